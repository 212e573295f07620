package org.kaolin.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 数值写法: exact while computing, at most four decimals when shown. */
final class Numbers {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = new MathContext(24, RoundingMode.HALF_UP);

    private Numbers() {}

    static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return above.divide(below, EXACT);
    }

    /** Rounded for people and the API, without trailing zeros; null stays unknown. */
    static @Nullable BigDecimal shown(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** As text with at most two decimals; 未知 when there is none. */
    static String text(@Nullable BigDecimal value) {
        return text(value, 2);
    }

    static String text(@Nullable BigDecimal value, int decimals) {
        BigDecimal shown = shown(value, decimals);
        return shown == null ? "未知" : shown.toPlainString();
    }
}
