package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 分行: makes lines of blocks, without page numbers, with tables recognised. */
final class LineReader {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–_·~]+\\s*\\d{1,3}\\s*[-—–_·~]+|第\\s*\\d{1,3}\\s*页(\\s*[,/]?\\s*共\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}");

    private LineReader() {}

    static List<Line> read(List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        int previous = 0;
        for (Block block : blocks) {
            int gap = Math.max(1, block.line() - previous);
            switch (block) {
                case Block.Paragraph p -> addParagraph(lines, p, gap);
                case Block.Table _ -> {}
            }
            previous = block.line();
        }
        return TextTables.find(lines);
    }

    private static void addParagraph(List<Line> lines, Block.Paragraph p, int gap) {
        if (p.text().isEmpty()) {
            lines.add(Line.frameEnd(p.line()));
            return;
        }
        Line line = Line.of(p.line(), p.text(), gap, p.level());
        if (!line.text().isEmpty() && !PAGE_NUMBER.matcher(line.folded()).matches()) {
            lines.add(line);
        }
    }
}
