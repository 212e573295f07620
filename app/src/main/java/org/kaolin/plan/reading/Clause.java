package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 分句: a piece of a sentence between commas, with its offsets in the plain text of its passage.
 *
 * @param text folded words, titles in 《》 and document numbers blanked with {@code ※} so that their figures are not read
 * @param start offset of the first character in the plain text
 */
record Clause(String text, int start) {

    private static final Pattern BLANKED =
            Pattern.compile("《[^《》]{1,80}(?:《[^《》]{1,40}》[^《》]{0,40})?》|[〔\\[]20\\d\\d[〕\\]]\\d*号?");
    private static final String STOPS = "。;!?";
    private static final String COMMAS = ",:";
    /** What runs on for longer is no prose; cut, so that reading stays linear. */
    private static final int LONGEST = 400;

    private static final int LONGEST_BRACKET = 60;

    int end() {
        return start + text.length();
    }

    /** 句: the sentences of a passage, each as its clauses; commas within brackets and within figures do not part. */
    static List<List<Clause>> sentences(String plain) {
        String text = blanked(plain);
        List<List<Clause>> sentences = new ArrayList<>();
        List<Clause> sentence = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '。' : text.charAt(i);
            if (c == '(' && i < text.length()) {
                i = Math.max(i, closing(text, i));
            } else if (STOPS.indexOf(c) >= 0
                    || COMMAS.indexOf(c) >= 0 && !withinFigure(text, i)
                    || i - start >= LONGEST) {
                if (i > start) {
                    sentence.add(new Clause(text.substring(start, i), start));
                }
                start = STOPS.indexOf(c) < 0 && COMMAS.indexOf(c) < 0 ? i : i + 1;
                if (STOPS.indexOf(c) >= 0 && !sentence.isEmpty()) {
                    sentences.add(List.copyOf(sentence));
                    sentence.clear();
                }
            }
        }
        return sentences;
    }

    private static int closing(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST_BRACKET);
        for (int i = open; i < last && text.charAt(i) != '。'; i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return open;
    }

    /** 1,200张, 1:4: a comma between a digit and exactly three more, a colon between digits. */
    private static boolean withinFigure(String text, int comma) {
        String after = text.substring(comma + 1, Math.min(text.length(), comma + 5));
        return comma > 0
                && Character.isDigit(text.charAt(comma - 1))
                && after.matches(text.charAt(comma) == ':' ? "\\d.*" : "\\d{3}(?!\\d).?");
    }

    private static String blanked(String plain) {
        Matcher matcher = BLANKED.matcher(plain);
        return matcher.replaceAll(found -> "※".repeat(found.group().length()));
    }
}
