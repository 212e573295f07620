package org.kaolin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 出处写法: section codes ({@code 3.3¶1}, {@code Z9.4}, {@code T2}) in the words people cite with. */
final class Sections {

    private static final Pattern PARAGRAPH = Pattern.compile("(\\d+)\\.(\\d+)(?:¶([\\d-]+))?");
    private static final Pattern BOX = Pattern.compile("Z(\\d+)(?:\\.(\\d+))?");
    private static final Pattern TABLE = Pattern.compile("T(\\d+)");
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private Sections() {}

    /** Several codes may be joined by 、; what is no code stays as it is. */
    static String title(String codes) {
        List<String> titles = new ArrayList<>();
        for (String code : codes.split("、")) {
            titles.add(one(code));
        }
        return String.join("、", titles);
    }

    private static String one(String code) {
        Matcher table = TABLE.matcher(code);
        if (table.matches()) {
            return "表" + table.group(1);
        }
        Matcher box = BOX.matcher(code);
        if (box.matches()) {
            return "专栏" + box.group(1) + (box.group(2) == null ? "" : "第" + box.group(2) + "项");
        }
        Matcher paragraph = PARAGRAPH.matcher(code);
        if (paragraph.matches()) {
            String section = "第" + chinese(paragraph.group(1)) + "章"
                    + (paragraph.group(2).equals("0") ? "" : "第" + chinese(paragraph.group(2)) + "节");
            return paragraph.group(3) == null ? section : section + "第" + paragraph.group(3) + "段";
        }
        return code;
    }

    private static String chinese(String number) {
        int value = Integer.parseInt(number);
        return value < DIGITS.length ? DIGITS[value] : number;
    }
}
