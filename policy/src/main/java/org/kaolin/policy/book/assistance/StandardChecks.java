package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.ratio;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

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

    /** 标准所在地区 that a check is about. */
    public record Place(RegionCode region) implements Subject {

        @Override
        public String id() {
            return region.value();
        }
    }

    private static final Map<Indicator, Rule<Rate>> RATIOS = new EnumMap<>(Indicator.class);
    private static final Map<Indicator, Rule<Truth>> MET = new EnumMap<>(Indicator.class);

    static {
        Citation plan = Citation.of("景德镇市“十四五”民政事业发展规划(景民字〔2021〕71号)", "表2");
        for (Indicator each : Indicator.values()) {
            Expr<Money> part = money(each.part, each.partArea());
            Expr<Money> whole = money(each.whole, each.wholeArea());
            RATIOS.put(
                    each,
                    subject(
                            "standard-check." + each.code() + ".ratio",
                            each.title + "是多少",
                            Unit.RATIO,
                            plan,
                            ratio(part, whole)));
            MET.put(
                    each,
                    subject(
                            "standard-check." + each.code(),
                            each.title + "是否达到规定",
                            Unit.YES_NO,
                            plan,
                            atLeast(part, times(whole, rate(each.target)))));
        }
    }

    /** Every check as a rule. */
    public static List<Rule<?>> rules() {
        List<Rule<?>> rules = new ArrayList<>(RATIOS.values());
        rules.addAll(MET.values());
        return rules;
    }

    /**
     * 检查结果.
     *
     * @param missing code of a figure nobody announced, empty when the check could be made
     * @param trace what the outcome was read from
     */
    public record Finding(boolean met, Rational ratio, Optional<String> missing, Trace trace) {}

    /** Checks an indicator on a day, unrounded and without tolerance. */
    public static Finding check(Indicator indicator, RegionCode region, LocalDate day, ParameterSet parameters) {
        // a plan sets its targets for later: before their first day the ones to come are the measure
        Optional<ParameterRow> coming = parameters
                        .find(indicator.target, day, null, region, indicator.partArea())
                        .isPresent()
                ? Optional.empty()
                : parameters.find(indicator.target, LocalDate.MAX, null, region, indicator.partArea());
        ParameterSet set =
                parameters.with(coming.map(StandardChecks::always).stream().toList());
        ParameterView view = new ParameterView(set, day, null, region, indicator.partArea());
        Place place = new Place(region);
        Trace met = Subjects.explain(rule(MET, indicator), place, view);
        Trace ratio = Subjects.explain(rule(RATIOS, indicator), place, view);
        if (met.value() instanceof Value.Unknown(var missing)) {
            return new Finding(
                    false,
                    Rational.ZERO,
                    missing.stream().map(Value.Missing::key).findFirst(),
                    met);
        }
        Rational share = ratio.value() instanceof Value.Number(Rational number) ? number : Rational.ZERO;
        return new Finding(met.value().equals(Value.TRUE), share, Optional.empty(), met);
    }

    private static ParameterRow always(ParameterRow row) {
        return new ParameterRow(
                row.code(),
                null,
                row.area(),
                null,
                null,
                row.content(),
                row.publishedOn(),
                row.source(),
                row.status(),
                false);
    }

    private static <K extends Kind> Rule<K> rule(Map<Indicator, Rule<K>> rules, Indicator indicator) {
        return Objects.requireNonNull(rules.get(indicator));
    }
}
