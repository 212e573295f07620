package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kaolin.plan.reading.FictionalPlans.achievements;
import static org.kaolin.plan.reading.FictionalPlans.codes;
import static org.kaolin.plan.reading.FictionalPlans.indicators;
import static org.kaolin.plan.reading.FictionalPlans.outline;
import static org.kaolin.plan.reading.FictionalPlans.passage;
import static org.kaolin.plan.reading.FictionalPlans.projects;
import static org.kaolin.plan.reading.FictionalPlans.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans of other (fictional) cities, each in another layout. */
class OtherLayoutsTest {

    @Test
    void pagesWithBrokenLinesPageNumbersAndContentsListAreRead() {
        PlanText plan = read("cangling-wrapped.txt");
        assertEquals("苍岭县民政事业发展“十四五”规划", plan.title());
        assertEquals(
                List.of(
                        "1 发展环境",
                        "1.1 发展基础",
                        "1.2 面临形势",
                        "2 总体要求",
                        "2.1 指导思想",
                        "2.2 发展目标",
                        "3 主要任务",
                        "3.1 完善社会救助体系",
                        "Z1@3.1 社会救助能力提升工程",
                        "3.2 健全养老服务体系",
                        "4 保障措施"),
                outline(plan));
        assertEquals(
                List.of(
                        "1||城乡低保标准年均增长率|%|8.0|≥8|>= 8|EXPECTED",
                        "2||城市特困人员和农村失能特困人员供养标准|元/人·月|845|不低于低保标准的1.3倍|>= 1.3|EXPECTED",
                        "3||养老机构护理型床位占比|%|38|55|>= 55|BINDING",
                        "4||乡镇（街道）综合养老服务中心覆盖率|%|25|60以上|>= 60|EXPECTED",
                        "5||每万人拥有社会组织数|个|—|8|>= 8|EXPECTED",
                        "6||注册志愿者人数|万人|1.2|[3.5]|>= 3.5|EXPECTED",
                        "7||查明身份信息流浪乞讨受助人员接送返回率|%|100|100|>= 100|BINDING",
                        "8||民政服务机构重大安全责任事故|起|0|0|= 0|BINDING"),
                indicators(plan));
        assertEquals(
                List.of("1.1¶1", "1.1¶2", "1.2", "2.1", "2.2", "T1", "3.1¶1", "3.1¶2", "Z1.1", "Z1.2", "3.2", "4.0"),
                codes(plan));
        assertEquals(
                "    人口老龄化程度持续加深，基层服务力量仍显不足，民政服务设施建设与群众期盼相比还有差距，必须加快补齐短板，提升治理效能，推动民政事业再上新台阶。".strip(),
                passage(plan, "1.2").text());
        assertEquals(List.of("1.1 救助站改造项目", "1.2 救助协理员队伍建设项目"), projects(plan));
    }

    @Test
    void tabsBarsGroupsAndSectionsRestartingUnderEachChapterAreRead() {
        PlanText plan = read("wangchuan-tabs.txt");
        assertEquals("望民发〔2022〕9号", plan.documentNumber());
        assertEquals(LocalDate.of(2022, 3, 18), plan.issuedOn());
        assertEquals(
                List.of(
                        "1 规划背景",
                        "1.1 发展成就",
                        "1.2 存在问题",
                        "2 总体要求",
                        "2.1 指导思想",
                        "2.2 基本原则",
                        "2.3 发展目标",
                        "3 重点任务",
                        "3.1 织密救助网络",
                        "3.2 优化养老供给",
                        "Z1@3.2 养老服务提升工程",
                        "3.3 深化社会治理",
                        "4 组织实施",
                        "4.1 加强领导",
                        "4.2 严格评估"),
                outline(plan));
        assertEquals(
                List.of(
                        "城市社区综合服务设施覆盖率|%|100|100|完成",
                        "农村社区综合服务设施覆盖率|%|62.5|50|超额完成", "每千名老年人拥有养老床位数|张|33.6|35|未完成", "社会组织登记数|个|455|400|超额完成"),
                achievements(plan));
        assertEquals(
                List.of(
                        "1|社会救助|低保标准占上年度人均消费支出比例|%|36.5|不低于40|>= 40|BINDING",
                        "2|社会救助|低收入人口动态监测覆盖率|%|—|100|>= 100|EXPECTED",
                        "3|养老服务|护理型床位占比|%|41|达到60|>= 60|BINDING",
                        "4|养老服务|养老护理员培训人次|人次||累计5000|>= 5000|EXPECTED",
                        "5|养老服务|社区养老服务设施配建达标率|%|70|100%以上|>= 100|EXPECTED",
                        "6|社会治理|持证社会工作者|万人|0.08|0.15左右|= 0.15|EXPECTED",
                        "7|社会治理|社会组织负面投诉件数|件|30|控制在20以内|<= 20|EXPECTED",
                        "8|社会治理|村规民约修订率|%|90|全覆盖|>= 100|EXPECTED"),
                indicators(plan));
        assertTrue(passage(plan, "1.1").baseline());
        assertFalse(passage(plan, "2.3").baseline());
        assertEquals(List.of("1.1 建设区域养老服务中心", "1.2 实施适老化改造"), projects(plan));
    }

