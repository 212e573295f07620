package org.kaolin.parameters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;

/**
 * 标准阶梯图: from five years back to the end of next year, in a picture of 760 × 260; the steps are its table.
 *
 * @param steps what was in force from when, the table beside the picture
 * @param sentence the picture in one sentence
 */
public record ParameterChart(List<Line> lines, List<Tick> ticks, List<Step> steps, String sentence) {

    private static final int LEFT = 20;
    private static final int WIDTH = 540;
    private static final int TOP = 34;
    private static final int BOTTOM = 220;
    private static final int YEARS_BACK = 5;
    private static final int LINE_HEIGHT = 18;

    /** 折线: path of what is announced, dashed where it merely goes on, labels of its values, its name at the end. */
    public record Line(int number, String name, String path, String onward, List<Label> labels, int endY) {}

    /** A word in the picture. */
    public record Label(int x, int y, String text) {}

    /** A year and where it begins. */
    public record Tick(int x, int middle, String text) {}

    /** 一级: a value and the days it is in force; null {@code until} while open. */
    public record Step(
            String name, LocalDate from, @Nullable LocalDate until, BigDecimal value, String text) {}

    /** The announcements of a code; null where its values are no numbers or nothing falls into the years shown. */
    static @Nullable ParameterChart of(
            ParameterCode code, List<Parameter> rows, RegionNames names, LocalDate today, LocalDate asked) {
        if (code.kind() != ParameterCode.Kind.NUMBER) {
            return null;
        }
        LocalDate from = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1);
        LocalDate to = LocalDate.of(Math.max(today.getYear() + 1, asked.getYear()) + 1, 1, 1);
        Map<List<Step>, List<String>> alike = new LinkedHashMap<>();
        for (Map.Entry<String, List<Parameter>> series : series(rows, names).entrySet()) {
            List<Step> steps = steps(series.getValue(), from, to);
            if (!steps.isEmpty()) {
                alike.computeIfAbsent(steps, same -> new ArrayList<>()).add(series.getKey());
            }
        }
        return alike.isEmpty() ? null : new Drawing(from, to, asked).draw(alike);
    }

    private static Map<String, List<Parameter>> series(List<Parameter> rows, RegionNames names) {
        boolean oneRegion = rows.stream().map(Parameter::region).distinct().count() == 1;
        Map<String, List<Parameter>> series = new LinkedHashMap<>();
        for (Parameter row : rows) {
            if (!row.rival()) {
                String area = row.area() == Area.ALL ? "" : row.area().title();
                String name = oneRegion && !area.isEmpty() ? area : names.name(row.region()) + area;
                series.computeIfAbsent(name, each -> new ArrayList<>()).add(row);
            }
        }
        return series;
    }

    /** The value from each day something begins or has ended, as the look-up gives it. */
    private static List<Step> steps(List<Parameter> rows, LocalDate from, LocalDate to) {
        ParameterBook book = new ParameterBook(rows);
        Parameter any = rows.getFirst();
        List<LocalDate> days = Stream.concat(
                        Stream.of(from),
                        rows.stream()
                                .flatMap(row -> Stream.of(row.validFrom(), end(row)))
                                .filter(day -> day.isAfter(from) && day.isBefore(to)))
                .distinct()
                .sorted()
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate next = i + 1 < days.size() ? days.get(i + 1) : null;
            Parameter row = book.find(any.code(), any.region(), any.area(), day).orElse(null);
            if (row != null) {
                LocalDate start = day.equals(from) ? row.validFrom() : day;
                LocalDate until = next == null && row.validTo() != null ? end(row) : next;
                steps.add(new Step("", start, until, row.amount(), unit(row)));
            }
        }
        return steps;
    }

    private static LocalDate end(Parameter row) {
        LocalDate last = row.validTo();
        return last == null ? LocalDate.MAX : last.plusDays(1);
    }

    private static String unit(Parameter row) {
        String unit = ParameterCode.unit(row.unit());
        return ParameterLine.number(row.amount()) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Places of days and values in the picture. */
    private record Drawing(LocalDate from, LocalDate to, LocalDate asked) {

        ParameterChart draw(Map<List<Step>, List<String>> alike) {
            double most = alike.keySet().stream()
                    .flatMap(List::stream)
                    .mapToDouble(step -> step.value().doubleValue())
                    .max()
                    .orElse(0);
            double top = most <= 0 ? 1 : most * 1.08;
            List<Line> lines = new ArrayList<>();
            List<Step> table = new ArrayList<>();
            List<String> sentences = new ArrayList<>();
            for (Map.Entry<List<Step>, List<String>> each : alike.entrySet()) {
                String name = String.join("、", each.getValue());
                List<Step> steps = each.getKey().stream()
                        .map(step -> new Step(name, step.from(), step.until(), step.value(), step.text()))
                        .toList();
                lines.add(line(lines.size() + 1, name, steps, top));
                table.addAll(steps);
                sentences.add(sentence(name, steps));
            }
            return new ParameterChart(apart(lines), ticks(), List.copyOf(table), String.join(";", sentences) + "。");
        }

        private Line line(int number, String name, List<Step> steps, double top) {
            StringBuilder path = new StringBuilder();
            List<Label> labels = new ArrayList<>();
            LocalDate before = null;
            String onward = "";
            for (Step step : steps) {
                int y = y(step.value(), top);
                int start = x(step.from());
                LocalDate until = step.until();
                LocalDate solid = until != null
                        ? until
                        : later(asked.plusDays(1), step.from().plusDays(1));
                path.append(step.from().equals(before) ? " L" : " M").append(start + " " + y);
                path.append(" L").append(x(solid) + " " + y);
                labels.add(new Label(start + 2, number % 2 == 1 ? y - 6 : y + 16, ParameterLine.number(step.value())));
                onward = until != null ? "" : "M" + x(solid) + " " + y + " L" + x(to) + " " + y;
                before = until;
            }
            return new Line(
                    number,
                    name,
                    path.toString().strip(),
                    onward,
                    labels,
                    y(steps.getLast().value(), top) + 5);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private int x(LocalDate day) {
            LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
            double part = (double) (within.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
            return LEFT + (int) Math.round(WIDTH * part);
        }

        private static int y(BigDecimal value, double top) {
            double part = Math.max(0, value.doubleValue() / top);
            return BOTTOM - (int) Math.round((BOTTOM - TOP) * part);
        }

        private List<Tick> ticks() {
            return IntStream.range(from.getYear(), to.getYear())
                    .mapToObj(year -> {
                        int start = x(LocalDate.of(year, 1, 1));
                        int end = x(LocalDate.of(year + 1, 1, 1));
                        return new Tick(start, (start + end) / 2, Integer.toString(year));
                    })
                    .toList();
        }

        /** Names at the ends of the lines, none on top of another. */
        private static List<Line> apart(List<Line> lines) {
            List<Line> down = lines.stream()
                    .sorted(java.util.Comparator.comparingInt(Line::endY))
                    .toList();
            List<Line> placed = new ArrayList<>();
            int least = 0;
            for (Line line : down) {
                int y = Math.max(line.endY(), least);
                placed.add(new Line(line.number(), line.name(), line.path(), line.onward(), line.labels(), y));
                least = y + LINE_HEIGHT;
            }
            return placed;
        }

        private static String sentence(String name, List<Step> steps) {
            Step first = steps.getFirst();
            Step last = steps.getLast();
            String end = last.until() == null ? "" : ",只到 " + last.until().minusDays(1);
            return steps.size() == 1
                    ? name + "自 " + first.from() + " 起为 " + first.text() + ",没有调整" + end
                    : name + "由 " + first.from() + " 起的 " + first.text() + ",到 " + last.from() + " 起的 " + last.text()
                            + ",其间调整 " + (steps.size() - 1) + " 次" + end;
        }
    }
}
