package org.kaolin.policy.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.book.Conflicts.Relation;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.LawFigures;

/** The tables of what goes together and of first and last months. */
class ConflictsTest {

    @Test
    void every_relation_occurs_and_every_row_has_a_document_and_a_note() {
        assertThat(Conflicts.rows()).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(row.citation().document()).matches(".*\\p{IsHan}.*");
            assertThat(row.note()).isNotBlank();
            assertThat(row.one()).isNotEqualTo(row.other());
        });
        assertThat(Conflicts.rows()).extracting(Conflicts.Row::relation).containsAll(List.of(Relation.values()));
    }

    @Test
    void no_pair_has_two_relations_that_cannot_hold_together() {
        Set<String> seen = new HashSet<>();
        for (Conflicts.Row row : Conflicts.rows()) {
            if (row.fullOnly() || row.relation() == Relation.TOP_UP) {
                continue;
            }
            String pair =
                    List.of(row.one(), row.other()).stream().sorted().toList().toString();
            assertThat(seen.add(pair)).as(pair).isTrue();
        }
    }

    @Test
    void rules_read_who_is_excluded_from_the_table() {
        assertThat(Conflicts.excluding(Benefit.DISABILITY_NURSING))
                .extracting(Conflicts.Row::one)
                .containsExactlyInAnyOrder(Benefit.EXTREME_POVERTY_SUPPORT, Benefit.WORK_INJURY_NURSING_FEE);
        assertThat(facts(Benefit.DISABILITY_NURSING))
                .contains("benefits.work-injury-nursing-fee", "benefits.extreme-poverty-support");
        assertThat(facts(Benefit.LIVING_ALLOWANCE)).contains("benefits.orphan-allowance");
        assertThat(Conflicts.choices())
                .containsExactly(
                        Benefit.EXTREME_POVERTY_SUPPORT, Benefit.ORPHAN_ALLOWANCE, Benefit.UNATTENDED_CHILD_ALLOWANCE);
        assertThat(Conflicts.topsUp(Benefit.UNATTENDED_CHILD_ALLOWANCE, Benefit.LIVING_ALLOWANCE))
                .isTrue();
        assertThat(Conflicts.highestClasses()).containsExactly("overlap.living-class", "overlap.nursing-class");
    }

    @Test
    void an_allowance_that_counts_as_income_is_not_on_the_list_of_what_does_not() {
        assertThat(Conflicts.between(Benefit.LIVING_ALLOWANCE, Benefit.OLD_AGE_ALLOWANCE))
                .extracting(Conflicts.Row::relation)
                .containsExactly(Relation.OFFSET);
        assertThat(LawFigures.codes("living-allowance.income-excluded", LocalDate.of(2023, 1, 1)))
                .doesNotContain("old-age-allowance")
                .contains("disability-subsidy");
    }

    @Test
    void rows_hold_from_their_own_day() {
        assertThat(Conflicts.rows(LocalDate.of(2024, 12, 31)))
                .noneMatch(row -> row.other() == Benefit.RIGID_EXPENSE_HOUSEHOLD);
        assertThat(Conflicts.rows(LocalDate.of(2025, 1, 1)))
                .anyMatch(row -> row.other() == Benefit.RIGID_EXPENSE_HOUSEHOLD);
    }

    @Test
    void every_benefit_has_a_first_and_a_last_month_with_documents() {
        assertThat(Span.rows())
                .extracting(Span::benefit)
                .containsExactlyElementsOf(Arrays.stream(Benefit.values())
                        .filter(Benefit::decidedHere)
                        .toList());
        assertThat(Span.of(Benefit.DISABILITY_LIVING).entry()).isEqualTo(Entry.MONTH_OF_APPLICATION);
        assertThat(Span.of(Benefit.EXTREME_POVERTY_SUPPORT).exit()).isEqualTo(Exit.MONTH_OF_DECISION);
        assertThat(Rulebook.programmes())
                .allSatisfy(programme -> assertThat(programme.span()).isEqualTo(Span.of(programme.benefit())));
    }

    private static List<String> facts(Benefit benefit) {
        Programme programme = Rulebook.get(benefit, LocalDate.of(2025, 1, 1));
        return Rulebook.rules(programme).stream()
                .flatMap(rule -> Tree.nodes(rule).stream())
                .<String>mapMulti((node, sink) -> {
                    if (node instanceof Expr.FactValue<?> value) {
                        sink.accept(value.fact().key());
                    }
                })
                .toList();
    }
}
