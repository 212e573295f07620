package org.kaolin.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked cases through HTTP: they come out, and bad ones are refused by name. */
@KaolinTest
class CasesApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ONE = """
        cases:
          - id: one
            benefit: living-allowance
            question: application
            asOf: "2025-06-10"
            region: "360203"
            area: urban
            household: {members: [{id: p1, relation: head, age: 45, income: [{kind: wage-net, amount: 500.10, per: month}]}]}
            expect: {decision: approve, amount: 479.90}
        """;

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String account, String type, String query, String body) {
        Visitor program = Visitor.program(port, account);
        return program.send(program.request("/api/policies/cases" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode run(String body) {
        HttpResponse<String> answer = post("city", "application/yaml", "", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> failures(JsonNode report) {
        List<String> failures = new ArrayList<>();
        for (String part : List.of("cases", "vectors")) {
            report.get(part).forEach(one -> {
                if (!one.get("passed").booleanValue()) {
                    failures.add(one.toString());
                }
            });
        }
        return failures;
    }

    @Test
    void every_shared_case_and_vector_comes_out_with_the_parameters_it_brings() {
        JsonNode report = run(Shared.document("parameters.yaml", "cases-shared.yaml", "vectors-shared.yaml"));
        assertThat(failures(report)).isEmpty();
        assertThat(report.get("cases").size()).isGreaterThanOrEqualTo(97);
        assertThat(report.get("vectors").size()).isGreaterThanOrEqualTo(64);
        assertThat(report.get("total").intValue())
                .isEqualTo(report.get("passed").intValue())
                .isEqualTo(report.get("cases").size() + report.get("vectors").size());
        assertThat(report.get("failed").intValue()).isZero();
    }

    @Test
    void every_shared_case_comes_out_with_the_citys_own_parameters_too() {
        assertThat(failures(run(Shared.document("cases-shared.yaml")))).isEmpty();
        assertThat(failures(run(Shared.document("vectors-shared.yaml")))).isEmpty();
    }

    @Test
    void an_answer_has_the_shape_of_the_schema_and_no_more() {
        JsonNode report = run(ONE);
        assertThat(report.propertyNames()).containsExactlyInAnyOrder("total", "passed", "failed", "cases", "vectors");
        JsonNode one = report.get("cases").get(0);
        assertThat(one.propertyNames()).containsExactlyInAnyOrder("id", "passed", "actual", "mismatches");
        assertThat(one.get("actual").get("amount").decimalValue()).isEqualByComparingTo("479.90");
        assertThat(one.get("actual").get("decision").stringValue()).isEqualTo("approve");
    }

    @Test
    void a_wrong_expectation_shows_key_expected_and_actual() {
        JsonNode one = run(ONE.replace("479.90", "479.91")).get("cases").get(0);
        assertThat(one.get("passed").booleanValue()).isFalse();
        JsonNode mismatch = one.get("mismatches").get(0);
        assertThat(mismatch.get("key").stringValue()).isEqualTo("amount");
        assertThat(mismatch.get("expected").decimalValue()).isEqualByComparingTo("479.91");
        assertThat(mismatch.get("actual").decimalValue()).isEqualByComparingTo("479.90");
    }

    @Test
    void a_trace_names_question_value_source_and_law_down_to_the_facts() {
        HttpResponse<String> answer = post("city", "text/yaml", "?trace=true", ONE);
        JsonNode trace = JSON.readTree(answer.body()).get("cases").get(0).get("trace");
        String text = trace.toString();
        assertThat(text)
                .contains("家庭人均收入是否低于保障标准", "\"value\":\"980.00\"", "2025年全省标准", "第五条", "\"value\":\"500.10\"", "所填事实");
        JsonNode step = trace.get(0);
        assertThat(step.propertyNames())
                .contains("node", "question", "of", "value", "unit", "source", "citation", "children");
        assertThat(run(ONE).get("cases").get(0).has("trace")).isFalse();
    }

    @Test
    void amounts_are_read_from_their_text_and_never_as_binary_fractions() {
        String exact = ONE.replace("500.10", "0.1").replace("479.90", "979.90");
        assertThat(failures(run(exact))).isEmpty();
        assertThat(run(ONE.replace("500.10", "500.105")).toString()).contains("金额最多两位小数");
        assertThat(run(ONE.replace("500.10", "1e3")).toString()).contains("应为数字");
        assertThat(run(ONE.replace("500.10", "012")).toString()).contains("应为数字");
    }

    @Test
    void dates_may_be_written_with_or_without_quotes() {
        assertThat(failures(run(ONE.replace("\"2025-06-10\"", "2025-06-10")))).isEmpty();
    }

    @Test
    void one_bad_case_is_refused_by_name_and_never_stops_the_others() {
        String many = "{id: m, relation: other, age: 30}";
        for (Map.Entry<String, String> bad : Map.ofEntries(
                        Map.entry(ONE.replace("living-allowance", "living-alowance"), "未知代码“living-alowance”"),
                        Map.entry(ONE.replace("500.10", "-500.10"), "金额不能为负"),
                        Map.entry(ONE.replace("age: 45", "born: \"2031-01-01\""), "晚于"),
                        Map.entry(ONE.replace("2025-06-10", "2015-06-10"), "2015"),
                        Map.entry(ONE.replace("age: 45", "age: 45, agge: 45"), "agge"),
                        Map.entry(ONE.replace("360203", "999999"), "999999"),
                        Map.entry(
                                ONE.replace(
                                        "members: [",
                                        "members: ["
                                                + String.join(
                                                        ", ",
                                                        java.util.stream.IntStream.range(0, 40)
                                                                .mapToObj(i -> many.replace("id: m", "id: m" + i))
                                                                .toList())
                                                + ", "),
                                "members"))
                .entrySet()) {
            String good = ONE.substring(ONE.indexOf('\n') + 1).replace("id: one", "id: good");
            JsonNode report = run(bad.getKey() + good);
            assertThat(report.get("total").intValue()).isEqualTo(2);
            assertThat(report.get("passed").intValue()).as(report.toString()).isEqualTo(1);
            assertThat(report.get("cases").get(0).get("error").stringValue()).contains(bad.getValue());
        }
    }

    @Test
    void a_number_used_twice_as_an_id_is_named() {
        String again = ONE.substring(ONE.indexOf('\n') + 1);
        assertThat(run(ONE + again).get("cases").get(1).get("error").stringValue())
                .contains("“one”重复");
    }

    @Test
    void what_is_no_document_of_cases_is_refused_in_chinese_at_its_line() {
        for (Map.Entry<String, String> bad : Map.of(
                        "", "内容为空",
                        "- a\n- b", "第 1 行",
                        "just words", "第 1 行",
                        "cases:\n  - id: a\n   benefit: b", "第 3 行",
                        "cases: []\ncases: []", "第 2 行",
                        "cases:\n\t- id: a", "第 2 行",
                        "cases: &a [*a]", "没有尽头",
                        "cases: !!java.io.File [x]", "不支持标签",
                        "casses: []", "casses")
                .entrySet()) {
            HttpResponse<String> answer = post("city", "application/yaml", "", bad.getKey());
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(bad.getKey()).contains(bad.getValue(), "\"errors\"");
        }
    }

    @Test
    void aliases_that_unfold_without_measure_and_huge_documents_are_refused() {
        StringBuilder laughs = new StringBuilder("cases:\n  - &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            laughs.append("  - &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(9, alias)) + "]\n");
        }
        assertThat(post("city", "application/yaml", "", laughs.toString()).body())
                .contains("一百万个值");

        char[] blank = new char[9_000_000];
        Arrays.fill(blank, '#');
        HttpResponse<String> huge = post("city", "application/yaml", "", new String(blank));
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("8 MB");

        assertThat(post("city", "application/yaml", "", "cases: " + "[".repeat(5000))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_month_without_a_value_needs_the_parameter_by_its_code() {
        String old = ONE.replace("2025-06-10", "2025-06-10\"\n    parameters: []\n    knownAt: \"2019-01-01");
        assertThat(run(old).toString()).doesNotContain("\"status\":5");
    }

    @Test
    void staff_may_try_cases_and_nobody_else() {
        assertThat(post("leader", "application/yaml", "", ONE).statusCode()).isEqualTo(200);
        assertThat(post("county-360281", "application/yaml", "", ONE).statusCode())
                .isEqualTo(200);
        assertThat(post("citizen-6", "application/yaml", "", ONE).statusCode()).isEqualTo(403);
        Visitor nobody = Visitor.browser(port);
        assertThat(nobody.send(nobody.request("/api/policies/cases")
                                .header("Content-Type", "application/yaml")
                                .POST(BodyPublishers.ofString(ONE)))
                        .statusCode())
                .isEqualTo(401);
    }
}
