package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 提纲解读: decides which lines are chapters, sections and boxes.
 *
 * <p>The chapters are numbered in the highest style the text uses ({@code 第一章}, else {@code 第一部分}, else {@code 一、},
 * else {@code 1.}), the sections in the highest style below it, looked for in each chapter on its own. A number counts only
 * where it continues what stands before it, so that lists in running text are not taken for sections.
 */
final class OutlineReader {

    private static final int FARTHEST_GAP = 3;
    private static final int LEVELS = 6;
    private static final int LONGEST_BARE = 25;

    private final List<Line> lines;
    private final List<Outline.Part> parts = new ArrayList<>();
    private final @Nullable Numbering chapterStyle;
    private @Nullable Numbering sectionStyle;
    private int chapter;
    private int section;
    private int box;
    private boolean inBox;
    private String chapterKey = "";
    private int boxItems;
    private int chapterLevel;
    private final int start;

    private OutlineReader(List<Line> lines) {
        this.lines = lines;
        this.chapterStyle = chapterStyle(lines);
        this.start = start();
    }

    static Outline read(List<Line> all) {
        List<Line> text = ContentsList.drop(all);
        OutlineReader reader = new OutlineReader(chapterStyle(text) == null ? numbered(text) : text);
        for (int i = 0; i < reader.lines.size(); i++) {
            i = reader.place(i);
        }
        return new Outline(reader.parts);
    }

    /** Gives the line its role; answers the index of the last line used, as a title may stand on the next line. */
    private int place(int i) {
        Line line = lines.get(i);
        inBox = inBox && !line.frameEnd();
        if (i < start) {
            parts.add(new Outline.Part(line, Outline.Role.TEXT, 0, "", false));
            return i;
        }
        Optional<BoxTitle> boxTitle = line.table() == null ? BoxTitle.of(line) : Optional.empty();
        if (boxTitle.isPresent() && chapter > 0) {
            return placeBox(i, boxTitle.get());
        }
        if (isRunningHead(line)) {
            return i;
        }
        if (isChapter(line)) {
            return placeHeading(i, Outline.Role.CHAPTER, chapterStyle);
        }
        if (isSection(line)) {
            return placeHeading(i, Outline.Role.SECTION, sectionStyle);
        }
        if (isUnnumberedSection(line)) {
            section++;
            parts.add(new Outline.Part(line, Outline.Role.SECTION, section, line.text(), false));
            return i;
        }
        parts.add(new Outline.Part(line, Outline.Role.TEXT, 0, "", false));
        return i;
    }

    /** The title of the chapter printed again at the head of a page. */
    private boolean isRunningHead(Line line) {
        return chapterStyle != null
                && line.text().length() <= 60
                && HeadingMark.of(line, chapterStyle)
                        .filter(mark -> mark.key().equals(chapterKey))
                        .isPresent();
    }

    private boolean isChapter(Line line) {
        Optional<HeadingMark> mark = chapterStyle == null ? Optional.empty() : HeadingMark.of(line, chapterStyle);
        if (mark.isEmpty()
                || mark.get().runIn()
                || line.folded().endsWith("。")
                || line.folded().endsWith(";")) {
            return false;
        }
        int number = mark.get().mark().number();
        if (chapterStyle == Numbering.BARE) {
            return number == chapter + 1 && line.text().length() <= LONGEST_BARE;
        }
        return number > chapter && number <= chapter + FARTHEST_GAP;
    }

    private boolean isSection(Line line) {
        Optional<HeadingMark> mark = sectionStyle == null ? Optional.empty() : HeadingMark.of(line, sectionStyle);
        if (mark.isEmpty()) {
            return false;
        }
        int number = mark.get().mark().number();
        if (inBox && (sectionStyle == Numbering.ARABIC || (number == boxItems + 1 && number <= section + boxItems))) {
            boxItems = number;
            return false;
        }
        boolean first = section == 0 && sectionStyle != Numbering.SECTION;
        return number > section && (first || number <= section + FARTHEST_GAP);
    }

    /** A heading by its style in HTML or Word, in a chapter whose sections are not numbered. */
    private boolean isUnnumberedSection(Line line) {
        return chapter > 0
                && sectionStyle == null
                && chapterLevel > 0
                && line.level() > chapterLevel
                && !line.isProse();
    }

    private int placeHeading(int i, Outline.Role role, @Nullable Numbering style) {
        HeadingMark mark =
                HeadingMark.of(lines.get(i), Objects.requireNonNull(style)).orElseThrow();
        int number = mark.mark().number();
        String title = mark.title();
        int last = i;
        if (title.isEmpty() && i + 1 < lines.size() && isTitleLine(lines.get(i + 1))) {
            last = i + 1;
            title = lines.get(last).text();
        }
        inBox = false;
        if (role == Outline.Role.CHAPTER) {
            chapter = number;
            chapterKey = mark.key();
            chapterLevel = lines.get(i).level();
            section = 0;
            sectionStyle = sectionStyle(last + 1);
        } else {
            section = number;
        }
        parts.add(new Outline.Part(lines.get(i), role, number, title, mark.runIn()));
        return last;
    }

