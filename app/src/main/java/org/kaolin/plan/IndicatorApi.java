package org.kaolin.plan;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.plan.Indicators.Part;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 指标接口 {@code /api/indicators}. */
@RestController
@RequestMapping("/api/indicators")
@Tag(name = "指标")
class IndicatorApi {

    private static final int LARGEST_PAGE = 500;

    private final Indicators indicators;
    private final Extents extents;
    private final BusinessClock clock;

    IndicatorApi(Indicators indicators, Extents extents, BusinessClock clock) {
        this.indicators = indicators;
        this.extents = extents;
        this.clock = clock;
    }

    /** 指标; {@code code} only where the plan prints no number. */
    record Row(
            @Nullable Integer no,
            @Nullable String code,
            String name,
            String unit,
            String target,
            @Nullable String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String status,
            String direction,
            String definition,
            String citation,
            List<String> missing,
            LocalDate dataDate) {

        static Row of(IndicatorValue value) {
            PlanIndicator printed = value.indicator();
            return new Row(
                    printed.no(),
                    printed.where() == Where.PROSE ? printed.code() : null,
                    printed.name(),
                    printed.unit(),
                    printed.target(),
                    printed.kind() == null ? null : printed.kind().name().toLowerCase(Locale.ROOT),
                    value.value(),
                    value.numerator(),
                    value.denominator(),
                    value.verdict().status().code(),
                    value.direction(),
                    value.definitionText(),
                    value.citation(),
                    value.missing(),
                    value.dataDate());
        }
    }

    /** 目标: one printed target and its judgement. */
    record TargetRow(
            String text,
            String place,
            String status,
            @Nullable BigDecimal path) {}

    /** 年末值. */
    record PointRow(
            LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String status,
            String explanation,
            List<String> missing) {}

    /** 分县值. */
    record PartRow(
            UUID area,
            String name,
            boolean functional,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String status,
            List<String> missing) {}

    /** 并列数值. */
    record RivalRow(String code, Object value, String source, String text) {}

    /** 指标详情. */
    record Detail(
            Row indicator,
            String area,
            LocalDate asOf,
            @Nullable String definitionKey,
            @Nullable Integer definitionVersion,
            @Nullable String line,
            List<String> queries,
            @Nullable BigDecimal baseline,
            String baselineSource,
            List<TargetRow> targets,
            String explanation,
            List<String> comparisons,
            List<PointRow> trend,
            List<PartRow> counties,
            List<RivalRow> rivals) {}

    @GetMapping
    List<Row> list(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String list) {
        CurrentUser user = reader();
        AsOf at = AsOf.ask(asOf, knownAt, clock.today());
        Plan asked = indicators.plan(plan);
        Extent extent = extents.of(area, user, asked, at);
        return indicators.list(asked, where(list), at, extent).stream()
                .map(Row::of)
                .toList();
    }

    @GetMapping("/{no}")
    Detail detail(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String area) {
        CurrentUser user = reader();
        AsOf at = AsOf.ask(asOf, knownAt, clock.today());
        Plan asked = indicators.plan(plan);
        Extent extent = extents.of(area, user, asked, at);
        IndicatorValue value = indicators.get(asked, no, at, extent);
        Definition definition = value.definition();
        Trend trend = indicators.trend(asked, no, at, extent);
        List<CountyValue> parts =
                extent.isCity() && user.area() == null ? indicators.byCounty(asked, no, at) : List.of();
        return new Detail(
                Row.of(value),
                extent.name(),
                at.valid(),
                definition == null ? null : definition.key(),
                definition == null ? null : definition.version(),
                definition == null ? null : definition.line(),
                definition == null ? List.of() : indicators.queries(definition),
                trend.baseline(),
                trend.baselineSource(),
                value.verdict().targets().stream().map(IndicatorApi::row).toList(),
                value.verdict().explanation(),
                value.reading().comparisons().stream().map(Comparison::text).toList(),
                trend.points().stream().map(IndicatorApi::row).toList(),
                parts.stream().map(IndicatorApi::row).toList(),
                indicators.rivals(value).stream().map(IndicatorApi::row).toList());
    }

    @GetMapping("/{no}/records")
    Records records(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        CurrentUser user = reader();
        user.require(Permission.READ_RECORDS);
        AsOf at = AsOf.ask(asOf, knownAt, clock.today());
        Plan asked = indicators.plan(plan);
        Extent extent = extents.of(area, user, asked, at);
        IndicatorValue value = indicators.get(asked, no, at, extent);
        return indicators.records(
                value,
                part(part),
                extent,
                number("page", page, 0, 0, 1_000_000),
                number("size", size, 50, 1, LARGEST_PAGE));
    }

    private static CurrentUser reader() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_INDICATORS);
        return user;
    }

    private static Where where(@Nullable String list) {
        return switch (list == null || list.isBlank() ? "table" : list) {
            case "table" -> Where.TABLE;
            case "prose" -> Where.PROSE;
            default -> throw new InvalidChange("list", "只能是 table(指标表)或 prose(正文目标)");
        };
    }

    private static Part part(@Nullable String part) {
        return switch (part == null || part.isBlank() ? "numerator" : part) {
            case "numerator" -> Part.NUMERATOR;
            case "denominator" -> Part.DENOMINATOR;
            default -> throw new InvalidChange("part", "只能是 numerator(分子)或 denominator(分母)");
        };
    }

    private static int number(String name, @Nullable String text, int usual, int least, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (text.strip().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidChange(name, "应为 " + least + " 至 " + most + " 之间的整数");
    }

    private static TargetRow row(Verdict.Target target) {
        return new TargetRow(target.text(), target.place(), target.status().code(), Numbers.shown(target.path(), 2));
    }

    private static PointRow row(Trend.Point point) {
        return new PointRow(
                point.day(),
                point.value(),
                point.numerator(),
                point.denominator(),
                point.status().code(),
                point.explanation(),
                point.missing());
    }

    private static PartRow row(CountyValue part) {
        IndicatorValue value = part.value();
        return new PartRow(
                part.area(),
                part.name(),
                part.functional(),
                value.value(),
                value.numerator(),
                value.denominator(),
                value.verdict().status().code(),
                value.missing());
    }

    private static RivalRow row(Indicators.Rival rival) {
        return new RivalRow(
                rival.parameter().code(),
                rival.parameter().value().plain(),
                rival.parameter().source(),
                rival.text());
    }
}
