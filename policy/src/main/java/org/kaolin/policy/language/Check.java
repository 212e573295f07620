package org.kaolin.policy.language;

import org.kaolin.policy.language.Expr.Compare;
import org.kaolin.policy.language.Expr.Constant;
import org.kaolin.policy.language.Expr.Exists;
import org.kaolin.policy.language.Expr.FactValue;
import org.kaolin.policy.language.Expr.Quotient;
import org.kaolin.policy.language.Expr.Ratio;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Expr.Total;

/** 规则检查: what would fail for some household is refused when the rule is built. */
final class Check {

    /** The only numbers a rule may contain: nought, one and the months of a year. */
    private static final long MONTHS_OF_A_YEAR = 12;

    private Check() {}

    static <K extends Kind> Rule<K> sound(Rule<K> rule) {
        if (rule.question().isBlank() || rule.id().isBlank()) {
            throw new IllegalArgumentException("rule without id or question: " + rule.id());
        }
        visit(rule, rule.expression(), rule.scope());
        requireOneSubject(rule);
        return rule;
    }

    private static void visit(Rule<?> rule, Expr<?> expression, Scope within) {
        switch (expression) {
            case FactValue<?> value -> require(reaches(within, value.fact().scope()), rule, value.fact());
            case Constant<?> number ->
                require(number.value() == 0 || number.value() == 1 || number.value() == MONTHS_OF_A_YEAR, rule, number);
            case Compare<?> compare -> requireMultipliedOut(rule, compare);
            case Rule<?> inner -> require(reaches(within, inner.scope()), rule, inner);
            case Expr<?> _ -> {}
        }
        if (expression instanceof Rule<?>) {
            return;
        }
        Scope inside = scopeInside(expression, within);
        Tree.parts(expression).forEach(part -> visit(rule, part, inside));
    }

    /** A rule about a facility cannot read a household. */
    private static void requireOneSubject(Rule<?> rule) {
        String about = null;
        for (Expr<?> node : Tree.nodes(rule)) {
            if (node instanceof FactValue<?> value) {
                require(about == null || about.equals(value.fact().about()), rule, value.fact());
                about = value.fact().about();
            }
        }
    }

    private static Scope scopeInside(Expr<?> expression, Scope within) {
        return switch (expression) {
            case Total<?> total -> total.scope();
            case Expr.Number number -> number.scope();
            case Exists exists -> exists.scope();
            case Expr<?> _ -> within;
        };
    }

    private static void requireMultipliedOut(Rule<?> rule, Compare<?> compare) {
        for (Expr<?> side : Tree.parts(compare)) {
            Expr<?> bare = side instanceof Rule<?> named ? named.expression() : side;
            require(!(bare instanceof Quotient<?>) && !(bare instanceof Ratio<?>), rule, "a comparison divides");
        }
    }

    private static boolean reaches(Scope from, Scope to) {
        return from == to || to == Scope.HOUSEHOLD;
    }

    private static void require(boolean holds, Rule<?> rule, Object what) {
        if (!holds) {
            throw new IllegalArgumentException("rule " + rule.id() + " is not sound: " + what);
        }
    }
}
