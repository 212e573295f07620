package org.kaolin.base;

import java.math.BigDecimal;

/** 中文数字: reads numbers as people write them and writes them in words. */
public final class ChineseNumber {

    private static final String[] SPOKEN = {"零一二三四五六七八九", "十百千"};
    private static final String[] FINANCIAL = {"零壹贰叁肆伍陆柒捌玖", "拾佰仟"};
    // the fourth group counts 万 of 亿
    private static final String[] GROUPS = {"", "万", "亿", "万"};
    private static final long[] POWERS = {1L, 10_000L, 100_000_000L, 1_000_000_000_000L};
    private static final long LIMIT = 10_000_000_000_000_000L;

    private ChineseNumber() {}

    /**
     * Reads a number: 一百二十三, 二〇二一, 柒佰贰拾, 7百, 1.35万, 3亿, 廿三, 百分之八十, 千分之五, 半. Shares come out as
     * a part of one.
     */
    public static Reading<BigDecimal> read(String text) {
        return NotReadable.refused(() -> {
            NumberWords words = new NumberWords(AsTyped.dense(text));
            BigDecimal value = words.number();
            return Reading.of(value, NumberWords.plain(value), words.doubts());
        });
    }

    /** 小写: 一千零二十, for text. Throws IllegalArgumentException outside 0 to 10,000 万亿. */
    public static String spoken(long number) {
        String words = words(number, SPOKEN);
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    /** 大写: 壹仟零贰拾, for money. Throws IllegalArgumentException outside 0 to 10,000 万亿. */
    public static String financial(long number) {
        return words(number, FINANCIAL);
    }

    /** Digit by digit as years are written: 二〇二一. */
    public static String positional(long number) {
        StringBuilder out = new StringBuilder();
        for (char digit : Long.toString(number).toCharArray()) {
            out.append("〇一二三四五六七八九".charAt(digit - '0'));
        }
        return out.toString();
    }

    private static String words(long number, String[] signs) {
        if (number < 0 || number >= LIMIT) {
            throw new IllegalArgumentException("数字超出中文数字范围:" + number);
        }
        if (number == 0) {
            return signs[0].substring(0, 1);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int section = (int) (number / POWERS[group] % 10_000);
            if (section == 0) {
                gap |= !out.isEmpty();
                if (group == 2 && !out.isEmpty()) {
                    out.append("亿");
                }
                continue;
            }
            if (!out.isEmpty() && (gap || section < 1000)) {
                out.append(signs[0].charAt(0));
            }
            gap = false;
            out.append(section(section, signs)).append(GROUPS[group]);
        }
        return out.toString();
    }

    private static String section(int section, String[] signs) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int divisor = 1000;
        for (int place = 3; place >= 0; place--) {
            int digit = section / divisor % 10;
            divisor /= 10;
            if (digit == 0) {
                gap |= !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(signs[0].charAt(0));
                gap = false;
            }
            out.append(signs[0].charAt(digit));
            if (place > 0) {
                out.append(signs[1].charAt(place - 1));
            }
        }
        return out.toString();
    }
}
