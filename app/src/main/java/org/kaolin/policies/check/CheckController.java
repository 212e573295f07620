package org.kaolin.policies.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaolin.base.RegionCode;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
import org.kaolin.policies.CityNames;
import org.kaolin.policies.Leaflets;
import org.kaolin.policies.PolicyFigures;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我能享受什么: six questions without a login; the answers go with the page and are kept nowhere. */
@Controller
class CheckController {

    private static final String COUNTRY = "100000";

    private final PolicyFigures figures;
    private final WorkingCalendar calendar;
    private final CityNames names;
    private final Leaflets leaflets;
    private final Regions regions;
    private final BusinessClock clock;
    private final Frames frames;

    CheckController(
            PolicyFigures figures,
            WorkingCalendar calendar,
            CityNames names,
            Leaflets leaflets,
            Regions regions,
            BusinessClock clock,
            Frames frames) {
        this.figures = figures;
        this.calendar = calendar;
        this.names = names;
        this.leaflets = leaflets;
        this.regions = regions;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/check")
    ModelAndView form(@RequestParam Map<String, String> sent) {
        String large = sent.getOrDefault("large", "");
        return view(CheckForm.of(Map.of("large", large)), List.of(), Map.of());
    }

    @PostMapping("/check")
    ModelAndView check(@RequestParam Map<String, String> sent) {
        CheckForm form = CheckForm.of(sent);
        if (form.is("do", "more")) {
            return view(form, List.of(), Map.of());
        }
        LocalDate today = clock.today();
        CheckReader reader = new CheckReader(form, today, city(today));
        List<CheckReader.Alternative> ways = reader.alternatives();
        if (!reader.errors().isEmpty()) {
            ModelAndView view = view(form, List.of(), reader.errors());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        SelfCheck check = new SelfCheck(
                figures.set(), calendar, today, names, reader.persons(), form.value("hardship"), leaflets::who);
        return view(form, check.results(ways), Map.of());
    }

    private ModelAndView view(CheckForm form, List<CheckResult> results, Map<String, String> errors) {
        LocalDate today = clock.today();
        Frame frame = frames.page("我能享受什么", "check");
        ModelAndView view = new ModelAndView("policies/check");
        view.addObject("frame", errors.isEmpty() ? frame : frame.asFailed());
        view.addObject("form", form);
        view.addObject("results", results);
        view.addObject("errors", errors);
        view.addObject("counties", counties(today));
        view.addObject("contactMonths", CheckReader.contactMonths(today));
        view.addObject("termMonths", CheckReader.termMonths(today));
        return view;
    }

    private Map<String, String> counties(LocalDate today) {
        RegionNames places = regions.on(AsOf.of(today));
        Map<String, String> counties = new java.util.LinkedHashMap<>(places.names());
        counties.keySet().removeIf(code -> code.endsWith("00"));
        return counties;
    }

    private RegionCode city(LocalDate today) {
        return RegionCode.of(regions.on(AsOf.of(today)).names().keySet().stream()
                .filter(code -> code.endsWith("00") && !code.endsWith("0000"))
                .findFirst()
                .orElse(COUNTRY));
    }
}
