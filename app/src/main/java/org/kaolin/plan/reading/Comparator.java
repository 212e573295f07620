package org.kaolin.plan.reading;

/** 比较关系 of a target. */
public enum Comparator {
    AT_LEAST(">="),
    MORE_THAN(">"),
    EQUAL("="),
    AT_MOST("<="),
    LESS_THAN("<"),
    /** A commitment without a figure that can be compared. */
    TEXT("text");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** The sign used by the API: {@code >= > = <= < text}. */
    public String sign() {
        return sign;
    }
}
