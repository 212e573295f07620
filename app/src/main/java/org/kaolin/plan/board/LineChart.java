package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Trend;

/**
 * 走势图 of one indicator, 640 × 270 units; years that are unknown stay open.
 *
 * @param segments coordinates of each unbroken part of the line
 * @param dots known points with their labels
 * @param years labels below
 * @param ticks labels at the left
 * @param target height of the target line; null where there is none
 * @param targetText what is written beside it
 * @param text the whole in one sentence
 */
public record LineChart(
        List<String> segments,
        List<Mark> dots,
        List<Mark> years,
        List<Mark> ticks,
        @Nullable String target,
        String targetText,
        String text) {

    private static final double LEFT = 56;
    private static final double FIRST = 84;
    private static final double SECOND_LINE = 16;
    private static final double RIGHT = 600;
    private static final double TOP = 24;
    private static final double BOTTOM = 220;
    private static final int STEPS = 4;

    public LineChart {
        segments = List.copyOf(segments);
        dots = List.copyOf(dots);
        years = List.copyOf(years);
        ticks = List.copyOf(ticks);
    }

    /** 标注 at a place. */
    public record Mark(String x, String y, String text) {}

    /** Scale of one chart. */
    private record Scale(double least, double most, double from, double span) {

        double x(Trend.Point point) {
            return FIRST + (RIGHT - FIRST) * (point.day().toEpochDay() - from) / span;
        }

        double y(double level) {
            return BOTTOM - (BOTTOM - TOP) * (level - least) / (most - least);
        }
    }

    /** Of a trend; the line begins at zero unless a value is below it. */
    static LineChart of(Trend trend, @Nullable BigDecimal target, String targetText, String unit) {
        List<Trend.Point> points = trend.points();
        List<Trend.Point> known =
                points.stream().filter(point -> point.value() != null).toList();
        Scale scale = scale(points, known, target);
        String sentence = known.isEmpty()
                ? "各年末的数值都还未知。"
                : Spark.sentence(known, unit) + (target == null ? "。" : ",目标 " + NumberText.with(target, unit) + "。");
        return new LineChart(
                segments(points, scale),
                known.stream()
                        .map(point -> mark(scale.x(point), scale.y(level(point)), NumberText.of(point.value(), unit)))
                        .toList(),
                points.stream()
                        .map(point ->
                                mark(scale.x(point), isYearEnd(point) ? BOTTOM : BOTTOM + SECOND_LINE, label(point)))
                        .toList(),
                ticks(scale),
                target == null || known.isEmpty() ? null : Spark.number(scale.y(target.doubleValue())),
                targetText,
                sentence);
    }

    private static boolean isYearEnd(Trend.Point point) {
        return point.day().getMonthValue() == 12 && point.day().getDayOfMonth() == 31;
    }

    /** The day asked stands a line lower, since it may be close to a year's end. */
    private static String label(Trend.Point point) {
        return isYearEnd(point) ? point.day().getYear() + "年末" : point.day().toString();
    }

    private static Scale scale(List<Trend.Point> points, List<Trend.Point> known, @Nullable BigDecimal target) {
        double least = 0;
        double most = target == null ? 1 : Math.max(1, target.doubleValue());
        for (Trend.Point point : known) {
            least = Math.min(least, level(point));
            most = Math.max(most, level(point));
        }
        double step = step((most - least) / STEPS);
        double top = Math.ceil(most / step) * step;
        double from = points.getFirst().day().toEpochDay();
        return new Scale(
                Math.floor(least / step) * step,
                top,
                from,
                Math.max(1, points.getLast().day().toEpochDay() - from));
    }

    /** The next round number: 1, 2 or 5 times a power of ten. */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private static List<Mark> ticks(Scale scale) {
        double step = step((scale.most() - scale.least()) / (STEPS + 1));
        List<Mark> ticks = new ArrayList<>();
        for (int i = 0; scale.least() + i * step <= scale.most() + step / 2 && i <= 2 * STEPS; i++) {
            double level = scale.least() + i * step;
            ticks.add(mark(LEFT, scale.y(level), NumberText.of(BigDecimal.valueOf(level), "")));
        }
        return ticks;
    }

    private static List<String> segments(List<Trend.Point> points, Scale scale) {
        List<List<Trend.Point>> runs = new ArrayList<>();
        boolean open = false;
        for (Trend.Point point : points) {
            if (point.value() != null) {
                if (!open) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(point);
            }
            open = point.value() != null;
        }
        return runs.stream()
                .filter(run -> run.size() > 1)
                .map(run -> run.stream()
                        .map(point -> Spark.number(scale.x(point)) + "," + Spark.number(scale.y(level(point))))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static double level(Trend.Point point) {
        return point.value() == null ? 0 : point.value().doubleValue();
    }

    private static Mark mark(double x, double y, String text) {
        return new Mark(Spark.number(x), Spark.number(y), text);
    }
}
