package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;

/**
 * 指标现值: one indicator of a plan for an area at a time, with everything needed to check it.
 *
 * @param definition null where no definition bears the printed name
 */
public record IndicatorValue(
        Plan plan,
        PlanIndicator indicator,
        @Nullable Definition definition,
        Reading reading,
        Verdict verdict,
        AsOf at) {

    private static final String NO_DEFINITION = "尚无与该名称对应的口径,不能计算";

    /** Rounded value in the plan's printed unit; null while unknown. */
    public @Nullable BigDecimal value() {
        return Numbers.shown(reading.value(), 2);
    }

    /** Value as text, 未知 while there is none. */
    public String valueText() {
        return Numbers.text(reading.value());
    }

    /** Rounded numerator; null where there is none. */
    public @Nullable BigDecimal numerator() {
        return Numbers.shown(reading.numerator(), 4);
    }

    /** Rounded denominator; null where there is none. */
    public @Nullable BigDecimal denominator() {
        return Numbers.shown(reading.denominator(), 4);
    }

    /** Day of the newest fact used; the day asked for where none was. */
    public LocalDate dataDate() {
        return Objects.requireNonNullElse(reading.dataDate(), at.valid());
    }

    /** What is not known, named. */
    public List<String> missing() {
        return reading.missing();
    }

    /** The definition in one Chinese sentence. */
    public String definitionText() {
        return definition == null
                ? NO_DEFINITION
                : definition.formula() + "。分子: " + definition.numerator() + ";分母: " + definition.denominator();
    }

    /** Where the target is printed, then the higher rule. */
    public String citation() {
        String higher = definition == null ? "" : definition.citation();
        return Stream.of(plan.citation() + " " + indicator.place(), higher)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(";"));
    }

    /** Comparator of a good value. */
    public String direction() {
        return definition == null ? indicator.comparator().sign() : definition.direction();
    }
}
