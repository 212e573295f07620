package org.kaolin.plan.reading;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** 规划文本核查: runs every {@link LintRule} over a plan that has been read. */
final class Linter {
    private Linter() {}

    /** All findings in the order of the text; at one place the graver first. */
    static List<Finding> check(PlanText plan, List<Commitment> commitments) {
        LintText text = new LintText(plan, commitments);
        Set<Finding> found = new LinkedHashSet<>();
        for (LintRule rule : LintRule.values()) {
            found.addAll(rule.check(text));
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> finding.where().line())
                        .thenComparing(Finding::severity))
                .toList();
    }
}