    private int placeBox(int i, BoxTitle boxTitle) {
        String title = boxTitle.title();
        int last = i;
        if (title.isEmpty() && i + 1 < lines.size() && isTitleLine(lines.get(i + 1))) {
            last = i + 1;
            title = lines.get(last).text();
        }
        inBox = true;
        boxItems = 0;
        box = boxTitle.number() > 0 ? boxTitle.number() : box + 1;
        parts.add(new Outline.Part(lines.get(i), Outline.Role.BOX, box, title, false));
        return last;
    }

    /**
     * Where the plan itself begins: a notice before it may number its own paragraphs, which end at the title of the plan
     * where the numbers start again.
     */
    private int start() {
        boolean numberedBefore = false;
        int title = 0;
        for (int i = 0; i < lines.size() && chapterStyle != null; i++) {
            Line line = lines.get(i);
            boolean first = HeadingMark.of(line, chapterStyle)
                    .filter(mark -> mark.mark().number() == 1)
                    .isPresent();
            if (first && title > 0) {
                return title;
            }
            numberedBefore = numberedBefore || first;
            title = numberedBefore && CoverReader.isTitle(line) ? i : title;
        }
        return 0;
    }

    private static boolean isTitleLine(Line line) {
        return line.table() == null
                && !line.frameEnd()
                && line.text().length() <= 50
                && !line.isProse()
                && Numbering.of(line.folded()).isEmpty();
    }

    /** A text without any numbers: the headings of the highest style used more than once become its chapters. */
    private static List<Line> numbered(List<Line> lines) {
        int[] counts = new int[LEVELS + 1];
        lines.forEach(line -> counts[Math.min(line.level(), LEVELS)]++);
        int top = 1;
        while (top <= LEVELS && counts[top] < 2) {
            top++;
        }
        List<Line> numbered = new ArrayList<>();
        int chapters = 0;
        for (Line line : lines) {
            boolean heads = top <= LEVELS && line.level() == top && !line.isProse();
            chapters += heads ? 1 : 0;
            numbered.add(heads ? line.withText("第" + chapters + "章 " + line.text()) : line);
        }
        return numbered;
    }

    private static @Nullable Numbering chapterStyle(List<Line> lines) {
        Map<Numbering, Integer> counts = new EnumMap<>(Numbering.class);
        for (Line line : lines) {
            HeadingMark.of(line)
                    .filter(mark -> !mark.runIn())
                    .ifPresent(mark -> counts.merge(mark.mark().style(), 1, Integer::sum));
        }
        if (counts.containsKey(Numbering.CHAPTER)) {
            return Numbering.CHAPTER;
        }
        for (Numbering style : List.of(Numbering.PART, Numbering.HAN, Numbering.SECTION, Numbering.HAN_BRACKET)) {
            int fewest = style.compareTo(Numbering.HAN) <= 0 ? 1 : 2;
            if (counts.getOrDefault(style, 0) >= fewest) {
                return style;
            }
        }
        if (counts.getOrDefault(Numbering.ARABIC, 0) >= 2) {
            return Numbering.ARABIC;
        }
        return counts.getOrDefault(Numbering.TWO_LEVEL, 0) >= 2 ? Numbering.BARE : null;
    }

    private boolean isFollowedByText(int i) {
        return i + 1 < lines.size()
                && lines.get(i + 1).isProse()
                && Numbering.of(lines.get(i + 1).folded()).isEmpty();
    }

    /** The highest style below the chapters' that starts at one before the next chapter. */
    private @Nullable Numbering sectionStyle(int from) {
        Set<Numbering> found = EnumSet.noneOf(Numbering.class);
        boolean boxes = false;
        for (int i = from; i < lines.size() && !isChapter(lines.get(i)); i++) {
            Line line = lines.get(i);
            boxes = boxes || BoxTitle.of(line).isPresent();
            Optional<HeadingMark> mark = HeadingMark.of(line);
            boolean arabic =
                    mark.filter(m -> m.mark().style() == Numbering.ARABIC).isPresent();
            boolean heads = !arabic || (!boxes && !mark.get().runIn() && isFollowedByText(i));
            if (mark.isPresent() && heads) {
                found.add(mark.get().mark().style());
            }
        }
        for (Numbering style : List.of(
                Numbering.SECTION, Numbering.HAN, Numbering.HAN_BRACKET, Numbering.TWO_LEVEL, Numbering.ARABIC)) {
            if (chapterStyle != null
                    && (style.compareTo(chapterStyle) > 0 || chapterStyle == Numbering.BARE)
                    && found.contains(style)) {
                return style;
            }
        }
        return null;
    }
}
