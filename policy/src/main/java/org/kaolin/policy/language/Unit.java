package org.kaolin.policy.language;

import org.kaolin.policy.facts.Coded;

/** 计量单位 of a named value. */
public enum Unit implements Coded {
    YUAN_PER_MONTH("元/月"),
    YUAN("元"),
    YUAN_PER_YEAR("元/年"),
    RATIO("比率"),
    PERCENT("百分比"),
    PERSONS("人"),
    YEARS("周岁"),
    MONTHS("个月"),
    DAYS("天"),
    SQUARE_METRES("平方米"),
    POINTS("分"),
    ITEMS("项"),
    YES_NO("是否"),
    CODE("代码");

    private final String title;

    Unit(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether the value is kept in fen. */
    public boolean money() {
        return this == YUAN || this == YUAN_PER_MONTH || this == YUAN_PER_YEAR;
    }
}
