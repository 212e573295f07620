package org.kaolin.plan.reading.lint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaolin.plan.reading.Finding;
import org.kaolin.plan.reading.PlanText;

/** 规划文本核查: runs every {@link LintRule} over a plan that has been read. */
public final class Linter {
    private Linter() {}

    /** 核查: all findings in the order of the text; at one place the graver first. */
    public static List<Finding> check(PlanText plan) {
        LintText text = new LintText(plan);
        Set<Finding> found = new LinkedHashSet<>();
        for (LintRule rule : LintRule.values()) {
            found.addAll(rule.check(text));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.where().line())
                        .thenComparing(Finding::severity))
                .toList();
    }
}
