package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterValue;

/**
 * 一行的影响: what one proposed row replaces, and what does not follow it.
 *
 * @param replaced values in force on its first day without it, by the area they were in force for
 * @param takesEffect whether it is what the look-up answers on its first day
 * @param next first day from which a value already announced takes over again; null when there is none
 * @param elsewhere regions inside its own with values of their own, which it does not reach
 * @param benefits benefits that read it
 * @param arrearsFrom first month already paid that it changes; null when it reaches back into none
 */
record Change(
        ParameterCode code,
        Parameter row,
        Map<Area, Parameter> replaced,
        boolean takesEffect,
        @Nullable LocalDate next,
        List<String> elsewhere,
        List<String> benefits,
        @Nullable YearMonth arrearsFrom) {

    private static final int PERCENT_PLACES = 2;

    static Change of(
            ParameterCode code,
            Parameter row,
            ParameterBook before,
            ParameterBook after,
            List<String> benefits,
            LocalDate today) {
        Map<Area, Parameter> replaced = new LinkedHashMap<>();
        boolean takesEffect = false;
        for (Area area : areas(row, before)) {
            before.find(row.code(), row.region(), area, row.validFrom()).ifPresent(old -> replaced.put(area, old));
            takesEffect |= after.find(row.code(), row.region(), area, row.validFrom())
                    .filter(now -> now.id().equals(row.id()))
                    .isPresent();
        }
        YearMonth first = YearMonth.from(row.validFrom());
        boolean back = takesEffect && !benefits.isEmpty() && !first.isAfter(YearMonth.from(today));
        return new Change(
                code,
                row,
                replaced,
                takesEffect,
                next(row, before),
                elsewhere(row, before),
                benefits,
                back ? firstMonth(row) : null);
    }

    /** A month is read on its first day: a value from later in the month is first read in the next. */
    private static YearMonth firstMonth(Parameter row) {
        YearMonth month = YearMonth.from(row.validFrom());
        return row.validFrom().getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private static List<Area> areas(Parameter row, ParameterBook book) {
        if (row.area() != Area.ALL) {
            return List.of(row.area());
        }
        boolean differs = book.list(row.code()).stream().anyMatch(each -> each.area() != Area.ALL);
        return differs ? List.of(Area.URBAN, Area.RURAL) : List.of(Area.ALL);
    }

    private static @Nullable LocalDate next(Parameter row, ParameterBook book) {
        LocalDate last = row.validTo();
        return book.list(row.code()).stream()
                .filter(each -> !each.rival() && each.region().equals(row.region()))
                .filter(each -> each.area() == row.area() || each.area() == Area.ALL || row.area() == Area.ALL)
                .map(Parameter::validFrom)
                .filter(day -> day.isAfter(row.validFrom()) && (last == null || !day.isAfter(last)))
                .min(LocalDate::compareTo)
                .orElse(last == null ? null : last.plusDays(1));
    }

    private static List<String> elsewhere(Parameter row, ParameterBook book) {
        String front = row.region().equals("100000") ? "" : row.region().replaceFirst("(0000|00)$", "");
        return book.list(row.code()).stream()
                .filter(each -> !each.rival() && each.appliesOn(row.validFrom()))
                .map(Parameter::region)
                .filter(region ->
                        !region.equals(row.region()) && region.startsWith(front) && isBelow(region, row.region()))
                .distinct()
                .toList();
    }

    private static boolean isBelow(String region, String other) {
        return depth(region) > depth(other);
    }

    private static int depth(String region) {
        return region.equals("100000") ? 0 : region.endsWith("0000") ? 1 : region.endsWith("00") ? 2 : 3;
    }

    /** Whether it changes months that were paid already or are being paid. */
    boolean isRetroactive() {
        return arrearsFrom != null;
    }

    /** The value replaced, where one row was in force for everything it reaches. */
    Optional<Parameter> old() {
        return replaced.values().stream().distinct().count() == 1
                ? replaced.values().stream().findFirst()
                : Optional.empty();
    }

    /** New less old; empty when one of them is no number. */
    static Optional<BigDecimal> difference(@Nullable Parameter old, Parameter row) {
        return old != null
                        && old.value() instanceof ParameterValue.Amount(BigDecimal before)
                        && row.value() instanceof ParameterValue.Amount(BigDecimal now)
                ? Optional.of(now.subtract(before))
                : Optional.empty();
    }

    /** The difference in percent of the old value, two decimals; empty when that is nought or no number. */
    static Optional<BigDecimal> percent(@Nullable Parameter old, Parameter row) {
        return difference(old, row)
                .filter(difference -> old != null && old.amount().signum() != 0)
                .map(difference -> difference
                        .movePointRight(PERCENT_PLACES)
                        .divide(old == null ? BigDecimal.ONE : old.amount(), PERCENT_PLACES, RoundingMode.HALF_UP));
    }

    /** Sentences on what happens to what is there. */
    List<String> notes(java.util.function.UnaryOperator<String> regionName) {
        List<String> notes = new ArrayList<>();
        if (!takesEffect) {
            notes.add("同一天起已有公布更晚的值,这一行不会被采用");
        }
        if (takesEffect
                && !replaced.isEmpty()
                && replaced.values().stream().allMatch(old -> old.value().equals(row.value()))) {
            notes.add("与原值相同");
        }
        if (next != null) {
            notes.add("执行到 " + next.minusDays(1) + " 为止," + next + " 起按届时有效的公布");
        }
        if (!elsewhere.isEmpty()) {
            notes.add("另有自己标准的地区不受影响:"
                    + String.join("、", elsewhere.stream().map(regionName).toList()));
        }
        return notes;
    }
}
