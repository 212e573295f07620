package org.kaolin.policies;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.Permission;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 政策页面: leaflets for everybody, printed from the rulebook. */
@Controller
class PolicyPages {

    private final Leaflets leaflets;
    private final Examples examples;
    private final BusinessClock clock;
    private final Frames frames;

    PolicyPages(Leaflets leaflets, Examples examples, BusinessClock clock, Frames frames) {
        this.leaflets = leaflets;
        this.examples = examples;
        this.clock = clock;
        this.frames = frames;
    }

    /** The day asked for, or today with what is wrong about it. */
    private record Asked(LocalDate day, boolean given, Map<String, String> errors) {}

    @GetMapping("/policies")
    ModelAndView list(@RequestParam(required = false) @Nullable String asOf) {
        Asked asked = asked(asOf);
        ModelAndView view = view("policies/list", frames.page("政策明白纸", "policies"), asked);
        view.addObject("leaflets", leaflets.list(asked.day(), asked.given()));
        return view;
    }

    @GetMapping("/policies/{code}")
    ModelAndView leaflet(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = asked(asOf);
        Leaflet leaflet = leaflets.get(code, asked.day(), asked.given());
        Frame frame = frames.page(leaflet.title(), "policies").crumb("政策明白纸", "/policies");
        ModelAndView view = view("policies/leaflet", frame, asked);
        view.addObject("leaflet", leaflet);
        Map<Example, Example.Outcome> outcomes = new LinkedHashMap<>();
        leaflet.examples().forEach(example -> outcomes.put(example, examples.outcome(example)));
        view.addObject("outcomes", outcomes);
        view.addObject("linked", frame.may(Permission.READ_PARAMETERS));
        return view;
    }

    @GetMapping("/policies/{code}/{example}")
    ModelAndView example(@PathVariable String code, @PathVariable("example") String id) {
        Example example = Leaflets.find(code)
                .flatMap(benefit -> examples.find(benefit, id))
                .orElseThrow(() -> new NoSuchRecord("没有这个例子,请从政策页的“办理例子”中选择"));
        ModelAndView view = new ModelAndView("policies/example");
        view.addObject(
                "frame",
                frames.page(example.title(), "policies")
                        .crumb("政策明白纸", "/policies")
                        .crumb(example.benefit().title(), "/policies/" + code));
        view.addObject("example", example);
        view.addObject("outcome", examples.outcome(example));
        view.addObject("others", others(example));
        return view;
    }

    private List<Example> others(Example example) {
        return examples.of(example.benefit()).stream()
                .filter(other -> !other.id().equals(example.id()))
                .toList();
    }

    private static ModelAndView view(String name, Frame frame, Asked asked) {
        ModelAndView view = new ModelAndView(name);
        boolean failed = !asked.errors().isEmpty();
        view.addObject("frame", failed ? frame.asFailed() : frame);
        view.addObject("day", asked.day());
        view.addObject("errors", asked.errors());
        if (failed) {
            view.setStatus(HttpStatus.BAD_REQUEST);
        }
        return view;
    }

    private Asked asked(@Nullable String text) {
        LocalDate today = clock.today();
        if (text == null || text.isBlank()) {
            return new Asked(today, false, Map.of());
        }
        try {
            return new Asked(AsOf.ask(text, null, today).valid(), true, Map.of());
        } catch (InvalidChange e) {
            return new Asked(today, false, Map.of("asOf", String.valueOf(e.getMessage())));
        }
    }
}