    @Test
    void traditionalCharactersAndFullWidthDigitsAreReadAndKeptAsPrinted() {
        PlanText plan = read("xinyu-traditional.txt");
        assertEquals("新嶼縣民政事業發展「十四五」規劃", plan.title());
        assertEquals(LocalDate.of(2021, 11, 5), plan.issuedOn());
        assertEquals(
                List.of(
                        "1 規劃背景",
                        "1.1 發展成效",
                        "2 發展目標",
                        "2.1 總體目標",
                        "3 主要任務",
                        "3.1 健全社會救助",
                        "Z1@3.1 社會救助提升工程",
                        "3.2 發展養老服務"),
                outline(plan));
        assertEquals(
                List.of(
                        "1||農村互助養老設施覆蓋率|％||不低於８５|>= 85|BINDING",
                        "2||社會工作專業人才|萬人||０．０６|>= 0.06|EXPECTED",
                        "3||特困人員供養標準|元／人·月||不低於低保標準的１．３倍|>= 1.3|EXPECTED",
                        "4||婚姻登記跨省通辦實施率|％||１００|>= 100|BINDING"),
                indicators(plan));
        assertEquals(List.of("1.1 建設救助服務站", "1.2 培訓救助專員"), projects(plan));
        assertTrue(passage(plan, "1.1").baseline());
    }

    @Test
    void decimalNumberingAndRowsCutBySpacesAreRead() {
        PlanText plan = read("bailu-decimal.txt");
        assertEquals(2026, plan.firstYear());
        assertEquals(2030, plan.lastYear());
        assertEquals(
                List.of(
                        "1 发展基础",
                        "1.1 主要成效",
                        "1.2 主要问题",
                        "2 总体思路",
                        "2.1 指导思想",
                        "2.2 发展指标",
                        "3 重点任务",
                        "3.1 养老服务",
                        "3.2 社会救助",
                        "Z2@3.2 智慧民政项目",
                        "4 保障措施",
                        "4.1 组织领导"),
                outline(plan));
        assertEquals(
                List.of(
                        "||最低生活保障标准|元/月|980|1200|>= 1200|EXPECTED",
                        "||社区养老服务站|个|46|80|>= 80|EXPECTED",
                        "||失能老年人入户评估率|%|52.5|≥95|>= 95|BINDING",
                        "||志愿服务时长|万小时|12.5|20|>= 20|EXPECTED"),
                indicators(plan));
        assertEquals(List.of("2. 智慧民政项目"), projects(plan));
        assertTrue(
                plan.indicators().stream().allMatch(i -> Integer.valueOf(2030).equals(i.year())));
    }

    @Test
    void webPageWithSpansGroupsStackedValuesAndNestedTablesIsRead() {
        PlanText plan = read("lanshi.html");
        assertEquals("澜石市“十四五”民政事业发展规划", plan.title());
        assertEquals("澜民规〔2022〕3号", plan.documentNumber());
        assertEquals(LocalDate.of(2022, 1, 20), plan.issuedOn());
        assertEquals(
                List.of(
                        "1 规划背景",
                        "1.1 发展成就",
                        "1.2 形势与挑战",
                        "2 总体要求",
                        "2.1 主要目标",
                        "3 重点任务",
                        "3.1 夯实社会救助",
                        "Z1@3.1 社会救助工程",
                        "3.2 优化养老服务",
                        "Z2@3.2 养老服务重点项目"),
                outline(plan));
        assertEquals(
                List.of(
                        "1|社会救助|城乡低保标准年度增速|%|6.1|不低于居民人均消费支出增速|text|EXPECTED",
                        "2|社会救助|城市低保标准|元/人·月|690|900|>= 900|EXPECTED",
                        "2|社会救助|农村低保标准|元/人·月|480|720|>= 720|EXPECTED",
                        "3|社会救助|临时救助人次|万人次|—|[2.5]|>= 2.5|EXPECTED",
                        "4|养老服务|护理型床位占比|%|45|>60|> 60|BINDING",
                        "5|养老服务|农村互助养老设施覆盖率|%|48|85%以上|>= 85|BINDING",
                        "7|社会治理|每百户居民社区综合服务设施面积|平方米|24|≥30|>= 30|EXPECTED"),
                indicators(plan));
        assertEquals(List.of("1.1 救助服务站建设", "1.2 信息平台建设", "2.1 市级示范养老院", "2.2 街道养老服务综合体"), projects(plan));
        assertEquals("推动救助资源下沉，每个乡镇至少配备2名经办人员。", passage(plan, "3.1¶2").text());
        assertTrue(plan.passages().stream().noneMatch(p -> p.text().contains("假章节")));
    }
}
