package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.PlanIndicator.OtherValue;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.plan.Verdict.Target;
import org.kaolin.plan.reading.Comparator;

/**
 * 判断规则: a value that reaches its target is met on any day. Before the target day one that does not is on track while
 * it keeps up with an even path from the baseline, else behind; from the target day on it is missed. Standards that must
 * reach another standard have no path: they hold or they do not.
 */
final class Judge {

    private final Plan plan;
    private final PlanIndicator indicator;
    private final LocalDate day;

    Judge(Plan plan, PlanIndicator indicator, LocalDate day) {
        this.plan = plan;
        this.indicator = indicator;
        this.day = day;
    }

    /** Judges a reading; the baseline is asked for only where a path is needed. */
    Verdict judge(@Nullable Definition definition, Reading reading, Supplier<@Nullable BigDecimal> baseline) {
        if (definition == null) {
            return unknown("没有与该名称对应的指标口径,不能计算。");
        }
        return switch (definition.spec()) {
            case Formula.Waiting waiting -> unknown("尚缺: " + String.join("、", waiting.missing()) + "。");
            case Formula.Floor floor -> rule(reading);
            case Formula.Growth growth -> rule(reading);
            case Formula.Register register -> level(reading, baseline);
            case Formula.Ratio ratio -> standardLevel(reading, baseline);
            case Formula.Least least -> standardLevel(reading, baseline);
        };
    }

    private static Verdict unknown(String why) {
        return new Verdict(Status.NOT_COMPUTABLE, why, List.of());
    }

    /** A standard missing in one county leaves the lowest of all counties unknown. */
    private Verdict standardLevel(Reading reading, Supplier<@Nullable BigDecimal> baseline) {
        return reading.missing().isEmpty()
                ? level(reading, baseline)
                : unknown("尚缺: " + String.join("、", reading.missing()) + "。");
    }

    private Verdict rule(Reading reading) {
        List<Comparison> all = reading.comparisons();
        String sentences = all.stream().map(Comparison::text).distinct().collect(Collectors.joining(";"));
        List<Boolean> met = all.stream()
                .map(Comparison::met)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean open = !reading.missing().isEmpty() || all.stream().anyMatch(each -> each.met() == null);
        if (all.isEmpty() || (open && !met.contains(false))) {
            return unknown(
                    (sentences.isEmpty() ? "" : sentences + "。") + "尚缺: " + String.join("、", reading.missing()) + "。");
        }
        Status status = met.contains(false) ? failed() : Status.MET;
        if (differs(all, each -> Objects.requireNonNullElse(each.county(), ""), true)) {
            return new Verdict(Status.DISPUTED, sentences + "。各县(市、区)结论不同,取决于适用哪一档最低工资标准。", List.of());
        }
        if (differs(all, each -> each.county() + each.label(), false)) {
            return new Verdict(Status.DISPUTED, sentences + "。与本类居民和与全体居民的增速相比,结论不同。", List.of());
        }
        return new Verdict(
                status, sentences + "。", List.of(new Target(indicator.target(), indicator.place(), status, null)));
    }

    /** Between groups: some groups reach everything and others do not. Within: one group is judged both ways. */
    private static boolean differs(
            List<Comparison> all, java.util.function.Function<Comparison, String> group, boolean between) {
        Map<String, List<Comparison>> groups = all.stream().collect(Collectors.groupingBy(group));
        if (between) {
            return groups.values().stream()
                            .map(rows -> rows.stream().allMatch(row -> Boolean.TRUE.equals(row.met())))
                            .distinct()
                            .count()
                    > 1;
        }
        return groups.values().stream()
                .anyMatch(rows -> rows.stream().map(Comparison::met).distinct().count() > 1);
    }

