package org.kaolin.parameters;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 参数接口 {@code GET /api/parameters}. */
@RestController
@RequestMapping("/api/parameters")
@Tag(name = "标准与参数")
class ParameterApi {

    private final Parameters parameters;
    private final BusinessClock clock;

    ParameterApi(Parameters parameters, BusinessClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** 一条公布. */
    record Item(
            UUID id,
            String code,
            String title,
            String region,
            String area,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Object value,
            @Nullable String unit,
            @Nullable LocalDate publishedOn,
            String source,
            String status,
            boolean rival,
            @Nullable String note,
            @Nullable UUID proposal) {}

    /** 缺失: a code whose value of the day is not there. */
    record Missing(String code, String title, String message) {}

    /** 清单; with {@code asOf} the rows in force and their rivals, else every announcement known. */
    record Answer(List<Item> items, int page, int size, boolean more, int total, List<Missing> missing) {}

    @GetMapping
    Answer list(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String region) {
        AsOf at = AsOf.ask(asOf, knownAt, clock.today());
        String asked = region == null || region.isBlank() ? null : checkedRegion(region.strip());
        List<ParameterState> states = code == null || code.isBlank()
                ? parameters.list(asked, at)
                : List.of(parameters
                        .find(code.strip(), asked, at)
                        .orElseThrow(() -> new InvalidChange("code", "没有代码为“" + code + "”的参数,请从参数目录中选择")));
        boolean history = asOf == null || asOf.isBlank();
        List<Item> items = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (ParameterState state : states) {
            rows(state, history, asked).forEach(row -> items.add(item(state.code(), row)));
            if (state.missing() != null) {
                missing.add(new Missing(state.code().code(), state.code().title(), state.missing()));
            }
        }
        return new Answer(items, 1, items.size(), false, items.size(), missing);
    }

    private static List<Parameter> rows(ParameterState state, boolean history, @Nullable String region) {
        if (history) {
            return state.history().stream()
                    .filter(row -> region == null || ParameterBook.reach(region).contains(row.region()))
                    .toList();
        }
        List<Parameter> rows = new ArrayList<>(state.inForce());
        rows.addAll(state.rivals());
        return rows;
    }

    private static Item item(ParameterCode code, Parameter row) {
        return new Item(
                row.id(),
                row.code(),
                code.title(),
                row.region(),
                row.area().name().toLowerCase(Locale.ROOT),
                row.validFrom(),
                row.validTo(),
                row.value().plain(),
                row.unit(),
                row.publishedOn(),
                row.source(),
                row.status().name().toLowerCase(Locale.ROOT),
                row.rival(),
                row.note(),
                row.proposal());
    }

    private static String checkedRegion(String region) {
        if (!region.matches("[0-9]{6}([0-9]{3}){0,2}")) {
            throw new InvalidChange("region", "区划代码应为 6、9 或 12 位数字,现在是“" + region + "”");
        }
        return region;
    }
}
