package org.kaolin.plan.outside;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外部数据页面: what is there, what is missing, entering, correcting, voiding. */
@Controller
class OutsidePages {

    private static final String TITLE = "外部数据";
    private static final String MENU = "figures";
    private static final String VOID_REASON = "void-reason";
    private static final List<String> FIELDS =
            List.of("series", "region", "period", "value", "source", "sourceDate", "status");

    private final OutsideFigures figures;
    private final OutsideNeeds needs;
    private final Regions regions;
    private final BusinessClock clock;
    private final Frames frames;

    OutsidePages(OutsideFigures figures, OutsideNeeds needs, Regions regions, BusinessClock clock, Frames frames) {
        this.figures = figures;
        this.needs = needs;
        this.regions = regions;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/figures")
    ModelAndView list(
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String knownAt) {
        CurrentUser user = reader();
        Map<String, String> errors = new LinkedHashMap<>();
        AsOf at = at(asOf, knownAt, errors);
        RegionNames names = names();
        ModelAndView view = new ModelAndView("outside/list");
        view.addObject("frame", frames.page(TITLE, MENU));
        view.addObject(
                "lines",
                figures.list(at).stream()
                        .filter(row -> series.isBlank() || series.equals(row.get("series")))
                        .map(row -> line(row, names))
                        .toList());
        view.addObject("needs", needs.list(at));
        view.addObject("regions", names);
        view.addObject("series", series);
        view.addObject("at", at);
        view.addObject("knownAt", errors.containsKey("knownAt") ? "" : knownAt);
        view.addObject("errors", errors);
        view.addObject("writable", user.may(Permission.WRITE_FIGURES));
        return view;
    }

    private AsOf at(String asOf, String knownAt, Map<String, String> errors) {
        try {
            return AsOf.ask(asOf, knownAt, clock.today());
        } catch (InvalidChange e) {
            errors.put(e.field(), String.valueOf(e.getMessage()));
            return AsOf.of(clock.today());
        }
    }

    private RegionNames names() {
        return regions.on(AsOf.of(clock.today()));
    }

    private static FigureLine line(TemporalRow row, RegionNames names) {
        OutsideFigure figure = OutsideFigure.of(row);
        return new FigureLine(row, figure, names.name(figure.region()));
    }

    @GetMapping("/figures/new")
    ModelAndView blank(@RequestParam Map<String, String> sent) {
        CurrentUser.get().require(Permission.WRITE_FIGURES);
        Map<String, String> values = fields(sent);
        values.putIfAbsent("region", needs.region());
        values.putIfAbsent("status", "stated");
        return form(new FigureForm(values, Map.of()));
    }

    private ModelAndView form(FigureForm form) {
        Frame frame = frames.page("录入外部数据", MENU).crumb(TITLE, "/figures");
        ModelAndView view = new ModelAndView("outside/new");
        view.addObject("frame", form.errors().isEmpty() ? frame : frame.asFailed());
        view.addObject("form", form);
        view.addObject("regions", names());
        if (!form.errors().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @PostMapping("/figures/new")
    Object enter(@RequestParam Map<String, String> sent, RedirectAttributes flash) {
        CurrentUser user = writer();
        Map<String, String> values = fields(sent);
        try {
            OutsideFigureForm form = read(values);
            UUID id = figures.enter(form, user);
            flash.addFlashAttribute("notice", "已录入,指标随即按它重新计算");
            return "redirect:/figures/" + id;
        } catch (BadInput e) {
            return form(new FigureForm(values, e.errors()));
        }
    }

    /** What was typed; every fault at once, regions outside the list among them. */
    private OutsideFigureForm read(Map<String, String> values) {
        OutsideFigureForm form = OutsideFigureForm.of(values, needs.region());
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            form.checked();
        } catch (BadInput e) {
            errors.putAll(e.errors());
        }
        if (!names().has(form.region())) {
            errors.put("region", "请从清单中选择地区");
        }
        BadInput.throwIfAny(errors);
        return form;
    }

    private static Map<String, String> fields(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : FIELDS) {
            String text = sent.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        }
        return values;
    }

    @GetMapping("/figures/{id}")
    ModelAndView detail(@PathVariable String id) {
        reader();
        UUID entry = uuid(id);
        return detail(entry, FigureForm.of(line(figures.get(entry), names())));
    }

    private ModelAndView detail(UUID id, FigureForm form) {
        RegionNames names = names();
        FigureLine line = line(figures.get(id), names);
        boolean voided = line.row().knownUntil() != null;
        List<FigureLine> history = figures.history(id).stream()
                .map(row -> line(row, names))
                .sorted(Comparator.comparing((FigureLine each) -> each.row().knownFrom())
                        .reversed())
                .toList();
        Frame frame = frames.page(line.figure().period() + "年" + line.figure().title(), MENU)
                .crumb(TITLE, "/figures");
        ModelAndView view = new ModelAndView("outside/figure");
        view.addObject("frame", form.errors().isEmpty() ? frame : frame.asFailed());
        boolean writable = !voided && CurrentUser.get().may(Permission.WRITE_FIGURES);
        view.addObject(
                "page",
                new FigurePage(
                        line, history, names, form, voided, writable, line.row().version()));
        return view;
    }

    @PostMapping("/figures/{id}/correct")
    Object correct(@PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        CurrentUser user = writer();
        UUID entry = uuid(id);
        Map<String, String> values = fields(sent);
        FigureForm old = FigureForm.of(line(figures.get(entry), names()));
        values.put("series", old.value("series"));
        values.put("period", old.value("period"));
        values.put("region", old.value("region"));
        String reason = reason(sent, "reason");
        values.put("reason", reason);
        return changing(entry, values, flash, "已更正,原来的数仍可在历史中查到", () -> {
            Map<String, String> typed = fields(values);
            OutsideFigureForm form = OutsideFigureForm.of(typed, "");
            Map<String, String> errors = new LinkedHashMap<>();
            try {
                form.checked();
            } catch (BadInput e) {
                errors.putAll(e.errors());
            }
            requireReason("reason", reason, "更正", errors);
            figures.correct(entry, version(sent), form, reason, user);
        });
    }

    @PostMapping("/figures/{id}/void")
    Object voidEntry(@PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        CurrentUser user = writer();
        UUID entry = uuid(id);
        FigureForm old = FigureForm.of(line(figures.get(entry), names()));
        Map<String, String> values = new LinkedHashMap<>(old.values());
        String reason = reason(sent, VOID_REASON);
        values.put(VOID_REASON, reason);
        return changing(entry, values, flash, "已作废,不再参与计算", () -> {
            requireReason(VOID_REASON, reason, "作废", new LinkedHashMap<>());
            figures.voidEntry(entry, version(sent), reason, user);
        });
    }

    private Object changing(
            UUID id, Map<String, String> values, RedirectAttributes flash, String done, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", done);
            return "redirect:/figures/" + id;
        } catch (BadInput e) {
            return refused(id, values, e.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (InvalidChange e) {
            Map<String, String> errors = Map.of(e.field(), String.valueOf(e.getMessage()));
            return refused(id, values, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion e) {
            Map<String, String> errors = Map.of("value", "这条数据刚被他人修改,请先看上面现在的内容和历史,核对后再提交");
            return refused(id, values, errors, HttpStatus.PRECONDITION_FAILED);
        }
    }

    private ModelAndView refused(UUID id, Map<String, String> values, Map<String, String> errors, HttpStatus status) {
        ModelAndView view = detail(id, new FigureForm(values, errors));
        view.setStatus(status);
        return view;
    }

    private static String reason(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private static void requireReason(String field, String reason, String action, Map<String, String> errors) {
        if (reason.isEmpty() || reason.length() > OutsideFigureApi.LONGEST_REASON) {
            errors.put(field, "请写明" + action + "原因,最多 " + OutsideFigureApi.LONGEST_REASON + " 个字");
        }
        BadInput.throwIfAny(errors);
    }

    private static long version(Map<String, String> sent) {
        String text = sent.getOrDefault("version", "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord("没有这条外部数据,请从外部数据一览中选择");
        }
    }

    private static CurrentUser reader() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_PARAMETERS);
        return user;
    }

    private static CurrentUser writer() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.WRITE_FIGURES);
        return user;
    }
}
