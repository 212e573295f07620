package org.kaolin.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.web.BadInput;
import org.kaolin.web.ReturnPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** 推进日期: the API for programs, the buttons of the frame for people. */
@Controller
class SampleDateController {

    private final SampleDate date;

    /** Body of the API call. */
    record Wanted(@Nullable LocalDate date) {}

    SampleDateController(SampleDate date) {
        this.date = date;
    }

    @GetMapping("/api/sample/today")
    @ResponseBody
    Map<String, LocalDate> today() {
        return Map.of("today", date.today());
    }

    @PutMapping("/api/sample/today")
    @ResponseBody
    SampleDate.Moved move(@RequestBody Wanted wanted) {
        date.today();
        if (wanted.date() == null) {
            throw BadInput.of("date", "请写明推进到哪一天,例如 2026-01-01");
        }
        return date.moveTo(wanted.date(), CurrentUser.get());
    }

    @PostMapping("/date")
    RedirectView step(
            @RequestParam(defaultValue = "") String step,
            @RequestParam(name = "date", defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes flash) {
        LocalDate today = date.today();
        LocalDate day = switch (step) {
            case "day" -> today.plusDays(1);
            case "week" -> today.plusWeeks(1);
            case "month" -> endOfMonth(today);
            case "date" -> parse(until);
            default -> throw BadInput.of("step", "请选择推进一天、一周、到月底,或填写日期");
        };
        SampleDate.Moved moved = date.moveTo(day, CurrentUser.get());
        flash.addFlashAttribute("notice", "业务日期已推进到 " + moved.today() + ",运行任务 " + moved.jobsRun() + " 项。");
        return Redirects.to(ReturnPath.safe(to, "/home"));
    }

    /** On the last day of a month the button means the end of the next one, else it would do nothing. */
    private static LocalDate endOfMonth(LocalDate today) {
        LocalDate next = today.plusDays(1);
        return next.withDayOfMonth(next.lengthOfMonth());
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw BadInput.of("date", "请填写 2026-01-01 这样的日期");
        }
    }
}
