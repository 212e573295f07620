package org.kaolin.organisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 机构职责页面与接口: who answers for which line, as of a day. */
@Controller
class OrganisationPages {

    private final Responsibilities responsibilities;
    private final BusinessClock clock;
    private final Frames frames;

    OrganisationPages(Responsibilities responsibilities, BusinessClock clock, Frames frames) {
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/organisations")
    ModelAndView page(@RequestParam(defaultValue = "") String asOf) {
        LocalDate day = day(asOf);
        Map<String, List<Office>> byArea = new LinkedHashMap<>();
        for (Office office : list(day)) {
            byArea.computeIfAbsent(office.areaName(), name -> new java.util.ArrayList<>())
                    .add(office);
        }
        ModelAndView view = new ModelAndView("organisations/list");
        view.addObject("frame", frames.page("机构职责", "organisations"));
        view.addObject("offices", byArea);
        view.addObject("day", day);
        return view;
    }

    @GetMapping("/api/organisations")
    @ResponseBody
    List<Office> offices(@RequestParam(defaultValue = "") String asOf) {
        return list(day(asOf));
    }

    private List<Office> list(LocalDate day) {
        CurrentUser.get().require(Permission.READ_REGISTERS);
        return responsibilities.list(AsOf.of(day));
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? clock.today() : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadInput(Map.of("asOf", "应为 2025-12-31 这样的日期"));
        }
    }
}
