package org.kaolin.policy.explain;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.language.Unit;

/**
 * 结果翻转条件: the change of one quantity that would make a condition hold.
 *
 * @param question what would have to change
 * @param down whether it would have to be lower
 * @param by how much, in whole fen, years or items: the smallest change that is enough
 */
public record Flip(String question, boolean down, long by, Unit unit) {

    /** As people read it: 若家庭计入的月收入再低 37.50 元. */
    public String display() {
        String amount = unit.money() ? Value.of(Rational.of(by)).display(Unit.YUAN) + " 元" : by + " " + unit.title();
        String what = question.replaceFirst("(是?多少|多大|是几级|有?几.?)$", "");
        return "若" + what + (down ? "再低 " : "再高 ") + amount;
    }

    /**
     * Every single change that would make a condition hold, the smallest amounts of money first; empty when no single
     * quantity decides it.
     *
     * @param member the person a personal rule is about, null for a rule of the household
     */
    public static List<Flip> of(
            Interpreter interpreter, Expr.Rule<Kind.Truth> condition, @Nullable MemberFacts member) {
        Situation situation = member == null
                ? interpreter.situation()
                : interpreter.situation().of(member);
        List<Flip> flips = new ArrayList<>();
        for (Expr.Compare<?> compare : comparisons(condition)) {
            if (!interpreter.value(compare, situation).equals(Value.FALSE)) {
                continue;
            }
            Value then = interpreter.assuming(Map.of(compare, true)).value(condition, situation);
            Flip flip = then.equals(Value.TRUE) ? between(interpreter, compare, situation) : null;
            if (flip != null && !flips.contains(flip)) {
                flips.add(flip);
            }
        }
        flips.sort(Comparator.comparing((Flip flip) -> !flip.unit.money()).thenComparing(Flip::by));
        return flips;
    }

    /** Comparisons about the situation itself, not those inside a count over persons; shared parts once. */
    private static List<Expr.Compare<?>> comparisons(Expr<?> condition) {
        List<Expr.Compare<?>> found = new ArrayList<>();
        collect(condition, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Expr<?> expression, List<Expr.Compare<?>> found, Set<Expr<?>> seen) {
        if (!seen.add(expression)) {
            return;
        }
        switch (expression) {
            case Expr.Compare<?> compare -> found.add(compare);
            case Expr.Total<?> _, Expr.Number _, Expr.Exists _ -> {}
            case Expr<?> other -> Tree.parts(other).forEach(part -> collect(part, found, seen));
        }
    }

    private static @Nullable Flip between(Interpreter interpreter, Expr.Compare<?> compare, Situation situation) {
        if (!(interpreter.value(compare.left(), situation) instanceof Value.Number(Rational left))
                || !(interpreter.value(compare.right(), situation) instanceof Value.Number(Rational right))) {
            return null;
        }
        Rational gap = left.minus(right);
        long down = gap.rounded(RoundingMode.CEILING);
        long up = -gap.rounded(RoundingMode.FLOOR);
        return switch (compare.comparison()) {
            case LESS -> named(compare, true, gap.rounded(RoundingMode.FLOOR) + 1);
            case AT_MOST -> named(compare, true, down);
            case AT_LEAST -> named(compare, false, up);
            case MORE -> named(compare, false, up + 1);
            case EQUAL -> gap.numerator() > 0 ? named(compare, true, down) : named(compare, false, up);
        };
    }

    private static @Nullable Flip named(Expr.Compare<?> compare, boolean down, long by) {
        return switch (compare.left()) {
            case Expr.Rule<?> rule -> new Flip(rule.question(), down, by, rule.unit());
            case Expr.FactValue<?> fact ->
                new Flip(fact.fact().question(), down, by, fact.fact().unit());
            case Expr<?> _ -> null;
        };
    }
}
