package org.kaolin.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.TemporalRow;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 台账接口 {@code /api/registers}: list, read, history and the five writes of every register. */
@RestController
@RequestMapping("/api/registers")
class RegisterApi {

    private final RegisterDesk desk;
    private final RequestStore requests;
    private final BusinessClock clock;

    RegisterApi(RegisterDesk desk, RequestStore requests, BusinessClock clock) {
        this.desk = desk;
        this.requests = requests;
        this.clock = clock;
    }

    /** A field in the list of registers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownField(
            String name,
            String label,
            String kind,
            boolean required,
            boolean masked,
            @Nullable List<Option> options) {}

    /** A register in the list of registers. */
    record Shown(String code, String title, String line, String owner, List<ShownField> fields, long count) {}

    /** A page of entries. */
    record Page(List<Entry> items, int page, int size, boolean more, long total) {}

    @GetMapping
    List<Shown> registers() {
        Scope scope = Scope.reading(CurrentUser.get());
        List<Shown> all = new ArrayList<>();
        for (Register register : desk.registers().list()) {
            RegisterCard d = register.definition();
            RegisterQuery query = RegisterQuery.all(AsOf.of(clock.today()), 0, 1);
            long count = register.search(query, scope).total();
            List<ShownField> fields =
                    d.fields().stream().map(RegisterApi::shown).toList();
            all.add(new Shown(d.code(), d.title(), d.line(), d.owner(), fields, count));
        }
        return all;
    }

    private static ShownField shown(Field field) {
        FieldKind kind = field.kind();
        return new ShownField(
                field.name(),
                field.label(),
                kind.code(),
                field.required(),
                field.masked(),
                kind.options().isEmpty() ? null : kind.options());
    }

    @GetMapping("/{code}")
    Page list(@PathVariable String code, @RequestParam MultiValueMap<String, String> params) {
        Register register = desk.registers().get(code);
        Scope scope = Scope.reading(CurrentUser.get());
        RegisterQuery query = new QueryReader(register.definition(), desk.areas(), clock.today(), params).read();
        Found found = register.search(query, scope);
        long shownSoFar = (query.page() + 1L) * query.size();
        return new Page(
                desk.entries(register, found.rows(), query.at()),
                query.page(),
                query.size(),
                found.total() > shownSoFar,
                found.total());
    }

    @GetMapping("/{code}/{id}")
    ResponseEntity<Entry> get(
            @PathVariable String code, @PathVariable String id, @RequestParam MultiValueMap<String, String> params) {
        Register register = desk.registers().get(code);
        Scope scope = Scope.reading(CurrentUser.get());
        AsOf at = desk.at(params, clock.today());
        UUID entry = id(register, id);
        boolean asked = params.containsKey("asOf") || params.containsKey("knownAt");
        TemporalRow row = register.find(entry, at, scope)
                .or(() -> asked ? java.util.Optional.empty() : register.findLast(entry, scope))
                .orElseThrow(() -> absent(register));
        return tagged(desk.entry(register, row, at));
    }

    @GetMapping("/{code}/{id}/history")
    HistoryList history(@PathVariable String code, @PathVariable String id) {
        Register register = desk.registers().get(code);
        List<TemporalRow> rows = register.history(id(register, id), Scope.reading(CurrentUser.get()));
        if (rows.isEmpty()) {
            throw absent(register);
        }
        return HistoryList.of(rows, desk.entries(register, rows, AsOf.of(clock.today())));
    }

