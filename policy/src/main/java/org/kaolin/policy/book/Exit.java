package org.kaolin.policy.book;

import org.kaolin.policy.facts.Coded;

/** 止付月: the last month a benefit is paid for once it ends; it differs by benefit as the first does. */
public enum Exit implements Coded {
    MONTH_OF_DECISION("发至作出停发决定的当月"),
    MONTH_OF_DEATH("死亡的发至当月,其他情形发至作出停发决定的当月"),
    MONTH_OF_ADULTHOOD("发至年满18周岁当月(在校就读的继续发放),死亡的发至当月"),
    ONCE("一次性"),
    INDEX_MONTH("未启动的月份不发");

    private final String title;

    Exit(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
