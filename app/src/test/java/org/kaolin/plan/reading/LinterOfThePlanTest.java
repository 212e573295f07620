package org.kaolin.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kaolin.plan.reading.Finding.Severity;
import org.kaolin.plan.reading.lint.Linter;

/** The linter on the real plan: which D rows it finds, and that what it calls a warning is one. */
class LinterOfThePlanTest {

    /** Row, code in the API's writing, and a line where the finding stands. */
    private static final String ROWS = """
        D-01 numbering 526
        D-02 other 228
        D-03 missing-unit 266
        D-03 missing-unit 276
        D-04 missing-unit 332
        D-04 missing-unit 400
        D-04 missing-unit 528
        D-05 missing-number 246
        D-06 unbalanced 322
        D-07 conflict 884
        D-08 impossible-unit 649
        D-08 impossible-unit 686
        D-08 conflict 649
        D-08 conflict 686
        D-09 conflict 667
        D-10 conflict 53 480
        D-11 conflict 53 625
        D-12 broken-by-own-figures 53 915
        D-12 broken-by-own-figures 53 615
        D-13 conflict 53 1750
        D-14 conflict 53 1350
        D-15 conflict 53 200
        D-16 missing-unit 53
        D-17 impossible-unit 132
        D-18 missing-unit 166
        D-19 unbalanced 110
        D-19 unbalanced 118
        D-19 unbalanced 134
        D-19 unbalanced 142
        D-19 unbalanced 150
        D-19 unbalanced 158
        D-19 unbalanced 176
        D-20 missing-unit 68
        D-22 conflict 555
        D-23 run-together 555
        D-24 missing-unit 594 100
        D-24 missing-unit 594 40
        D-25 run-together 20
        D-25 run-together 55
        D-25 run-together 193
        D-26 run-together 551
        D-28 doubled 601
        D-29 doubled 910
        D-30 other 717
        D-31 other 806
        D-32 other 822
        D-33 empty-bracket 749
        D-34 other 764
        D-35 other 665
        D-36 other 312
        D-36 other 332
        D-37 other 694
        D-38 conflict 686 95
        D-40 conflict 872
        D-41 conflict 876
        D-42 conflict 590
        D-43 other 826
        D-43 other 868
        D-44 conflict 788
        D-46 other 51
        D-47 other 49
        D-47 other 53
        D-47 other 872
        D-48 missing-number 51
        D-49 other 55
        D-51 other 590
        D-52 other 266
        D-52 other 276
        D-53 other 76
        D-55 other 374
        D-55 other 394
        D-55 other 412
        D-56 numbering 684
        D-56 numbering 692
        D-57 unbalanced 545
        D-58 lost-stop 57
        D-58 lost-stop 594
        D-58 lost-stop 690
        D-58 lost-stop 914
        D-59 lost-stop 619
        D-59 lost-stop 686
        D-59 lost-stop 728
        D-59 lost-stop 810
        D-59 lost-stop 838
        D-59 lost-stop 850
        D-59 lost-stop 888
        D-59 lost-stop 910
        D-60 other 856
        D-61 other 860
        D-63 other 53
        D-66 other 749
        D-67 other 49
        D-68 other 2
        D-69 other 920
        D-70 other 41
        D-71 missing-number 242
        D-72 other 868
        D-73 other 621
        D-74 missing-number 846
        """;

    @Test
    void the_rows_of_the_list_of_contradictions_are_found_where_they_stand() {
        List<Finding> found = check();
        List<String> missed = new ArrayList<>();
        Set<String> rows = new TreeSet<>();
        for (String row : ROWS.lines().toList()) {
            String[] cells = row.split(" ");
            boolean there = found.stream()
                    .anyMatch(finding -> finding.where().line() == Integer.parseInt(cells[2])
                            && code(finding).equals(cells[1])
                            && (cells.length < 4 || finding.values().toString().contains(cells[3])));
            (there ? rows : missed).add(there ? cells[0] : row);
        }
        assertThat(missed).isEmpty();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void rows_that_need_no_reader_are_found_as_warnings() {
        Set<String> rows = new TreeSet<>();
        for (Finding finding : graver()) {
            ROWS.lines()
                    .map(row -> row.split(" "))
                    .filter(cells ->
                            code(finding).equals(cells[1]) && finding.where().line() == Integer.parseInt(cells[2]))
                    .forEach(cells -> rows.add(cells[0]));
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30);
    }

    /** Each warning of the real plan was read against the text; all stand in the list of rows. */
    @Test
    void nine_of_ten_warnings_are_ones_a_reader_calls_true() {
        List<Finding> graver = graver();
        List<String> others = graver.stream()
                .map(finding -> code(finding) + " " + finding.where().line())
                .filter(place -> ROWS.lines().noneMatch(row -> row.contains(" " + place)))
                .toList();
        assertThat(graver).hasSizeGreaterThan(50);
        assertThat(others.size() * 10).as("not in the list: %s", others).isLessThanOrEqualTo(graver.size());
    }

    @Test
    void what_was_checked_and_is_consistent_is_not_reported() {
        assertThat(check()).extracting(Finding::code).doesNotContain(Finding.Code.SUM_MISMATCH);
    }

    @Test
    void every_finding_quotes_the_text_and_says_in_chinese_what_to_do() {
        PlanText plan = PlanPassages.realPlan();
        assertThat(check()).allSatisfy(finding -> {
            assertThat(finding.message()).containsPattern("请|建议");
            String line = plan.blocks().stream()
                    .filter(block -> block.line() == finding.where().line())
                    .map(block -> block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
                    .findFirst()
                    .orElseThrow();
            assertThat(line).contains(finding.where().quote());
        });
    }

    private static List<Finding> graver() {
        return check().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private static List<Finding> check() {
        return Linter.check(PlanPassages.realPlan());
    }

    private static String code(Finding finding) {
        return finding.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
