package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.Parameters;
import org.kaolin.plan.IndicatorStore.Counted;
import org.kaolin.plan.PlanIndicator.OtherValue;
import org.kaolin.plan.RegisterQueries.Query;
import org.kaolin.plan.outside.OutsideBook;
import org.kaolin.plan.outside.OutsideFigures;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 指标计算: readings and verdicts from registers, announced standards and outside figures; keeps nothing. */
@Component
class Figures {

    private final IndicatorStore store;
    private final Parameters parameters;
    private final OutsideFigures outside;
    private final Definitions definitions;

    Figures(IndicatorStore store, Parameters parameters, OutsideFigures outside, Definitions definitions) {
        this.store = store;
        this.parameters = parameters;
        this.outside = outside;
        this.definitions = definitions;
    }

    /** What was known at one moment, read once for many figures. */
    record Books(ParameterBook parameters, Function<LocalDate, OutsideBook> outside) {}

    Books books(AsOf at) {
        return new Books(parameters.book(at.known()), day -> outside.book(at.on(day)));
    }

    /** One indicator on one day. */
    IndicatorValue value(Plan plan, PlanIndicator indicator, AsOf at, Extent extent, Books books) {
        Definition definition = definitions.find(indicator.name()).orElse(null);
        Reading reading = reading(definition, indicator, at, extent, books);
        Verdict verdict = new Judge(plan, indicator, at.valid())
                .judge(
                        definition,
                        reading,
                        () -> baseline(plan, indicator, at, extent, books).value());
        return new IndicatorValue(plan, indicator, definition, reading, verdict, at);
    }

    /** 基期值 and where it comes from. */
    record Baseline(@Nullable BigDecimal value, String source) {}

    /** The printed one for the whole city, else what is computed for the base day. */
    Baseline baseline(Plan plan, PlanIndicator indicator, AsOf at, Extent extent, Books books) {
        if (extent.isCity()) {
            for (OtherValue printed : indicator.baselines()) {
                if (!printed.rival() && printed.value() != null) {
                    return new Baseline(
                            printed.value(),
                            plan.citation() + " " + Sections.title(printed.section()) + ": " + printed.text());
                }
            }
        }
        LocalDate base = plan.baseDay();
        if (base == null) {
            return new Baseline(null, "规划没有写明起止年份,没有基期");
        }
        Definition definition = definitions.find(indicator.name()).orElse(null);
        Reading reading = reading(definition, indicator, at.on(base), extent, books);
        return new Baseline(reading.value(), reading.value() == null ? "规划未印基期值,当日数据也不足" : "按 " + base + " 的记录计算");
    }

    Reading reading(@Nullable Definition definition, PlanIndicator indicator, AsOf at, Extent extent, Books books) {
        if (definition == null) {
            return Reading.unknown(List.of("“" + indicator.name() + "”的指标口径"));
        }
        return switch (definition.spec()) {
            case Formula.Waiting waiting -> Reading.unknown(waiting.missing());
            case Formula.Register register -> counted(register, at, extent);
            case Formula.Ratio ratio -> standards(at, extent, books).ratio(ratio);
            case Formula.Floor floor -> standards(at, extent, books).floor(floor, indicator.value());
            case Formula.Least least -> standards(at, extent, books).least(least);
            case Formula.Growth growth -> standards(at, extent, books).growth(growth);
        };
    }

    private Standards standards(AsOf at, Extent extent, Books books) {
        return new Standards(parameters, books.parameters(), books.outside(), extent.counties(), at.valid());
    }

    private Reading counted(Formula.Register register, AsOf at, Extent extent) {
        Query query = RegisterQueries.get(register.query());
        Counted counted = store.count(query, at, extent.area());
        BigDecimal below = counted.denominator();
        if (!counted.registered() || below == null || below.signum() == 0) {
            return Reading.unknown(List.of(query.missing()));
        }
        BigDecimal above = counted.numerator() == null ? BigDecimal.ZERO : counted.numerator();
        BigDecimal value = Numbers.quotient(above, below);
        List<String> missing = new ArrayList<>();
        if (counted.gap() != null) {
            missing.add(counted.gap());
        }
        return new Reading(
                register.percent() ? value.multiply(Numbers.HUNDRED) : value,
                above,
                below,
                List.of(),
                missing,
                counted.newest());
    }
}
