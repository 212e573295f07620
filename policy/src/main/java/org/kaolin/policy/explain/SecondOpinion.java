package org.kaolin.policy.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.language.Expr;

/** 第二求值: a value worked out by another evaluator, which an explanation then shows instead of its own. */
@FunctionalInterface
public interface SecondOpinion {

    /**
     * The value of a rule; empty when this evaluator does not answer it.
     *
     * @param member the person a personal rule is about, null for the whole
     */
    Optional<Value> value(Expr.Rule<?> rule, @Nullable MemberFacts member);
}
