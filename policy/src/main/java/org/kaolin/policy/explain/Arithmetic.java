package org.kaolin.policy.explain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Rational;

/** 三值运算: exact arithmetic and logic in which unknown stays unknown, unless the known part settles it. */
final class Arithmetic {

    private Arithmetic() {}

    static Value sum(List<Value> terms) {
        Rational sum = Rational.ZERO;
        Value missing = null;
        for (Value term : terms) {
            switch (term) {
                case Value.Number(Rational number) -> sum = sum.plus(number);
                case Value other -> missing = missing == null ? other : join(missing, other);
            }
        }
        return missing == null ? Value.of(sum) : missing;
    }

    static Value difference(Value from, Value less) {
        return from instanceof Value.Number(Rational a) && less instanceof Value.Number(Rational b)
                ? Value.of(a.minus(b))
                : unknown(from, less);
    }

    /** Nought times anything is nought, also times what nobody knows. */
    static Value product(Value value, Value factor) {
        Rational a = number(value);
        Rational b = number(factor);
        if (a != null && b != null) {
            return Value.of(a.times(b));
        }
        return Rational.ZERO.equals(a) || Rational.ZERO.equals(b) ? Value.of(Rational.ZERO) : unknown(value, factor);
    }

    static Value quotient(Value value, Value by) {
        Rational a = number(value);
        Rational b = number(by);
        if (a == null || b == null) {
            return unknown(value, by);
        }
        return Value.of(b.equals(Rational.ZERO) ? Rational.ZERO : a.dividedBy(b));
    }

    static Value ratio(Value part, Value whole) {
        Rational a = number(part);
        Rational b = number(whole);
        if (a == null || b == null) {
            return unknown(part, whole);
        }
        return b.equals(Rational.ZERO) ? new Value.Unknown(Set.of()) : Value.of(a.dividedBy(b));
    }

    static Value extreme(boolean greatest, List<Value> terms) {
        Rational best = null;
        Value missing = null;
        for (Value term : terms) {
            if (term instanceof Value.Number(Rational number)) {
                boolean better = best == null || (number.compareTo(best) > 0) == greatest;
                best = better ? number : best;
            } else {
                missing = missing == null ? term : join(missing, term);
            }
        }
        return missing != null || best == null ? unknown(missing) : Value.of(best);
    }

    static Value rounded(Value value, Value strategy) {
        return value instanceof Value.Number(Rational number) && strategy instanceof Value.Word(String name)
                ? Value.of(Rounding.apply(name, number))
                : unknown(value, strategy);
    }

    static Value compare(Expr.Comparison comparison, Value left, Value right) {
        return left instanceof Value.Number(Rational a) && right instanceof Value.Number(Rational b)
                ? Value.of(comparison.fits(a.compareTo(b)))
                : unknown(left, right);
    }

    static Value not(Value value) {
        return value instanceof Value.Truth(boolean holds) ? Value.of(!holds) : value;
    }

    static Value is(Value code, Set<String> codes) {
        return code instanceof Value.Word(String word) ? Value.of(codes.contains(word)) : code;
    }

    /** Unknown as soon as one of them is; what is missing adds up. */
    static Value join(Value one, Value other) {
        if (!(one instanceof Value.Unknown(Set<Value.Missing> first))) {
            return other instanceof Value.Unknown ? other : one;
        }
        if (!(other instanceof Value.Unknown(Set<Value.Missing> second))) {
            return one;
        }
        Set<Value.Missing> both = new TreeSet<>(first);
        both.addAll(second);
        return new Value.Unknown(both);
    }

    private static @Nullable Rational number(Value value) {
        return value instanceof Value.Number(Rational number) ? number : null;
    }

    private static Value unknown(Value one, Value other) {
        return unknown(join(one, other));
    }

    private static Value unknown(@Nullable Value value) {
        return value instanceof Value.Unknown ? value : new Value.Unknown(Set.of());
    }
}
