package org.kaolin.policy.book;

import org.kaolin.policy.facts.Coded;

/** 起付月: from which month a benefit is paid; it differs by benefit. */
public enum Entry implements Coded {
    MONTH_AFTER_DECISION("确认次月起"),
    MONTH_OF_APPLICATION("申请当月起"),
    MONTH_AFTER_BIRTHDAY("年满生日次月起"),
    ONCE("一次性"),
    INDEX_MONTH("按指数月份");

    private final String title;

    Entry(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
