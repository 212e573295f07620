package org.kaolin.plan.reading;

import java.util.List;

/** 解读结果: everything understood from one upload. */
public record ReadPlan(PlanText text, List<Commitment> commitments, List<Finding> findings) {

    public ReadPlan {
        commitments = List.copyOf(commitments);
        findings = List.copyOf(findings);
    }
}