    private Verdict level(Reading reading, Supplier<@Nullable BigDecimal> baseline) {
        BigDecimal value = reading.value();
        if (value == null) {
            return unknown("尚缺: " + String.join("、", reading.missing()) + "。");
        }
        List<Target> targets = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        sentences.add(day + " 的值为 " + Numbers.text(value) + " " + indicator.unit());
        judgeTarget(value, indicator.target(), indicator.comparator(), indicator.value(), indicator.place(), baseline)
                .ifPresent(targets::add);
        for (OtherValue other : indicator.targets()) {
            Comparator comparator = Objects.requireNonNullElse(other.comparator(), Comparator.TEXT);
            judgeTarget(value, other.text(), comparator, other.value(), Sections.title(other.section()), baseline)
                    .ifPresent(targets::add);
        }
        targets.forEach(target -> sentences.add(sentence(target)));
        if (targets.isEmpty()) {
            return unknown(sentences.getFirst() + ",但目标没有可比较的数值。");
        }
        List<Status> distinct = targets.stream().map(Target::status).distinct().toList();
        if (distinct.size() > 1) {
            sentences.add("两处目标结论不同,请先确定以哪一处为准");
        }
        if (!reading.missing().isEmpty()) {
            sentences.add("另缺: " + String.join("、", reading.missing()));
        }
        return new Verdict(
                distinct.size() > 1 ? Status.DISPUTED : distinct.getFirst(),
                String.join(";", sentences) + "。",
                targets);
    }

    private String sentence(Target target) {
        String path = target.path() == null ? "" : ",按均匀进度当日应为 " + Numbers.text(target.path());
        return target.place() + "的目标“" + target.text() + "”: " + target.status().title() + path;
    }

    private java.util.Optional<Target> judgeTarget(
            BigDecimal value,
            String text,
            Comparator comparator,
            @Nullable BigDecimal target,
            String place,
            Supplier<@Nullable BigDecimal> baseline) {
        if (target == null || comparator == Comparator.TEXT) {
            return java.util.Optional.empty();
        }
        if (reaches(value, comparator, target)) {
            return java.util.Optional.of(new Target(text, place, Status.MET, null));
        }
        if (failed() == Status.MISSED) {
            return java.util.Optional.of(new Target(text, place, Status.MISSED, null));
        }
        BigDecimal path = path(baseline.get(), target);
        boolean keepsUp = path != null && keepsUp(value, comparator, path);
        return java.util.Optional.of(new Target(text, place, keepsUp ? Status.ON_TRACK : Status.BEHIND, path));
    }

    private Status failed() {
        LocalDate end = plan.targetDay(indicator);
        return end != null && !day.isBefore(end) ? Status.MISSED : Status.BEHIND;
    }

    private @Nullable BigDecimal path(@Nullable BigDecimal base, BigDecimal target) {
        LocalDate from = plan.baseDay();
        LocalDate to = plan.targetDay(indicator);
        if (base == null || from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        long passed = Math.max(0, ChronoUnit.DAYS.between(from, day));
        return base.add(target.subtract(base)
                .multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), java.math.MathContext.DECIMAL128));
    }

    private static boolean reaches(BigDecimal value, Comparator comparator, BigDecimal target) {
        int sign = value.compareTo(target);
        return switch (comparator) {
            case AT_LEAST -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case EQUAL -> sign == 0;
            case AT_MOST -> sign <= 0;
            case LESS_THAN -> sign < 0;
            case TEXT -> false;
        };
    }

    /** A printed baseline is rounded, so a value that prints the same keeps up with it. */
    private static boolean keepsUp(BigDecimal value, Comparator comparator, BigDecimal path) {
        int sign = Objects.requireNonNull(Numbers.shown(value, 2))
                .compareTo(Objects.requireNonNull(Numbers.shown(path, 2)));
        return switch (comparator) {
            case AT_LEAST, MORE_THAN -> sign >= 0;
            case AT_MOST, LESS_THAN -> sign <= 0;
            case EQUAL -> sign == 0;
            case TEXT -> false;
        };
    }
}
