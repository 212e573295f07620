package org.kaolin.plan.board;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.access.Role;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.Indicators.Part;
import org.kaolin.plan.Records;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 指标页面: board, one indicator, the rows behind it. */
@Controller
class IndicatorPages {

    private static final int PAGE = 50;
    private static final String MENU = "indicators";

    private final Frames frames;
    private final Desk desk;
    private final BoardReader boards;
    private final DetailReader details;
    private final Indicators indicators;

    IndicatorPages(Frames frames, Desk desk, BoardReader boards, DetailReader details, Indicators indicators) {
        this.frames = frames;
        this.desk = desk;
        this.boards = boards;
        this.details = details;
        this.indicators = indicators;
    }

    @GetMapping("/indicators")
    ModelAndView board(@RequestParam Map<String, String> params) {
        Board board = boards.board(desk.ask(params), params);
        return new ModelAndView("board/board", Map.of("frame", frames.page("指标", MENU), "board", board));
    }

    @GetMapping("/indicators.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> params) {
        Board board = boards.board(desk.ask(params), params);
        String name = "指标-" + board.asked().day() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(BoardCsv.of(board).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/indicators/{no}")
    ModelAndView detail(@PathVariable String no, @RequestParam Map<String, String> params) {
        Asked asked = desk.ask(params);
        Detail detail = details.detail(asked, no);
        Frame frame = frames.page(detail.row().printed().name(), MENU).crumb("指标", asked.link("/indicators"));
        return new ModelAndView("board/detail", Map.of("frame", frame, "detail", detail));
    }

    @GetMapping("/indicators/{no}/records")
    ModelAndView records(@PathVariable String no, @RequestParam Map<String, String> params) {
        Asked asked = desk.ask(params);
        CurrentUser user = CurrentUser.get();
        if (user.role() == Role.CITIZEN || user.role() == Role.INSTITUTION) {
            throw new AccessDeniedException("您的角色(" + user.role().title() + ")只能查看指标数值,不能查看逐条记录");
        }
        IndicatorValue value = indicators.get(asked.plan(), no, asked.at(), asked.extent());
        String part = params.getOrDefault("part", "").isBlank() ? "numerator" : params.getOrDefault("part", "");
        int page = page(params.getOrDefault("page", "0"));
        Records records = switch (part) {
            case "numerator" -> indicators.records(value, Part.NUMERATOR, asked.extent(), page, PAGE);
            case "denominator" -> indicators.records(value, Part.DENOMINATOR, asked.extent(), page, PAGE);
            case "remainder" -> indicators.remainder(value, asked.extent(), page, PAGE);
            default -> throw new InvalidChange("part", "只能是 numerator(分子)、denominator(分母)或 remainder(未计入分子)");
        };
        Frame frame = frames.page("数字背后的记录", MENU)
                .crumb("指标", asked.link("/indicators"))
                .crumb(value.indicator().name(), asked.link("/indicators/" + no));
        RecordsPage shown =
                new RecordsPage(asked, value, part, records, user.may(Permission.WRITE_REGISTERS), desk.choices(asked));
        return new ModelAndView("board/records", Map.of("frame", frame, "page", shown));
    }

    private static int page(String text) {
        if (text.isBlank()) {
            return 0;
        }
        if (text.strip().matches("\\d{1,6}")) {
            return Integer.parseInt(text.strip());
        }
        throw new InvalidChange("page", "页码应为 0 至 999999 之间的整数");
    }
}
