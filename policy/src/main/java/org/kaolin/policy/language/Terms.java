package org.kaolin.policy.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Expr.Comparison;
import org.kaolin.policy.language.Expr.ReadOn;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Quantity;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Scalar;
import org.kaolin.policy.language.Kind.Truth;

/** 规则用语: the words a rule is written with. */
// the arrays are read once and copied, nothing is written to them
@SuppressWarnings("varargs")
public final class Terms {

    private Terms() {}

    /** A named rule over the household. */
    public static <K extends Kind> Expr.Rule<K> household(
            String id, String question, Unit unit, Citation citation, Expr<K> expression) {
        return Check.sound(new Expr.Rule<>(id, question, unit, Scope.HOUSEHOLD, citation, expression));
    }

    /** A named rule over another subject than a household: a facility, an organisation, a procedure. */
    public static <K extends Kind> Expr.Rule<K> subject(
            String id, String question, Unit unit, Citation citation, Expr<K> expression) {
        return household(id, question, unit, citation, expression);
    }

    /** A named rule over one member. */
    public static <K extends Kind> Expr.Rule<K> member(
            String id, String question, Unit unit, Citation citation, Expr<K> expression) {
        return Check.sound(new Expr.Rule<>(id, question, unit, Scope.MEMBER, citation, expression));
    }

    /** A named rule over one person with a duty of support. */
    public static <K extends Kind> Expr.Rule<K> obligor(
            String id, String question, Unit unit, Citation citation, Expr<K> expression) {
        return Check.sound(new Expr.Rule<>(id, question, unit, Scope.OBLIGOR, citation, expression));
    }

    /** 事实. */
    public static <K extends Kind> Expr<K> fact(Fact<K> fact) {
        return new Expr.FactValue<>(fact);
    }

    /** 金额参数, read in fen. */
    public static Expr<Money> money(String code) {
        return new Expr.Parameter<>(code, Unit.YUAN, ReadOn.THE_DAY, null);
    }

    /** 金额参数 of another area than the household's. */
    public static Expr<Money> money(String code, Area area) {
        return new Expr.Parameter<>(code, Unit.YUAN, ReadOn.THE_DAY, area);
    }

    /** 金额参数 of an area, null for the one asked about, read on another day than the question's own. */
    public static Expr<Money> money(String code, @Nullable Area area, ReadOn on) {
        return new Expr.Parameter<>(code, Unit.YUAN, on, area);
    }

    /** 金额参数 as a bare number of yuan, to weigh one amount against the ratio of two others. */
    public static Expr<Rate> figure(String code, Area area, ReadOn on) {
        return new Expr.Parameter<>(code, Unit.RATIO, on, area);
    }

    /** 百分比参数 of an area. */
    public static Expr<Rate> percent(String code, Area area) {
        return new Expr.Parameter<>(code, Unit.PERCENT, ReadOn.THE_DAY, area);
    }

    /** 金额参数 of the area that a code names. */
    public static Expr<Money> money(String code, Expr<Code> area) {
        return new Expr.ParameterOfArea<>(code, Unit.YUAN, area);
    }

    /** 金额参数 of the year before. */
    public static Expr<Money> moneyOfYearBefore(String code) {
        return new Expr.Parameter<>(code, Unit.YUAN_PER_YEAR, ReadOn.THE_YEAR_BEFORE, null);
    }

    /** 比率参数. */
    public static Expr<Rate> rate(String code) {
        return new Expr.Parameter<>(code, Unit.RATIO, ReadOn.THE_DAY, null);
    }

    /** 百分比参数, announced in percent and read as a rate. */
    public static Expr<Rate> percent(String code) {
        return new Expr.Parameter<>(code, Unit.PERCENT, ReadOn.THE_DAY, null);
    }

    /** 个数参数. */
    public static Expr<Count> count(String code) {
        return new Expr.Parameter<>(code, Unit.ITEMS, ReadOn.THE_DAY, null);
    }

    /** 开关参数. */
    public static Expr<Truth> flag(String code) {
        return new Expr.Parameter<>(code, Unit.YES_NO, ReadOn.THE_DAY, null);
    }

    /** 代码参数: a named strategy that law leaves to the locality. */
    public static Expr<Code> code(String code) {
        return new Expr.Parameter<>(code, Unit.CODE, ReadOn.THE_DAY, null);
    }

    /** 清单参数 contains a code. */
    public static Expr<Truth> listed(String parameter, Coded code) {
        return new Expr.Listed(parameter, code.code());
    }

    /** 代码在清单参数之内. */
    @SafeVarargs
    public static <E extends Enum<E> & Coded> Expr<Truth> inList(Expr<Code> code, String parameter, E... codes) {
        return any(Arrays.stream(codes)
                .map(each -> all(is(code, each), listed(parameter, each)))
                .toList());
    }

    /** 清单参数 names one code before another. */
    public static Expr<Truth> namedBefore(String parameter, Coded first, Coded second) {
        return new Expr.NamedBefore(parameter, first.code(), second.code());
    }

    /** 零与一之间的余数: one less a rate. */
    public static Expr<Rate> oneLess(Expr<Rate> rate) {
        return minus(constant(1), rate);
    }

    /** 结构常数. */
    public static <Q extends Quantity> Expr<Q> constant(long value) {
        return new Expr.Constant<>(value);
    }

    /** 和. */
    @SafeVarargs
    public static <Q extends Quantity> Expr<Q> sum(Expr<Q>... terms) {
        return new Expr.Sum<>(List.of(terms));
    }

    /** 和. */
    public static <Q extends Quantity> Expr<Q> sum(List<Expr<Q>> terms) {
        return new Expr.Sum<>(List.copyOf(terms));
    }

