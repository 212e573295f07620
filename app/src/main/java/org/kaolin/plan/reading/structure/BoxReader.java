package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Passage;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedProject;

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
        if (line.frameEnd() || (apart && !lines.isEmpty())) {
            return false;
        }
        lines.add(line);
        return true;
    }

    /** Ends the box, adds its passages and projects, and answers the lines behind it that belong to the section. */
    List<Line> close(List<Passage> passages, List<PrintedProject> projects) {
        Outline.Part box = Objects.requireNonNull(heading);
        heading = null;
        String code = "Z" + box.number();
        Optional<Numbering> style = itemStyle();
        int no = 0;
        int end = end(style);
        for (int i = 0; i < end; i++) {
            Line line = lines.get(i);
            if (line.table() != null) {
                continue;
            }
            Optional<Numbering.Mark> item = item(line, style, no + 1);
            if (item.isPresent()) {
                no = item.get().number();
                Place place = new Place(line.line(), code + "." + no, line.text());
                projects.add(new PrintedProject(box.number(), no, title(line, item.get()), List.of(), place));
            }
            boolean bodyFollows =
                    i + 1 < end && item(lines.get(i + 1), style, no + 1).isEmpty();
            if (item.isEmpty() || !bodyFollows || isRunIn(line, item.get())) {
                passages.add(new Passage(line.line(), no > 0 ? code + "." + no : code, line.text(), false));
            }
        }
        if (no == 0 && lines.stream().anyMatch(l -> l.table() == null)) {
            Place place = new Place(box.line().line(), code, box.line().text());
            projects.add(new PrintedProject(box.number(), null, box.title(), List.of(), place));
        }
        return List.copyOf(lines.subList(end, lines.size()));
    }

    /**
     * The first line behind the box. Where every item is one paragraph that begins with its title, an unnumbered paragraph
     * after the last item is running text again; elsewhere the box lasts to the next heading.
     */
    private int end(Optional<Numbering> style) {
        int no = 0;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Numbering.Mark> item = item(lines.get(i), style, no + 1);
            if (item.isEmpty()) {
                continue;
            }
            boolean single = last < 0 || i == last + 1;
            if (!single || !isRunIn(lines.get(i), item.get())) {
                return lines.size();
            }
            no = item.get().number();
            last = i;
        }
        boolean framed = last + 1 < lines.size() && lines.get(last + 1).isProse();
        return last > 0 && framed && no > 1 ? last + 1 : lines.size();
    }

    private static boolean isRunIn(Line line, Numbering.Mark item) {
        return line.text().length() - item.titleStart() > title(line, item).length() + 1;
    }

    private Optional<Numbering> itemStyle() {
        for (Line line : lines) {
            Optional<Numbering.Mark> mark = Numbering.of(line.folded());
            if (mark.isPresent() && mark.get().number() == 1) {
                return Optional.of(mark.get().style());
            }
            if (mark.isEmpty()
                    && Numbering.BARE
                            .match(line.folded())
                            .filter(m -> m.number() == 1)
                            .isPresent()) {
                return Optional.of(Numbering.ARABIC);
            }
        }
        return Optional.empty();
    }

    private static Optional<Numbering.Mark> item(Line line, Optional<Numbering> style, int expected) {
        Optional<Numbering.Mark> mark = style.flatMap(s -> s.match(line.folded()));
        if (mark.isEmpty()
                && style.equals(Optional.of(Numbering.ARABIC))
                && line.text().length() <= LONGEST_TITLE) {
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
