package org.kaolin.plan.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 承诺要点: what one clause promises, before term and place are added.
 *
 * @param start offset in the clause of the words that carry the promise
 * @param end offset behind them
 * @param year deadline of this promise alone where a clause names several; null for the clause's own
 */
record Promise(
        int start,
        int end,
        String topic,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        @Nullable String per,
        @Nullable Integer year) {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** 全覆盖: words of full coverage are read as at least 100 %. */
    static Promise full(int start, int end, String topic, @Nullable String per) {
        return new Promise(start, end, topic, Comparator.AT_LEAST, ALL, null, "%", per, null);
    }

    static Promise text(int start, int end, String topic, @Nullable String per) {
        return new Promise(start, end, topic, Comparator.TEXT, null, null, null, per, null);
    }

    Promise by(int deadline) {
        return new Promise(start, end, topic, comparator, value, valueTo, unit, per, deadline);
    }
}
