package org.kaolin.policy.question;

import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.FactException;

/**
 * 已发待遇: one monthly amount over months.
 *
 * @param member null for a benefit of the household
 * @param ended whether payment ended with the last month
 */
public record Payment(Benefit benefit, @Nullable String member, Month from, Month to, Fen amount, boolean ended) {

    /** Throws FactException when it ends before it begins. */
    public Payment {
        if (to.isBefore(from)) {
            throw new FactException("to:结束月份 " + to + " 早于开始月份 " + from);
        }
        if (amount.isNegative()) {
            throw new FactException("amount:金额不能为负");
        }
    }

    /** Whether a month was paid by it. */
    public boolean covers(Month month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
