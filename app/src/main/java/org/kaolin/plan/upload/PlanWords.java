package org.kaolin.plan.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Finding;

/** 规划用语: the Chinese words of codes on plan pages. */
public final class PlanWords {

    private static final Map<String, String> SEVERITIES = Map.of("error", "错误", "warning", "警告", "info", "提示");
    private static final List<String> CHAPTERS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private PlanWords() {}

    /** 状态 of a plan. */
    public static String status(String code) {
        return switch (code) {
            case "draft" -> "待核对";
            case "active" -> "执行中";
            case "superseded" -> "已被替代";
            default -> code;
        };
    }

    /** 严重程度. */
    public static String severity(String code) {
        return SEVERITIES.getOrDefault(code, code);
    }

    /** 比较关系. */
    public static String comparator(@Nullable Object sign) {
        return switch (String.valueOf(sign)) {
            case ">=" -> "不低于";
            case ">" -> "超过";
            case "=" -> "等于";
            case "<=" -> "不高于";
            case "<" -> "低于";
            default -> "";
        };
    }

    /** 指标属性. */
    public static String kind(@Nullable Object code) {
        return switch (String.valueOf(code)) {
            case "binding" -> "约束性";
            case "expected" -> "预期性";
            default -> "";
        };
    }

    /** 发现种类. */
    public static String finding(String code) {
        for (Finding.Code each : Finding.Code.values()) {
            if (each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(code)) {
                return finding(each);
            }
        }
        return code;
    }

    private static String finding(Finding.Code code) {
        return switch (code) {
            case CONFLICT -> "前后矛盾";
            case BROKEN_BY_OWN_FIGURES -> "与自身数据不符";
            case MISSING_NUMBER -> "缺数字";
            case MISSING_UNIT -> "缺单位";
            case IMPOSSIBLE_UNIT -> "单位不对";
            case RUN_TOGETHER -> "数字连写";
            case UNBALANCED -> "括号引号不成对";
            case LOST_STOP -> "缺句号";
            case DOUBLED -> "重复";
            case EMPTY_BRACKET -> "空括号";
            case SUM_MISMATCH -> "合计不符";
            case NUMBERING -> "编号不连续";
            case OTHER -> "其他";
        };
    }

    /** 段落编号 in words: 第二章第二节第3段, 专栏4第1项, 表2. */
    public static String section(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        if (code.startsWith("T")) {
            return "表" + code.substring(1);
        }
        if (code.startsWith("Z")) {
            String[] parts = code.substring(1).split("\\.", 2);
            return "专栏" + parts[0] + (parts.length > 1 ? "第" + parts[1] + "项" : "");
        }
        String[] halves = code.split("¶", 2);
        String[] numbers = halves[0].split("\\.", 2);
        StringBuilder words = new StringBuilder("第" + chinese(numbers[0]) + "章");
        if (numbers.length > 1 && !numbers[1].equals("0")) {
            words.append("第").append(chinese(numbers[1])).append("节");
        }
        return halves.length > 1
                ? words.append("第").append(halves[1]).append("段").toString()
                : words.toString();
    }

    private static String chinese(String number) {
        return number.matches("\\d|10") ? CHAPTERS.get(Integer.parseInt(number)) : number;
    }
}
