package org.kaolin.parameters;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 参数目录项: what a parameter code means.
 *
 * @param group heading it is listed under
 * @param yearlyWith code whose new start in a year shows that the yearly notice is out; null when not yearly
 * @param labels Chinese labels of its codes
 */
public record ParameterCode(
        String code,
        String title,
        Kind kind,
        String group,
        @Nullable String yearlyWith,
        Map<String, String> labels,
        String description) {

    public ParameterCode {
        labels = Map.copyOf(labels);
    }

    /** 取值种类. */
    public enum Kind {
        NUMBER,
        SWITCH,
        CODE,
        CODES
    }

    /** Unit as a user reads it. */
    public static String unit(@Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "yuan/person-month" -> "元/人·月";
            case "yuan/person-year" -> "元/人·年";
            case "yuan/month" -> "元/月";
            case "yuan" -> "元";
            case "percent" -> "%";
            case "factor" -> "倍";
            case "years" -> "周岁";
            case "months" -> "个月";
            case "refusals" -> "次";
            case "months of the standard per counted member" -> "个月低保标准";
            case "share of 12-month income" -> "(占十二个月收入)";
            case "of minimum wage" -> "(占最低工资)";
            default -> "";
        };
    }
}
