package org.kaolin.policy.language;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Situation;

/**
 * 事实项: one column of the fact schema. Every value is a whole number over a denominator known when the rule is built: an
 * amount, a count, a truth as 0 or 1, or the place of a code in its list.
 *
 * @param key key of the case schema, also the name under which it may be unknown
 * @param question in plain Chinese
 * @param codes the code list, empty when the fact is no code
 * @param reader how it is read; returns {@link #UNKNOWN} when nobody knows
 */
public record Fact<K extends Kind>(
        String key,
        String question,
        Scope scope,
        Unit unit,
        long least,
        long most,
        long denominator,
        Coded @Nullable [] codes,
        ToLongFunction<Situation> reader) {

    /** 不详. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** The value of a situation, {@link #UNKNOWN} when it is not known. */
    public long read(Situation situation) {
        if (isUnknown(situation)) {
            return UNKNOWN;
        }
        long value = reader.applyAsLong(situation);
        if (value != UNKNOWN && (value < least || value > most)) {
            throw new ArithmeticException(key + " = " + value + " out of range");
        }
        return value;
    }

    private boolean isUnknown(Situation situation) {
        return switch (scope) {
            case HOUSEHOLD -> names(unknownOf(situation));
            case MEMBER -> names(situation.member().unknown());
            case OBLIGOR -> false;
        };
    }

    private static java.util.Set<String> unknownOf(Situation situation) {
        var subject = situation.whole();
        return subject == null ? situation.household().unknown() : subject.unknown();
    }

    /** 主体种类: what stands before the colon of a key, empty for a household. */
    String about() {
        int colon = key.indexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    private boolean names(java.util.Set<String> unknown) {
        return !unknown.isEmpty() && (unknown.contains(key) || unknown.contains(root()));
    }

    private String root() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact<?> fact && fact.key.equals(key) && fact.scope == scope;
    }

    @Override
    public int hashCode() {
        return key.hashCode() * 31 + scope.hashCode();
    }

    @Override
    public String toString() {
        return scope.code() + "." + key;
    }
}
