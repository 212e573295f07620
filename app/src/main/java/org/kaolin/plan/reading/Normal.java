package org.kaolin.plan.reading;

import java.util.OptionalInt;

/**
 * 字形归一: folds full-width, traditional and variant characters so that words can be compared.
 *
 * <p>For matching only: {@link #fold} keeps the length, so an offset found in the folded text is the offset in the printed
 * one, and quotes are always taken from the printed text.
 */
public final class Normal {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SPACES =
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    + "\u200b\u202f\u205f\u3000\ufeff\u200e\u200f\u2060\u00ad";
    private static final int LIMIT = 100_000;
    private static final char[] FOLD = foldTable();

    private Normal() {}

    /**
     * 归一, character by character and of equal length: full-width letters, digits and marks become half-width, every kind
     * of space a plain space, traditional characters simplified ones, {@code ～} {@code ~}. The stop {@code 。}, the
     * pause mark {@code 、} and Chinese quotation marks stay.
     */
    public static String fold(String printed) {
        char[] out = null;
        for (int i = 0; i < printed.length(); i++) {
            char folded = FOLD[printed.charAt(i)];
            if (folded != printed.charAt(i)) {
                out = out == null ? printed.toCharArray() : out;
                out[i] = folded;
            }
        }
        return out == null ? printed : new String(out);
    }

    /** 归一并去空白: {@link #fold} without any white space, to compare names and headings. */
    public static String compact(String printed) {
        String folded = fold(printed);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (!isSpace(folded.charAt(i))) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }

    /** 标题比对: {@link #compact} without quotation marks, book-title marks, stops and dashes. */
    public static String key(String printed) {
        return compact(printed).replaceAll("[\"'“”‘’「」『』《》〈〉<>()\\[\\]{},.:;!?、。·…_—–-]", "");
    }

    /** 去首尾空白 of every kind, no-break and ideographic spaces and the byte-order mark included; printed form else. */
    public static String trim(String printed) {
        int from = 0;
        int to = printed.length();
        while (from < to && isSpace(FOLD[printed.charAt(from)])) {
            from++;
        }
        while (to > from && isSpace(FOLD[printed.charAt(to - 1)])) {
            to--;
        }
        return printed.substring(from, to);
    }

    /** 是否空白: nothing but white space. */
    public static boolean isBlank(String printed) {
        return trim(printed).isEmpty();
    }

    /** 是否汉字. */
    public static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf');
    }

    /** 数字: a whole number in Arabic or Chinese digits (12, １２, 十二, 二十一, 一百零三, 二〇二五), up to 99,999. */
    public static OptionalInt number(String printed) {
        String s = compact(printed).replace('○', '〇').replace('零', '〇').replace('两', '二');
        if (s.isEmpty() || s.length() > 9) {
            return OptionalInt.empty();
        }
        if (s.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return s.length() > 5 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(s));
        }
        boolean digitsOnly = s.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        return digitsOnly && s.length() > 1 ? positional(s) : additive(s);
    }

    private static OptionalInt positional(String s) {
        int value = 0;
        for (int i = 0; i < s.length() && value < LIMIT; i++) {
            value = value * 10 + DIGITS.indexOf(s.charAt(i));
        }
        return value < LIMIT ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static OptionalInt additive(String s) {
        int value = 0;
        int digit = -1;
        for (int i = 0; i < s.length(); i++) {
            int d = DIGITS.indexOf(s.charAt(i));
            int power = switch (s.charAt(i)) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if ((d < 0 && power == 0) || (d > 0 && digit > 0)) {
                return OptionalInt.empty();
            }
            if (power > 0) {
                value += (digit > 0 ? digit : 1) * power;
                digit = -1;
            } else {
                digit = d;
            }
        }
        return OptionalInt.of(value + Math.max(digit, 0));
    }

    private static boolean isSpace(char folded) {
        return folded == ' ' || folded == '\t' || folded == '\n' || folded == '\r' || folded == '\f';
    }

    private static char[] foldTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        for (int i = 0; i < SPACES.length(); i++) {
            table[SPACES.charAt(i)] = ' ';
        }
        put(table, "︰∶﹕﹐﹒﹔﹪﹢﹣−〜∼﹝﹞【】〖〗", ":::,.;%+--~~〔〕[][]");
        put(table, "≧≦⩾⩽＞＜﹥﹤", "≥≤≥≤><><");
        put(table, "｢｣﹁﹂", "「」「」");
        put(table, TraditionalCharacters.TRADITIONAL, TraditionalCharacters.SIMPLIFIED);
        return table;
    }

    private static void put(char[] table, String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalStateException("tables of unequal length: " + from.length() + " and " + to.length());
        }
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
    }
}
