package org.kaolin.plan.reading.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/**
 * 标题编号: the ways in which official texts number their parts.
 *
 * <p>Declared from the highest to the lowest; which of them are the chapters and which the sections of a text depends on
 * what else the text uses.
 */
enum Numbering {
    /** 第一篇、第一编、第一部分. */
    PART("第\\s*(?<n>N)\\s*(?:篇|编|部\\s*分)(?![^\\s:、.]{0,2}[中的])[\\s:、.]*(?<t>.*)"),
    /** 第一章. */
    CHAPTER("第\\s*(?<n>N)\\s*章[\\s:、.]*(?<t>.*)"),
    /** 第一节. */
    SECTION("第\\s*(?<n>N)\\s*节[\\s:、.]*(?<t>.*)"),
    /** 一、 */
    HAN("(?<n>H)\\s*[、.]\\s*(?<t>.+)"),
    /** （一） */
    HAN_BRACKET("\\(?\\s*(?<n>H)\\s*\\)\\s*[、.]?\\s*(?<t>.+)"),
    /** 1.1 */
    TWO_LEVEL("(?<p>\\d{1,2})\\s*\\.\\s*(?<n>\\d{1,2})(?![\\d.%倍万亿个])[\\s、.]*(?<t>[^\\d\\s%].*)"),
    /** 1. */
    ARABIC("(?<n>\\d{1,2})\\s*[、.](?!\\d)\\s*(?<t>.+)"),
    /** （1） */
    ARABIC_BRACKET("\\(?\\s*(?<n>\\d{1,2})\\s*\\)\\s*[、.]?\\s*(?<t>.+)"),
    /** ① */
    CIRCLED("(?<n>[①-⑩])\\s*(?<t>.+)"),
    /** 1 with the dot lost, only where such an item is expected. */
    BARE("(?<n>\\d{1,2})\\s*(?<t>[\\u4e00-\\u9fff“《].+)");

    private static final String FIRST = "第(一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩0123456789";
    private final Pattern pattern;

    Numbering(String regex) {
        pattern = Pattern.compile(regex.replace("N)", any() + ")").replace("H)", han() + ")"), Pattern.DOTALL);
    }

    private static String any() {
        return "[一二三四五六七八九十百零〇两\\d]{1,5}";
    }

    private static String han() {
        return "[一二三四五六七八九十]{1,3}";
    }

    /**
     * 编号: a recognised number at the start of a line.
     *
     * @param parent first number of {@code 2.1}, else 0
     * @param titleStart offset of the first character after the number
     */
    record Mark(Numbering style, int number, int parent, int titleStart) {}

    /** The mark at the start of a folded line, if it is numbered in this style. */
    Optional<Mark> match(String folded) {
        if (folded.isEmpty() || FIRST.indexOf(folded.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher m = pattern.matcher(folded);
        if (!m.matches()) {
            return Optional.empty();
        }
        String n = m.group("n");
        int number = this == CIRCLED ? n.charAt(0) - '①' + 1 : Normal.number(n).orElse(0);
        int parent = this == TWO_LEVEL ? Integer.parseInt(m.group("p")) : 0;
        return number == 0 ? Optional.empty() : Optional.of(new Mark(this, number, parent, m.start("t")));
    }

    /** The highest style in which the line is numbered, {@link #BARE} left out. */
    static Optional<Mark> of(String folded) {
        if (folded.isEmpty() || FIRST.indexOf(folded.charAt(0)) < 0) {
            return Optional.empty();
        }
        for (Numbering style : values()) {
            Optional<Mark> mark = style == BARE ? Optional.empty() : style.match(folded);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
