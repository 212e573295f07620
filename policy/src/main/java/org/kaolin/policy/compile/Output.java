package org.kaolin.policy.compile;

import org.kaolin.policy.language.Expr;

/**
 * 输出: what a rule comes to for the household or one member.
 *
 * @param member place in the household, 0 for a rule of the household
 */
record Output(Expr.Rule<?> rule, int member, Lowered value) {}
