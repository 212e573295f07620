package org.kaolin.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
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

/** 区划页面: the tree with its counts, a unit with its history, restated series and the forms of changes. */
@Controller
class UnitPages {

    private static final int PART_ROWS = 3;

    private final Units units;
    private final UnitCounts counts;
    private final SuccessionStore successions;
    private final SeriesTable series;
    private final UnitChanges changes;
    private final BusinessClock clock;
    private final Frames frames;

    UnitPages(
            Units units,
            UnitCounts counts,
            SuccessionStore successions,
            SeriesTable series,
            UnitChanges changes,
            BusinessClock clock,
            Frames frames) {
        this.units = units;
        this.counts = counts;
        this.successions = successions;
        this.series = series;
        this.changes = changes;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/units")
    ModelAndView tree(
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String kind) {
        CurrentUser user = reader();
        LocalDate today = clock.today();
        AsOf at = UnitsApi.at(asOf, "", today);
        List<Unit> scope = user.area() == null ? units.list(at) : units.listIn(user.area(), at);
        Unit open = area.isBlank() ? null : units.require(area, at);
        if (open != null && scope.stream().noneMatch(unit -> unit.id().equals(open.id())) && !open.isArea()) {
            throw new NoSuchRecord("没有这个区划,或它不在您的管辖范围");
        }
        ModelAndView view = new ModelAndView("places/tree");
        view.addObject("frame", frames.page("行政区划", "unit"));
        view.addObject("page", TreePage.of(scope, units.areas(at), open == null ? null : open, kind, at.valid()));
        view.addObject("counts", user.area() == null ? counts.list(at) : List.of());
        return view;
    }

    @GetMapping("/units/{id}")
    ModelAndView detail(@PathVariable String id, @RequestParam(defaultValue = "") String asOf) {
        CurrentUser user = reader();
        AsOf at = UnitsApi.at(asOf, "", clock.today());
        Unit unit = visible(id, at, user);
        ModelAndView view = new ModelAndView("places/unit");
        view.addObject("frame", frames.page(unit.name(), "unit").crumb("行政区划", "/units"));
        view.addObject("unit", unit);
        view.addObject("path", units.path(unit.id(), at));
        view.addObject("children", unit.isArea() ? units.members(unit.id(), at) : units.children(unit.id(), at));
        view.addObject("areas", units.areasOf(unit.id(), at));
        view.addObject("codes", counts.codes(unit.id()));
        view.addObject("succession", successions.of(unit.id(), at));
        view.addObject("ended", units.find(unit.id(), at).isEmpty());
        view.addObject("writable", !unit.isArea() && user.may(Permission.WRITE_REGISTERS) && user.isCityWide());
        return view;
    }

    /** A unit in the user's area; one that is no more is shown as it last was. */
    private Unit visible(String id, AsOf at, CurrentUser user) {
        Unit unit = units.resolve(id, at)
                .or(() -> counts.last(id))
                .orElseThrow(() -> new NoSuchRecord("没有这个区划,或它在 " + at.valid() + " 不存在"));
        UUID own = user.area();
        if (own != null && !own.equals(unit.id()) && !units.isIn(unit.id(), own, AsOf.of(clock.today()))) {
            throw new NoSuchRecord("没有这个区划,或它不在您的管辖范围");
        }
        return unit;
    }

    @GetMapping("/units/series")
    ModelAndView series(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "county") String level,
            @RequestParam(defaultValue = "") String area) {
        CurrentUser user = reader();
        LocalDate today = clock.today();
        AsOf at = UnitsApi.at(on, "", today);
        UUID within = area.isBlank() ? user.area() : visible(area, at, user).id();
        LocalDate first = UnitsApi.day("from", from, today.minusYears(6).withDayOfYear(365));
        LocalDate last = UnitsApi.day("to", to, today);
        Level wanted = UnitsApi.level(level);
        ModelAndView view = new ModelAndView("places/series");
        view.addObject("frame", frames.page("还原口径的户数", "unit").crumb("行政区划", "/units"));
        view.addObject("table", series.households(first, last, at, wanted, within));
        view.addObject("level", wanted);
        view.addObject("area", area);
        view.addObject("choices", units.areas(at));
        view.addObject("counties", units.counties(at));
        return view;
    }

    @GetMapping("/units/{id}/{action}")
    ModelAndView form(@PathVariable String id, @PathVariable String action) {
        UnitChanges.requireWriter();
        UnitChanges.Action wanted = UnitChanges.Action.of(action);
        return form(wanted, units.require(id, AsOf.of(clock.today())), Map.of(), Map.of());
    }

    private ModelAndView form(
            UnitChanges.Action action, Unit unit, Map<String, String> values, Map<String, String> errors) {
        AsOf at = AsOf.of(clock.today());
        Frame frame = frames.page(action.title() + ":" + unit.name(), "unit")
                .crumb("行政区划", "/units")
                .crumb(unit.name(), "/units/" + unit.id());
        ModelAndView view = new ModelAndView("places/change");
        view.addObject("frame", errors.isEmpty() ? frame : frame.asFailed());
        view.addObject("form", new ChangeForm(action, unit, values, errors, siblings(unit, at), parents(unit, at)));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<Unit> siblings(Unit unit, AsOf at) {
        UUID parent = unit.parent();
        List<Unit> siblings = new ArrayList<>(parent == null ? List.of() : units.children(parent, at));
        siblings.removeIf(each -> each.id().equals(unit.id()));
        return siblings;
    }

    private List<Unit> parents(Unit unit, AsOf at) {
        return switch (unit.level()) {
            case VILLAGE -> units.list(Level.TOWNSHIP, at);
            case TOWNSHIP -> units.counties(at);
            case COUNTY -> units.list(Level.CITY, at);
            case PROVINCE, CITY, AREA -> List.of();
        };
    }

    @PostMapping("/units/{id}/{action}")
    Object submit(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Set<String> units,
            RedirectAttributes flash) {
        UnitChanges.requireWriter();
        UnitChanges.Action wanted = UnitChanges.Action.of(action);
        Unit unit = this.units.require(id, AsOf.of(clock.today()));
        Map<String, String> values = new LinkedHashMap<>(sent);
        values.remove("_csrf");
        if (units != null) {
            values.put("units", String.join(" ", units));
        }
        try {
            UUID after = changes.apply(wanted, unit.id(), body(wanted, values));
            flash.addFlashAttribute("notice", wanted.title() + "已登记,自 " + values.get("on") + " 起生效");
            return "redirect:/units/" + after;
        } catch (BadInput e) {
            return form(wanted, unit, values, e.errors());
        } catch (InvalidChange e) {
            return form(wanted, unit, values, Map.of(e.field(), String.valueOf(e.getMessage())));
        }
    }

    /** A form's fields as the API would send them: the rows of parts become a list. */
    private static Map<String, @Nullable Object> body(UnitChanges.Action action, Map<String, String> values) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(values);
        if (action == UnitChanges.Action.SPLIT) {
            List<Map<String, String>> parts = new ArrayList<>();
            for (int i = 1; i <= PART_ROWS; i++) {
                String code = String.valueOf(body.remove("code" + i));
                String name = String.valueOf(body.remove("name" + i));
                String households = String.valueOf(body.remove("households" + i));
                if (!code.isBlank() && !code.equals("null")) {
                    parts.add(Map.of("code", code, "name", name, "households", households));
                }
            }
            body.put("parts", parts);
        }
        return body;
    }

    private static CurrentUser reader() {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_REGISTERS);
        return user;
    }
}
