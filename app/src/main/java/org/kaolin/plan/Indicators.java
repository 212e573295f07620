package org.kaolin.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.Parameters;
import org.kaolin.plan.Figures.Baseline;
import org.kaolin.plan.Figures.Books;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.RegisterQueries.Query;
import org.kaolin.time.AsOf;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Service;

/**
 * 指标: every figure of a plan for any area, day and knowledge, with the rows behind it. Nothing is stored: the same
 * question answers from the records, and is computed once while these stay the same.
 */
@Service
public class Indicators {

    private final PlanStore plans;
    private final Figures figures;
    private final Extents extents;
    private final IndicatorStore store;
    private final Parameters parameters;
    private final Snapshots snapshots;

    Indicators(
            PlanStore plans,
            Figures figures,
            Extents extents,
            IndicatorStore store,
            Parameters parameters,
            Snapshots snapshots) {
        this.plans = plans;
        this.figures = figures;
        this.extents = extents;
        this.store = store;
        this.parameters = parameters;
        this.snapshots = snapshots;
    }

    /** 分子或分母. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    private record Key(
            String what,
            UUID plan,
            String of,
            AsOf at,
            @Nullable Extent extent) {
        Key(String what, Plan plan, String of, AsOf at, @Nullable Extent extent) {
            this(what, plan.id(), of, at, extent);
        }
    }

    private record Values(List<IndicatorValue> list) {}

    private record Trends(Map<String, Trend> byCode) {}

    private record Counties(List<CountyValue> list) {}

    /**
     * 同一文件的另一数值: a rival standard and what the figure would be with it.
     */
    public record Rival(Parameter parameter, String text) {}

