package org.kaolin.plan.reading.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** 自动编号: the numbers Word shows before paragraphs without keeping them in the text. */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final String DIGITS = "零一二三四五六七八九";

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number shown before the paragraph, empty where it has none or only a bullet. */
    String before(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        XWPFNumbering numbering = paragraph.getDocument().getNumbering();
        if (id == null || id.signum() == 0 || numbering == null) {
            return "";
        }
        XWPFNum number = numbering.getNum(id);
        XWPFAbstractNum list = number == null
                ? null
                : numbering.getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
        BigInteger printedLevel = paragraph.getNumIlvl();
        int level = printedLevel == null ? 0 : printedLevel.intValue();
        if (list == null || level < 0 || level >= LEVELS) {
            return "";
        }
        return label(list.getCTAbstractNum().getLvlList(), id, level);
    }

    private String label(List<CTLvl> levels, BigInteger id, int level) {
        int[] counter = counters.computeIfAbsent(id, _ -> new int[LEVELS]);
        counter[level]++;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        CTLvl current = level < levels.size() ? levels.get(level) : null;
        if (current == null
                || current.getLvlText() == null
                || current.getLvlText().getVal() == null) {
            return "";
        }
        String text = current.getLvlText().getVal();
        for (int i = 0; i <= level; i++) {
            String printed = printed(i < levels.size() ? levels.get(i) : null, Math.max(counter[i], 1));
            text = text.replace("%" + (i + 1), printed);
        }
        return text.chars().anyMatch(c -> c < ' ' || (c >= 0xe000 && c <= 0xf8ff) || c == '●' || c == '•') ? "" : text;
    }

    private static String printed(@Nullable CTLvl level, int number) {
        if (level == null) {
            return Integer.toString(number);
        }
        boolean formatted = level.getNumFmt() != null && level.getNumFmt().getVal() != null;
        String format = formatted ? level.getNumFmt().getVal().toString() : "decimal";
        int start = level.getStart() == null ? 1 : level.getStart().getVal().intValue();
        int value = number + start - 1;
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "chineseLegalSimplified",
                    "ideographDigital",
                    "taiwaneseDigital" -> han(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value <= 20 ? Character.toString('①' + value - 1) : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String han(int n) {
        if (n < 10) {
            return DIGITS.substring(n, n + 1);
        }
        String tens = n < 20 ? "十" : DIGITS.charAt(n / 10 % 10) + "十";
        return n >= 100 ? Integer.toString(n) : n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
    }
}
