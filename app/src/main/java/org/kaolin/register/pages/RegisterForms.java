package org.kaolin.register.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.Dates;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.Scope;
import org.kaolin.register.Unreadable;
import org.kaolin.register.WriteKind;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.StaleVersion;
import org.kaolin.time.TemporalRow;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 台账登记: new entries and the four kinds of write, with messages at the field and a merge on conflict. */
@Controller
class RegisterForms {

    private static final int LONGEST_REASON = 500;

    private final RegisterDesk desk;
    private final FormTexts texts;
    private final BusinessClock clock;
    private final Frames frames;

    RegisterForms(RegisterDesk desk, FormTexts texts, BusinessClock clock, Frames frames) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/r/{code}/new")
    ModelAndView fresh(@PathVariable String code, @RequestParam MultiValueMap<String, String> params) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            List<String> given = params.get(field.name());
            if (given != null) {
                values.put(
                        field.name(),
                        given.stream()
                                .map(text -> named(field, text, Scope.of(user)))
                                .toList());
            }
        }
        values.put("validFrom", List.of(clock.today().toString()));
        return page(blank(register, values), HttpStatus.OK);
    }

    /** A link may bring the id of an entry; the form shows its name. */
    private String named(Field field, String text, Scope scope) {
        if (field.kind() instanceof FieldKind.Reference(String other) && text.length() == 36) {
            AsOf at = AsOf.of(clock.today());
            try {
                UUID id = UUID.fromString(text);
                return desk.registers().get(other).find(id, at, scope).isPresent()
                        ? desk.registers().get(other).names(List.of(id), at).getOrDefault(id, text)
                        : text;
            } catch (IllegalArgumentException e) {
                return text;
            }
        }
        return text;
    }

    private WriteForm blank(Register register, Map<String, List<String>> values) {
        return new WriteForm(
                register.definition(),
                null,
                "新增" + register.definition().title(),
                WriteKind.CREATE,
                0,
                values,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    @PostMapping("/r/{code}/new")
    ModelAndView create(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        WriteForm filled = blank(register, new LinkedHashMap<>(form));
        try {
            Map<String, String> errors = new LinkedHashMap<>();
            LocalDate from = date(form, "validFrom", true, errors);
            AsOf at = AsOf.of(from == null ? clock.today() : from);
            Map<String, @Nullable Object> values = read(register, form, at, user, errors);
            UUID id = register.create(values, Objects.requireNonNull(from), user);
            return done(register, id, "已登记", flash);
        } catch (BadInput e) {
            return page(filled.withErrors(e.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InvalidChange e) {
            return page(filled.withErrors(one(e)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/r/{code}/{id}/edit")
    ModelAndView edit(
            @PathVariable String code, @PathVariable UUID id, @RequestParam(defaultValue = "change") String kind) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        return page(current(register, id, kind(kind), user), HttpStatus.OK);
    }

    private WriteForm current(Register register, UUID id, WriteKind kind, CurrentUser user) {
        AsOf at = AsOf.of(clock.today());
        TemporalRow row = register.find(id, at, Scope.of(user))
                .or(() -> register.findLast(id, Scope.of(user)))
                .orElseThrow(
                        () -> new NoSuchRecord("没有这条“" + register.definition().title() + "”记录,可能已被作废或不在您的管辖范围"));
        Entry entry = desk.entry(register, row, at);
        Map<String, List<String>> was = texts.of(register, entry, at);
        Map<String, List<String>> values = new LinkedHashMap<>(was);
        values.put("effectiveFrom", List.of(clock.today().toString()));
        values.put("on", List.of(clock.today().toString()));
        return new WriteForm(
                register.definition(),
                id,
                RegisterPages.title(register.definition(), entry),
                kind,
                row.version(),
                values,
                was,
                texts.names(register, entry),
                Map.of(),
                Map.of());
    }

    private static WriteKind kind(String text) {
        return switch (text) {
            case "correct" -> WriteKind.CORRECT;
            case "end" -> WriteKind.END;
            case "void" -> WriteKind.VOID;
            default -> WriteKind.CHANGE;
        };
    }

    @PostMapping("/r/{code}/{id}/edit")
    ModelAndView save(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        Register register = desk.registers().get(code);
        CurrentUser user = Scope.requireWriter();
        WriteForm now = current(register, id, kind(Objects.requireNonNullElse(form.getFirst("kind"), "")), user);
        WriteForm filled = filled(now, form);
        try {
            write(register, filled, form, user);
            return done(register, id, "已" + now.kind().title(), flash);
        } catch (BadInput e) {
            return page(filled.withErrors(e.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InvalidChange e) {
            return page(filled.withErrors(one(e)), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion e) {
            return page(merge(filled, current(register, id, filled.kind(), user)), HttpStatus.PRECONDITION_FAILED);
        }
    }

    /** What was typed, over what the form was opened with; of a merge, what was picked. */
    private static WriteForm filled(WriteForm now, MultiValueMap<String, String> form) {
        Map<String, List<String>> values = new LinkedHashMap<>(form);
        Map<String, List<String>> was = new LinkedHashMap<>();
        for (Field field : now.card().fields()) {
            was.put(field.name(), form.getOrDefault("was." + field.name(), List.of()));
            if ("theirs".equals(form.getFirst("pick." + field.name()))) {
                values.put(field.name(), was.getOrDefault(field.name(), List.of()));
            }
        }
        String version = Objects.requireNonNullElse(form.getFirst("version"), "");
        long read = version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        return new WriteForm(
                now.card(), now.id(), now.title(), now.kind(), read, values, was, now.names(), Map.of(), Map.of());
    }

    /** Mine beside theirs; where there is nothing to choose between, the form again with a word of warning. */
    private static WriteForm merge(WriteForm mine, WriteForm now) {
        Map<String, WriteForm.Conflict> conflicts = mine.hasFields() ? WriteForm.conflicts(mine, now.was()) : Map.of();
        String at = mine.hasFields() ? mine.card().fields().getFirst().name() : "reason";
        Map<String, String> errors = conflicts.isEmpty() ? Map.of(at, "您填写期间有人先改了这条记录,请核对现在的内容后再提交") : Map.of();
        return new WriteForm(
                mine.card(),
                mine.id(),
                mine.title(),
                mine.kind(),
                now.version(),
                mine.values(),
                now.was(),
                now.names(),
                errors,
                conflicts);
    }

    private void write(Register register, WriteForm filled, MultiValueMap<String, String> form, CurrentUser user) {
        UUID id = Objects.requireNonNull(filled.id());
        Map<String, String> errors = new LinkedHashMap<>();
        switch (filled.kind()) {
            case CHANGE, CREATE -> {
                LocalDate from = date(form, "effectiveFrom", true, errors);
                AsOf at = AsOf.of(from == null ? clock.today() : from);
                Map<String, @Nullable Object> values = changed(register, filled, at, user, errors, true);
                register.change(id, filled.version(), values, Objects.requireNonNull(from), user);
            }
            case CORRECT -> {
                LocalDate from = date(form, "validFrom", false, errors);
                LocalDate to = date(form, "validTo", false, errors);
                String reason = reason(form, errors);
                AsOf at = AsOf.of(from == null ? clock.today() : from);
                boolean needed = from == null && to == null;
                Map<String, @Nullable Object> values = changed(register, filled, at, user, errors, needed);
                LocalDate until = to == null ? null : to.plusDays(1);
                register.correct(id, filled.version(), values, from, until, reason, user);
            }
            case END -> {
                LocalDate on = date(form, "on", true, errors);
                String reason = reason(form, errors);
                BadInput.throwIfAny(errors);
                register.end(id, filled.version(), Objects.requireNonNull(on), reason, user);
            }
            case VOID -> {
                String reason = reason(form, errors);
                BadInput.throwIfAny(errors);
                register.voidEntry(id, filled.version(), reason, user);
            }
        }
    }

    /** Typed values of the fields that differ from what the form was opened with; throws every error at once. */
    private Map<String, @Nullable Object> changed(
            Register register,
            WriteForm filled,
            AsOf at,
            CurrentUser user,
            Map<String, String> errors,
            boolean needed) {
        List<String> names = filled.changed();
        Map<String, List<String>> given = new LinkedHashMap<>(filled.values());
        for (Field field : filled.card().fields()) {
            given.putIfAbsent(field.name(), List.of());
        }
        Map<String, @Nullable Object> values = read(register, given, at, user, errors);
        if (names.isEmpty() && needed) {
            throw BadInput.of(register.definition().fields().getFirst().name(), "没有任何改动,请先修改要变更的内容");
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        names.forEach(name -> changed.put(name, values.get(name)));
        return changed;
    }

    private Map<String, @Nullable Object> read(
            Register register, Map<String, List<String>> form, AsOf at, CurrentUser user, Map<String, String> errors) {
        try {
            Map<String, @Nullable Object> values = desk.readForm(register, form, at, Scope.of(user));
            BadInput.throwIfAny(errors);
            return values;
        } catch (BadInput e) {
            Map<String, String> all = new LinkedHashMap<>(e.errors());
            all.putAll(errors);
            throw new BadInput(all);
        }
    }

    private static @Nullable LocalDate date(
            MultiValueMap<String, String> form, String name, boolean required, Map<String, String> errors) {
        String text = Objects.requireNonNullElse(form.getFirst(name), "").strip();
        if (text.isEmpty()) {
            if (required) {
                errors.put(name, "请填写日期");
            }
            return null;
        }
        try {
            return Dates.read(text);
        } catch (Unreadable e) {
            errors.put(name, Objects.requireNonNullElse(e.getMessage(), ""));
            return null;
        }
    }

    private static String reason(MultiValueMap<String, String> form, Map<String, String> errors) {
        String reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
        if (reason.isEmpty()) {
            errors.put("reason", "请填写原因");
        } else if (reason.length() > LONGEST_REASON) {
            errors.put("reason", "原因最多 " + LONGEST_REASON + " 个字");
        }
        return reason;
    }

    private static Map<String, String> one(InvalidChange e) {
        return Map.of(e.field(), Objects.requireNonNullElse(e.getMessage(), ""));
    }

    private static ModelAndView done(Register register, UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", what + "。指标等按台账计算的数字随即更新。");
        return new ModelAndView("redirect:/r/" + register.definition().code() + "/" + id);
    }

    private ModelAndView page(WriteForm form, HttpStatus status) {
        String code = form.card().code();
        String title = form.id() == null ? form.title() : "修改 " + form.title();
        Frame frame = frames.page(title, code).crumb(form.card().title(), "/r/" + code);
        if (form.id() != null) {
            frame = frame.crumb(form.title(), form.backUrl());
        }
        boolean failed = !form.errors().isEmpty() || !form.conflicts().isEmpty();
        String view = form.conflicts().isEmpty() ? "register/edit" : "register/merge";
        return new ModelAndView(view, Map.of("frame", failed ? frame.asFailed() : frame, "form", form), status);
    }
}
