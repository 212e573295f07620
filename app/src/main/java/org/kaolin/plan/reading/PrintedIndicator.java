package org.kaolin.plan.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 指标行: one row of a table of targets.
 *
 * @param no number as printed; null where the table prints none
 * @param group name of the group (类别) the row stands in, if the table has one
 * @param unit unit as printed, empty where the cell is empty
 * @param baseline text of the baseline column, null where the table has none
 * @param target text as printed
 * @param value reading of the target in the printed unit, null for {@link Comparator#TEXT}
 * @param baseValue the value in the base unit (260 for 0.0260 万个)
 * @param baseUnit the unit without 万 or 亿 (个)
 * @param year target year, from the column heading
 */
public record PrintedIndicator(
        @Nullable Integer no,
        String name,
        @Nullable String group,
        String unit,
        @Nullable String baseline,
        String target,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baseValue,
        @Nullable String baseUnit,
        @Nullable Integer year,
        @Nullable Kind kind,
        Place where) {

    /** 指标属性. */
    public enum Kind {
        /** 约束性. */
        BINDING,
        /** 预期性. */
        EXPECTED
    }
}
