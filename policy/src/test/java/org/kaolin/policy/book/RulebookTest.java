package org.kaolin.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.LawFigures;

/** What holds for every rule in the book. */
class RulebookTest {

    private static final Path BOOK = Path.of("src/main/java/org/kaolin/policy/book");
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|//.*|(?s:/\\*.*?\\*/)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d_.]*");
    private static final Pattern HIDDEN = Pattern.compile("\"(-?\\d{1,3}|-?\\d+\\.\\d+)\"");
    private static final List<String> STRUCTURE = List.of("0", "1", "12");

    @Test
    void no_rule_holds_a_bare_policy_figure() {
        assertThat(sources())
                .hasSizeGreaterThan(15)
                .allSatisfy(file ->
                        assertThat(numbers(read(file))).as(file.toString()).isSubsetOf(STRUCTURE));
    }

    @Test
    void no_figure_hides_in_a_text() {
        assertThat(sources())
                .allSatisfy(file ->
                        assertThat(hidden(read(file))).as(file.toString()).isEmpty());
        assertThat(hidden("new BigDecimal(\"0.75\") Long.parseLong(\"60\") \"第60条\" Year.parse(\"2025\")"))
                .containsExactly("0.75", "60");
    }

    @Test
    void no_rule_compares_with_anything_but_a_fact_a_parameter_or_the_structure_of_a_year() {
        assertThat(rules()).allSatisfy(rule -> {
            for (Expr<?> node : Tree.nodes(rule)) {
                if (node instanceof Expr.Constant<?> constant) {
                    assertThat(constant.value()).as(rule.id()).isIn(0L, 1L, 12L);
                }
                if (node instanceof Expr.Is is) {
                    assertThat(is.codes()).as(rule.id()).noneMatch(code -> code.matches("[\\d.]+"));
                }
                if (node instanceof Expr.FactValue<?> value) {
                    // a reader that returned a figure would be a rule in disguise: it must follow its situation
                    assertThat(value.fact().question()).as(rule.id()).matches(".*\\p{IsHan}.*");
                }
            }
        });
    }

    @Test
    void every_rule_outside_benefits_is_a_value_too() {
        assertThat(Rulebook.outside()).hasSizeGreaterThan(30);
    }

    @Test
    void a_rule_is_read_as_of_any_day_also_after_it_was_replaced() {
        Programme now = Rulebook.get(Benefit.LIVING_ALLOWANCE, LocalDate.of(2025, 1, 1));
        LocalDate replaced = LocalDate.of(2027, 3, 1);
        Programme old = until(now, replaced.minusDays(1));
        Programme next = new Programme(
                now.benefit(),
                Citation.of("社会救助法", ""),
                now.scope(),
                replaced,
                null,
                now.span(),
                now.tests().reversed(),
                now.covered(),
                now.due(),
                now.parts());
        List<Programme> both = List.of(next, old);
        LocalDate last = replaced.minusDays(1);
        assertThat(Rulebook.find(both, Benefit.LIVING_ALLOWANCE, last)).contains(old);
        assertThat(Rulebook.find(both, Benefit.LIVING_ALLOWANCE, replaced)).contains(next);
        assertThat(Rulebook.find(both, Benefit.LIVING_ALLOWANCE, now.validFrom().minusDays(1)))
                .isEmpty();
        // the first failing condition differs, so the same family is refused for another reason
        assertThat(old.tests().getFirst().reason())
                .isNotEqualTo(next.tests().getFirst().reason());
    }

    private static Programme until(Programme programme, LocalDate last) {
        return new Programme(
                programme.benefit(),
                programme.basis(),
                programme.scope(),
                programme.validFrom(),
                last,
                programme.span(),
                programme.tests(),
                programme.covered(),
                programme.due(),
                programme.parts());
    }

    private static List<String> hidden(String source) {
        String code = source.replaceAll("//.*|(?s:/\\*.*?\\*/)", " ");
        return HIDDEN.matcher(code).results().map(found -> found.group(1)).toList();
    }

    @Test
    void the_search_for_bare_figures_finds_one() {
        assertThat(numbers("if (age >= 60 && x > \"18\".length()) { // 99")).containsExactly("60");
    }

    @Test
    void every_rule_has_its_own_id_a_chinese_question_and_an_article_or_document() {
        Map<String, Rule<?>> byId = new HashMap<>();
        for (Rule<?> rule : rules()) {
            Rule<?> other = byId.put(rule.id(), rule);
            assertThat(other == null || other == rule)
                    .as("two rules " + rule.id())
                    .isTrue();
            assertThat(rule.question()).as(rule.id()).matches(".*\\p{IsHan}.*");
            assertThat(rule.citation().document()).as(rule.id()).isNotBlank();
        }
        assertThat(byId).hasSizeGreaterThan(80);
    }

    @Test
    void every_decided_benefit_has_rules_from_2020_on_and_rigid_expense_from_2025() {
        for (Benefit benefit : Benefit.values()) {
            if (benefit.decidedHere()) {
                assertThat(Rulebook.inForce(benefit, LocalDate.of(2025, 1, 1)))
                        .as(benefit.code())
                        .isTrue();
                assertThat(Rulebook.inForce(benefit, LocalDate.of(2019, 12, 31)))
                        .as(benefit.code())
                        .isEqualTo(benefit == Benefit.PRICE_LINKED_SUBSIDY);
            }
        }
        assertThat(Rulebook.inForce(Benefit.RIGID_EXPENSE_HOUSEHOLD, LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThatThrownBy(() -> Rulebook.get(Benefit.RIGID_EXPENSE_HOUSEHOLD, LocalDate.of(2024, 12, 31)))
                .isInstanceOf(FactException.class)
                .hasMessageContaining("2025-01-01");
        assertThatThrownBy(() -> Rulebook.get(Benefit.HIV_CHILD, LocalDate.of(2025, 1, 1)))
                .isInstanceOf(FactException.class);
    }

    @Test
    void figures_of_law_are_dated_and_each_is_read_by_somebody() {
        String everything = Stream.concat(
                        sources().stream(), javaFiles(Path.of("src/main/java/org/kaolin/policy/question")).stream())
                .map(RulebookTest::read)
                .reduce("", String::concat);
        assertThat(LawFigures.rows()).hasSizeGreaterThan(70).allSatisfy(row -> {
            assertThat(row.validFrom()).isNotNull();
            assertThat(everything).contains('"' + row.code() + '"');
        });
    }

    private static List<Rule<?>> rules() {
        return Stream.concat(
                        Rulebook.programmes().stream().flatMap(programme -> Rulebook.rules(programme).stream()),
                        Rulebook.outside().stream())
                .flatMap(rule -> Tree.nodes(rule).stream())
                .<Rule<?>>mapMulti((node, sink) -> {
                    if (node instanceof Expr.Rule<?> rule) {
                        sink.accept(rule);
                    }
                })
                .distinct()
                .toList();
    }

    private static List<String> numbers(String source) {
        return NUMBER.matcher(TEXT.matcher(source).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Path> sources() {
        return javaFiles(BOOK);
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
