package org.kaolin.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.question.Arrear;
import org.kaolin.policy.question.Arrear.Cause;
import org.kaolin.policy.question.Arrears;
import org.kaolin.policy.question.Policies;

/** Every month in which due and paid differ has a sign and a reason. */
class ArrearsTest {

    @Test
    void a_standard_published_later_names_its_document_and_day() {
        Arrears arrears = arrears("a rise published in April is owed since January", "own.yaml");
        Arrear january = row(arrears, "2024-01", Benefit.LIVING_ALLOWANCE);
        assertThat(january.delta()).isEqualTo(Fen.of(6000));
        assertThat(january.causes()).containsExactly(Cause.PUBLISHED_LATER);
        assertThat(january.reason()).contains("960", "2024-04-10", "2024-01-01");
        Arrear march = row(arrears, "2024-03", Benefit.LIVING_ALLOWANCE);
        assertThat(march.causes()).containsExactlyInAnyOrder(Cause.PUBLISHED_LATER, Cause.MEMBER_CHANGED);
        assertThat(arrears.rows()).noneMatch(row -> row.month().equals(Month.parse("2023-12")));
        assertThat(arrears.net()).isEqualTo(Fen.of(14000));
    }

    @Test
    void a_rise_of_one_benefit_is_netted_with_what_it_takes_from_another() {
        Arrears arrears = arrears("AR a rise that lowers the top up in the same months", "persons.yaml");
        Arrear up = row(arrears, "2024-02", Benefit.LIVING_ALLOWANCE);
        Arrear down = row(arrears, "2024-02", Benefit.UNATTENDED_CHILD_ALLOWANCE);
        assertThat(up.delta()).isEqualTo(Fen.of(12000));
        assertThat(down.delta()).isEqualTo(Fen.of(-6000));
        assertThat(down.causes()).containsExactly(Cause.OFFSET);
        assertThat(down.reason()).contains("冲减");
        assertThat(arrears.netByMonth())
                .containsEntry(Month.parse("2024-02"), Fen.of(6000))
                .hasSize(4);
    }

    @Test
    void who_joined_and_who_left_is_named() {
        Arrears arrears = arrears("AR a member who joined in March and one who left in May", "persons.yaml");
        assertThat(row(arrears, "2023-03", Benefit.LIVING_ALLOWANCE).causes()).containsExactly(Cause.MEMBER_JOINED);
        assertThat(row(arrears, "2023-03", Benefit.LIVING_ALLOWANCE).reason()).contains("成员b", "2023年3月");
    }

    @Test
    void birthdays_deaths_ends_and_corrections_have_their_own_words() {
        assertThat(only("EL a birthday of ninety found late")).containsExactly(Cause.BIRTHDAY);
        assertThat(only("EL what was paid after it is owed back")).containsExactly(Cause.DEATH);
        assertThat(only("CH the money of June is owed back")).containsExactly(Cause.BIRTHDAY);
        assertThat(only("AR terminated in April money of May comes back")).containsExactly(Cause.ENDED);
        assertThat(only("AR single cover keeps its own income")).containsExactly(Cause.CORRECTION);
        assertThat(only("AR granted in April nothing paid yet")).containsExactly(Cause.NOT_YET_PAID);
    }

    @Test
    void the_sum_of_the_rows_is_what_the_answer_says() {
        for (Object tree : (List<?>) Documents.more("persons.yaml").getOrDefault("cases", List.of())) {
            Map<?, ?> one = (Map<?, ?>) tree;
            if ("payroll".equals(one.get("question"))) {
                var answer = answer(one);
                if (answer.get("arrears") != null) {
                    assertThat(answer.get("arrears")).isEqualTo(answer.arrears().net());
                }
                assertThat(answer.arrears().rows()).allSatisfy(row -> {
                    assertThat(row.causes()).as(row.toString()).isNotEmpty();
                    assertThat(row.reason()).matches(".*\\p{IsHan}.*");
                    assertThat(row.delta()).isNotEqualTo(Fen.ZERO);
                });
            }
        }
    }

    private static List<Cause> only(String id) {
        return arrears(id, "persons.yaml").rows().stream()
                .flatMap(row -> row.causes().stream())
                .distinct()
                .toList();
    }

    private static Arrear row(Arrears arrears, String month, Benefit benefit) {
        return arrears.rows().stream()
                .filter(row -> row.month().equals(Month.parse(month)) && row.benefit() == benefit)
                .findFirst()
                .orElseThrow();
    }

    private static Arrears arrears(String id, String file) {
        Map<String, Object> document = file.equals("own.yaml") ? Documents.own() : Documents.more(file);
        for (Object tree : (List<?>) document.getOrDefault("cases", List.of())) {
            if (tree instanceof Map<?, ?> one && id.equals(one.get("id"))) {
                return answer(one).arrears();
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static org.kaolin.policy.question.Answer answer(Map<?, ?> one) {
        ParameterSet parameters =
                ParameterSet.of(((List<?>) new LinkedHashMap<>(Documents.own()).getOrDefault("parameters", List.of()))
                        .stream().map(ParameterReader::row).toList());
        var read = CaseReader.read(one);
        return Policies.answer(read.enquiry(), parameters.with(read.parameters()), WorkingCalendar.of(List.of()));
    }
}
