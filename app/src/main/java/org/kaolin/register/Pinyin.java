package org.kaolin.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** 拼音: search tokens of a Chinese name, in every reading of its characters (乐 is le and yue). */
public final class Pinyin {

    private static final int MOST_READINGS = 16;
    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {}

    /** Full pinyin and initials of a name, apart by spaces: {@code 瑶里镇} gives {@code yaolizhen ylz}. */
    public static String tokens(String name) {
        List<String> full = List.of("");
        List<String> initials = List.of("");
        for (int point : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            Set<String> readings = readings(point);
            full = joined(full, readings);
            initials = joined(initials, firsts(readings));
        }
        Set<String> tokens = new LinkedHashSet<>(full);
        tokens.addAll(initials);
        return String.join(" ", tokens);
    }

    private static List<String> joined(List<String> heads, Set<String> readings) {
        List<String> next = new ArrayList<>();
        for (String head : heads) {
            for (String reading : readings) {
                if (next.size() < MOST_READINGS) {
                    next.add(head + reading);
                }
            }
        }
        return next;
    }

    private static Set<String> firsts(Set<String> readings) {
        Set<String> firsts = new LinkedHashSet<>();
        readings.forEach(reading -> firsts.add(reading.substring(0, reading.isEmpty() ? 0 : 1)));
        return firsts;
    }

    private static Set<String> readings(int point) {
        if (Character.isBmpCodePoint(point)) {
            try {
                String[] found = PinyinHelper.toHanyuPinyinStringArray((char) point, FORMAT);
                if (found != null && found.length > 0) {
                    return new LinkedHashSet<>(Arrays.asList(found));
                }
            } catch (BadHanyuPinyinOutputFormatCombination e) {
                throw new IllegalStateException(e);
            }
        }
        return Set.of(Character.isLetterOrDigit(point) ? Character.toString(point) : "");
    }
}
