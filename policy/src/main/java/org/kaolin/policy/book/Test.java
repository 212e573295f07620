package org.kaolin.policy.book;

import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;

/** 条件: one condition of a benefit and the reason that is given when it does not hold. */
public record Test(Reason reason, Rule<Kind.Truth> holds) {}
