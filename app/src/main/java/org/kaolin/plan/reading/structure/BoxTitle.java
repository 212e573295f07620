package org.kaolin.plan.reading.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/**
 * 专栏标题: the heading of a box.
 *
 * @param number printed number, 0 where there is none
 * @param title as printed, empty where it stands on the next line
 */
record BoxTitle(int number, String title) {

    private static final int LONGEST = 60;
    private static final Pattern NUMBERED = Pattern.compile(
            "[\\[(<「]?\\s*(?:重点(?:工程|项目))?专\\s*栏\\s*([一二三四五六七八九十百\\d]{1,4})(?:-\\d+)?\\s*[\\])>」]?[\\s:.、—-]*(.*)");
    private static final Pattern PLAIN = Pattern.compile("[\\[(]?\\s*专\\s*栏\\s*[\\])]?\\s*[:\\s]\\s*(\\S.*)");

    /** The title of a box on this line; sentences that only speak of a box are none. */
    static Optional<BoxTitle> of(Line line) {
        String folded = line.folded();
        if (folded.length() > LONGEST || folded.indexOf('栏') < 0 || folded.endsWith("。") || folded.endsWith(";")) {
            return Optional.empty();
        }
        Matcher m = NUMBERED.matcher(folded);
        if (m.matches()) {
            int number = Normal.number(m.group(1)).orElse(0);
            return Optional.of(new BoxTitle(number, clean(line.text().substring(m.start(2)))));
        }
        Matcher plain = PLAIN.matcher(folded);
        return plain.matches()
                ? Optional.of(new BoxTitle(0, clean(line.text().substring(plain.start(1)))))
                : Optional.empty();
    }

    private static String clean(String title) {
        return Normal.trim(title.replaceAll("[】\\]]$", ""));
    }
}
