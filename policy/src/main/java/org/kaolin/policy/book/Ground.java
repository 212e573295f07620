package org.kaolin.policy.book;

import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;

/**
 * 条件 outside benefits: one condition of a registration or check and the reason that is given when it does not hold.
 *
 * @param <R> the reasons of the matter
 */
public record Ground<R extends Enum<R> & Coded>(R reason, Rule<Kind.Truth> holds) {}
