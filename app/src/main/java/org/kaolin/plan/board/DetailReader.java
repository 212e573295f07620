package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaolin.places.SchematicMap;
import org.kaolin.places.Unit;
import org.kaolin.plan.Comparison;
import org.kaolin.plan.CountyValue;
import org.kaolin.plan.Formula;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.PlanIndicator;
import org.kaolin.plan.PlanIndicator.OtherValue;
import org.kaolin.plan.Trend;
import org.kaolin.plan.evaluation.Evaluations;
import org.kaolin.web.StatusWords;
import org.springframework.stereotype.Component;

/** 详情编排: puts one indicator, its years and its counties onto a page. */
@Component
class DetailReader {

    private static final int PASTS = 10;

    private final Indicators indicators;
    private final Notices notices;
    private final Desk desk;
    private final SchematicMap schematic;
    private final Offices offices;
    private final Evaluations evaluations;

    DetailReader(
            Indicators indicators,
            Notices notices,
            Desk desk,
            SchematicMap schematic,
            Offices offices,
            Evaluations evaluations) {
        this.indicators = indicators;
        this.notices = notices;
        this.desk = desk;
        this.schematic = schematic;
        this.offices = offices;
        this.evaluations = evaluations;
    }

    /** Everything about one indicator; throws NoSuchRecord for a number the plan leaves out. */
    Detail detail(Asked asked, String code) {
        IndicatorValue value = indicators.get(asked.plan(), code, asked.at(), asked.extent());
        Trend trend = indicators.trend(asked.plan(), code, asked.at(), asked.extent());
        BoardRow row = BoardRow.of(
                value,
                List.of(),
                trend,
                offices.book(asked.at()).of(value, asked.extent().area()));
        BigDecimal target = Gap.target(value);
        List<Detail.CountyRow> counties = asked.extent().isCity() ? counties(asked, value) : List.of();
        return new Detail(
                asked,
                row,
                trend,
                LineChart.of(
                        trend,
                        target,
                        "目标 " + value.indicator().target(),
                        value.indicator().unit()),
                baselines(value, trend),
                counties,
                counties.isEmpty() ? null : map(asked, value, counties),
                value.missing().stream().map(DetailReader::lack).toList(),
                value.reading().comparisons().stream()
                        .map(Comparison::text)
                        .distinct()
                        .toList(),
                indicators.rivals(value).stream().map(Indicators.Rival::text).toList(),
                value.definition() == null ? List.of() : indicators.queries(value.definition()),
                isCountable(value),
                notices.missing(asked),
                pasts(asked, value),
                desk.choices(asked));
    }

    private List<Detail.Past> pasts(Asked asked, IndicatorValue value) {
        String plan = asked.plan().id().toString();
        return evaluations.list(plan).stream()
                .limit(PASTS)
                .flatMap(head -> evaluations.get(head.id().toString()).figures().stream()
                        .filter(figure -> figure.code().equals(value.indicator().code()))
                        .map(figure -> new Detail.Past(
                                head.title(),
                                head.asOf().toString(),
                                figure.valueText(),
                                figure.status(),
                                "/evaluations/" + head.id())))
                .toList();
    }

    private static boolean isCountable(IndicatorValue value) {
        return value.definition() != null && !(value.definition().spec() instanceof Formula.Waiting);
    }

    private static List<Detail.Baseline> baselines(IndicatorValue value, Trend trend) {
        List<Detail.Baseline> all = new ArrayList<>();
        String unit = value.indicator().unit();
        for (OtherValue each : value.indicator().baselines()) {
            all.add(new Detail.Baseline(
                    each.text(), NumberText.with(each.value(), unit), place(each.section()), each.rival()));
        }
        if (all.isEmpty()) {
            all.add(new Detail.Baseline("", NumberText.with(trend.baseline(), unit), trend.baselineSource(), false));
        }
        return all;
    }

    private static String place(String section) {
        return PlanIndicator.placeOf(section);
    }

    private List<Detail.CountyRow> counties(Asked asked, IndicatorValue city) {
        Map<UUID, Unit> areas = desk.areas(asked).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        List<CountyValue> values = indicators
                .byCounty(asked.plan(), city.indicator().code(), asked.at())
                .stream()
                .filter(each -> areas.containsKey(each.area()))
                .sorted(order(city))
                .toList();
        Offices.Book posts = offices.book(asked.at());
        List<Detail.CountyRow> rows = new ArrayList<>();
        for (CountyValue each : values) {
            Unit unit = areas.get(each.area());
            rows.add(new Detail.CountyRow(
                    rows.size() + 1,
                    each.name(),
                    each.functional(),
                    BoardRow.of(each.value(), List.of(), null, posts.of(each.value(), each.area())),
                    each.value().reading().comparisons().stream()
                            .map(Comparison::text)
                            .toList(),
                    asked.link("/indicators/" + city.indicator().code(), "area", unit == null ? "" : unit.code())));
        }
        return rows;
    }

    /** Best first; unknown last; what is equal stays in the order of codes. */
    private static Comparator<CountyValue> order(IndicatorValue city) {
        Comparator<BigDecimal> best =
                Gap.less(city) ? Comparator.<BigDecimal>naturalOrder() : Comparator.<BigDecimal>reverseOrder();
        return Comparator.comparing(each -> each.value().reading().value(), Comparator.nullsLast(best));
    }

    private CountyMap map(Asked asked, IndicatorValue city, List<Detail.CountyRow> rows) {
        return CountyMap.of(
                city.indicator().name() + ",各县(市、区)"
                        + NumberText.note(city.indicator().unit()),
                schematic.tiles(asked.at()),
                desk.areas(asked).stream()
                        .flatMap(unit -> rows.stream()
                                .filter(row -> row.name().equals(unit.name()))
                                .map(row -> new CountyMap.Shown(
                                        unit,
                                        NumberText.brief(
                                                row.row().value().value(),
                                                city.indicator().unit()),
                                        row.row().status(),
                                        StatusWords.of(row.row().status()),
                                        row.url())))
                        .toList());
    }

    /** What to do about something missing. */
    private static Detail.Lack lack(String text) {
        if (text.contains("外部数据")) {
            return new Detail.Lack(text, "/figures", "去录入外部数据");
        }
        if (text.contains("床位")) {
            return new Detail.Lack(text, "/r/bed", "去床位台账");
        }
        if (text.contains("户数")) {
            return new Detail.Lack(text, "/r/unit", "去区划台账");
        }
        if (text.contains("机构设施") || text.contains("建筑面积")) {
            return new Detail.Lack(text, "/r/facility", "去机构设施台账");
        }
        if (text.contains("互助养老")) {
            return new Detail.Lack(text, "/r/village-facility", "去农村互助养老设施台账");
        }
        if (text.contains("标准") || text.contains("工资")) {
            return new Detail.Lack(text, "/parameters", "去政策标准补录公告");
        }
        return new Detail.Lack(text, "", "这一台账尚未接入,登记后自动计算");
    }
}
