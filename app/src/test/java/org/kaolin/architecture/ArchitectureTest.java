package org.kaolin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinApplication;
import org.springframework.modulith.core.ApplicationModules;

/** DESIGN's arrows: app → policy; lines → mechanisms and shared identities; nobody → sample. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kaolin");

    private static final String[] MECHANISMS = packages(
            "register",
            "sheets",
            "casework",
            "duty",
            "money",
            "service",
            "facts",
            "plan",
            "exchange",
            "publish",
            "files",
            "jobs",
            "messages",
            "access",
            "audit",
            "web",
            "time",
            "database",
            "start",
            "parameters");

    private static final String[] LINES = packages(
            "assistance",
            "children",
            "disability",
            "elderly",
            "lottery",
            "community",
            "societies",
            "giving",
            "marriage",
            "funerals",
            "safety");

    /** The kernel is a Maven module of its own and not one of these. */
    @Test
    void modules_have_no_cycles_and_no_hidden_uses() {
        ApplicationModules.of(KaolinApplication.class, resideInAnyPackage("org.kaolin.policy..", "org.kaolin.base.."))
                .verify();
    }

    @Test
    void mechanisms_know_no_business_line() {
        noClasses()
                .that()
                .resideInAnyPackage(MECHANISMS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LINES)
                .check(CLASSES);
    }

    @Test
    void business_lines_talk_to_each_other_only_by_events_of_shared_identities() {
        for (String line : LINES) {
            List<String> others =
                    List.of(LINES).stream().filter(other -> !other.equals(line)).toList();
            noClasses()
                    .that()
                    .resideInAPackage(line)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void nothing_depends_on_the_sample_city() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kaolin.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kaolin.sample..")
                .check(CLASSES);
    }

    @Test
    void values_and_rules_depend_on_the_jdk_alone() {
        classes()
                .that()
                .resideInAnyPackage("org.kaolin.base..", "org.kaolin.policy..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.kaolin.base..", "org.kaolin.policy..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void reading_a_plan_needs_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAPackage("org.kaolin.plan.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void only_the_time_library_and_loaders_write_full_tables() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.kaolin.sample..",
                        "org.kaolin.start..",
                        "org.kaolin.database..",
                        "org.kaolin.places..",
                        "org.kaolin.parameters..",
                        "org.kaolin.plan..",
                        "org.kaolin.organisations..",
                        "org.kaolin.access..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.kaolin.database.BulkWriter")
                .check(CLASSES);
    }

    private static String[] packages(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> "org.kaolin." + name + "..")
                .toArray(String[]::new);
    }
}
