package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Trend;

/**
 * 小走势图: one line by year, 120 × 32 units.
 *
 * @param points coordinates of the line
 * @param lastX place of the newest point
 * @param lastY place of the newest point
 * @param target height of the target line; null where the figure has none on its own scale
 * @param text the same in one sentence
 */
public record Spark(
        String points, String lastX, String lastY, @Nullable String target, String text) {

    private static final double WIDTH = 112;
    private static final double HEIGHT = 24;
    private static final double EDGE = 4;

    /** Of the known points of a trend; null where fewer than two are known. */
    static @Nullable Spark of(Trend trend, @Nullable BigDecimal target, String unit) {
        List<Trend.Point> known =
                trend.points().stream().filter(point -> point.value() != null).toList();
        if (known.size() < 2) {
            return null;
        }
        List<Double> levels = new ArrayList<>();
        known.forEach(point -> levels.add(level(point)));
        if (target != null) {
            levels.add(target.doubleValue());
        }
        double least = levels.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = levels.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double from = known.getFirst().day().toEpochDay();
        double span = Math.max(1, known.getLast().day().toEpochDay() - from);
        String line = known.stream()
                .map(point -> number(EDGE + WIDTH * (point.day().toEpochDay() - from) / span) + ","
                        + number(height(level(point), least, most)))
                .collect(Collectors.joining(" "));
        return new Spark(
                line,
                number(EDGE + WIDTH),
                number(height(level(known.getLast()), least, most)),
                target == null ? null : number(height(target.doubleValue(), least, most)),
                sentence(known, unit));
    }

    /** First and last value of a trend in one sentence. */
    static String sentence(List<Trend.Point> known, String unit) {
        Trend.Point first = known.getFirst();
        Trend.Point last = known.getLast();
        return first.day() + " 为 " + NumberText.with(first.value(), unit) + "," + last.day() + " 为 "
                + NumberText.with(last.value(), unit);
    }

    private static double level(Trend.Point point) {
        return point.value() == null ? 0 : point.value().doubleValue();
    }

    private static double height(double level, double least, double most) {
        return most == least ? EDGE + HEIGHT / 2 : EDGE + HEIGHT * (most - level) / (most - least);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
