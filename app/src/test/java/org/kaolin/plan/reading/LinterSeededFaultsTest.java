package org.kaolin.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.plan.reading.Finding.Code;
import org.kaolin.plan.reading.Finding.Severity;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.lint.Linter;
import org.kaolin.plan.reading.structure.StructureReader;

/** A clean fictional plan stays without a warning; every fault put into it is found, at its words. */
class LinterSeededFaultsTest {

    @Test
    void a_clean_plan_has_no_warning() {
        assertThat(graver(clean())).isEmpty();
        assertThat(graver(text("fictional-second.txt"))).isEmpty();
    }

    @Test
    void the_clean_plan_in_half_width_signs_has_no_warning() {
        String half = clean().replace('，', ',')
                .replace('；', ';')
                .replace('：', ':')
                .replace('（', '(')
                .replace('）', ')');
        assertThat(graver(half)).isEmpty();
    }

    @Test
    void every_quote_stands_in_the_source() {
        String text = clean().replace("每周不少于2次", "每周不少于2").replace("共有城乡低保对象48216人", "共有城乡低保对象48316人");
        assertThat(findings(text))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(
                                text.lines().toList().get(finding.where().line() - 1))
                        .contains(finding.where().quote()));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        CONFLICT              | 到2025年，全市养老机构护理型床位占比达到60% | 到2025年，全市养老机构护理型床位占比达到65%
        CONFLICT              | 农村互助养老设施覆盖率达到90% | 农村互助养老设施覆盖率达到85%
        CONFLICT              | 持证社会工作者达到2600人 | 持证社会工作者达到2000人
        CONFLICT              | 设施面积达到30平方米 | 设施面积达到35平方米
        CONFLICT              | 城市低保标准达到每人每月760元 | 城市低保标准达到每人每月780元
        CONFLICT              | 护理型床位占比达到48% | 护理型床位占比达到45%
        BROKEN_BY_OWN_FIGURES | 城市特困人员基本生活标准达到每人每月988元 | 城市特困人员基本生活标准达到每人每月928元
        CONFLICT              | 改造提升农村公益性公墓60个 | 改造提升农村公益性公墓160个
        MISSING_UNIT          | 养老机构护理型床位占比达到60% | 养老机构护理型床位占比达到60
        MISSING_UNIT          | 占常住人口的比例达到15% | 占常住人口的比例达到15
        MISSING_UNIT          | 每周不少于2次 | 每周不少于2
        IMPOSSIBLE_UNIT       | 设施面积达到30平方米 | 设施面积达到30%
        SUM_MISMATCH          | 共有城乡低保对象48216人 | 共有城乡低保对象49216人
        SUM_MISMATCH          | 床位总数达到6840张 | 床位总数达到6480张
        SUM_MISMATCH          | 公办养老机构41家 | 公办养老机构14家
        SUM_MISMATCH          | 覆盖率为65% | 覆盖率为56%
        UNBALANCED            | 每个县（市、区）培育2家 | 每个县（市、区培育2家
        UNBALANCED            | 参照“单人户”纳入 | 参照“单人户纳入
        UNBALANCED            | 完善村规民约 | 完善《村规民约
        EMPTY_BRACKET         | 村（居）民自治机制 | 村（）民自治机制
        LOST_STOP             | 定期研究解决重大问题。 | 定期研究解决重大问题
        DOUBLED               | 推进婚俗改革 | 推进推进婚俗改革
        DOUBLED               | 及时救助。 | 及时救助。建设全市低收入人口数据库，每月比对一次，及时发现、及时预警、及时救助。
        DOUBLED               | 更加精准 | 更为更加精准
        RUN_TOGETHER          | 2021年9月15日 | 20210915
        RUN_TOGETHER          | 不低于80%，改扩建 | 不低于80%70%，改扩建
        RUN_TOGETHER          | 给予医疗、教育 | 给予医疗服3务、教育
        OTHER                 | 到2023年，核对系统 | 到2019年，核对系统
        OTHER                 | 到2025年，实现应联尽联 | 到2028年，实现应联尽联
        OTHER                 | 全市乡镇（街道）社会工作站实现全覆盖 | 全省乡镇（街道）社会工作站实现全覆盖
        OTHER                 | 由保基本向提质量转变 | 由保基本提质量转变
        OTHER                 | 以节地生态安葬为导向 | 节地生态安葬为导向
        NUMBERING             | 第二节  提升救助服务能力 | 第三节  提升救助服务能力
        NUMBERING             | 第四章  提升基层 | 第五章  提升基层
        NUMBERING             | 专栏2  养老服务 | 专栏3  养老服务
        NUMBERING             | 2.居家社区服务工程 | 2居家社区服务工程
        NUMBERING             | 3.人才培养工程 | 4.人才培养工程
        CONFLICT              | 超过40元 | 超过50元
        CONFLICT              | 超过8个百分点 | 超过18个百分点
        """)
    void a_seeded_fault_is_found(Code code, String right, String wrong) {
        assertThat(clean()).contains(right);
        String text = clean().replaceFirst(Pattern.quote(right), wrong);
        List<Finding> found = graver(text);
        assertThat(found).extracting(Finding::code).contains(code);
        assertThat(found).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        CONFLICT        | 到2025年达到60%。 | 到2025年达到65%。
        CONFLICT        | 农村幸福院覆盖率达到80%，每个 | 农村幸福院覆盖率达到88%，每个
        SUM_MISMATCH    | 社会团体1102个 | 社会团体1202个
        SUM_MISMATCH    | 占48.2% | 占42.8%
        CONFLICT        | 培训养老护理员2.5万人次 | 培训养老护理员3.5万人次
        CONFLICT        | 持证社会工作者达到5000名 | 持证社会工作者达到3000名
        CONFLICT        | 农村社区综合服务设施覆盖率达到95% | 农村社区综合服务设施覆盖率达到90%
        MISSING_UNIT    | 节地生态安葬率达60%以上 | 节地生态安葬率达60以上
        MISSING_UNIT    | 每个补助30万元 | 每个补助30
        NUMBERING       | （二）构建 | （三）构建
        NUMBERING       | 2.完善社区居家 | 3.完善社区居家
        MISSING_UNIT    | 每站不少于2名 | 每站不少于2
        LOST_STOP       | 完成78所敬老院改造任务。 | 完成78所敬老院改造任务
        OTHER           | （2021—2023年） | （2019—2023年）
        OTHER           | 力争到2025年，每个 | 力争到2020年，每个
        UNBALANCED      | 乡镇（街道）社会工作站实现全覆盖， | 乡镇（街道社会工作站实现全覆盖，
        UNBALANCED      | 坚持“民政为民 | 坚持民政为民
        MISSING_UNIT    | 到2025年，持证 | 到2025，持证
        MISSING_UNIT    | 2.5万人次以上 | 2.5万以上
        RUN_TOGETHER    | 婚姻登记合格率、收养评估率均达到100% | 婚姻登记合格率、收养评估率均达到100%100%
        IMPOSSIBLE_UNIT | 每百户居民拥有综合服务设施面积不少于30平方米 | 每百户居民拥有综合服务设施面积不少于30%
        """)
    void a_seeded_fault_is_found_in_a_plan_of_another_layout(Code code, String right, String wrong) {
        String clean = text("fictional-second.txt");
        assertThat(clean).contains(right);
        List<Finding> found = graver(clean.replaceFirst(Pattern.quote(right), wrong));
        assertThat(found).extracting(Finding::code).contains(code);
        assertThat(found).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_row_number_left_out_of_the_table_is_found() {
        String text = clean().replace("\n5\n\n乡镇", "\n6\n\n乡镇")
                .replace("\n6\n\n持证", "\n7\n\n持证")
                .replace("\n7\n\n每百户", "\n8\n\n每百户")
                .replace("\n8\n\n婚姻", "\n9\n\n婚姻");
        assertThat(graver(text)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.NUMBERING);
            assertThat(finding.values()).containsExactly("4", "6");
        });
    }

    @Test
    void a_factor_and_a_unit_left_out_of_the_table_are_found() {
        String text = clean().replace("低保标准的1.3倍\n", "低保标准的1.3\n").replace("\n人\n\n2600", "\n2600");
        assertThat(graver(text))
                .extracting(Finding::code)
                .containsOnly(Code.MISSING_UNIT)
                .hasSize(2);
    }

    @Test
    void a_total_of_a_table_that_its_rows_do_not_make_is_found() {
        Block.Table table =
                new Block.Table(1, List.of(row("地区", "床位"), row("东县", "120"), row("西县", "80"), row("合计", "210")));
        PlanText plan = new PlanText(
                "规划", null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(table), 2021, 2025);
        assertThat(Linter.check(plan)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.SUM_MISMATCH);
            assertThat(finding.values()).containsExactly("210", "200");
        });
    }

    private static List<Block.Cell> row(String... cells) {
        return List.of(cells).stream().map(cell -> new Block.Cell(cell, 1, 1)).toList();
    }

    private static List<Finding> graver(String text) {
        return findings(text).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static List<Finding> findings(String text) {
        return Linter.check(
                StructureReader.read(DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt")));
    }

    private static String clean() {
        return text("fictional-clean.txt");
    }

    private static String text(String name) {
        try (InputStream file = LinterSeededFaultsTest.class.getResourceAsStream("/plan/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
