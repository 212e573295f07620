package org.kaolin.policies;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 试算案例: policy staff paste cases and see every step; nothing is kept. */
@Controller
class TryController {

    private static final String FIELD = "text";
    private static final String USUAL = "three-members";
    private static final Pattern LINE = Pattern.compile("第 (\\d+) 行");
    private static final int AROUND = 2;

    private final CaseRuns runs;
    private final Examples examples;
    private final Frames frames;

    TryController(CaseRuns runs, Examples examples, Frames frames) {
        this.runs = runs;
        this.examples = examples;
        this.frames = frames;
    }

    @GetMapping("/policies/try")
    ModelAndView form(@RequestParam(defaultValue = USUAL) String example) {
        String source = examples.source(example);
        String text = "cases:\n" + (source.isEmpty() ? examples.source(USUAL) : source);
        return view(frame(), text, null, Map.of(), List.of());
    }

    @PostMapping("/policies/try")
    ModelAndView run(@RequestParam(defaultValue = "") String text) {
        String sent = text.replace("\r\n", "\n");
        try {
            return view(frame(), sent, runs.run(CaseDocument.read(sent), true), Map.of(), List.of());
        } catch (BadInput e) {
            String message = String.join(";", e.errors().values());
            ModelAndView view = view(frame().asFailed(), sent, null, Map.of(FIELD, message), excerpt(sent, message));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private Frame frame() {
        return frames.page("试算案例", "try").crumb("政策明白纸", "/policies");
    }

    private ModelAndView view(
            Frame frame,
            String text,
            CaseRuns.@Nullable Report report,
            Map<String, String> errors,
            List<TryPage.SourceLine> excerpt) {
        ModelAndView view = new ModelAndView("policies/try");
        view.addObject("frame", frame);
        view.addObject("page", new TryPage(text, report, errors, excerpt));
        return view;
    }

    /** The line a message names, with its neighbours. */
    private static List<TryPage.SourceLine> excerpt(String text, String message) {
        Matcher matcher = LINE.matcher(message);
        if (!matcher.find()) {
            return List.of();
        }
        int line = Integer.parseInt(matcher.group(1));
        List<String> lines = text.lines().toList();
        return IntStream.rangeClosed(Math.max(1, line - AROUND), Math.min(lines.size(), line + AROUND))
                .mapToObj(number -> new TryPage.SourceLine(number, lines.get(number - 1), number == line))
                .toList();
    }
}
