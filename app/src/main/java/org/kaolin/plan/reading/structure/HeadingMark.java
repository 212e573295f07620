package org.kaolin.plan.reading.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/**
 * 标题行: a line that could be a heading by its look alone.
 *
 * @param title the words after the number, as printed, without a glued page number
 * @param runIn true where running text follows the title on the same line
 */
record HeadingMark(Numbering.Mark mark, String title, boolean runIn) {

    private static final int LONGEST = 70;
    private static final int LONGEST_RUN_IN = 40;
    private static final Pattern PAGE = Pattern.compile("[\\s.·…•—_-]*(?<![\\d年])\\d{1,3}$");
    private static final Pattern LEADERS = Pattern.compile("[.·…•—_-]{2,}\\s*\\d*$");

    /** The mark of a line numbered in any style, if the rest looks like a title. */
    static Optional<HeadingMark> of(Line line) {
        return Numbering.of(line.folded()).flatMap(mark -> of(line, mark));
    }

    /** The mark of a line numbered in this style, if the rest looks like a title. */
    static Optional<HeadingMark> of(Line line, Numbering style) {
        return style.match(line.folded()).flatMap(mark -> of(line, mark));
    }

    private static Optional<HeadingMark> of(Line line, Numbering.Mark mark) {
        String folded = line.folded().substring(mark.titleStart());
        String printed = line.text().substring(mark.titleStart());
        int stop = firstStop(folded);
        boolean closed = stop < 0 || stop == folded.length() - 1;
        if (closed && folded.length() <= LONGEST) {
            String title = stop < 0 ? printed : printed.substring(0, stop);
            return Optional.of(new HeadingMark(mark, Normal.trim(title), false));
        }
        boolean high = mark.style().compareTo(Numbering.HAN) < 0;
        if (!high && stop > 0 && stop <= LONGEST_RUN_IN && folded.charAt(stop) == '。') {
            return Optional.of(new HeadingMark(mark, Normal.trim(printed.substring(0, stop)), true));
        }
        return Optional.empty();
    }

    private static int firstStop(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if ("。;；!?".indexOf(folded.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The title without the leaders and the page number of a contents list. */
    static String withoutPage(String title) {
        String t = LEADERS.matcher(Normal.trim(title)).replaceFirst("");
        Matcher m = PAGE.matcher(t);
        return Normal.trim(m.find() && m.start() > 1 ? t.substring(0, m.start()) : t);
    }

    /** What two lines share that print the same heading, one of them perhaps in a contents list. */
    String key() {
        return mark.style() + ":" + mark.number() + ":" + Normal.key(withoutPage(Normal.fold(title)));
    }
}
