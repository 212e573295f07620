package org.kaolin.policy.explain;

import java.util.Set;
import java.util.TreeSet;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Unit;

/** 值: what an expression comes to. Unknown is a value of its own and never nought. */
public sealed interface Value {

    /** 数. */
    record Number(Rational number) implements Value {}

    /** 是否. */
    record Truth(boolean holds) implements Value {}

    /** 代码. */
    record Word(String code) implements Value {}

    /** 不详, with what is missing; nothing is missing where a value does not exist, as a ratio to nought. */
    record Unknown(Set<Missing> missing) implements Value {

        /** Sorted, so that answers are the same on every run. */
        public Unknown {
            missing = new TreeSet<>(missing);
        }
    }

    /**
     * 缺少的事实或参数.
     *
     * @param parameter whether it is a parameter without a value on the day
     * @param of member id, empty for the household
     */
    record Missing(boolean parameter, String key, String question, String of) implements Comparable<Missing> {

        @Override
        public int compareTo(Missing other) {
            int byKind = Boolean.compare(other.parameter, parameter);
            int byKey = byKind != 0 ? byKind : key.compareTo(other.key);
            return byKey != 0 ? byKey : of.compareTo(other.of);
        }
    }

    /** 是. */
    Value TRUE = new Truth(true);

    /** 否. */
    Value FALSE = new Truth(false);

    /** Truth of a comparison. */
    static Value of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** A number. */
    static Value of(Rational number) {
        return new Number(number);
    }

    /** As people read it in a trace. */
    default String display(Unit unit) {
        return switch (this) {
            case Number(Rational number)
            when unit.money() -> number.dividedBy(Rational.of(100)).decimal(2).toPlainString();
            case Number(Rational number)
            when unit == Unit.RATIO -> number.decimal(4).toPlainString();
            case Number(Rational number) -> number.toString();
            case Truth(boolean holds) -> holds ? "是" : "否";
            case Word(String code) -> code;
            case Unknown _ -> "不详";
        };
    }
}
