package org.kaolin.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input no rule can be applied to is refused in Chinese at the key that is at fault, and no other case suffers. */
class RefusalsTest {

    private static final String BASE = """
        {id: x, benefit: living-allowance, question: application, asOf: "2023-06-08", region: "360202", area: urban,
         household: {members: [{id: a, relation: head, age: 50}]}, expect: {amount: 900.00}}
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {asOf: null}                                             | asOf       | 必填
        {asOf: 2023}                                             | asOf       | 日期
        {asOf: "9999-12-31"}                                     | asOf       | 2100
        {area: all}                                              | area       | urban
        {area: village}                                          | area       | village
        {region: "3602"}                                         | region     | 区划代码
        {question: appeal}                                       | question   | appeal
        {benefit: hiv-child}                                     | benefit    | 不由民政规则手册计算
        {benefit: several}                                       | request.benefits | several
        {household: null}                                        | household  | 键值结构
        {household: {}}                                          | members    | 至少
        {household: {members: {}}}                               | members    | 列表
        {household: {members: [null]}}                           | members[0] | 键值结构
        {household: {members: [{id: a, relation: child, age: 5}]}} | members  | 户主
        {household: {members: [{id: a, relation: head, age: 5}, {id: b, relation: head, age: 5}]}} | members | 户主
        {household: {members: [{id: a, relation: head, age: 5}, {id: a, relation: child, age: 5}]}} | members | 重复
        {household: {members: [{id: a, relation: head}]}}        | age        | 出生日期
        {household: {members: [{id: a, relation: head, age: 5, born: "2018-01-01"}]}} | born | 只填一项
        {household: {members: [{id: a, relation: head, age: -1}]}} | age      | 之间
        {household: {members: [{id: a, relation: head, age: 50.5}]}} | age    | 整数
        {household: {members: [{id: a, relation: head, born: "2023-06-09"}]}} | born | 晚于
        {household: {members: [{id: a, relation: head, age: 50, status: gone}]}} | status | gone
        {household: {members: [{id: a, relation: head, age: 50, status: no-civil-capacity}]}} | status | 义务人
        {household: {members: [{id: a, relation: head, age: 50, coResident: yes please}]}} | coResident | true
        {household: {members: [{id: a, relation: head, age: 50, disability: {kind: limb, grade: 5}}]}} | grade | 1 至 4
        {household: {members: [{id: a, relation: head, age: 50, disability: {kind: limb}}]}} | grade | 必填
        {household: {members: [{id: a, relation: head, age: 50, selfCare: {failedItems: 7}}]}} | failedItems | 之间
        {household: {members: [{id: a, relation: head, age: 50, income: [{kind: wage, amount: 1}]}]}} | per | 必填
        {household: {members: [{id: a, relation: head, age: 50, income: [{kind: wage, amount: "12", per: month}]}]}} | amount | 数字
        {household: {members: [{id: a, relation: head, age: 50, benefits: [several]}]}} | benefits | several
        {household: {members: [{id: a, relation: head, age: 50, changes: [{from: "2023-13", set: {age: 3}}]}]}} | from | 月份
        {household: {members: [{id: a, relation: head, age: 50, changes: [{from: "2023-01", set: {agee: 3}}]}]}} | agee | 未知的键
        {household: {members: [{id: a, relation: head, age: 50}], assets: {gold: 1}}} | gold | 未知的键
        {household: {members: [{id: a, relation: head, age: 50}], assets: {financial: -1}}} | financial | 不能为负
        {household: {members: [{id: a, relation: head, age: 50}], deductions: [{kind: travel, amount: 1, per: month}]}} | kind | travel
        {obligors: [{relation: child, age: 40, id: z}]}          | obligors[0].id | 未知的键
        {request: {grantedMonths: 0}}                            | grantedMonths | 之间
        {request: {refusalMeasure: warn}}                        | refusalMeasure | stop-share
        {request: {for: {living-allowance: [zz]}}}               | request.for | zz
        {request: {chooses: nothing}}                            | chooses    | nothing
        {events: [{date: "2023-01-01", kind: party}]}            | kind       | party
        {events: [{date: "2023-01-01", kind: death, member: zz}]} | events.member | zz
        {history: [{benefit: living-allowance, from: "2023-03", to: "2023-01", amount: 1}]} | to | 早于
        {history: [{benefit: living-allowance, from: "1950-01", to: "2023-01", amount: 1}]} | history | 过久
        {history: [{benefit: living-allowance, member: zz, from: "2023-01", to: "2023-01", amount: 1}]} | history.member | zz
        {indices: [{month: "2023-01", cpi: 3.12345}]}            | cpi        | 小数
        {parameters: [{code: living-allowance.standard}]}        | value      | 必填
        {parameters: [{code: living-allowance.standard, value: -1}]} | value  | 不能为负
        {parameters: [{code: living-allowance.standard, value: true}]} | living-allowance.standard | true
        {parameters: [{code: living-allowance.change-effective, value: at-once}]} | value | month-after-decision
        {parameters: [{code: single-person.amount, value: 5}]}   | value      | standard
        {parameters: [{code: no.such, value: 5}]}                | parameters | no.such
        {expect: {decison: approve}}                             | expect.decison | 未知的键
        {expect: [1]}                                            | expect     | 键值结构
        {colour: red}                                            | colour     | 未知的键
        """)
    void a_fault_is_named_at_its_key(String change, String key, String reason) {
        assertThat(error(change)).contains(key, reason).matches(".*\\p{IsHan}.*");
    }

    @Test
    void a_county_no_announcement_knows_is_refused_when_counties_are_known() {
        Map<String, Object> document = document("{region: \"360299\"}");
        assertThat(Documents.run(document).cases().getFirst().error()).isNull();
        List<Object> rows = new java.util.ArrayList<>((List<?>) document.getOrDefault("parameters", List.of()));
        rows.add(Documents.yaml(
                "{code: minimum-wage, region: \"360202\", validFrom: \"2020-01-01\", value: 1, source: s}"));
        document.put("parameters", rows);
        assertThat(Documents.run(document).cases().getFirst().error()).contains("region", "360299");
    }

    @Test
    void one_id_may_stand_once_over_cases_and_vectors() {
        Map<String, Object> document = document("{}");
        document.put(
                "vectors",
                List.of(Documents.yaml("{id: x, kind: timeLimit, input: {rule: place-name, date: \"2025-03-03\"}}")));
        CaseFile.Report report = Documents.run(document);
        assertThat(report.cases().getFirst().passed()).isTrue();
        assertThat(report.vectors().getFirst().error()).contains("id", "重复");
    }

    @Test
    void a_month_before_any_rule_is_refused_by_name_and_tells_what_has_no_value() {
        CaseFile.Result result = Documents.run(document("{asOf: \"2019-12-31\", expect: {decision: approve}}"))
                .cases()
                .getFirst();
        assertThat(result.passed()).isFalse();
        assertThat(result.error()).contains("asOf", "2020-01-01", "2019-12-31");
        assertThat(result.actual()).containsEntry("decision", "needs-parameter");
    }

    private static String error(String change) {
        CaseFile.Report report = Documents.run(document(change));
        assertThat(report.passed()).isZero();
        return String.valueOf(report.cases().getFirst().error());
    }

    private static Map<String, Object> document(String change) {
        Map<String, Object> one = new LinkedHashMap<>(Documents.yaml(BASE));
        one.putAll(Documents.yaml(change));
        Map<String, Object> document = new LinkedHashMap<>(Documents.own());
        document.put("cases", List.of(one));
        return document;
    }
}
