package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.List;

/** 断行拼接: joins paragraphs that a text made of pages breaks at the end of every printed line. */
final class WrapJoiner {

    private static final int SHORTEST = 18;
    private static final int LONGEST = 70;
    private static final double NEARLY_FULL = 0.86;

    private WrapJoiner() {}

    /** The lines with broken paragraphs joined; unchanged where the text does not look broken. */
    static List<Line> join(List<Line> lines) {
        double full = fullWidth(lines);
        if (full == 0) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        double lastWidth = 0;
        for (Line line : lines) {
            Line previous = joined.isEmpty() ? null : joined.getLast();
            if (previous != null && lastWidth >= full * NEARLY_FULL && continues(previous, line)) {
                joined.set(joined.size() - 1, previous.withText(previous.text() + line.text()));
            } else {
                joined.add(line);
            }
            lastWidth = line.table() == null ? width(line.text()) + (line.indented() ? 2 : 0) : 0;
        }
        return joined;
    }

    private static boolean continues(Line previous, Line line) {
        if (previous.table() != null || previous.frameEnd() || line.table() != null || line.frameEnd()) {
            return false;
        }
        boolean starts = line.indented()
                || line.folded().startsWith("——")
                || BoxTitle.of(line).isPresent()
                || (Numbering.of(line.folded()).isPresent() && !endsOpen(previous.folded()));
        return !starts && (endsOpen(previous.folded()) || line.folded().length() < 4);
    }

    private static boolean endsOpen(String folded) {
        return !folded.isEmpty() && "。!?:;".indexOf(folded.charAt(folded.length() - 1)) < 0;
    }

    /** Width of a full printed line, 0 where the lines of the text are whole paragraphs. */
    private static double fullWidth(List<Line> lines) {
        List<Double> widths = new ArrayList<>();
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            double width = width(line.text());
            if (line.table() == null && width >= SHORTEST) {
                widths.add(width);
                open += endsOpen(line.folded()) && lines.get(i + 1).gap() <= 2 ? 1 : 0;
            }
        }
        if (widths.size() < 10 || open * 10 < widths.size() * 4) {
            return 0;
        }
        widths.sort(null);
        double full = widths.get(widths.size() * 9 / 10);
        double longest = widths.getLast();
        return full <= LONGEST && longest <= full * 1.35 ? full : 0;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
    }
}