    /** 差. */
    public static <Q extends Quantity> Expr<Q> minus(Expr<Q> from, Expr<Q> less) {
        return new Expr.Difference<>(from, less);
    }

    /** 积. */
    public static <Q extends Quantity> Expr<Q> times(Expr<Q> value, Expr<? extends Scalar> factor) {
        return new Expr.Product<>(value, factor);
    }

    /** 商, for showing or rounding only. */
    public static <Q extends Quantity> Expr<Q> per(Expr<Q> value, Expr<? extends Scalar> by) {
        return new Expr.Quotient<>(value, by);
    }

    /** 比, for showing only. */
    public static <Q extends Quantity> Expr<Rate> ratio(Expr<Q> part, Expr<Q> whole) {
        return new Expr.Ratio<>(part, whole);
    }

    /** 最大. */
    @SafeVarargs
    public static <Q extends Quantity> Expr<Q> greatest(Expr<Q>... terms) {
        return new Expr.Extreme<>(true, List.of(terms));
    }

    /** 最小. */
    @SafeVarargs
    public static <Q extends Quantity> Expr<Q> least(Expr<Q>... terms) {
        return new Expr.Extreme<>(false, List.of(terms));
    }

    /** 不低于零. */
    public static <Q extends Quantity> Expr<Q> notBelowZero(Expr<Q> value) {
        return new Expr.Extreme<>(true, List.of(Terms.<Q>constant(0), value));
    }

    /** 取整. */
    public static Expr<Money> rounded(Expr<Money> value, Expr<Code> strategy) {
        return new Expr.Rounded(value, strategy);
    }

    /** 如果…则…否则. */
    public static <K extends Kind> Expr<K> choose(Expr<Truth> when, Expr<K> then, Expr<K> otherwise) {
        return new Expr.Choice<>(when, then, otherwise);
    }

    /** 一般规则与例外. */
    @SafeVarargs
    public static <K extends Kind> Expr<K> general(Expr<K> general, Expr.Exception<K>... exceptions) {
        return new Expr.Exceptions<>(general, List.of(exceptions));
    }

    /** 例外. */
    public static <K extends Kind> Expr.Exception<K> exception(String name, Expr<Truth> when, Expr<K> then) {
        return new Expr.Exception<>(name, when, then);
    }

    /** 分档. */
    @SafeVarargs
    public static <K extends Kind> Expr<K> banded(Expr<Count> by, Expr<K> below, Expr.Band<K>... bands) {
        return new Expr.Banded<>(by, List.of(bands), below);
    }

    /** 档. */
    public static <K extends Kind> Expr.Band<K> from(Expr<Count> threshold, Expr<K> value) {
        return new Expr.Band<>(threshold, value);
    }

    /** 低于. */
    public static <Q extends Quantity> Expr<Truth> less(Expr<Q> left, Expr<Q> right) {
        return new Expr.Compare<>(Comparison.LESS, left, right);
    }

    /** 不高于. */
    public static <Q extends Quantity> Expr<Truth> atMost(Expr<Q> left, Expr<Q> right) {
        return new Expr.Compare<>(Comparison.AT_MOST, left, right);
    }

    /** 不低于. */
    public static <Q extends Quantity> Expr<Truth> atLeast(Expr<Q> left, Expr<Q> right) {
        return new Expr.Compare<>(Comparison.AT_LEAST, left, right);
    }

    /** 高于. */
    public static <Q extends Quantity> Expr<Truth> more(Expr<Q> left, Expr<Q> right) {
        return new Expr.Compare<>(Comparison.MORE, left, right);
    }

    /** 等于. */
    public static <Q extends Quantity> Expr<Truth> equal(Expr<Q> left, Expr<Q> right) {
        return new Expr.Compare<>(Comparison.EQUAL, left, right);
    }

    /** 并且. */
    @SafeVarargs
    public static Expr<Truth> all(Expr<Truth>... terms) {
        return new Expr.Junction(true, List.of(terms));
    }

    /** 或者. */
    @SafeVarargs
    public static Expr<Truth> any(Expr<Truth>... terms) {
        return new Expr.Junction(false, List.of(terms));
    }

    /** 或者. */
    public static Expr<Truth> any(List<Expr<Truth>> terms) {
        return new Expr.Junction(false, List.copyOf(terms));
    }

    /** 非. */
    public static Expr<Truth> not(Expr<Truth> term) {
        return new Expr.Not(term);
    }

    /** 是…之一. */
    public static Expr<Truth> is(Expr<Code> code, Coded... codes) {
        return new Expr.Is(code, Arrays.stream(codes).map(Coded::code).collect(Collectors.toUnmodifiableSet()));
    }

    /** 是 the strategy of this name. */
    public static Expr<Truth> isNamed(Expr<Code> code, String... names) {
        return new Expr.Is(code, Set.of(names));
    }

    /** 代码. */
    public static Expr<Code> word(Coded code) {
        return new Expr.Word(code);
    }

    /** 合计 over members. */
    public static <Q extends Quantity> Expr<Q> totalOfMembers(Expr<Truth> filter, Expr<Q> value) {
        return new Expr.Total<>(Scope.MEMBER, filter, value);
    }

    /** 人数. */
    public static Expr<Count> numberOfMembers(Expr<Truth> filter) {
        return new Expr.Number(Scope.MEMBER, filter);
    }

    /** 有成员…. */
    public static Expr<Truth> anyMember(Expr<Truth> filter) {
        return new Expr.Exists(Scope.MEMBER, filter);
    }

    /** 所有义务人都…. */
    public static Expr<Truth> everyObligor(Expr<Truth> filter) {
        return new Expr.Not(new Expr.Exists(Scope.OBLIGOR, new Expr.Not(filter)));
    }
}
