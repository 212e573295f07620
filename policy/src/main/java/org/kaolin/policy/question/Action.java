package org.kaolin.policy.question;

import org.kaolin.policy.facts.Coded;

/** 后续动作. */
public enum Action implements Coded {
    RESCREEN_AND_INVITE("重新筛查并告知可再次申请");

    private final String title;

    Action(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
