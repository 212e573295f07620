package org.kaolin.plan.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.Plan;
import org.kaolin.time.AsOf;
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

/** 评估页面: the evaluations of the active plan, making one, and one beside what it would be now. */
@Controller
class EvaluationPages {

    private static final String MENU = "evaluations";

    private final Frames frames;
    private final Evaluations evaluations;
    private final Indicators indicators;

    EvaluationPages(Frames frames, Evaluations evaluations, Indicators indicators) {
        this.frames = frames;
        this.evaluations = evaluations;
        this.indicators = indicators;
    }

    @GetMapping("/evaluations")
    ModelAndView list() {
        CurrentUser.get().require(Permission.READ_PLAN);
        return list(new EvaluationRequest("", "", ""), Map.of());
    }

    private ModelAndView list(EvaluationRequest values, Map<String, String> errors) {
        Frame frame = frames.page("规划评估", MENU);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        Optional<Plan> plan = active();
        model.put("frame", errors.isEmpty() ? frame : frame.asFailed());
        model.put("plan", plan.orElse(null));
        model.put(
                "evaluations",
                plan.map(each -> evaluations.list(each.id().toString())).orElse(List.of()));
        model.put("values", values);
        model.put("errors", errors);
        ModelAndView page = new ModelAndView("evaluation/list", model);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Optional<Plan> active() {
        try {
            return Optional.of(indicators.plan(null));
        } catch (NoSuchRecord e) {
            return Optional.empty();
        }
    }

    @PostMapping("/evaluations")
    ModelAndView make(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String kind,
            RedirectAttributes flash) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.EVALUATE);
        EvaluationRequest request = new EvaluationRequest(asOf, knownAt, kind);
        try {
            UUID id = evaluations.make(indicators.plan(null).id().toString(), request, user);
            flash.addFlashAttribute("notice", "评估已生成,从此不再更改");
            return new ModelAndView("redirect:/evaluations/" + id);
        } catch (BadInput e) {
            return list(request, e.errors());
        }
    }

    @GetMapping("/evaluations/{id}")
    ModelAndView one(@PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PLAN);
        Evaluation evaluation = evaluations.get(id);
        Frame frame = frames.page(evaluation.title(), MENU).crumb("规划评估", "/evaluations");
        List<Evaluations.Difference> rows = evaluations.differences(evaluation);
        return new ModelAndView(
                "evaluation/one",
                Map.of(
                        "frame", frame,
                        "evaluation", evaluation,
                        "known", evaluation.knowledge().atZone(AsOf.ZONE).toLocalDateTime(),
                        "rows", rows,
                        "changed",
                                rows.stream()
                                        .filter(Evaluations.Difference::differs)
                                        .count()));
    }
}
