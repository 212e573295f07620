package org.kaolin.plan.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.kaolin.plan.Plan;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.start.CitySettings;
import org.kaolin.time.AsOf;
import org.kaolin.web.City;
import org.kaolin.web.StatusWords;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;

/** 评估报告 (.docx): A4, in the fonts of official papers, to be printed and sealed. */
@Component
class EvaluationDocument {

    private static final String SONG = "宋体";
    private static final String FANGSONG = "仿宋";
    private static final List<String> HEADS = List.of("编号", "指标", "单位", "目标", "现值", "结论", "数据日期");
    /** Widths of the columns in twentieths of a point; together the text width of the page. */
    private static final List<Integer> WIDTHS = List.of(750, 3000, 850, 1400, 1000, 1000, 1226);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final CitySettings settings;
    private final City city;

    EvaluationDocument(CitySettings settings, City city) {
        this.settings = settings;
        this.city = city;
    }

    /** The whole report as a file. */
    byte[] write(Evaluation evaluation, Plan plan) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper(word);
            opening(word, evaluation, plan);
            summary(word, evaluation);
            heading(word, "二、各项指标");
            figures(word, evaluation.figures());
            missing(word, evaluation.figures());
            disputed(word, evaluation.figures());
            seal(word, evaluation);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paper(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1440));
        margins.setBottom(BigInteger.valueOf(1440));
        margins.setLeft(BigInteger.valueOf(1340));
        margins.setRight(BigInteger.valueOf(1340));
    }

    private void opening(XWPFDocument word, Evaluation evaluation, Plan plan) {
        if (settings.hasSample()) {
            text(word, "演示数据,非" + city.name() + "真实数据", ParagraphAlignment.CENTER, FANGSONG, 12);
        }
        XWPFParagraph title = word.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = run(title, evaluation.title() + "报告", SONG, 22);
        run.setBold(true);
        line(word, "规划文号:" + (plan.documentNumber() == null ? "无" : plan.documentNumber()));
        line(word, "数据截至:" + day(evaluation.asOf()));
        line(word, "知悉时点:" + moment(evaluation.knowledge()) + "(此后登记或更正的事实不计入)");
        line(word, "生成日期:" + day(evaluation.madeOn()) + "    生成人:" + evaluation.madeBy());
        line(word, "评估编号:" + evaluation.id());
    }

    private static void summary(XWPFDocument word, Evaluation evaluation) {
        heading(word, "一、总体情况");
        String counts = evaluation.summary().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> StatusWords.of(each.getKey()) + " " + each.getValue() + " 项")
                .collect(Collectors.joining(","));
        line(word, "本规划共评估指标和正文目标 " + evaluation.figures().size() + " 项:" + counts + "。");
    }

    private static void figures(XWPFDocument word, List<EvaluationFigure> figures) {
        XWPFTable table = word.createTable(figures.size() + 1, HEADS.size());
        table.setWidth(WIDTHS.stream().mapToInt(Integer::intValue).sum());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, HEADS, SONG);
        for (int i = 0; i < figures.size(); i++) {
            EvaluationFigure figure = figures.get(i);
            fill(
                    table.getRow(i + 1),
                    List.of(
                            figure.code(),
                            figure.name(),
                            figure.unit(),
                            figure.target(),
                            figure.valueText(),
                            figure.statusTitle(),
                            figure.dataDateText()),
                    FANGSONG);
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, String font) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            row.getCell(i).setWidth(String.valueOf(WIDTHS.get(i)));
            run(row.getCell(i).getParagraphs().getFirst(), texts.get(i), font, 10);
        }
    }

    private static void missing(XWPFDocument word, List<EvaluationFigure> figures) {
        heading(word, "三、缺少的数据和下一步工作");
        List<EvaluationFigure> lacking =
                figures.stream().filter(figure -> !figure.missing().isEmpty()).toList();
        if (lacking.isEmpty()) {
            line(word, "各项指标所需数据齐全。");
            return;
        }
        for (EvaluationFigure figure : lacking) {
            line(word, figure.code() + " " + figure.name() + ":缺 " + String.join("、", figure.missing()) + "。");
        }
        line(word, "请责任科室补齐上述台账或外部数据后重新生成评估;数据未到位前,相应指标不作结论,也不以零计。本评估不再更改。");
    }

    private static void disputed(XWPFDocument word, List<EvaluationFigure> figures) {
        heading(word, "四、口径有争议的指标");
        List<EvaluationFigure> disputed = figures.stream()
                .filter(figure -> figure.status().equals(Status.DISPUTED.code()))
                .toList();
        if (disputed.isEmpty()) {
            line(word, "没有口径有争议的指标。");
        }
        for (EvaluationFigure figure : disputed) {
            line(word, figure.code() + " " + figure.name() + ":" + figure.explanation());
        }
    }

    private void seal(XWPFDocument word, Evaluation evaluation) {
        text(word, "", ParagraphAlignment.RIGHT, FANGSONG, 14);
        text(word, city.name() + "民政局(盖章)", ParagraphAlignment.RIGHT, FANGSONG, 14);
        text(word, day(evaluation.madeOn()), ParagraphAlignment.RIGHT, FANGSONG, 14);
    }

    private static void heading(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        // Spacing first: the library makes the paragraph's properties there and needs them for the rest.
        paragraph.setSpacingBefore(240);
        paragraph.setKeepNext(true);
        run(paragraph, text, SONG, 16).setBold(true);
    }

    private static void line(XWPFDocument word, String text) {
        text(word, text, ParagraphAlignment.LEFT, FANGSONG, 14);
    }

    private static void text(XWPFDocument word, String text, ParagraphAlignment side, String font, int size) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(side);
        run(paragraph, text, font, size);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
        run.setFontSize(size);
        return run;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(AsOf.ZONE));
    }
}
