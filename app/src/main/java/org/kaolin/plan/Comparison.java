package org.kaolin.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;

/**
 * 标准比较: two announced standards put against each other for one county and one group of persons.
 *
 * @param label group of persons or area it is for
 * @param county name of the county; null where all counties have the same announcements
 * @param denominator null where the standard itself is the value
 * @param measure what results: a percentage, a multiple, a difference or an amount
 * @param unit unit of {@code measure} and {@code required}
 * @param required what {@code measure} must reach; null where the plan's printed value is compared instead
 */
public record Comparison(
        String label,
        @Nullable String county,
        Parameter numerator,
        @Nullable Parameter denominator,
        BigDecimal measure,
        String unit,
        @Nullable BigDecimal required) {

    /** Whether the required measure is reached; null where nothing is required or known. */
    public @Nullable Boolean met() {
        return required == null ? null : measure.compareTo(required) >= 0;
    }

    /** One sentence with both standards, the result and what it must reach. */
    public String text() {
        String who = county == null || county.equals(label) ? label : county + label;
        String sum = Numbers.text(numerator.amount());
        if (denominator != null) {
            String sign = unit.equals("元") ? " - " : " ÷ ";
            String result = unit.equals("%") ? Numbers.text(measure) : Numbers.text(measure, 4);
            sum += sign + Numbers.text(denominator.amount()) + " = " + result + " " + unit;
        } else {
            sum += " " + unit;
        }
        String end = required == null
                ? ""
                : ",应不低于 " + Numbers.text(required, 4) + " " + unit + (Boolean.TRUE.equals(met()) ? ",达到" : ",未达到");
        return who + ": " + sum + end;
    }

    Comparison forAll() {
        return new Comparison(label, null, numerator, denominator, measure, unit, required);
    }
}
