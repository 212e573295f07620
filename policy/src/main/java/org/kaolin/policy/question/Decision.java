package org.kaolin.policy.question;

import org.kaolin.policy.facts.Coded;

/** 结论. */
public enum Decision implements Coded {
    APPROVE("予以确认"),
    REFUSE("不予确认"),
    PAY_FIRST("先行救助"),
    CHOOSE("须先选择"),
    NEEDS_PARAMETER("缺少政策参数"),
    NEEDS_FACTS("缺少事实"),
    UNCHANGED("不变"),
    INCREASE("增发"),
    REDUCE("减发"),
    STOP("停发"),
    GRADUAL_EXIT("渐退");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
