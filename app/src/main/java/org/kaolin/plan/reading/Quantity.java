package org.kaolin.plan.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 数量: a figure with its unit in a clause, before it is known whether it promises anything.
 *
 * @param start offset in the clause of the first digit
 * @param end offset behind the unit
 * @param value the value in the printed unit (22 for 22万人)
 * @param valueTo upper value of a range
 * @param unit as printed; null where the text has lost it
 * @param inWords whether the figure is written in Chinese numerals
 */
record Quantity(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean inWords) {

    boolean isShare() {
        return "%".equals(unit) || "‰".equals(unit) || "个百分点".equals(unit);
    }

    /** Is the unit one of the given? */
    boolean in(Set<String> units) {
        return unit != null && units.contains(unit);
    }
}
