package org.kaolin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every public enum, register and parameter code has its row in glossary.csv. */
class GlossaryTest {

    private static final List<String> HEADER = List.of("chinese", "english", "code", "definition", "source");
    private static final Pattern REGISTER =
            Pattern.compile("new\\s+RegisterCard\\(\\s*\"([a-z-]+)\"|\"code\"\\s*:\\s*\"([a-z-]+)\"");

    private final List<List<String>> rows = Csv.read(Sources.root().resolve("glossary.csv"));
    private final Map<String, List<String>> byCode =
            rows.stream().skip(1).collect(Collectors.toMap(row -> row.get(2), row -> row));

    @Test
    void the_glossary_is_complete_in_itself() {
        assertThat(rows.getFirst()).isEqualTo(HEADER);
        assertThat(rows.stream().skip(1)).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(row).as(row.toString()).hasSize(HEADER.size());
            assertThat(row).as(row.toString()).noneMatch(String::isBlank);
            assertThat(row.getFirst()).as("Chinese term of %s", row).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void every_public_enum_has_its_word() {
        List<String> enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.kaolin").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(GlossaryTest::nestedName)
                        .sorted()
                        .toList();
        assertThat(enums).isNotEmpty();
        assertThat(byCode.keySet()).containsAll(enums);
    }

    @Test
    void every_register_has_its_word() {
        List<String> codes = Sources.main().stream()
                .flatMap(file -> REGISTER.matcher(Sources.read(file)).results().map(GlossaryTest::code))
                .distinct()
                .toList();
        assertThat(byCode.keySet()).containsAll(codes);
    }

    @Test
    void minimum_living_allowance_is_never_called_bare_living_allowance() {
        assertThat(rows)
                .filteredOn(row -> row.getFirst().contains("低保"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1)).doesNotMatch("(?i)living allowance.*"));
    }

    private static String nestedName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String code(java.util.regex.MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
