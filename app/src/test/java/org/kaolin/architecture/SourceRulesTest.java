package org.kaolin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The limits of STYLE.md; each has its reason there. */
class SourceRulesTest {

    private static final int FILE = 400;
    private static final int METHOD = 40;
    private static final int PACKAGE = 3000;
    private static final Map<String, Integer> TIGHTER = Map.of("org.kaolin.register", 2500, "org.kaolin.sheets", 2500);
    private static final Pattern BANNED =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|VO|Vo|BO|Info|Data|Base)$|.*[a-z]DO$");
    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("LocalDate(Time)?\\.now\\(\\)|Instant\\.now\\(\\)|Year(Month)?\\.now\\(\\)"),
            Pattern.compile("@Autowired\\s+(private|protected)"),
            Pattern.compile("import lombok\\.|import org\\.mapstruct\\.|SpelExpressionParser|ScriptEngine"),
            Pattern.compile("System\\.out\\.print|printStackTrace\\("));

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(Sources.main())
                .allSatisfy(file ->
                        assertThat(Sources.lines(file)).as(file.toString()).isLessThanOrEqualTo(FILE));
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        assertThat(Sources.declarations(Sources.main()))
                .filteredOn(declaration -> !declaration.isType() && declaration.lines() > METHOD)
                .as("methods over %d lines", METHOD)
                .isEmpty();
    }

    @Test
    void no_package_outgrows_its_budget() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Path file : Sources.main()) {
            sizes.merge(Sources.packageOf(file), Sources.lines(file), Integer::sum);
        }
        assertThat(sizes).hasSizeGreaterThan(5);
        assertThat(sizes)
                .allSatisfy((name, lines) ->
                        assertThat(lines).as(name).isLessThanOrEqualTo(TIGHTER.getOrDefault(name, PACKAGE)));
    }

    @Test
    void no_type_has_a_name_that_says_nothing() {
        assertThat(Sources.declarations(Sources.main()))
                .filteredOn(declaration -> declaration.isType()
                        && BANNED.matcher(declaration.name()).matches())
                .isEmpty();
    }

    @Test
    void every_public_type_and_method_says_what_it_is_for() {
        assertThat(Sources.declarations(Sources.main()))
                .filteredOn(declaration -> declaration.isPublic() && !declaration.documented())
                .isEmpty();
    }

    @Test
    void no_clock_but_the_injected_one_and_none_of_the_banned_ways() {
        for (Path file : Sources.main()) {
            String text = Sources.read(file);
            assertThat(FORBIDDEN)
                    .as(file.toString())
                    .noneMatch(pattern -> pattern.matcher(text).find());
        }
    }

    @Test
    void the_measure_itself_sees_long_methods() {
        assertThat(Sources.declarations(Sources.main())).anySatisfy(declaration -> {
            assertThat(declaration.isType()).isFalse();
            assertThat(declaration.lines()).isGreaterThan(20);
        });
    }
}
