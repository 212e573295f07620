package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 历年走势 at year ends, and on the day asked where that is none.
 *
 * @param baseline printed or computed value of the base day; null while unknown
 * @param baselineSource where the baseline comes from
 * @param target value of the table's target; null where it is no number
 */
public record Trend(
        List<Point> points,
        @Nullable BigDecimal baseline,
        String baselineSource,
        @Nullable BigDecimal target) {

    public Trend {
        points = List.copyOf(points);
    }

    /**
     * 走势点.
     *
     * @param explanation reasoning of the verdict of that day
     */
    public record Point(
            LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Verdict.Status status,
            String explanation,
            List<String> missing) {

        static Point of(IndicatorValue value) {
            return new Point(
                    value.at().valid(),
                    value.value(),
                    value.numerator(),
                    value.denominator(),
                    value.verdict().status(),
                    value.verdict().explanation(),
                    value.missing());
        }
    }
}
