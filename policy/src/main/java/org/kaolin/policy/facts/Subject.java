package org.kaolin.policy.facts;

import java.util.Set;

/** 规则主体 beside a household: a facility, an organisation, a register entry or a procedure that a rule is about. */
public interface Subject {

    /** 编号或名称, as it appears in explanations. */
    String id();

    /** Keys of facts that nobody could answer; a rule that needs one says so. */
    default Set<String> unknown() {
        return Set.of();
    }
}
