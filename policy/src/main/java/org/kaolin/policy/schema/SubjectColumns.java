package org.kaolin.policy.schema;

import static org.kaolin.policy.language.Terms.fact;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/**
 * 主体事实列: facts of a facility, an organisation, a register entry or a procedure, so that rules over them are written,
 * explained and compiled as rules over households are.
 *
 * @param <S> the subject
 */
public final class SubjectColumns<S extends Subject> {

    private final String kind;
    private final Class<S> type;

    /**
     * Facts of one kind of subject.
     *
     * @param kind stands before the colon of every key
     */
    public SubjectColumns(String kind, Class<S> type) {
        this.kind = kind;
        this.type = type;
    }

    /** 个数 from nought to a bound. */
    public Expr<Kind.Count> count(String key, String question, Unit unit, long most, ToLongFunction<S> reader) {
        return fact(new Fact<>(
                kind + ':' + key,
                question,
                Scope.HOUSEHOLD,
                unit,
                0,
                most,
                1,
                null,
                s -> reader.applyAsLong(s.subject(type))));
    }

    /** 金额 in fen. */
    public Expr<Kind.Money> money(String key, String question, Unit unit, ToLongFunction<S> reader) {
        return fact(new Fact<>(
                kind + ':' + key,
                question,
                Scope.HOUSEHOLD,
                unit,
                0,
                Bounds.MONEY,
                1,
                null,
                s -> reader.applyAsLong(s.subject(type))));
    }

    /** 是否. */
    public Expr<Kind.Truth> flag(String key, String question, Predicate<S> reader) {
        return fact(new Fact<>(
                kind + ':' + key,
                question,
                Scope.HOUSEHOLD,
                Unit.YES_NO,
                0,
                1,
                1,
                null,
                s -> reader.test(s.subject(type)) ? 1 : 0));
    }

    /** 代码; null when nobody knows. */
    public <E extends Enum<E> & Coded> Expr<Kind.Code> code(
            String key, String question, Class<E> codes, Function<S, @Nullable E> reader) {
        E[] list = codes.getEnumConstants();
        return fact(
                new Fact<>(kind + ':' + key, question, Scope.HOUSEHOLD, Unit.CODE, 0, list.length - 1, 1, list, s -> {
                    E code = reader.apply(s.subject(type));
                    return code == null ? Fact.UNKNOWN : code.ordinal();
                }));
    }
}
