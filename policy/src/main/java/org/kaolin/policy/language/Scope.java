package org.kaolin.policy.language;

import org.kaolin.policy.facts.Coded;

/** 规则对象: whom a fact belongs to. */
public enum Scope implements Coded {
    HOUSEHOLD("家庭"),
    MEMBER("家庭成员"),
    OBLIGOR("法定义务人");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
