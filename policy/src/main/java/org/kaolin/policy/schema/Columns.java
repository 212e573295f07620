package org.kaolin.policy.schema;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 事实列: shorthand for declaring facts of one scope. */
final class Columns {

    private static final long MONTHS = 12;

    private final Scope scope;

    Columns(Scope scope) {
        this.scope = scope;
    }

    /** Fen as they are. */
    Fact<Kind.Money> money(String key, String question, Unit unit, ToLongFunction<Situation> reader) {
        return new Fact<>(key, question, scope, unit, 0, Bounds.MONEY, 1, null, reader);
    }

    /** A yearly sum read as an amount a month: the sum itself over twelve. */
    Fact<Kind.Money> monthly(String key, String question, ToLongFunction<Situation> yearly) {
        return new Fact<>(
                key, question, scope, Unit.YUAN_PER_MONTH, 0, Bounds.MONEY * Bounds.ITEMS, MONTHS, null, yearly);
    }

    Fact<Kind.Count> count(String key, String question, Unit unit, long most, ToLongFunction<Situation> reader) {
        return new Fact<>(key, question, scope, unit, 0, most, 1, null, reader);
    }

    /** A percentage with at most four decimals, as a ratio over a million. */
    Fact<Kind.Rate> percent(String key, String question, ToLongFunction<Situation> millionths) {
        return new Fact<>(key, question, scope, Unit.RATIO, -1_000_000, 10_000_000, 1_000_000, null, millionths);
    }

    Fact<Kind.Truth> flag(String key, String question, Predicate<Situation> reader) {
        return new Fact<>(key, question, scope, Unit.YES_NO, 0, 1, 1, null, s -> reader.test(s) ? 1 : 0);
    }

    <E extends Enum<E> & Coded> Fact<Kind.Code> code(
            String key, String question, Class<E> codes, Function<Situation, E> reader) {
        E[] list = codes.getEnumConstants();
        return new Fact<>(
                key,
                question,
                scope,
                Unit.CODE,
                0,
                list.length - 1,
                1,
                list,
                s -> reader.apply(s).ordinal());
    }
}
