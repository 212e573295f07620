package org.kaolin.policy.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.parameters.LawFigures;

/** A printed rule says what the rule says, in Chinese. */
class RuleTextTest {

    private static RuleText text(Benefit benefit) {
        Programme programme = Rulebook.programmes().stream()
                .filter(each -> each.benefit() == benefit)
                .findFirst()
                .orElseThrow();
        return RuleText.of(programme, ParameterNames.OF_LAW);
    }

    @Test
    void the_income_test_reads_beside_the_law() {
        RuleText.Line line = text(Benefit.LIVING_ALLOWANCE).lines().stream()
                .filter(each -> each.id().equals("living-allowance.income-below"))
                .findFirst()
                .orElseThrow();
        assertThat(line.text()).matches("指 家庭计入的月收入〔\\d+〕 < 「living-allowance\\.standard」 × 计入保障人口人数〔\\d+〕");
        assertThat(line.citation().article()).isEqualTo("第五条");
        assertThat(line.parameters()).containsExactly("living-allowance.standard");
    }

    @Test
    void every_reference_leads_to_a_line_and_every_line_cites_a_document() {
        for (Programme programme : Rulebook.programmes()) {
            List<RuleText.Line> lines =
                    RuleText.of(programme, ParameterNames.OF_LAW).lines();
            String all = lines.toString();
            java.util.regex.Pattern.compile("〔(\\d{1,3})〕")
                    .matcher(all)
                    .results()
                    .map(match -> Integer.parseInt(match.group(1)))
                    .forEach(number -> assertThat(number).isBetween(1, lines.size()));
            lines.forEach(line -> assertThat(line.citation().document()).isNotBlank());
        }
    }

    @Test
    void no_code_and_no_class_name_is_printed_but_for_parameters_of_the_locality() {
        List<String> found = new ArrayList<>();
        for (Programme programme : Rulebook.programmes()) {
            String text = RuleText.of(programme, ParameterNames.OF_LAW)
                    .display()
                    .replaceAll("「[a-z0-9.-]+(\\([^)]*\\))?」", "「」");
            java.util.regex.Pattern.compile("[A-Za-z][A-Za-z.-]{2,}")
                    .matcher(text)
                    .results()
                    .forEach(match -> found.add(programme.benefit() + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void questions_become_nouns_statements_and_denials() {
        assertThat(Phrases.noun("家庭计入的月收入多少")).isEqualTo("家庭计入的月收入");
        assertThat(Phrases.statement("家庭财产是否符合规定")).isEqualTo("家庭财产符合规定");
        assertThat(Phrases.negation("是否正在享受特困人员救助供养")).isEqualTo("没有在享受特困人员救助供养");
    }

    @Test
    void every_figure_of_law_that_a_benefit_reads_has_a_chinese_name() {
        List<String> nameless = LawFigures.rows().stream()
                .map(row -> row.code())
                .filter(Rulebook.parameterCodes()::contains)
                .filter(code -> ParameterNames.OF_LAW.title(code).equals(code))
                .toList();
        assertThat(nameless).isEmpty();
    }
}
