package org.kaolin.parameters.announcement;

import java.util.List;
import org.kaolin.policy.linkage.Finding;
import org.kaolin.policy.linkage.Severity;

/**
 * 公布预览: a proposal with what it would change, or changed.
 *
 * @param findings relations between standards that rest on it, the open ones first
 */
record Preview(Proposal proposal, List<Change> changes, List<Finding> findings) {

    /** Keys the approver has to take note of. */
    List<String> toAcknowledge() {
        return findings.stream().filter(Finding::isOpen).map(Finding::key).toList();
    }

    /** Whether it breaks what a text says must be: approving then needs a reason in words. */
    boolean needsReason() {
        return findings.stream()
                .anyMatch(finding -> finding.outcome() == Finding.Outcome.BROKEN
                        && finding.linkage().severity() == Severity.ERROR);
    }
}
