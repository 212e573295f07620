package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;

/** 分行: makes lines of blocks, without page numbers, with tables recognised and broken paragraphs joined. */
final class LineReader {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–_·~]+\\s*\\d{1,3}\\s*[-—–_·~]+|第\\s*\\d{1,3}\\s*页(\\s*[,/]?\\s*共\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}");
    private static final Pattern TABLE_TITLE = Pattern.compile(
            "(附?表\\s*[\\d一二三四五六七八九十-]*\\s*[:.、]?\\s*)?.*(指标|情况|目标|任务|一览)(表|体系|完成情况)?.{0,8}|附?表\\s*\\d.*");

    private final List<Line> lines = new ArrayList<>();
    private @Nullable TableHeader lastHeader;
    private boolean broken;

    private LineReader() {}

    static List<Line> read(List<Block> blocks) {
        LineReader reader = new LineReader();
        int previous = 0;
        for (Block block : blocks) {
            int gap = Math.max(1, block.line() - previous);
            switch (block) {
                case Block.Paragraph p -> reader.addParagraph(p, gap);
                case Block.Table t -> reader.addTable(t, gap);
            }
            previous = block.line();
        }
        return WrapJoiner.join(TextTables.find(reader.lines));
    }

    private void addTable(Block.Table block, int gap) {
        String title = title();
        Optional<TableHeader> header = GridReader.header(block, title);
        if (carriesOn(block, header)) {
            return;
        }
        List<Line> read = GridReader.read(block, gap, title);
        boolean heading = !title.isEmpty()
                && (Numbering.of(Normal.fold(title)).isPresent()
                        || BoxTitle.of(lines.getLast()).isPresent());
        if (header.isPresent()
                && !heading
                && TABLE_TITLE.matcher(Normal.fold(title)).matches()) {
            lines.removeLast();
        }
        lines.addAll(read);
        lastHeader = header.orElse(null);
        broken = false;
    }

    /** A table broken by the end of a page: the second part has the same header or none, with nothing between. */
    private boolean carriesOn(Block.Table block, Optional<TableHeader> header) {
        if (lastHeader == null || broken || lines.isEmpty() || lines.getLast().table() == null) {
            return false;
        }
        if (header.isPresent() && !header.get().headings().equals(lastHeader.headings())) {
            return false;
        }
        List<PrintedTable.Row> more = GridReader.continued(block, lastHeader);
        PrintedTable table = lines.getLast().table();
        if (more.isEmpty() || table == null) {
            return false;
        }
        Line line = lines.removeLast();
        lines.add(Line.of(table.withMore(more), line.gap()));
        return true;
    }

    private String title() {
        if (lines.isEmpty()) {
            return "";
        }
        Line before = lines.getLast();
        boolean title = before.table() == null && before.text().length() <= 60 && !before.isProse();
        return title ? before.text() : "";
    }

    private void addParagraph(Block.Paragraph p, int gap) {
        if (p.text().isEmpty()) {
            lines.add(Line.frameEnd(p.line()));
            return;
        }
        Line line = Line.of(p.line(), p.text(), gap, p.level());
        if (!line.text().isEmpty() && !PAGE_NUMBER.matcher(line.folded()).matches()) {
            lines.add(line);
            broken = true;
        }
    }
}
