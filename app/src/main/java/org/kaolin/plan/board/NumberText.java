package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 数字写法 of the pages: percentages with two decimals unless whole, unknown never as zero. */
public final class NumberText {

    /** What stands where nothing is known. */
    public static final String UNKNOWN = "未知";

    private NumberText() {}

    /** A number in its unit's manner, without the unit. */
    public static String of(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return UNKNOWN;
        }
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        BigDecimal bare = shown.stripTrailingZeros();
        if (bare.scale() <= 0) {
            return bare.setScale(0).toPlainString();
        }
        return unit.contains("%") ? shown.toPlainString() : bare.toPlainString();
    }

    /** For narrow places: only a percentage carries its unit. */
    static String brief(@Nullable BigDecimal value, String unit) {
        return unit.equals("%") ? with(value, unit) : of(value, unit);
    }

    /** What must be said of the unit where {@link #brief} leaves it out. */
    static String note(String unit) {
        return unit.isBlank() || unit.equals("%") ? "" : ",单位 " + unit;
    }

    /** A number with its unit; no unit where nothing is known. */
    public static String with(@Nullable BigDecimal value, String unit) {
        String text = of(value, unit);
        if (value == null || unit.isBlank()) {
            return text;
        }
        return unit.equals("%") ? text + "%" : text + " " + unit;
    }
}
