package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kaolin.plan.reading.FictionalPlans.indicators;
import static org.kaolin.plan.reading.FictionalPlans.outline;
import static org.kaolin.plan.reading.FictionalPlans.projects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word files made here by the library that reads them. */
class WordPlanTest {

    private static PlanText read(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        document.close();
        return StructureReader.read(DocumentReader.read(out.toByteArray(), "plan.docx"));
    }

    private static void say(XWPFDocument document, String... texts) {
        for (String text : texts) {
            document.createParagraph().createRun().setText(text);
        }
    }

    private static XWPFTable table(XWPFDocument document, String... rows) {
        int columns = rows[0].split("\\|", -1).length;
        XWPFTable table = document.createTable(rows.length, columns);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < columns; c++) {
                fill(table.getRow(r).getCell(c), cells[c]);
            }
        }
        return table;
    }

    /** {@code ^} continues the cell above; {@code /} begins a new paragraph in the cell. */
    private static void fill(XWPFTableCell cell, String text) {
        if (text.equals("^")) {
            cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            return;
        }
        String[] paragraphs = text.split("/");
        cell.setText(paragraphs[0]);
        for (int i = 1; i < paragraphs.length; i++) {
            cell.addParagraph().createRun().setText(paragraphs[i]);
        }
    }

    private static void merge(XWPFTable table, int row, int column) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        (cell.getCTTc().getTcPr() == null
                        ? cell.getCTTc().addNewTcPr()
                        : cell.getCTTc().getTcPr())
                .addNewVMerge()
                .setVal(STMerge.RESTART);
    }

    @Test
    void tablesWithMergedGroupsAndBrokenByPagesAreReadAsOne() throws IOException {
        XWPFDocument document = new XWPFDocument();
        say(document, "云岭市“十四五”民政事业发展规划", "一、发展目标", "（一）主要指标。到2025年，主要指标如下。", "云岭市主要指标");
        XWPFTable first =
                table(document, "类别|序号|指标|单位|2020年|2025年|属性", "养老|1|护理型床位占比|%|40|55|约束性", "^|2|家庭养老床位数|张|—|[800]|预期性");
        merge(first, 1, 0);
        say(document, "— 7 —");
        table(document, "类别|序号|指标|单位|2020年|2025年|属性", "救助|4|城市低保标准/农村低保标准|元·月|700/500|900/750|预期性");
        say(document, "二、保障措施", "加强领导。");
        PlanText plan = read(document);
        assertEquals(List.of("1 发展目标", "1.1 主要指标", "2 保障措施"), outline(plan));
        assertEquals(
                List.of(
                        "1|养老|护理型床位占比|%|40|55|>= 55|BINDING",
                        "2|养老|家庭养老床位数|张|—|[800]|>= 800|EXPECTED",
                        "4|救助|城市低保标准|元·月|700|900|>= 900|EXPECTED",
                        "4|救助|农村低保标准|元·月|500|750|>= 750|EXPECTED"),
                indicators(plan));
    }

    @Test
    void boxInAFrameEndsWithTheFrame() throws IOException {
        XWPFDocument document = new XWPFDocument();
        say(document, "云岭市民政事业发展规划", "第一章 重点任务", "第一节 养老服务", "完善网络。");
        table(document, "专栏1 养老服务工程/1.养老院改造。改造3家。/2.人才培训。每年培训200人次。");
        say(document, "到2025年，建成示范社区10个。", "第二节 社会救助", "完善制度。");
        PlanText plan = read(document);
        assertEquals(List.of("1.1 养老院改造", "1.2 人才培训"), projects(plan));
        assertEquals("到2025年，建成示范社区10个。", FictionalPlans.passage(plan, "1.1¶2").text());
    }

    @Test
    void automaticNumbersAreWrittenOut() throws IOException {
        XWPFDocument document = new XWPFDocument();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        level(list, 0, "第%1章");
        level(list, 1, "第%2节");
        BigInteger id = document.createNumbering()
                .addNum(document.getNumbering()
                        .addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
        say(document, "云岭市民政事业发展规划");
        numbered(document, id, 0, "发展基础");
        numbered(document, id, 1, "主要成就");
        say(document, "成效明显。");
        numbered(document, id, 0, "主要任务");
        numbered(document, id, 1, "社会救助");
        say(document, "完善救助制度。");
        numbered(document, id, 1, "养老服务");
        say(document, "发展养老服务。");
        assertEquals(List.of("1 发展基础", "1.1 主要成就", "2 主要任务", "2.1 社会救助", "2.2 养老服务"), outline(read(document)));
    }

    private static void level(CTAbstractNum list, int level, String text) {
        CTLvl added = list.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        added.addNewLvlText().setVal(text);
    }

    private static void numbered(XWPFDocument document, BigInteger id, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(id);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }
}
