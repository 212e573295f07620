package org.kaolin.policy.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;

/**
 * 规则表达式: a rule as a value. It can be interpreted with a trace, compiled for columns and printed; it holds structure
 * only, figures are parameters.
 *
 * @param <K> what it stands for
 */
public sealed interface Expr<K extends Kind> {

    /** 事实. */
    record FactValue<K extends Kind>(Fact<K> fact) implements Expr<K> {}

    /** 结构常数: nought, one, or the months of a year; never a policy figure. */
    record Constant<Q extends Kind.Quantity>(long value) implements Expr<Q> {}

    /** 参数: a dated, regional figure, in the area of the household unless another is named. */
    record Parameter<K extends Kind>(
            String code, Unit unit, ReadOn on, @Nullable Area area) implements Expr<K> {}

    /** 参数 whose area is itself a code. */
    record ParameterOfArea<K extends Kind>(String code, Unit unit, Expr<Kind.Code> area) implements Expr<K> {}

    /** 参数清单 contains a code. */
    record Listed(String parameter, String code) implements Expr<Kind.Truth> {}

    /** 参数清单 names one code before another. */
    record NamedBefore(String parameter, String first, String second) implements Expr<Kind.Truth> {}

    /** 和. */
    record Sum<Q extends Kind.Quantity>(List<Expr<Q>> terms) implements Expr<Q> {}

    /** 差. */
    record Difference<Q extends Kind.Quantity>(Expr<Q> from, Expr<Q> less) implements Expr<Q> {}

    /** 积 with a pure number. */
    record Product<Q extends Kind.Quantity>(Expr<Q> value, Expr<? extends Kind.Scalar> factor) implements Expr<Q> {}

    /** 商: exact; only shown or rounded, comparisons are multiplied out instead. Nought persons give nought. */
    record Quotient<Q extends Kind.Quantity>(Expr<Q> value, Expr<? extends Kind.Scalar> by) implements Expr<Q> {}

    /** 比 of two quantities of one kind, for showing only; unknown for a divisor of nought. */
    record Ratio<Q extends Kind.Quantity>(Expr<Q> part, Expr<Q> whole) implements Expr<Kind.Rate> {}

    /** 最大 or 最小. */
    record Extreme<Q extends Kind.Quantity>(boolean greatest, List<Expr<Q>> terms) implements Expr<Q> {}

    /** 取整 by the strategy that a code names; the only place where anything is rounded. */
    record Rounded(Expr<Kind.Money> value, Expr<Kind.Code> strategy) implements Expr<Kind.Money> {}

    /** 如果…则…否则. */
    record Choice<K extends Kind>(Expr<Kind.Truth> when, Expr<K> then, Expr<K> otherwise) implements Expr<K> {}

    /** 一般规则与例外: two exceptions that hold at once are an error of the rule, never a silent pick. */
    record Exceptions<K extends Kind>(Expr<K> general, List<Exception<K>> exceptions) implements Expr<K> {}

    /** 例外. */
    record Exception<K extends Kind>(String name, Expr<Kind.Truth> when, Expr<K> then) {}

    /** 分档: the value of the last band whose threshold is reached. Bands are in rising order. */
    record Banded<K extends Kind>(Expr<Kind.Count> by, List<Band<K>> bands, Expr<K> below) implements Expr<K> {}

    /** 档. */
    record Band<K extends Kind>(Expr<Kind.Count> from, Expr<K> value) {}

    /** 比较. */
    record Compare<Q extends Kind.Quantity>(Comparison comparison, Expr<Q> left, Expr<Q> right)
            implements Expr<Kind.Truth> {}

    /** 并且, 或者. */
    record Junction(boolean all, List<Expr<Kind.Truth>> terms) implements Expr<Kind.Truth> {}

    /** 非. */
    record Not(Expr<Kind.Truth> term) implements Expr<Kind.Truth> {}

    /** 是…之一. */
    record Is(Expr<Kind.Code> code, Set<String> codes) implements Expr<Kind.Truth> {}

    /** 代码 written in a rule. */
    record Word(Coded code) implements Expr<Kind.Code> {}

    /** 合计 over persons that fit. */
    record Total<Q extends Kind.Quantity>(Scope scope, Expr<Kind.Truth> filter, Expr<Q> value) implements Expr<Q> {}

    /** 人数 of persons that fit. */
    record Number(Scope scope, Expr<Kind.Truth> filter) implements Expr<Kind.Count> {}

    /** 是否存在 a person that fits. */
    record Exists(Scope scope, Expr<Kind.Truth> filter) implements Expr<Kind.Truth> {}

    /** 命名规则: a node of the trace. */
    final class Rule<K extends Kind> implements Expr<K> {
        private final String id;
        private final String question;
        private final Unit unit;
        private final Scope scope;
        private final Citation citation;
        private final Expr<K> expression;

        Rule(String id, String question, Unit unit, Scope scope, Citation citation, Expr<K> expression) {
            this.id = id;
            this.question = question;
            this.unit = unit;
            this.scope = scope;
            this.citation = citation;
            this.expression = expression;
        }

        /** Identifier, unique in the rulebook. */
        public String id() {
            return id;
        }

        /** 问题 in plain Chinese. */
        public String question() {
            return question;
        }

        /** 单位. */
        public Unit unit() {
            return unit;
        }

        /** 对象. */
        public Scope scope() {
            return scope;
        }

        /** 依据. */
        public Citation citation() {
            return citation;
        }

        /** What it is. */
        public Expr<K> expression() {
            return expression;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** 参数读取日. */
    enum ReadOn implements Coded {
        THE_DAY("当日"),
        THE_DAY_BEFORE("前一日"),
        THE_YEAR_BEFORE("上一年度同日");

        private final String title;

        ReadOn(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 比较关系 of two exact values. */
    enum Comparison implements Coded {
        LESS("低于"),
        AT_MOST("不高于"),
        EQUAL("等于"),
        AT_LEAST("不低于"),
        MORE("高于");

        private final String title;

        Comparison(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        /** Whether the sign of left minus right fits. */
        public boolean fits(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case AT_LEAST -> sign >= 0;
                case MORE -> sign > 0;
            };
        }
    }
}
