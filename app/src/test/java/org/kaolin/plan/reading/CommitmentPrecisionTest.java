package org.kaolin.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 基期不是目标: facts, names, slogans, forecasts and law citations make no commitment. */
class CommitmentPrecisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市现有养老机构86家，总床位1.2万张。",
                "目前已建成社区日间照料中心120个，覆盖率达85%。",
                "截至2020年底，全市共有养老机构120家，床位15000张，护理型床位占比达到45%。",
                "2020年全市60周岁以上老年人口达到82.3万人，占总人口的21.5%。",
                "我市2020年度考试报考人数512人，通过考试的人数121人，较2019年增长365%。",
                "累计发放低保金3.2亿元，救助流浪乞讨人员5014人次。",
                "改革以来建成了35个社工站，覆盖率达到100%。",
                "“十三五”期间新建养老机构12家，城乡低保标准年均增长8%。",
                "预计到2025年，全市60周岁以上老年人将突破100万人，占比超过25%。",
                "随着城镇化率超过60%，人口流动加快，对民政工作提出更高要求。",
                "我市先后两次获得国务院督查激励，获评全省绿色社区32个。",
            })
    void facts_and_forecasts_are_no_commitments(String text) {
        assertThat(PlanPassages.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "认真贯彻《社会救助暂行办法》（国务院令第649号）和《中华人民共和国慈善法》（2016年3月16日通过）。",
                "落实《关于推进养老服务发展的实施意见》（政办发〔2019〕34号）和《三年行动计划（2023-2025年）》要求。",
                "增强“四个意识”、坚定“四个自信”、做到“两个维护”，坚守三个必须的原则。",
                "对标对表两步走的战略目标，围绕实现第二个百年奋斗目标，奋力谱写新篇章。",
                "构建“1+3+N”社会救助体系，打造“12345”热线和“一站式”服务平台，推动“五社联动”“三治融合”。",
                "实行24小时值班制度，公示期为7天，受理范围为3岁以下婴幼儿和80周岁以上老年人。",
                "健全以党组织为核心的“四位一体”治理机制，落实“两项补贴”制度，完善“一老一小”服务。",
                "做好第三次全国地名普查后续工作，推进皖赣线第四轮联检成果应用。",
                "按照“应建尽建”原则和“一户一策”要求，因地制宜推进。",
                "支持社会力量参与，营造良好氛围，提升到一个新的水平，形成一批可复制的经验。",
                "坚持无禁区、全覆盖、零容忍，严格执行四早措施。",
                "全面贯彻党的十九大和十九届二中、三中、四中、五中全会精神，全面落实市委部署要求。",
                "1.加强站点建设。",
                "（三）健全制度。",
                "5G网络、人工智能等技术加快应用。",
                "困境儿童分为三类，老年人能力分为四级。",
                "全面建成小康社会，全面建设社会主义现代化国家。",
                "为全民所有制单位职工提供服务，鼓励各地购买服务。",
            })
    void names_slogans_and_citations_are_no_commitments(String text) {
        assertThat(PlanPassages.read(text)).isEmpty();
    }

    @Test
    void a_review_gives_only_what_it_promises_for_a_coming_date() {
        PlanText review = PlanPassages.results(
                "城乡低保标准分别达到每人每月720元、480元，争取补助资金1176万元。建成农村公益性墓地312个，全部建立红白理事会。",
                "投资1.4亿元的福利中心于2020年9月开工，争取今年年底前建成投入使用。");
        assertThat(CommitmentReader.read(review))
                .singleElement()
                .satisfies(c -> assertThat(PlanPassages.brief(c)).isEqualTo("text 2021 今年年底前建成投入使用"));
    }

    @Test
    void a_fact_and_a_target_in_one_paragraph_are_told_apart() {
        assertThat(PlanPassages.read("截至2020年底，全市有养老床位15000张。到2025年，养老床位达到20000张。"))
                .containsExactly(">= 20000 张 2025 养老床位");
        assertThat(PlanPassages.read("在现有床位1.5万张的基础上，到2025年新增床位5000张。")).containsExactly(">= 5000 张 2025 床位");
    }

    @Test
    void the_quote_is_the_printed_text_with_its_quotation_marks_and_spaces() {
        String text = "到２０２５年，“15 分钟”养老服务圈覆盖率达到 ８０ ％。";
        Commitment commitment =
                CommitmentReader.read(PlanPassages.measures(text)).getFirst();
        assertThat(text).contains(commitment.where().quote());
        assertThat(commitment.where().quote()).isEqualTo(text.substring(0, text.length() - 1));
    }
}
