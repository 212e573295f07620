package org.kaolin.plan.reading;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * 归一文本: a passage folded for matching, without spaces and quotation marks and with one kind of dash, and the way back
 * to the printed words.
 */
final class PlainText {

    private static final String DROPPED = " \t\n\r\f\"'“”‘’「」『』﹁﹂";
    private static final String OPENING = "“‘「『";
    private static final String CLOSING = "”’」』";
    private static final String DASHES = "—–―─~－";
    private static final String YEAR_DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("二[〇零○]([一二三四五])([〇零○一二三四五六七八九])(?=年)");

    private final String printed;
    private final String plain;
    private final int[] at;

    private PlainText(String printed, String plain, int[] at) {
        this.printed = printed;
        this.plain = plain;
        this.at = at;
    }

    static PlainText of(String printed) {
        String folded = Normal.fold(printed);
        StringBuilder plain = new StringBuilder(folded.length());
        int[] at = new int[folded.length() + 1];
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (DROPPED.indexOf(c) < 0) {
                at[plain.length()] = i;
                plain.append(DASHES.indexOf(c) < 0 ? c : '-');
            }
        }
        return new PlainText(printed, withYearsInDigits(plain), Arrays.copyOf(at, plain.length() + 1));
    }

    /** Folded text; its offsets are those of {@link #quote}. */
    String plain() {
        return plain;
    }

    /** The printed words from {@code start} to {@code end} (exclusive) of the plain text. */
    String quote(int start, int end) {
        if (end <= start) {
            return "";
        }
        int from = at[start];
        boolean quoted = from > 0 && OPENING.indexOf(printed.charAt(from - 1)) >= 0;
        int to = at[end - 1] + 1;
        boolean closed = to < printed.length() && CLOSING.indexOf(printed.charAt(to)) >= 0;
        return printed.substring(quoted ? from - 1 : from, closed ? to + 1 : to);
    }

    /** 二〇二五年 becomes 2025年: the same number of characters, so that places stay. */
    private static String withYearsInDigits(CharSequence text) {
        return YEAR.matcher(text).replaceAll(year -> "20" + digit(year.group(1)) + digit(year.group(2)));
    }

    private static int digit(String han) {
        return Math.max(0, YEAR_DIGITS.indexOf(han));
    }
}
