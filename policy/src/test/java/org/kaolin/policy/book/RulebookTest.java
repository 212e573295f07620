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
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.LawFigures;

/** What holds for every rule in the book. */
class RulebookTest {

    private static final Path BOOK = Path.of("src/main/java/org/kaolin/policy/book");
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|//.*|(?s:/\\*.*?\\*/)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d_.]*");
    private static final List<String> STRUCTURE = List.of("0", "1", "12");

    @Test
    void no_rule_holds_a_bare_policy_figure() {
        assertThat(sources())
                .hasSizeGreaterThan(15)
                .allSatisfy(file ->
                        assertThat(numbers(read(file))).as(file.toString()).isSubsetOf(STRUCTURE));
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
                        .isFalse();
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
        return Rulebook.programmes().stream()
                .flatMap(programme -> Rulebook.rules(programme).stream())
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
