package org.kaolin.policy.language;

import org.kaolin.policy.facts.Coded;

/**
 * 规则对象: whom a fact belongs to. HOUSEHOLD is the subject as a whole: a household, or the facility, organisation or
 * procedure that a rule is about; facts of the latter carry the kind of subject before a colon in their key.
 */
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
