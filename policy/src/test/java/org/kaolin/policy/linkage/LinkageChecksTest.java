package org.kaolin.policy.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.linkage.Finding.Outcome;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;

/** against announcements, row by row. */
class LinkageChecksTest {

    private static final String TARGETS = """
        target.rural-urban-ratio 360200 all 2021-01-01 0.75
        target.extreme-poverty-factor 360200 all 2020-01-01 1.3
        target.care-full-share 360200 all 2020-01-01 0.8
        target.care-semi-share 360200 all 2020-01-01 0.2
        target.orphan-institution 360200 all 2021-01-01 2000
        target.orphan-scattered 360200 all 2021-01-01 1600
        target.unattended-child 360200 all 2021-01-01 1600
        target.edge-factor 100000 all 2021-07-01 1.5
        target.elderly-subsidy 360200 all 2020-01-01 50
        target.rural-urban-basic-grades 360200 rural 2021-01-01 semi|full
        """;

    private static final String IN_2025 = """
        living-allowance.standard 360200 urban 2024-01-01 935
        living-allowance.standard 360200 rural 2024-01-01 715
        living-allowance.standard 360200 urban 2025-04-01 980
        living-allowance.standard 360200 rural 2025-04-01 765
        extreme-poverty.basic 360200 urban 2025-04-01 1275
        extreme-poverty.basic 360200 rural 2025-04-01 995
        extreme-poverty.care.full 360200 all 2024-01-01 1500
        extreme-poverty.care.semi 360200 all 2024-01-01 375
        extreme-poverty.care.self 360200 all 2025-04-01 110
        disability-nursing.standard 360200 all 2025-04-01 110
        minimum-wage 360203 all 2024-04-01 1870
        minimum-wage 360281 all 2024-04-01 1740
        orphan.institution 360200 all 2024-01-01 1820
        orphan.scattered 360200 all 2024-01-01 1360
        living-allowance.edge-factor 100000 all 2020-01-01 1.5
        elderly-nursing-subsidy.standard 360200 all 2020-01-01 50
        extreme-poverty.rural-urban-basic-grades 360200 rural 2021-01-01 semi|full
        """;

