package org.kaolin.policy.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;

/**
 * 待遇规则: one benefit as a value, with its own validity.
 *
 * @param scope whether it is decided for the household or for each person
 * @param validFrom first day the rules are in force
 * @param validTo last day, null while they are
 * @param span first and last month of payment
 * @param tests conditions in the order law asks for them; the first that fails is the reason
 * @param covered member rule: for whom it is paid
 * @param due money of a month once granted, of the household or of one person
 * @param parts named parts of the amount
 */
public record Programme(
        Benefit benefit,
        Citation basis,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Span span,
        List<Test> tests,
        Rule<Kind.Truth> covered,
        Rule<Kind.Money> due,
        Map<String, Rule<Kind.Money>> parts) {

    /** 起付月. */
    public Entry entry() {
        return span.entry();
    }

    /** Whether the rules are in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
