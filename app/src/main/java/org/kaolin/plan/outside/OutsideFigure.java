package org.kaolin.plan.outside;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.kaolin.parameters.Parameter;
import org.kaolin.time.TemporalRow;

/**
 * 外部数据: one number of another agency, with its source.
 *
 * @param series code of the series (consumption-growth.urban …)
 * @param region six-digit division code
 * @param period year (2024) or month (2024-06) it is about
 * @param sourceDate day the source is dated
 */
public record OutsideFigure(
        UUID id,
        String series,
        String title,
        String unit,
        String region,
        String period,
        BigDecimal value,
        String source,
        LocalDate sourceDate,
        Parameter.Status status) {

    static OutsideFigure of(TemporalRow row) {
        return new OutsideFigure(
                row.id(),
                text(row, "series"),
                text(row, "title"),
                text(row, "unit"),
                text(row, "region"),
                text(row, "period"),
                new BigDecimal(text(row, "value")),
                text(row, "source_title"),
                LocalDate.parse(text(row, "source_date")),
                Parameter.Status.valueOf(text(row, "status").toUpperCase(Locale.ROOT)));
    }

    private static String text(TemporalRow row, String column) {
        return String.valueOf(row.get(column));
    }
}