    /** Proposed row; then per finding expected {@code rule:outcome:area:left/right}, in any order, "-" for no numbers. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "living-allowance.standard 360200 urban 2026-01-01 1030 | "
                        + "R-02:broken:765.00/772.50 R-03:broken:1275.00/1339.00 R-46:met:1030.00/980.00 "
                        + "R-46:broken:0.7427/0.7806 R-01:needs-parameter:1030.00/不详 R-18:met:1545.00/1545.00",
                "living-allowance.standard 360200 rural 2026-01-01 800 | "
                        + "R-02:met:800.00/735.00 R-05:broken:995.00/1040.00 R-46:met:800.00/765.00 "
                        + "R-46:met:0.8163/0.7806 R-01:needs-parameter:800.00/不详 R-18:met:1200.00/1200.00",
                "living-allowance.standard 360200 rural 2026-01-01 764.99 | "
                        + "R-02:met:764.99/735.00 R-05:met:995.00/994.49 R-46:broken:764.99/765.00 "
                        + "R-46:broken:0.7806/0.7806 R-01:needs-parameter:764.99/不详 R-18:met:1147.49/1147.49",
                "extreme-poverty.basic 360200 urban 2026-01-01 1274 | R-03:met:1274.00/1274.00"
                        + " R-46:broken:1274.00/1275.00",
                "extreme-poverty.basic 360200 urban 2026-01-01 1275.01 | "
                        + "R-03:met:1275.01/1274.00 R-46:met:1275.01/1275.00",
                "extreme-poverty.basic 360200 rural 2025-05-01 994.49 | "
                        + "R-05:broken:994.49/994.50 R-46:broken:994.49/995.00",
                "extreme-poverty.care.full 360200 all 2026-01-01 1495.99 | "
                        + "R-06:broken:1495.99/1496.00 R-06:met:1495.99/1392.00 R-46:broken:1495.99/1500.00",
                "minimum-wage 360203 all 2026-01-01 1900 | R-06:broken:1500.00/1520.00 R-07:broken:375.00/380.00",
                "minimum-wage 360281 all 2026-01-01 1875 | R-06:met:1500.00/1500.00 R-07:met:375.00/375.00",
                "extreme-poverty.care.semi 360203 all 2026-01-01 374 | R-07:met:374.00/374.00"
                        + " R-46:broken:374.00/375.00",
                "disability-nursing.standard 360200 all 2026-01-01 120 | "
                        + "R-08:broken:110.00/120.00 R-46:met:120.00/110.00",
                "extreme-poverty.care.self 360200 all 2026-01-01 110 | R-08:met:110.00/110.00 R-46:met:110.00/110.00",
                "living-allowance.edge-factor 360200 all 2026-01-01 1.4 | "
                        + "R-18:broken:1372.00/1470.00 R-18:broken:1071.00/1147.50",
                "orphan.institution 360200 all 2026-01-01 1999.99 | R-20:broken:1999.99/2000.00"
                        + " R-46:met:1999.99/1820.00",
                "orphan.scattered 360200 all 2026-01-01 1600 | "
                        + "R-20:met:1600.00/1600.00 R-21:met:1600.00/1600.00 R-46:met:1600.00/1360.00",
                "elderly-nursing-subsidy.standard 360200 all 2026-01-01 49 | R-27:broken:49.00/50.00"
                        + " R-46:broken:49.00/50.00",
                "elderly-service-subsidy.standard 360200 all 2026-01-01 60 | R-27:met:60.00/50.00",
                "extreme-poverty.rural-urban-basic-grades 360200 rural 2026-01-01 full | R-04:broken:-",
                "extreme-poverty.rural-urban-basic-grades 360200 rural 2026-01-01 full/semi/self | R-04:met:-",
                "target.rural-urban-ratio 360200 all 2026-01-01 0.8 | R-02:broken:765.00/784.00",
                "temporary-aid.repeat-months 360200 all 2026-01-01 6 | none"
            })
    void a_row_is_weighed_against_every_standard_it_is_tied_to(String proposed, String expected) {
        List<String> found = findings(TARGETS + IN_2025, proposed.replace('/', '|')).stream()
                .map(LinkageChecksTest::brief)
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        expected.equals("none") ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void growth_is_measured_at_the_year_end_against_the_growth_of_consumption_of_the_year_before() {
        String growth = "consumption-growth 360200 urban 2026-01-01 5.2\n";

        Finding short1 = only(TARGETS + IN_2025 + growth, "living-allowance.standard 360200 urban 2026-03-01 1030.95");
        Finding met = only(TARGETS + IN_2025 + growth, "living-allowance.standard 360200 urban 2026-03-01 1030.96");

        assertThat(short1.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(short1.day()).isEqualTo("2026-12-31");
        assertThat(short1.sides().getLast().value())
                .isEqualTo(met.sides().getLast().value());
        assertThat(met.outcome()).isEqualTo(Outcome.MET);
        assertThat(short1.linkage().severity()).isEqualTo(Severity.WARNING);
    }

    private static Finding only(String announced, String proposed) {
        return findings(announced, proposed).stream()
                .filter(finding -> finding.linkage().row().equals("R-01"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_has_no_counterpart_is_named_and_never_taken_for_met() {
        List<Finding> found = findings("", "extreme-poverty.care.full 360200 all 2026-01-01 1500");

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.NEEDS_PARAMETER);
            assertThat(finding.missing()).containsExactlyInAnyOrder("minimum-wage", "target.care-full-share");
            assertThat(finding.isOpen()).isTrue();
        });
    }

    @Test
    void the_printed_915_of_2020_breaks_the_factor_by_21_and_625_keeps_it_S_D12() {
        String in2020 = "living-allowance.standard 360200 urban 2020-01-01 720\n"
                + "living-allowance.standard 360200 rural 2020-01-01 480\n" + TARGETS;

        assertThat(findings(in2020, "extreme-poverty.basic 360200 urban 2020-01-01 915"))
                .map(LinkageChecksTest::brief)
                .containsExactly("R-03:broken:915.00/936.00");
        assertThat(findings(in2020, "extreme-poverty.basic 360200 rural 2020-01-01 625"))
                .map(LinkageChecksTest::brief)
                .containsExactly("R-05:met:625.00/624.00");
    }

    @Test
    void rows_of_one_announcement_are_weighed_together() {
        List<Finding> found = findings(TARGETS + IN_2025, """
            living-allowance.standard 360200 rural 2026-01-01 800
            extreme-poverty.basic 360200 rural 2026-01-01 1040
            """);

        assertThat(found.stream().map(LinkageChecksTest::brief)).contains("R-05:met:1040.00/1040.00");
    }

    @Test
    void a_value_that_ends_leaves_the_old_one_to_be_compared_with_what_comes_after() {
        String later = "living-allowance.standard 360200 rural 2026-07-01 790\n";

        List<String> found =
                findings(TARGETS + IN_2025 + later, "living-allowance.standard 360200 rural 2026-01-01 800").stream()
                        .map(LinkageChecksTest::brief)
                        .toList();

        assertThat(found).contains("R-46:met:800.00/765.00", "R-46:broken:790.00/800.00");
    }

    @Test
    void every_relation_has_a_number_an_article_a_chinese_question_and_reads_parameters_alone() {
        assertThat(Linkages.list()).hasSizeGreaterThan(25).allSatisfy(linkage -> {
            assertThat(linkage.row()).matches("R-\\d\\d");
            assertThat(linkage.holds().question()).matches(".*\\p{IsHan}.*");
            assertThat(linkage.holds().citation().article()).isNotBlank();
            assertThat(Tree.nodes(linkage.holds()))
                    .noneMatch(node -> node instanceof Expr.FactValue<?>)
                    .allMatch(node -> !(node instanceof Expr.Constant<?> constant) || constant.value() == 1);
            assertThat(linkage.codes()).isNotEmpty();
        });
        assertThat(Linkages.list().stream().map(Linkage::row).distinct())
                .contains("R-01", "R-02", "R-03", "R-04", "R-05", "R-06", "R-07", "R-08", "R-46");
        assertThat(Linkages.list().stream().map(linkage -> linkage.holds().id()))
                .doesNotHaveDuplicates();
    }

    private static List<Finding> findings(String announced, String proposed) {
        return LinkageChecks.findings(rows(announced), rows(proposed));
    }

    private static String brief(Finding finding) {
        String start = finding.linkage().row() + ":" + finding.outcome().code() + ":";
        return finding.sides().isEmpty()
                ? start + "-"
                : start
                        + finding.sides().stream()
                                .map(side -> side.value().display(side.unit()))
                                .reduce((left, right) -> left + "/" + right)
                                .orElseThrow();
    }

    private static List<ParameterRow> rows(String text) {
        List<ParameterRow> rows = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> rows.add(row(line)));
        return rows;
    }

    private static ParameterRow row(String line) {
        String[] cells = line.split(" ");
        Content content = cells[4].matches("[0-9.]+")
                ? new Content.Figure(new BigDecimal(cells[4]))
                : new Content.Codes(List.of(cells[4].split("\\|")));
        return new ParameterRow(
                cells[0],
                RegionCode.of(cells[1]),
                Coded.of(Area.class, cells[2]),
                LocalDate.parse(cells[3]),
                null,
                content,
                null,
                "样例",
                ParameterRow.Status.STATED,
                false);
    }
}
