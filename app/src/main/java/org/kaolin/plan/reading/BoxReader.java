package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 专栏解读: gathers the lines of a box and cuts them into its numbered projects. */
final class BoxReader {

    private static final int LONGEST_TITLE = 45;
    private static final int WIDE_GAP = 4;

    private Outline.@Nullable Part heading;
    private final List<Line> lines = new ArrayList<>();

    void open(Outline.Part box) {
        heading = box;
        lines.clear();
    }

    boolean isOpen() {
        return heading != null;
    }

    /** Takes the line into the box; false where the box has ended before it. */
    boolean take(Line line) {
        Outline.Part box = Objects.requireNonNull(heading);
        boolean apart = box.line().gap() >= WIDE_GAP && line.gap() >= WIDE_GAP;
        if (line.frameEnd() || apart && !lines.isEmpty()) {
            return false;
        }
        lines.add(line);
        return true;
    }

    /** Ends the box and hands over its passages and projects. */
    void close(List<Passage> passages, List<PrintedProject> projects) {
        Outline.Part box = Objects.requireNonNull(heading);
        heading = null;
        String code = "Z" + box.number();
        Optional<Numbering> style = itemStyle();
        int no = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.table() != null) {
                continue;
            }
            Optional<Numbering.Mark> item = style.isPresent() ? item(line, style.get(), no + 1) : Optional.empty();
            if (item.isPresent()) {
                no = item.get().number();
                String title = title(line, item.get());
                String itemCode = code + "." + no;
                projects.add(new PrintedProject(
                        box.number(), no, title, List.of(), new Place(line.line(), itemCode, line.text())));
                boolean bodyFollows = i + 1 < lines.size() && item(lines.get(i + 1), style.get(), no + 1).isEmpty();
                if (bodyFollows && line.text().length() - item.get().titleStart() <= title.length() + 1) {
                    continue;
                }
            }
            passages.add(new Passage(line.line(), no > 0 ? code + "." + no : code, line.text(), false));
        }
        if (no == 0 && lines.stream().anyMatch(l -> l.table() == null)) {
            projects.add(new PrintedProject(
                    box.number(), null, box.title(), List.of(), new Place(box.line().line(), code, box.line().text())));
        }
    }

    private Optional<Numbering> itemStyle() {
        for (Line line : lines) {
            Optional<Numbering.Mark> mark = Numbering.of(line.folded());
            if (mark.isPresent() && mark.get().number() == 1) {
                return Optional.of(mark.get().style());
            }
            if (mark.isEmpty() && Numbering.BARE.match(line.folded()).filter(m -> m.number() == 1).isPresent()) {
                return Optional.of(Numbering.ARABIC);
            }
        }
        return Optional.empty();
    }

    private static Optional<Numbering.Mark> item(Line line, Numbering style, int expected) {
        Optional<Numbering.Mark> mark = style.match(line.folded());
        if (mark.isEmpty() && style == Numbering.ARABIC && line.text().length() <= LONGEST_TITLE) {
            mark = Numbering.BARE.match(line.folded());
        }
        return mark.filter(m -> m.number() == expected || m.number() == expected + 1);
    }

    /** The words after the number up to the first stop, the whole line where it is short. */
    private static String title(Line line, Numbering.Mark mark) {
        String rest = line.text().substring(mark.titleStart());
        String folded = Normal.fold(rest);
        for (int i = 0; i < folded.length(); i++) {
            if ("。:;".indexOf(folded.charAt(i)) >= 0) {
                return Normal.trim(rest.substring(0, i));
            }
        }
        return Normal.trim(rest);
    }
}
