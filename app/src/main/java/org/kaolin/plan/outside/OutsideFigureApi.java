package org.kaolin.plan.outside;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.plan.Indicators;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.TemporalRow;
import org.kaolin.web.BadInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 外部数据接口 {@code /api/figures}. */
@RestController
@RequestMapping("/api/figures")
@Tag(name = "外部数据")
class OutsideFigureApi {

    private final OutsideFigures figures;
    private final Indicators indicators;
    private final BusinessClock clock;

    OutsideFigureApi(OutsideFigures figures, Indicators indicators, BusinessClock clock) {
        this.figures = figures;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** 外部数据条目. */
    record Entry(
            UUID id,
            long version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant knownFrom,
            @Nullable Instant knownTo,
            Map<String, Object> fields,
            String recordedBy,
            @Nullable String reason) {

        static Entry of(TemporalRow row) {
            OutsideFigure figure = OutsideFigure.of(row);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("series", figure.series());
            fields.put("title", figure.title());
            fields.put("unit", figure.unit());
            fields.put("region", figure.region());
            fields.put("period", figure.period());
            fields.put("value", figure.value());
            fields.put("source", figure.source());
            fields.put("sourceDate", figure.sourceDate());
            fields.put("status", String.valueOf(row.get("status")));
            return new Entry(
                    row.id(),
                    row.version(),
                    row.validFrom(),
                    row.validTo(),
                    row.knownFrom(),
                    row.knownUntil(),
                    fields,
                    row.recordedBy(),
                    row.reason());
        }
    }

    /** 清单. */
    record Answer(List<Entry> items, int page, int size, boolean more, int total) {}

    @GetMapping
    Answer list(
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        List<Entry> items = figures.list(AsOf.ask(asOf, knownAt, clock.today())).stream()
                .filter(row -> series == null || series.isBlank() || series.equals(row.get("series")))
                .map(Entry::of)
                .toList();
        return new Answer(items, 0, items.size(), false, items.size());
    }

    @GetMapping("/series")
    List<OutsideSeries> series() {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        return OutsideSeries.list();
    }

    @GetMapping("/{id}")
    ResponseEntity<Entry> get(@PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        return tagged(uuid(id));
    }

    @GetMapping("/{id}/history")
    Map<String, List<Entry>> history(@PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        return Map.of("items", figures.history(uuid(id)).stream().map(Entry::of).toList());
    }

    @PostMapping
    ResponseEntity<Entry> enter(@RequestBody Map<String, Object> body) {
        CurrentUser user = CurrentUser.get();
        UUID id = figures.enter(form(body), user);
        Entry entry = Entry.of(figures.get(id));
        return ResponseEntity.created(URI.create("/api/figures/" + id))
                .eTag(Long.toString(entry.version()))
                .body(entry);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<Entry> correct(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Map<String, Object> body) {
        CurrentUser user = CurrentUser.get();
        UUID entry = uuid(id);
        Map<String, Object> fields =
                new LinkedHashMap<>(Entry.of(figures.get(entry)).fields());
        fields.remove("title");
        fields.remove("unit");
        fields.putAll(given(body));
        figures.correct(entry, version(match), OutsideFigureForm.of(fields, region()), reason(body), user);
        return tagged(entry);
    }

    @PostMapping("/{id}/void")
    ResponseEntity<Entry> voidEntry(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Map<String, Object> body) {
        UUID entry = uuid(id);
        figures.voidEntry(entry, version(match), reason(body), CurrentUser.get());
        return tagged(entry);
    }

    private ResponseEntity<Entry> tagged(UUID id) {
        Entry entry = Entry.of(figures.get(id));
        return ResponseEntity.ok().eTag(Long.toString(entry.version())).body(entry);
    }

    private OutsideFigureForm form(Map<String, Object> body) {
        return OutsideFigureForm.of(given(body), region());
    }

    /** The city of the active plan; empty without one, and then the form asks for a region. */
    private String region() {
        String region = indicators.plan(null).region();
        return region == null ? "" : region;
    }

    /** Fields stand under {@code fields}, as in registers, or at the top. */
    private static Map<String, Object> given(Map<String, Object> body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (body.get("fields") instanceof Map<?, ?> nested) {
            nested.forEach((name, value) -> fields.put(String.valueOf(name), value));
        } else {
            fields.putAll(body);
            fields.remove("reason");
        }
        return fields;
    }

    private static String reason(Map<String, Object> body) {
        if (body.get("reason") instanceof String text && !text.isBlank() && text.length() <= 500) {
            return text.strip();
        }
        throw new BadInput(Map.of("reason", "请写明原因,最多 500 个字"));
    }

    private static @Nullable Long version(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED, "请先读取该记录,并在 If-Match 中带上读到的版本(ETag)");
        }
        String bare = match.strip().replace("W/", "").replace("\"", "");
        return bare.equals("*") ? null : bare.matches("\\d{1,18}") ? Long.valueOf(bare) : Long.valueOf(-1);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord("没有这条外部数据,可能已被作废");
        }
    }
}
