package org.kaolin.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 量化承诺 of the real plan: the 66 rows Q-01…Q-66, each with paragraph, figure and stated year in our own words. */
class CommitmentsOfThePlanTest {

    /**
     * Row, paragraph, comparator, value (upper value), unit, {@code /}repetition, {@code @}years, {@code #}word of the topic;
     * absent parts are not checked, {@code @-} says that no year is stated.
     */
    private static final String ROWS = """
        Q-01 2.1¶1 >= 100 %
        Q-02 2.1¶1 >= 100 % #低收入家庭
        Q-03 2.1¶1 text #渐退期
        Q-04 2.2¶1 = 18 周岁 #未成年人
        Q-05 2.2¶3 >= 1.3 倍
        Q-06 2.2¶3 >= 80 % #失能
        Q-06 2.2¶3 >= 20 % #半失能
        Q-07 2.2¶2 >= 100 % #电子授权
        Q-08 2.2¶2 >= 100 % #协调机制
        Q-09 Z1.2 >= 1 个 #管理站
        Q-09 Z1.2 >= 100 % #救助服务网络
        Q-10 2.3¶2 >= 100 % #残疾儿童
        Q-11 Z2.1 >= 1 所 #养育机构
        Q-11 Z2.1 >= 1 个 /县 #儿童福利机构
        Q-11 Z2.1 >= 100 % @2025 #转型
        Q-12 Z2.2 >= 100 /年 #市级
        Q-12 Z2.2 >= 40 /年 #县级
        Q-13 Z2.2 >= 1 家 /县
        Q-13 Z2.2 >= 1 家 /儿童福利机构
        Q-14 2.4¶1 >= 100 % #跨省通办
        Q-15 Z3 >= 1 所 #精神卫生福利设施
        Q-16 2.5¶3 >= 100 % #乡镇
        Q-16 Z4.1 >= 260 个 @2025 #站点
        Q-17 3.1¶1 >= 100 % #城乡社区
        Q-17 3.1¶1 >= 100 % #村民自治章程
        Q-18 3.1¶2 >= 30 % /百户居民 @2025
        Q-18 Z5.1 >= 30 % /百户居民 @2025
        Q-19 Z5.1 >= 100 % #社区综合服务设施
        Q-19 Z5.1 >= 95 % #农村社区
        Q-20 Z5.2 >= 3 个 #服务平台
        Q-21 1.4¶3 >= 100 % #党的组织
        Q-22 3.3¶1 >= 10 家 @2025 #慈善组织
        Q-23 3.3¶2 >= 100 % @2025 #社工站
        Q-23 3.3¶2 >= 6 项 #有场地
        Q-24 3.3¶3 >= 800 人 @2025
        Q-24 3.3¶3 > 20 家 @2025 #社工服务机构
        Q-25 3.3¶4 >= 22 万人 @2025 #志愿者
        Q-26 4.1¶1 >= 100 % #婚姻登记历史档案
        Q-27 4.1¶5 >= 100 % #收养评估
        Q-28 Z6 >= 100 % /县(市、区) @2025 #未成年人保护中心
        Q-28 Z6 >= 50 % @2025 #工作站
        Q-28 Z6 >= 100 % #参训率
        Q-29 4.3¶1 >= 100 % #困境儿童
        Q-30 4.3¶2 >= 1 次 /周
        Q-31 4.3¶2 text #照护协议
        Q-32 4.4¶4 text #第四轮
        Q-32 4.4¶4 text #第五轮
        Q-33 4.5¶1 = 5 项 #免费
        Q-34 4.5¶2 >= 100 % #火化炉
        Q-35 4.5¶3 = 0 #散埋乱葬
        Q-36 Z8.1 >= 1 个 #殡仪馆
        Q-36 Z8.1 >= 2 个 #城市公益性骨灰堂
        Q-36 Z8.1 >= 60 个 #农村公益性骨灰堂
        Q-36 Z8.2 >= 10 个 #服务站
        Q-36 Z8.3 >= 1 所 #生命文化
        Q-37 5.2¶1 >= 100 % #住宅小区
        Q-38 5.2¶1 <= 15 分钟 #养老服务圈
        Q-38 Z9.5 <= 15 分钟 #养老服务圈
        Q-39 Z9.5 >= 1 所 /街道和县(市)城关镇
        Q-39 Z9.5 = 750 平方米 #建筑面积
        Q-39 Z9.5 >= 25 张 #护理型床位
        Q-40 Z9.5 >= 100 % #日间照料
        Q-41 Z9.4 >= 80 % @2025 #区域养老服务中心
        Q-41 Z9.4 >= 1 个 /2-3个乡镇
        Q-42 5.2¶2 = 4 助
        Q-42 5.2¶2 = 5 有
        Q-42 5.2¶2 = 3 项 #制度
        Q-43 5.2¶5 >= 500 户 /年 @2021-2025 #适老化改造
        Q-43 Z9.3 >= 2500 户 #适老化改造
        Q-44 5.3¶1 >= 1 所 /县(市、区) #集中照护中心
        Q-44 Z9.6 >= 1 所 /县(市、区) @2025 #集中照护机构
        Q-45 Z9.2 >= 100 % @2020-2022 #农村敬老院
        Q-46 Z9.2 >= 80 % #新建
        Q-46 Z9.2 >= 70 % #改扩建
        Q-46 Z9.6 >= 50 % @2025 #护理型床位
        Q-46 Z9.6 >= 60 % #全市养老机构护理型床位
        Q-47 Z9.6 >= 1-2 家 /年 #失智照护机构
        Q-47 Z9.6 >= 1 家 /年 #护理型示范机构
        Q-48 Z9.1 = 750 个 #床位
        Q-48 Z9.1 >= 600 个 #养老床位
        Q-49 Z9.8 >= 85 % @2025 #互助养老服务设施
        Q-50 5.4¶4 text @2022 #制度
        Q-50 5.4¶4 text @2022 #健康服务体系
        Q-51 5.4¶1 >= 100 % #双向转诊
        Q-52 5.5¶1 >= 100 % #院长
        Q-53 5.5¶2 >= 50 % #留用率
        Q-53 5.5¶2 = 2000 元 /人 #补贴
        Q-54 5.5¶2 >= 1-3 家 #工作室
        Q-55 5.3¶4 text /定期 #演练
        Q-55 Z9.7 text /定期 #演练
        Q-55 6.4¶1 text /定期 #演练
        Q-56 6.3¶4 text @2023 #评估
        Q-56 6.3¶4 text @2025 #评估
        Q-57 6.2¶3 >= 100 % #联网查询
        Q-58 5.5¶2 text /定期 #评选
        Q-58 3.2¶1 = 3 同步
        Q-59 2.2¶1 >= 5 项 #改革
        Q-59 5.1¶4 text #试点城市
        Q-60 5.2¶1 = 3 级 #网络
        Q-60 5.2¶1 = 4 同步
        Q-61 3.1¶2 >= 100 % #服务清单
        Q-61 3.1¶2 >= 100 % #机制
        Q-62 6.2¶1 >= 100 % #执法
        Q-62 6.2¶1 >= 100 % #普法
        Q-63 1.4¶1 text #主要指标
        Q-64 Z9.6 >= 100 % @2025 #敬老院
        Q-65 4.5¶1 text #专项规划
        Q-66 1.1¶6 text @2021
        """;

