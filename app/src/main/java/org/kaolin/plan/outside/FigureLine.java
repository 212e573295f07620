package org.kaolin.plan.outside;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.time.TemporalRow;

/** 外部数据一行: a figure as written, with who wrote it and when. */
public record FigureLine(TemporalRow row, OutsideFigure figure, String region) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The value with its unit. */
    public String value() {
        String number = figure.value().signum() == 0
                ? "0"
                : figure.value().stripTrailingZeros().toPlainString();
        return figure.unit().equals("%") ? number + "%" : number + " " + figure.unit();
    }

    /** When it was entered, Beijing time. */
    public String enteredAt() {
        return moment(row.knownFrom());
    }

    /** When it was given up, Beijing time; null while believed. */
    public @Nullable String givenUpAt() {
        Instant until = row.knownUntil();
        return until == null ? null : moment(until);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(AsOf.ZONE));
    }
}