    /** The plan asked for, else the active one; throws NoSuchRecord when there is none. */
    public Plan plan(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return plans.active().orElseThrow(() -> new NoSuchRecord("还没有执行中的规划,请先导入并启用一份规划"));
        }
        return uuid(id.strip()).flatMap(plans::find).orElseThrow(() -> new NoSuchRecord("没有这份规划,请从规划列表中选择"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every indicator of the table, or every target of running text, in printed order. */
    public List<IndicatorValue> list(Plan plan, Where where, AsOf at, Extent extent) {
        return snapshots
                .get(new Key("list", plan, where.name(), at, extent), Values.class, () -> {
                    Books books = figures.books(at);
                    return new Values(plans.indicators(plan.id(), where).stream()
                            .map(indicator -> figures.value(plan, indicator, at, extent, books))
                            .toList());
                })
                .list();
    }

    /** A printed indicator by number or code (20, E-5); throws NoSuchRecord, also for a number the plan leaves out. */
    public PlanIndicator indicator(Plan plan, String code) {
        return Stream.of(Where.TABLE, Where.PROSE)
                .flatMap(where -> plans.indicators(plan.id(), where).stream())
                .filter(each -> each.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("本规划没有第“" + shortened(code) + "”号指标,编号以原文为准,不重新编号"));
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    /** One indicator. */
    public IndicatorValue get(Plan plan, String code, AsOf at, Extent extent) {
        return snapshots.get(
                new Key("value", plan, code, at, extent),
                IndicatorValue.class,
                () -> figures.value(plan, indicator(plan, code), at, extent, figures.books(at)));
    }

    /** The ends of the years from the base day to the last of the plan that are not after the day, and the day itself. */
    public Trend trend(Plan plan, String code, AsOf at, Extent extent) {
        return snapshots.get(
                new Key("trend", plan, code, at, extent),
                Trend.class,
                () -> trend(plan, indicator(plan, code), at, extent, figures.books(at)));
    }

    /** Trends of every indicator of the table, or of every target of running text, by code. */
    public Map<String, Trend> trends(Plan plan, Where where, AsOf at, Extent extent) {
        return snapshots
                .get(new Key("trends", plan, where.name(), at, extent), Trends.class, () -> {
                    Books books = figures.books(at);
                    Map<String, Trend> trends = new LinkedHashMap<>();
                    for (PlanIndicator indicator : plans.indicators(plan.id(), where)) {
                        trends.put(indicator.code(), trend(plan, indicator, at, extent, books));
                    }
                    return new Trends(trends);
                })
                .byCode();
    }

    private Trend trend(Plan plan, PlanIndicator indicator, AsOf at, Extent extent, Books books) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate base = plan.baseDay();
        Integer last = plan.lastYear();
        if (base != null && last != null) {
            for (LocalDate day = base; day.getYear() <= last && !day.isAfter(at.valid()); day = day.plusYears(1)) {
                days.add(day);
            }
        }
        if (!days.contains(at.valid())) {
            days.add(at.valid());
        }
        List<Trend.Point> points = days.stream()
                .map(day -> Trend.Point.of(figures.value(plan, indicator, at.on(day), extent, books)))
                .toList();
        Baseline baseline = figures.baseline(plan, indicator, at, extent, books);
        return new Trend(points, Numbers.shown(baseline.value(), 2), baseline.source(), indicator.value());
    }

    /** Each county and functional area by itself. */
    public List<CountyValue> byCounty(Plan plan, String code, AsOf at) {
        return snapshots
                .get(new Key("counties", plan, code, at, null), Counties.class, () -> {
                    PlanIndicator indicator = indicator(plan, code);
                    Books books = figures.books(at);
                    return new Counties(extents.parts(plan, at).stream()
                            .map(part -> CountyValue.of(part, figures.value(plan, indicator, at, part, books)))
                            .toList());
                })
                .list();
    }

    /** Rival values printed beside the standards a figure uses, and the figure with each. */
    public List<Rival> rivals(IndicatorValue value) {
        Books books = figures.books(value.at());
        List<Rival> rivals = new ArrayList<>();
        for (Comparison each : value.reading().comparisons()) {
            Stream.of(each.numerator(), each.denominator())
                    .filter(row -> row != null)
                    .flatMap(row ->
                            books
                                    .parameters()
                                    .rivals(
                                            row.code(),
                                            row.region(),
                                            row.area(),
                                            value.at().valid())
                                    .stream())
                    .map(rival -> new Rival(rival, with(each, rival)))
                    .filter(rival -> !rivals.contains(rival))
                    .forEach(rivals::add);
        }
        return rivals;
    }

    private String with(Comparison used, Parameter rival) {
        boolean above =
                used.numerator().code().equals(rival.code()) && used.numerator().area() == rival.area();
        Parameter one = above ? rival : used.numerator();
        Parameter other = above ? used.denominator() : rival;
        String title = parameters.title(rival.code()) + " " + Numbers.text(rival.amount()) + "(" + rival.source() + ")";
        return other == null || used.unit().equals("元")
                ? title
                : title + ": " + Numbers.text(one.amount()) + " ÷ " + Numbers.text(other.amount()) + " = "
                        + Numbers.text(Numbers.quotient(one.amount(), other.amount()), 4);
    }

    /** The rows behind a number, page by page from 0; empty where nothing can be counted. */
    public Records records(IndicatorValue value, Part part, Extent extent, int page, int size) {
        Definition definition = value.definition();
        if (definition != null && definition.spec() instanceof Formula.Register register) {
            Query query = RegisterQueries.get(register.query());
            String sql = part == Part.NUMERATOR ? query.numerator() : query.denominator();
            return counted(sql, value, extent, page, size);
        }
        List<RecordRow> all = standards(value, part);
        List<RecordRow> rows = all.stream().skip((long) page * size).limit(size).toList();
        return new Records(rows, page, size, (page + 1L) * size < all.size(), all.size());
    }

    /** 未计入: rows of the denominator that add nothing to the numerator, page by page from 0; what could still be changed. */
    public Records remainder(IndicatorValue value, Extent extent, int page, int size) {
        Definition definition = value.definition();
        return definition != null && definition.spec() instanceof Formula.Register register
                ? counted(RegisterQueries.get(register.query()).remainder(), value, extent, page, size)
                : new Records(List.of(), page, size, false, 0);
    }

    private Records counted(String sql, IndicatorValue value, Extent extent, int page, int size) {
        long total = store.total(sql, value.at(), extent.area());
        List<RecordRow> rows = store.rows(sql, value.at(), extent.area(), page, size).stream()
                .map(row -> new RecordRow(
                        row.register(),
                        row.id(),
                        row.label(),
                        row.unit(),
                        row.amount().stripTrailingZeros(),
                        row.since(),
                        "/r/" + row.register() + "/" + row.id()))
                .toList();
        return new Records(rows, page, size, (page + 1L) * size < total, total);
    }

    private List<RecordRow> standards(IndicatorValue value, Part part) {
        return value.reading().comparisons().stream()
                .map(each -> part == Part.NUMERATOR ? each.numerator() : each.denominator())
                .filter(row -> row != null)
                .distinct()
                .map(row -> new RecordRow(
                        "parameter",
                        row.id(),
                        parameters.title(row.code()) + "(" + row.area().title() + ") " + Numbers.text(row.amount())
                                + " " + ParameterCode.unit(row.unit()),
                        row.region(),
                        row.amount(),
                        row.validFrom(),
                        "/parameters/" + row.code()))
                .toList();
    }

    /** The readable queries of a definition counted from registers; empty for others. */
    public List<String> queries(Definition definition) {
        return definition.spec() instanceof Formula.Register register
                ? List.of(
                        RegisterQueries.get(register.query()).numerator(),
                        RegisterQueries.get(register.query()).denominator())
                : List.of();
    }
}