    @Test
    void finds_the_sixty_six_rows_with_paragraph_figure_and_year() {
        List<Commitment> read = CommitmentReader.read(PlanPassages.realPlan());
        Map<String, List<String>> missing = new LinkedHashMap<>();
        ROWS.lines().forEach(row -> {
            missing.computeIfAbsent(row.substring(0, 4), id -> new ArrayList<>());
            if (read.stream().noneMatch(commitment -> agrees(row, commitment))) {
                missing.get(row.substring(0, 4)).add(row);
            }
        });
        missing.values().removeIf(List::isEmpty);
        assertThat(missing).as("rows not found").isEmpty();
    }

    private static boolean agrees(String row, Commitment c) {
        String[] parts = row.split(" ");
        int i = 2;
        boolean same = parts[1].equals(c.where().section())
                && parts[i++].equals(c.comparator().sign());
        if (i < parts.length && Character.isDigit(parts[i].charAt(0))) {
            String to = c.valueTo() == null ? "" : "-" + c.valueTo().toPlainString();
            same &= parts[i++].equals(c.value() == null ? "" : c.value().toPlainString() + to);
            boolean unit = i < parts.length && "/@#".indexOf(parts[i].charAt(0)) < 0;
            same &= unit ? parts[i++].equals(c.unit()) : c.unit() == null;
        }
        for (; i < parts.length; i++) {
            same &= switch (parts[i].charAt(0)) {
                case '/' -> parts[i].substring(1).equals(c.per());
                case '@' -> parts[i].substring(1).equals(years(c.yearFrom(), c.year()));
                default -> c.topic().contains(parts[i].substring(1));
            };
        }
        return same;
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        return (from == null ? "" : from + "-") + to;
    }

    @Test
    void finds_few_promises_beside_those_rows_and_none_in_reviews_and_principles() {
        List<Commitment> read = CommitmentReader.read(PlanPassages.realPlan());
        assertThat(read).hasSizeBetween(105, 130);
        assertThat(read)
                .extracting(c -> c.where().section())
                .doesNotContain(
                        "", "1.0", "1.1¶1", "1.1¶2", "1.1¶3", "1.1¶4", "1.1¶5", "1.1¶7", "1.1¶8", "1.2¶1", "1.2¶2",
                        "1.2¶3", "1.2¶4", "1.3¶1", "1.3¶2", "1.3¶3", "1.3¶4", "1.3¶5", "1.3¶6", "1.4¶4", "2.0", "4.0",
                        "6.0", "6.1");
    }

    @Test
    void quotes_what_stands_in_the_source() {
        PlanText plan = PlanPassages.realPlan();
        for (Commitment commitment : CommitmentReader.read(plan)) {
            Place where = commitment.where();
            assertThat(where.quote()).hasSizeBetween(4, 84);
            assertThat(plan.passages())
                    .as(where.quote())
                    .anyMatch(p -> p.line() == where.line() && p.text().contains(where.quote()));
        }
    }
}
