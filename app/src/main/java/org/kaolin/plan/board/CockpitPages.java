package org.kaolin.plan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Role;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 驾驶舱页面: one screen, the wall, and two pages of paper. */
@Controller
class CockpitPages {

    private static final int SECONDS = 20;

    private final Frames frames;
    private final Desk desk;
    private final CockpitReader reader;

    CockpitPages(Frames frames, Desk desk, CockpitReader reader) {
        this.frames = frames;
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping("/cockpit")
    ModelAndView cockpit(@RequestParam Map<String, String> params, HttpServletResponse response) {
        Cockpit cockpit = read(params);
        Frame frame = frames.page("驾驶舱", "cockpit");
        Cockpit.Screen screen = cockpit.screen();
        if (screen.wall() && !screen.paused()) {
            response.setHeader("Refresh", SECONDS + "; url=" + cockpit.panelUrl(cockpit.next(), false));
        }
        return new ModelAndView(
                screen.wall() ? "board/wall" : "board/cockpit",
                Map.of("frame", screen.wall() ? frame.onWall() : frame, "cockpit", cockpit));
    }

    @GetMapping("/cockpit/print")
    ModelAndView print(@RequestParam Map<String, String> params) {
        Cockpit cockpit = read(params);
        Frame frame = frames.page("规划指标进展(会议用)", "cockpit")
                .crumb("驾驶舱", cockpit.asked().link("/cockpit"));
        return new ModelAndView("board/print", Map.of("frame", frame, "cockpit", cockpit));
    }

    private Cockpit read(Map<String, String> params) {
        Asked asked = desk.ask(params);
        CurrentUser.get()
                .require(
                        Role.LEADER,
                        Role.CLERK,
                        Role.DECIDER,
                        Role.FINANCE,
                        Role.VILLAGE,
                        Role.INSTITUTION,
                        Role.AUDITOR,
                        Role.ADMIN);
        Cockpit.Screen screen = new Cockpit.Screen(
                params.getOrDefault("wall", "").equals("true"),
                panel(params.getOrDefault("panel", "")),
                params.getOrDefault("pause", "").equals("true"));
        return reader.cockpit(asked, params.getOrDefault("map", "").strip(), screen);
    }

    private static int panel(String text) {
        if (text.isBlank()) {
            return 1;
        }
        if (text.matches("[1-" + Cockpit.PANELS + "]")) {
            return Integer.parseInt(text);
        }
        throw new InvalidChange("panel", "应为 1 至 " + Cockpit.PANELS + " 之间的整数");
    }
}
