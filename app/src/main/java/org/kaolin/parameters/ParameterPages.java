package org.kaolin.parameters;

import java.util.List;
import java.util.Map;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.Csv;
import org.kaolin.web.Frames;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 政策标准页面: what is in force on a day, and every announcement of a code. */
@Controller
class ParameterPages {

    private static final String TITLE = "政策标准";
    private static final String MENU = "parameters";

    private final Parameters parameters;
    private final Regions regions;
    private final BusinessClock clock;
    private final Frames frames;

    ParameterPages(Parameters parameters, Regions regions, BusinessClock clock, Frames frames) {
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/parameters")
    ModelAndView list(@RequestParam Map<String, String> sent) {
        ModelAndView view = new ModelAndView("parameters/list");
        view.addObject("page", read(sent));
        view.addObject("frame", frames.page(TITLE, MENU));
        return view;
    }

    private ParameterList read(Map<String, String> sent) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        ParameterQuestion question = ParameterQuestion.of(sent, clock.today());
        RegionNames names = regions.on(AsOf.of(question.at().valid()));
        return ParameterList.of(question, names, parameters.list(question.region(), question.at()));
    }

    @GetMapping("/parameters/export.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> sent) {
        ParameterList page = read(sent);
        Csv csv = new Csv();
        csv.row(List.of("代码", "名称", "类别", "地区代码", "地区", "值", "单位", "自", "至", "公布", "依据", "来源", "另有说法(未采用)", "说明"));
        for (ParameterList.Group group : page.groups()) {
            group.lines().forEach(line -> csv.row(cells(line)));
        }
        return csv.download(TITLE + "-" + page.question().at().valid() + ".csv");
    }

    private static List<String> cells(ParameterLine line) {
        Parameter row = line.row();
        String missing = line.missing() == null ? "" : line.missing();
        if (row == null) {
            return List.of(
                    line.code().code(),
                    line.title(),
                    line.code().group(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    line.rivalText(),
                    missing);
        }
        String note = row.note() == null ? "" : row.note();
        return List.of(
                line.code().code(),
                line.title(),
                line.code().group(),
                row.region(),
                line.region(),
                line.value(),
                line.unit(),
                row.validFrom().toString(),
                row.validTo() == null ? "" : row.validTo().toString(),
                row.publishedOn() == null ? "" : row.publishedOn().toString(),
                row.status().title(),
                row.source(),
                line.rivalText(),
                note.isEmpty() || missing.isEmpty() ? note + missing : note + ";" + missing);
    }

    @GetMapping("/parameters/{code}")
    ModelAndView code(@PathVariable String code, @RequestParam Map<String, String> sent) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        ParameterQuestion question = ParameterQuestion.of(sent, clock.today());
        ParameterState asked = parameters
                .find(code, question.region(), question.at())
                .orElseThrow(() -> new NoSuchRecord("没有这项标准,请从政策标准一览中选择"));
        ParameterState today =
                parameters.find(code, null, AsOf.of(question.at().valid())).orElseThrow();
        RegionNames names = regions.on(AsOf.of(question.at().valid()));
        ParameterChart chart = ParameterChart.of(
                asked.code(),
                asked.history(),
                names,
                clock.today(),
                question.at().valid());
        ModelAndView view = new ModelAndView("parameters/code");
        view.addObject("frame", frames.page(asked.code().title(), MENU).crumb(TITLE, "/parameters"));
        view.addObject("page", ParameterPage.of(question, names, asked, today, chart));
        return view;
    }
}
