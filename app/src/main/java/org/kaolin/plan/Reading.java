package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 计算结果 of one indicator for one area at one time; exact, not rounded.
 *
 * @param value in the plan's printed unit; null while unknown, which is not zero
 * @param comparisons standards compared, for indicators of standards
 * @param missing registers and figures that are not there, named so that somebody can bring them
 * @param dataDate day of the newest fact used; null when none was
 */
public record Reading(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<Comparison> comparisons,
        List<String> missing,
        @Nullable LocalDate dataDate) {

    public Reading {
        comparisons = List.copyOf(comparisons);
        missing = List.copyOf(missing);
    }

    /** Nothing can be said because of what is missing. */
    static Reading unknown(List<String> missing) {
        return new Reading(null, null, null, List.of(), missing, null);
    }
}
