package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 目录: finds the contents list before the text so that its lines are not taken for headings. */
final class ContentsList {

    private static final Pattern TITLE = Pattern.compile("目\\s*[录次](?=$|\\s|第|一)");
    private static final Pattern ENTRY_END =
            Pattern.compile(".*[.·…•—_\\s-]{2,}\\d{1,3}$|.*[\\u4e00-\\u9fff”》)]\\s*\\d{1,3}$");
    private static final int LONGEST = 400;
    private static final int FEWEST = 3;

    private ContentsList() {}

    /** The lines without the contents list. */
    static List<Line> drop(List<Line> lines) {
        int[] range = find(lines);
        if (range[0] == range[1]) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, range[0]));
        kept.addAll(lines.subList(range[1], lines.size()));
        return kept;
    }

    /** From and to of the list, equal where there is none. */
    private static int[] find(List<Line> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<HeadingMark> mark = HeadingMark.of(lines.get(i));
            if (mark.isEmpty() || mark.get().mark().style().compareTo(Numbering.HAN) > 0) {
                continue;
            }
            Integer first = seen.putIfAbsent(mark.get().key(), i);
            if (first != null && i - first < LONGEST && isList(lines, first, i)) {
                return new int[] {start(lines, first), end(lines, first, i)};
            }
        }
        return titledList(lines);
    }

    /** A repeated heading ends a contents list where nothing but short lines stands between the two. */
    private static boolean isList(List<Line> lines, int from, int to) {
        int headings = 0;
        int prose = 0;
        for (Line line : lines.subList(from, to)) {
            headings += HeadingMark.of(line).isPresent() ? 1 : 0;
            prose += line.isProse() ? 1 : 0;
        }
        return headings >= FEWEST && prose * 8 <= headings;
    }

    private static int start(List<Line> lines, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 6; i--) {
            if (TITLE.matcher(lines.get(i).folded()).lookingAt()) {
                return i;
            }
        }
        return first;
    }

    /** The line after the last entry: a preface may stand between the list and the first chapter. */
    private static int end(List<Line> lines, int first, int repeated) {
        int end = first + 1;
        for (int i = first; i < repeated && !lines.get(i).isProse(); i++) {
            boolean entry = HeadingMark.of(lines.get(i)).isPresent()
                    || BoxTitle.of(lines.get(i)).isPresent()
                    || isEntry(lines.get(i));
            end = entry ? i + 1 : end;
        }
        return end;
    }

    /** A list under the word 目录 whose entries end in page numbers, although no heading is repeated to the letter. */
    private static int[] titledList(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (TITLE.matcher(lines.get(i).folded()).lookingAt()) {
                int end = i + 1;
                while (end < lines.size() && isEntry(lines.get(end))) {
                    end++;
                }
                return new int[] {i, end};
            }
        }
        return new int[] {0, 0};
    }

    private static boolean isEntry(Line line) {
        return line.table() == null
                && line.text().length() < 60
                && ENTRY_END.matcher(line.folded()).matches();
    }
}
