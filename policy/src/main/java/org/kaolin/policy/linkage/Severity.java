package org.kaolin.policy.linkage;

import org.kaolin.policy.facts.Coded;

/** 轻重: how binding the wording of a relation is. */
public enum Severity implements Coded {
    /** The text says must: who approves against it has to say why. */
    ERROR("不符合规定"),
    /** A target, or in principle: who approves has to take note of it. */
    WARNING("提醒");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
