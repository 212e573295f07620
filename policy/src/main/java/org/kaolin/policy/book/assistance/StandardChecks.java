package org.kaolin.policy.book.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;

/** 标准联动检查: whether one standard keeps the ratio to another that the plan sets. */
public final class StandardChecks {

    private StandardChecks() {}

    /** 联动指标. */
    public enum Indicator implements Coded {
        CARE_FULL_TO_MINIMUM_WAGE(
                "失能照料护理标准与最低工资之比", "extreme-poverty.care.full", "minimum-wage", "target.care-full-share"),
        CARE_SEMI_TO_MINIMUM_WAGE(
                "半失能照料护理标准与最低工资之比", "extreme-poverty.care.semi", "minimum-wage", "target.care-semi-share"),
        RURAL_TO_URBAN_STANDARD(
                "农村低保标准与城市低保标准之比",
                "living-allowance.standard",
                "living-allowance.standard",
                "target.rural-urban-ratio"),
        EXTREME_POVERTY_URBAN_TO_STANDARD(
                "城市特困基本生活标准与城市低保标准之比",
                "extreme-poverty.basic",
                "living-allowance.standard",
                "target.extreme-poverty-factor"),
        EXTREME_POVERTY_RURAL_TO_STANDARD(
                "农村特困基本生活标准与农村低保标准之比",
                "extreme-poverty.basic",
                "living-allowance.standard",
                "target.extreme-poverty-factor");

        private final String title;
        private final String part;
        private final String whole;
        private final String target;

        Indicator(String title, String part, String whole, String target) {
            this.title = title;
            this.part = part;
            this.whole = whole;
            this.target = target;
        }

        @Override
        public String title() {
            return title;
        }

        private Area partArea() {
            return this == EXTREME_POVERTY_RURAL_TO_STANDARD || this == RURAL_TO_URBAN_STANDARD
                    ? Area.RURAL
                    : Area.URBAN;
        }

        private Area wholeArea() {
            return this == EXTREME_POVERTY_RURAL_TO_STANDARD ? Area.RURAL : Area.URBAN;
        }
    }

    /**
     * 检查结果.
     *
     * @param missing code of a figure nobody announced, empty when the check could be made
     */
    public record Finding(boolean met, Rational ratio, Optional<String> missing) {}

    /** Checks an indicator on a day, unrounded and without tolerance. */
    public static Finding check(Indicator indicator, RegionCode region, LocalDate day, ParameterSet parameters) {
        Optional<Rational> part = figure(parameters.find(indicator.part, day, null, region, indicator.partArea()));
        Optional<Rational> whole = figure(parameters.find(indicator.whole, day, null, region, indicator.wholeArea()));
        // a plan sets its targets for later: before their first day the ones to come are the measure
        Optional<Rational> target = figure(parameters
                .find(indicator.target, day, null, region, indicator.partArea())
                .or(() -> parameters.find(indicator.target, LocalDate.MAX, null, region, indicator.partArea())));
        if (part.isEmpty() || whole.isEmpty() || target.isEmpty()) {
            String missing = part.isEmpty() ? indicator.part : whole.isEmpty() ? indicator.whole : indicator.target;
            return new Finding(false, Rational.ZERO, Optional.of(missing));
        }
        boolean met = part.get().compareTo(whole.get().times(target.get())) >= 0;
        return new Finding(met, part.get().dividedBy(whole.get()), Optional.empty());
    }

    private static Optional<Rational> figure(Optional<ParameterRow> row) {
        return row.map(ParameterRow::content)
                .filter(Content.Figure.class::isInstance)
                .map(content ->
                        content instanceof Content.Figure(BigDecimal value) ? Rational.of(value) : Rational.ZERO);
    }
}
