package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kaolin.plan.reading.FictionalPlans.achievements;
import static org.kaolin.plan.reading.FictionalPlans.codes;
import static org.kaolin.plan.reading.FictionalPlans.indicators;
import static org.kaolin.plan.reading.FictionalPlans.outline;
import static org.kaolin.plan.reading.FictionalPlans.projects;
import static org.kaolin.plan.reading.FictionalPlans.readText;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;

/** One small text for each peculiarity of a layout. */
class LayoutDetailsTest {

    private static PlanText readHtml(String body) {
        return StructureReader.read(DocumentReader.read(
                ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8), "a.html"));
    }

    @Test
    void numberedParagraphsOfTheNoticeAreNoChapters() {
        PlanText plan = readText("""
            关于印发《青岚市民政事业发展“十四五”规划》的通知
            各县区民政局：
            一、提高认识。要充分认识规划的意义。
            二、抓好落实
            要把规划任务落到实处，确保取得实效。
            青岚市民政局
            2021年12月8日
            青岚市民政事业发展“十四五”规划
            一、规划背景
            （一）发展成就
            建成养老机构12家。
            二、发展目标
            （一）总体目标
            到2025年，护理型床位占比达到60%。
            三、主要任务
            完善救助制度。
            """);
        assertEquals(List.of("1 规划背景", "1.1 发展成就", "2 发展目标", "2.1 总体目标", "3 主要任务"), outline(plan));
        assertEquals(LocalDate.of(2021, 12, 8), plan.issuedOn());
    }

    @Test
    void titleOnTwoLinesAndPeriodInTheTextAreFound() {
        PlanText plan = readText("""
            青岚县养老服务体系
            建设规划
            2022年6月
            前言
            本规划的规划期为2021—2025年，展望到2035年。
            第一章 目标
            建成养老服务中心8个。
            第二章 任务
            完善服务网络。
            """);
        assertEquals("青岚县养老服务体系建设规划", plan.title());
        assertEquals(2021, plan.firstYear());
        assertEquals(2025, plan.lastYear());
        assertNull(plan.issuedOn());
    }

    @Test
    void dateAtTheFootCountsWhereTheCoverHasNone() {
        PlanText plan = readText("""
            青岚县“十四五”民政事业发展规划
            第一章 目标
            建成养老服务中心8个。
            第二章 任务
            完善服务网络。
            抄送：县委办公室，县人大常委会办公室。
            青岚县人民政府办公室              2022年1月17日印发
            """);
        assertEquals(LocalDate.of(2022, 1, 17), plan.issuedOn());
        assertEquals(List.of("1.0", "2.0"), codes(plan));
    }

    @Test
    void partsAboveChaptersAreLeftOutAndPartsAloneAreChapters() {
        assertEquals(
                List.of("1 现状", "2 目标", "2.1 总体目标"),
                outline(readText("青岚市规划\n第一篇 总论\n第一章 现状\n成效明显。\n第二篇 分论\n第二章 目标\n第一节 总体目标\n达到60%。\n")));
        assertEquals(
                List.of("1 现状", "1.1 成就", "2 目标", "2.1 总体目标"),
                outline(readText("青岚市规划\n第一部分 现状\n一、成就\n成效明显。\n第二部分 目标\n一、总体目标\n达到60%。\n")));
    }

    @Test
    void headingsWithoutNumbersCountByTheirStyle() {
        PlanText plan = readHtml("<h1>青岚市民政事业发展规划</h1><h2>现状</h2><p>成效明显。</p><h2>任务</h2><h3>养老</h3>"
                + "<p>建成中心3个。</p><h3>救助</h3><p>完善制度。</p>");
        assertEquals(List.of("1 现状", "2 任务", "2.1 养老", "2.2 救助"), outline(plan));
    }

    @Test
    void textBehindABoxOfOneParagraphItemsBelongsToTheSectionAgain() {
        PlanText plan = readText("""
            青岚市民政规划
            第一章 任务
            第一节 养老服务
            完善网络。
            专栏1 养老服务工程
            1.机构改造。改造养老院3家。
            2.人才培训。每年培训200人次。
            到2025年，全市建成示范社区10个，服务质量明显提高，群众满意度稳步上升。
            第二节 社会救助
            完善制度。
            """);
        assertEquals(List.of("1.1¶1", "Z1.1", "Z1.2", "1.1¶2", "1.2"), codes(plan));
        assertEquals(List.of("1.1 机构改造", "1.2 人才培训"), projects(plan));
    }

    @Test
    void itemsOfABoxNumberedLikeSectionsStayInTheBox() {
        PlanText plan = readText("""
            青岚市民政规划
            一、主要任务
            （一）养老服务
            完善网络。
            专栏1 养老服务工程
            （一）机构改造
            改造养老院3家。
            （二）人才培训
            每年培训200人次。
            （二）社会救助
            完善制度。
            二、保障措施
            加强领导。
            """);
        assertEquals(List.of("1.1 机构改造", "1.2 人才培训"), projects(plan).subList(0, 2));
        assertTrue(outline(plan).contains("2 保障措施"));
    }

    @Test
    void everyYearOfThePlanMayHaveAColumn() {
        PlanText plan = readText("""
            青岚市民政规划
            第一章 目标
            主要指标
            序号	指标	单位	2020年	2021年	2022年	2023年	2024年	2025年	属性
            1	护理型床位占比	%	40	42	45	48	52	55	约束性
            2	社工人才	万人	0.1	0.12	0.14	0.16	0.18	0.2	预期性
            """);
        assertEquals(
                List.of("1||护理型床位占比|%|40|55|>= 55|BINDING", "2||社工人才|万人|0.1|0.2|>= 0.2|EXPECTED"), indicators(plan));
    }

    @Test
    void kindsMayBeGroupsOfRows() {
        PlanText plan = readHtml(
                "<p>青岚市民政规划</p><p>第一章 目标</p><table><tr><th>序号</th><th>指标</th><th>单位</th><th>目标值</th></tr><tr><td"
                        + " colspan=4>约束性指标</td></tr><tr><td>1</td><td>护理型床位占比</td><td>%</td><td>55</td></tr><tr><td"
                        + " colspan=4>预期性指标</td></tr><tr><td>2</td><td>社工人才</td><td>人</td><td>200</td></tr></table>");
        assertEquals(
                List.of("1|约束性指标|护理型床位占比|%||55|>= 55|BINDING", "2|预期性指标|社工人才|人||200|>= 200|EXPECTED"),
                indicators(plan));
    }

    @Test
    void tableOfResultsIsRecognisedByItsYearsAlone() {
        PlanText plan = readText("""
            青岚市民政事业发展“十四五”规划
            第一章 回顾
            指标	单位	属性	2020年目标	2020年实际
            护理型床位占比	%	约束性	30	38
            社工人才	人	预期性	300	410
            第二章 目标
            完善制度。
            """);
        assertEquals(List.of("护理型床位占比|%|38|30|", "社工人才|人|410|300|"), achievements(plan));
        assertEquals(List.of(), indicators(plan));
    }

    @Test
    void subRowsAndSplitNamesOfRealTablesAreKept() {
        PlanText plan = readHtml("<p>青岚市民政规划</p><p>第一章 目标</p><table><tr><td>序号</td><td"
                + " colspan=2>指标</td><td>2020年</td><td>2025年</td></tr><tr><td rowspan=2>1</td><td"
                + " rowspan=2>最低生活保障人数（万人）</td><td>城市</td><td>1.2</td><td>1.1</td></tr>"
                + "<tr><td>农村</td><td>3.4</td><td>3.2</td></tr><tr><td>2</td><td"
                + " colspan=2>养老床位数（张）<br>其中：护理型床位数（张）</td><td>1000<br>400</td><td>1200<br>660</td></tr></table>");
        assertEquals(
                List.of(
                        "1||最低生活保障人数城市|万人|1.2|1.1|>= 1.1|",
                        "1||最低生活保障人数农村|万人|3.4|3.2|>= 3.2|",
                        "2||养老床位数|张|1000|1200|>= 1200|",
                        "2||其中：护理型床位数|张|400|660|>= 660|"),
                indicators(plan));
    }

    @Test
    void unitUnderTheTitleCountsForRowsWithoutOne() {
        PlanText plan = readText("青岚市民政规划\n第一章 目标\n主要指标\n单位：%\n指标\t2025年目标\n护理型床位占比\t55\n巡访率\t100\n");
        assertEquals(List.of("||护理型床位占比|%||55|>= 55|", "||巡访率|%||100|>= 100|"), indicators(plan));
    }

    @Test
    void boxAndTableOfTheIndicatorsThemselvesAreNoProject() {
        PlanText plan = readHtml(
                "<p>青岚市民政规划</p><p>第一章 目标</p><p>专栏1 主要指标</p><table><tr><td>指标</td><td>单位</td><td>2025年</td></tr>"
                        + "<tr><td>护理型床位占比</td><td>%</td><td>55</td></tr></table><p>第二章 任务</p><p>完善制度。</p>");
        assertEquals(1, plan.indicators().size());
        assertEquals(List.of(), projects(plan));
        assertEquals(List.of("1 目标", "Z1@1 主要指标", "2 任务"), outline(plan));
    }

    @Test
    void contentsListGluedToPageNumbersLeavesNoTrace() {
        PlanText plan = readText("""
            青岚市民政规划
            目录
            第一章规划背景1
            第一节发展基础1
            第二节面临形势12
            第二章总体要求15
            专栏1养老工程17
            第一章 规划背景
            第一节 发展基础
            成效明显，基础扎实。
            第二节 面临形势
            老龄化加快。
            第二章 总体要求
            坚持以人民为中心。
            """);
        assertEquals(List.of("1 规划背景", "1.1 发展基础", "1.2 面临形势", "2 总体要求"), outline(plan));
        assertEquals(List.of("1.1", "1.2", "2.0"), codes(plan));
    }

    @Test
    void runningHeadsOfPagesAreNoSecondChapter() {
        PlanText plan = readText("青岚市民政规划\n第一章 背景\n第一节 基础\n成效明显。\n第一章 背景\n继续推进。\n第二章 目标\n达到60%。\n");
        assertEquals(List.of("1 背景", "1.1 基础", "2 目标"), outline(plan));
        assertEquals(List.of("1.1¶1", "1.1¶2", "2.0"), codes(plan));
    }

    @Test
    void barsOnLinesOfTheirOwnSeparateTheCellsOfACopiedPage() {
        PlanText plan = readText("青岚市民政规划\n第一章 目标\n序号\n|\n指标\n|\n2020年\n|\n2025年\n|\n属性\n||\n"
                + "1\n|\n护理型床位占比（%）\n|\n40\n|\n55\n|\n约束性\n||\n2\n|\n社工人才（万人）\n|\n—\n|\n[0.2]\n|\n预期性\n||\n"
                + "注：[ ]内为五年累计数。\n第二章 任务\n完善制度。\n");
        assertEquals(
                List.of("1||护理型床位占比|%|40|55|>= 55|BINDING", "2||社工人才|万人|—|[0.2]|>= 0.2|EXPECTED"), indicators(plan));
    }

    @Test
    void numberBeforeTheNameCountsWhereNoColumnHasIt() {
        PlanText plan = readText("青岚市民政规划\n第一章 目标\n指标\t2025年\t属性\n1.护理型床位占比（%）\t55\t约束性\n3.社工人才（人）\t200\t预期性\n");
        assertEquals(List.of("1||护理型床位占比|%||55|>= 55|BINDING", "3||社工人才|人||200|>= 200|EXPECTED"), indicators(plan));
    }

    @Test
    void noticeAskingForOpinionsIsNoChapter() {
        PlanText plan = readText("""
            关于《青岚区民政事业“十五五”规划（草案）》征求意见的公告
            一、意见可以寄送至区民政局。
            二、截止日期为2026年1月7日。
            青岚区民政局
            2025年12月9日
            青岚区民政事业“十五五”规划（草案）
            一、前言
            坚持以人民为中心。
            二、目标
            达到60%。
            """);
        assertEquals(List.of("1 前言", "2 目标"), outline(plan));
        assertEquals(2026, plan.firstYear());
    }
}
