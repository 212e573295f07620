package org.kaolin.plan.board;

import org.kaolin.plan.IndicatorValue;

/** 责任单位 of an indicator: the business line its definition names, at the bureau or at a county's bureau. */
final class Offices {

    private Offices() {}

    static String of(IndicatorValue value) {
        return value.definition() == null ? "未确定" : "市民政局(" + value.definition().line() + ")";
    }

    /** Of one county or functional area. */
    static String of(IndicatorValue value, String area) {
        return value.definition() == null ? "未确定" : area + "民政局(" + value.definition().line() + ")";
    }
}
