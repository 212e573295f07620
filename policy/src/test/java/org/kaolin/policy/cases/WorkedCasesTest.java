package org.kaolin.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked cases come out to the fen; bad ones are refused by name. */
class WorkedCasesTest {

    private static final String[] SHARED = {"parameters.yaml", "cases-shared.yaml", "vectors-shared.yaml"};

    @Test
    void every_shared_case_and_vector_comes_out() {
        CaseFile.Report report = Documents.run(Documents.shared(SHARED));
        assertThat(report.cases()).hasSizeGreaterThan(90);
        assertThat(report.vectors()).hasSizeGreaterThan(60);
        assertThat(failures(report)).isEmpty();
    }

    @Test
    void every_own_case_comes_out() {
        CaseFile.Report report = Documents.run(Documents.own());
        assertThat(report.cases()).hasSizeGreaterThan(45);
        assertThat(failures(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assistance.yaml", "persons.yaml", "vectors.yaml"})
    void every_case_worked_by_hand_from_the_rules_comes_out(String file) {
        CaseFile.Report report = Documents.run(Documents.more(file));
        assertThat(report.total()).isGreaterThan(45);
        assertThat(failures(report)).isEmpty();
    }

    @Test
    void a_wrong_expectation_is_seen_with_what_came_out_instead() {
        CaseFile.Result result = only(one -> one.put("expect", Map.of("amount", 0.02, "covered", List.of("a"))));
        assertThat(result.passed()).isFalse();
        assertThat(result.mismatches())
                .extracting(CaseFile.Difference::key)
                .containsExactlyInAnyOrder("amount", "covered");
        assertThat(result.actual().get("amount")).hasToString("0.01");
    }

    @Test
    void a_key_that_has_no_answer_is_a_mismatch_and_not_ignored() {
        assertThat(only(one -> one.put("expect", Map.of("careGrade", "full"))).passed())
                .isFalse();
    }

    @Test
    void bad_input_gets_a_named_refusal() {
        assertThat(error("members", member("wage-gross", 1))).contains("income[0].kind", "wage-gross");
        assertThat(error("members", member("wage", -1))).contains("金额不能为负");
        assertThat(error("members", member("wage", 1.001))).contains("最多两位小数");
        assertThat(error("members", List.of(Map.of("id", "a", "relation", "head", "born", "2030-01-01"))))
                .contains("出生日期");
        assertThat(error("members", List.of(Map.of("id", "a", "relation", "head", "age", 3, "agee", 3))))
                .contains("household.members[0].agee", "未知的键");
        assertThat(error("members", many(40))).contains("members", "30");
        assertThat(error("members", List.of())).contains("至少");
        assertThat(only(one -> one.put("asOf", "2019-12-31")).error()).contains("2020-01-01");
        assertThat(only(one -> one.put("asOf", "2023-02-30")).error()).contains("asOf");
        assertThat(only(one -> one.put("benefit", "rigid-expense-household")).error())
                .contains("2025-01-01");
        assertThat(only(one -> one.put("parameters", List.of(Map.of("code", "no.such", "value", 1))))
                        .error())
                .contains("no.such");
        assertThat(only(one -> one.put(
                                "parameters", List.of(Map.of("code", "living-allowance.rounding", "value", "x"))))
                        .error())
                .contains("取整方式");
    }

    @Test
    void one_unreadable_case_never_stops_the_others() {
        Map<String, Object> document = new LinkedHashMap<>(Documents.own());
        List<Object> cases = new ArrayList<>(cases(document));
        cases.add(0, "not a case");
        document.put("cases", cases);
        CaseFile.Report report = Documents.run(document);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.passed()).isEqualTo(report.total() - 1);
    }

    private static List<String> failures(CaseFile.Report report) {
        List<CaseFile.Result> all = new ArrayList<>(report.cases());
        all.addAll(report.vectors());
        return all.stream()
                .filter(result -> !result.passed())
                .map(result -> result.id() + " " + result.mismatches() + " " + result.error())
                .toList();
    }

    /** The first own case with something changed. */
    private static CaseFile.Result only(Consumer<Map<String, Object>> change) {
        Map<String, Object> document = new LinkedHashMap<>(Documents.own());
        Map<String, Object> one = new LinkedHashMap<>();
        cases(document).getFirst().forEach((key, value) -> one.put(String.valueOf(key), value));
        change.accept(one);
        document.put("cases", List.of(one));
        return Documents.run(document).cases().getFirst();
    }

    private static List<Map<?, ?>> cases(Map<String, Object> document) {
        List<Map<?, ?>> cases = new ArrayList<>();
        if (document.get("cases") instanceof List<?> list) {
            list.forEach(one -> cases.add((Map<?, ?>) one));
        }
        return cases;
    }

    private static String error(String key, Object value) {
        return String.valueOf(
                only(one -> one.put("household", Map.of(key, value))).error());
    }

    private static List<Object> member(String kind, double amount) {
        return List.of(Map.of(
                "id",
                "a",
                "relation",
                "head",
                "age",
                40,
                "income",
                List.of(Map.of("kind", kind, "amount", amount, "per", "month"))));
    }

    private static List<Object> many(int size) {
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(Map.of("id", "m" + i, "relation", "other", "age", 40));
        }
        return members;
    }
}
