package org.kaolin.policy.question;

import org.kaolin.policy.facts.Coded;

/** 审批机关. */
public enum Approver implements Coded {
    TOWNSHIP("乡镇(街道)"),
    COUNTY("县级民政部门");

    private final String title;

    Approver(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