    @PostMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> create(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] content) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        Body body = Body.of(content, List.of("fields", "validFrom"));
        Map<?, ?> raw = body.fields(true);
        LocalDate from = body.date("validFrom", true);
        body.done();
        LocalDate day = Objects.requireNonNull(from);
        Map<String, @Nullable Object> values = desk.read(register, raw, true, AsOf.of(day));
        UUID id = key == null
                ? register.create(values, day, user)
                : requests.once(key, user.account(), code, content, () -> register.create(values, day, user));
        Entry entry = last(register, id, user);
        return ResponseEntity.created(URI.create("/api/registers/" + code + "/" + id))
                .eTag(Long.toString(entry.version()))
                .body(entry);
    }

    @PutMapping(path = "/{code}/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> change(
            @PathVariable String code,
            @PathVariable String id,
            @RequestHeader("If-Match") String match,
            @RequestBody byte[] content) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        UUID entry = existing(register, id, user);
        Long expected = IfMatch.version(match);
        Body body = Body.of(content, List.of("fields", "effectiveFrom"));
        Map<?, ?> raw = body.fields(true);
        LocalDate from = body.date("effectiveFrom", true);
        body.done();
        LocalDate day = Objects.requireNonNull(from);
        register.change(entry, expected, desk.read(register, raw, false, AsOf.of(day)), day, user);
        return tagged(last(register, entry, user));
    }

    @PostMapping(path = "/{code}/{id}/correct", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> correct(
            @PathVariable String code,
            @PathVariable String id,
            @RequestHeader("If-Match") String match,
            @RequestBody byte[] content) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        UUID entry = existing(register, id, user);
        Long expected = IfMatch.version(match);
        Body body = Body.of(content, List.of("fields", "validFrom", "validTo", "reason"));
        LocalDate from = body.date("validFrom", false);
        LocalDate to = body.date("validTo", false);
        Map<?, ?> raw = body.fields(from == null && to == null);
        String reason = body.reason();
        body.done();
        AsOf at = AsOf.of(from == null ? clock.today() : from);
        LocalDate until = to == null ? null : to.plusDays(1);
        register.correct(entry, expected, desk.read(register, raw, false, at), from, until, reason, user);
        return tagged(last(register, entry, user));
    }

    @PostMapping(path = "/{code}/{id}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> end(
            @PathVariable String code,
            @PathVariable String id,
            @RequestHeader("If-Match") String match,
            @RequestBody byte[] content) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        UUID entry = existing(register, id, user);
        Long expected = IfMatch.version(match);
        Body body = Body.of(content, List.of("on", "reason"));
        LocalDate on = body.date("on", true);
        String reason = body.reason();
        body.done();
        register.end(entry, expected, Objects.requireNonNull(on), reason, user);
        return tagged(last(register, entry, user));
    }

    @PostMapping(path = "/{code}/{id}/void", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Entry> voidEntry(
            @PathVariable String code,
            @PathVariable String id,
            @RequestHeader("If-Match") String match,
            @RequestBody byte[] content) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        UUID entry = existing(register, id, user);
        Long expected = IfMatch.version(match);
        Body body = Body.of(content, List.of("reason"));
        String reason = body.reason();
        body.done();
        register.voidEntry(entry, expected, reason, user);
        List<TemporalRow> rows = register.history(entry, Scope.of(user));
        return tagged(
                desk.entry(register, rows.getLast(), AsOf.of(clock.today())).asVoided());
    }

    private Entry last(Register register, UUID id, CurrentUser user) {
        AsOf at = AsOf.of(clock.today());
        TemporalRow row = register.find(id, at, Scope.of(user))
                .or(() -> register.findLast(id, Scope.of(user)))
                .orElseThrow(() -> absent(register));
        return desk.entry(register, row, at);
    }

    private static ResponseEntity<Entry> tagged(Entry entry) {
        return ResponseEntity.ok().eTag(Long.toString(entry.version())).body(entry);
    }

    /** An entry the user reaches; what lies outside looks as if it were not there, before versions are compared. */
    private static UUID existing(Register register, String text, CurrentUser user) {
        UUID id = id(register, text);
        if (register.history(id, Scope.of(user)).isEmpty()) {
            throw absent(register);
        }
        return id;
    }

    private static UUID id(Register register, String text) {
        try {
            return Values.id(text);
        } catch (Unreadable e) {
            throw absent(register);
        }
    }

    private static NoSuchRecord absent(Register register) {
        return new NoSuchRecord("没有这条“" + register.definition().title() + "”记录,可能该日没有内容、已被作废或不在您的管辖范围");
    }
}
