package org.kaolin.plan.board;

import java.util.Map;
import org.kaolin.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公开的指标页: figures of the whole city for anybody, without rows and without persons. */
@Controller
class OpenIndicators {

    private final Frames frames;
    private final Desk desk;
    private final BoardReader boards;

    OpenIndicators(Frames frames, Desk desk, BoardReader boards) {
        this.frames = frames;
        this.desk = desk;
        this.boards = boards;
    }

    @GetMapping("/open/indicators")
    ModelAndView open(@RequestParam Map<String, String> params) {
        Board board = boards.board(desk.open(params), Map.of());
        return new ModelAndView(
                "board/open", Map.of("frame", frames.page("规划指标公开", "front").crumb("首页", "/"), "board", board));
    }
}
