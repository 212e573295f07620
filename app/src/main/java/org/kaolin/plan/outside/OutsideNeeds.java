package org.kaolin.plan.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.plan.Definition;
import org.kaolin.plan.Definitions;
import org.kaolin.plan.Formula;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.Plan;
import org.kaolin.time.AsOf;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 尚缺的外部数据: what the figures of the active plan compare with and nobody has entered yet. */
@Component
public class OutsideNeeds {

    private static final String ALL_RESIDENTS = ".all";

    private final Indicators indicators;
    private final Definitions definitions;
    private final OutsideFigures figures;

    OutsideNeeds(Indicators indicators, Definitions definitions, OutsideFigures figures) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.figures = figures;
    }

    /**
     * 一项所需.
     *
     * @param instead a series of all residents that would do as well; null where there is none
     */
    public record Need(
            OutsideSeries series,
            String region,
            String period,
            @Nullable OutsideSeries instead) {

        /** The form for it, filled in as far as it is known. */
        public String url() {
            return "/figures/new?series=" + series.code() + "&period=" + period + "&region=" + region;
        }
    }

    /** City of the active plan; empty without one. */
    public String region() {
        return active().map(Plan::region).orElse("");
    }

    private Optional<Plan> active() {
        try {
            return Optional.of(indicators.plan(null));
        } catch (NoSuchRecord e) {
            return Optional.empty();
        }
    }

    /** Everything missing for the years of the plan, the base year included, up to a day; newest first. */
    public List<Need> list(AsOf at) {
        Plan plan = active().orElse(null);
        if (plan == null || plan.region() == null || plan.firstYear() == null || plan.lastYear() == null) {
            return List.of();
        }
        OutsideBook book = figures.book(at);
        int last = Math.min(plan.lastYear(), at.valid().getYear());
        int first = plan.firstYear() - 1;
        List<Need> needs = new ArrayList<>();
        for (Definition definition : definitions.list()) {
            if (definition.spec() instanceof Formula.Growth growth) {
                IntStream.rangeClosed(0, last - first)
                        .mapToObj(back -> Integer.toString(last - back - 1))
                        .forEach(period -> needs.addAll(missing(growth, book, plan.region(), period)));
            }
        }
        return needs;
    }

    private static List<Need> missing(Formula.Growth growth, OutsideBook book, String region, String period) {
        String all = growth.series() + ALL_RESIDENTS;
        if (book.find(all, region, period).isPresent()) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        for (Area area : growth.areas()) {
            String own = growth.series() + "." + area.name().toLowerCase(Locale.ROOT);
            if (book.find(own, region, period).isEmpty()) {
                OutsideSeries.find(own)
                        .ifPresent(series -> needs.add(new Need(
                                series, region, period, OutsideSeries.find(all).orElse(null))));
            }
        }
        return needs;
    }
}
