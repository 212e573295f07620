package org.kaolin.policy.book;

import org.kaolin.policy.facts.Coded;

/** 不予确认或变动的原因. */
public enum Reason implements Coded {
    INCOME_NOT_BELOW_STANDARD("人均收入不低于保障标准"),
    INCOME_NOT_BELOW_EDGE_LINE("人均收入不低于低保边缘线"),
    ASSETS("家庭财产超过规定"),
    NOT_EDGE_HOUSEHOLD("不属于低保边缘家庭"),
    HOUSEHOLD_ELIGIBLE("家庭整体符合低保条件,应整户保障"),
    NOT_A_QUALIFYING_PERSON("不属于可单独保障的人员"),
    HIGHER_TIER("属于更高层级的救助对象"),
    RATIO_TOO_LOW("刚性支出占收入比例不足"),
    INCOME_NOT_BELOW_DISPOSABLE("人均收入不低于上年度居民人均可支配收入"),
    HAS_WORK_CAPACITY("有劳动能力"),
    AGE_NOT_BELOW_ENTRY("已满首次纳入年龄且无其他无劳动能力情形"),
    HAS_SOURCE_OF_LIVING("有生活来源"),
    OBLIGOR_ABLE("法定义务人有履行义务能力"),
    PARENT_CONDITION_NOT_MET("父母情形不符合规定"),
    NOT_IN_GROUP("不属于保障对象"),
    SAME_CAUSE_WITHIN_PERIOD("同一事由在规定期限内已获救助"),
    EMPLOYMENT("因就业收入超过标准"),
    REFUSAL_OF_WORK("无正当理由多次拒绝就业"),
    STANDARD_CHANGED("保障标准调整"),
    AGE_18("已满18周岁");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
