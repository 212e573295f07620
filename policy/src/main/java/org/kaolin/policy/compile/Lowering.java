package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Lowered.Amount;
import org.kaolin.policy.compile.Lowered.Truth;
import org.kaolin.policy.compile.Lowered.Word;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 归一: turns rules into nodes, once for each person of the bucket's shape. */
final class Lowering {

    private final Graph graph;
    private final Algebra algebra;
    private final Layout layout;
    private final Figures figures;
    private final Branches branches;
    private final Map<Subject, Map<Expr<?>, Lowered>> memo = new java.util.HashMap<>();

    /**
     * 对象 an expression is lowered for.
     *
     * @param member place in the household, -1 outside a rule over members
     * @param obligor the same
     */
    record Subject(int member, int obligor) {

        static final Subject HOUSEHOLD = new Subject(-1, -1);

        int person(Scope scope) {
            return switch (scope) {
                case HOUSEHOLD -> 0;
                case MEMBER -> member;
                case OBLIGOR -> obligor;
            };
        }
    }

    Lowering(Graph graph, Layout layout, Figures figures) {
        this.graph = graph;
        this.layout = layout;
        this.figures = figures;
        this.algebra = new Algebra(graph);
        this.branches = new Branches(graph, algebra, this);
    }

    /** Where two exceptions to one rule hold at once, or a parameter cannot be used: such rows are interpreted. */
    Node flag() {
        return branches.flag();
    }

    Lowered lower(Expr<?> expression, Subject subject) {
        Subject within = expression instanceof Expr.Rule<?> rule && rule.scope() == Scope.HOUSEHOLD
                ? Subject.HOUSEHOLD
                : subject;
        Map<Expr<?>, Lowered> known = memo.computeIfAbsent(within, _ -> new IdentityHashMap<>());
        Lowered lowered = known.get(expression);
        if (lowered == null) {
            lowered = fresh(expression, within);
            known.put(expression, lowered);
        }
        return lowered;
    }

    private Lowered fresh(Expr<?> expression, Subject s) {
        return switch (expression) {
            case Expr.Rule<?> rule -> lower(rule.expression(), s);
            case Expr.FactValue<?> value -> fact(value.fact(), s);
            case Expr.Constant<?> constant -> algebra.whole(constant.value());
            case Expr.Word word -> new Word(List.of(word.code().code()), graph.constant(0), null);
            case Expr.Parameter<?> parameter -> figures.parameter(parameter);
            case Expr.ParameterOfArea<?> parameter -> branches.ofArea(parameter, s);
            case Expr.Listed listed -> figures.truth(listed, listed.parameter());
            case Expr.NamedBefore before -> figures.truth(before, before.parameter());
            case Expr.Sum<?> sum -> algebra.sum(amounts(sum.terms(), s));
            case Expr.Difference<?> d -> algebra.difference(amount(d.from(), s), amount(d.less(), s));
            case Expr.Product<?> p -> algebra.product(amount(p.value(), s), amount(p.factor(), s));
            case Expr.Quotient<?> q -> algebra.quotient(amount(q.value(), s), amount(q.by(), s));
            case Expr.Ratio<?> r -> algebra.ratio(amount(r.part(), s), amount(r.whole(), s));
            case Expr.Extreme<?> e -> algebra.extreme(e.greatest(), amounts(e.terms(), s));
            case Expr.Rounded r -> branches.rounded(amount(r.value(), s), word(r.strategy(), s));
            case Expr.Compare<?> c -> algebra.compare(c.comparison(), amount(c.left(), s), amount(c.right(), s));
            case Expr.Junction junction -> algebra.junction(junction.all(), truths(junction.terms(), s));
            case Expr.Not not -> algebra.not(truth(not.term(), s));
            case Expr.Is is -> is(word(is.code(), s), is);
            case Expr.Choice<?> choice -> branches.choice(choice, s);
            case Expr.Exceptions<?> exceptions -> branches.exceptions(exceptions, s);
            case Expr.Banded<?> banded -> branches.banded(banded, s);
            case Expr.Total<?> total -> total(total, s);
            case Expr.Number number -> number(number, s);
            case Expr.Exists exists -> exists(exists, s);
        };
    }

    private Lowered fact(Fact<?> fact, Subject s) {
        int person = s.person(fact.scope());
        Node value = layout.value(graph, fact, person);
        Node known = layout.complete() ? null : layout.known(graph, fact, person);
        Coded[] codes = fact.codes();
        if (codes != null) {
            return new Word(Arrays.stream(codes).map(Coded::code).toList(), value, known);
        }
        if (fact.unit() == Unit.YES_NO) {
            return algebra.known(graph.subtract(graph.constant(0), value), known);
        }
        return new Amount(value, fact.denominator(), null, known);
    }

    private Truth is(Word word, Expr.Is is) {
        return algebra.known(algebra.is(word, is.codes()), word.known());
    }

    private Amount total(Expr.Total<?> total, Subject s) {
        List<Amount> terms = new ArrayList<>();
        for (Subject person : persons(total.scope(), s)) {
            Truth fits = truth(total.filter(), person);
            if (fits.holds().is(0) && algebra.fails(fits).is(-1)) {
                continue;
            }
            Amount value = amount(total.value(), person);
            Node top = graph.and(fits.holds(), value.top());
            Node known = algebra.both(algebra.settled(fits), unlessFailing(fits, value.known()));
            terms.add(new Amount(top, value.under(), value.by(), known));
        }
        return algebra.sum(terms);
    }

    private @Nullable Node unlessFailing(Truth fits, @Nullable Node known) {
        return known == null ? null : algebra.orNull(graph.or(algebra.fails(fits), known));
    }

    private Amount number(Expr.Number number, Subject s) {
        Node sum = graph.constant(0);
        Node known = null;
        for (Subject person : persons(number.scope(), s)) {
            Truth fits = truth(number.filter(), person);
            sum = graph.add(sum, fits.holds());
            known = algebra.both(known, algebra.settled(fits));
        }
        return new Amount(graph.subtract(graph.constant(0), sum), 1, null, known);
    }

    private Truth exists(Expr.Exists exists, Subject s) {
        List<Truth> terms = new ArrayList<>();
        persons(exists.scope(), s).forEach(person -> terms.add(truth(exists.filter(), person)));
        return algebra.junction(false, terms);
    }

    private List<Subject> persons(Scope scope, Subject s) {
        List<Subject> persons = new ArrayList<>();
        for (int i = 0; i < layout.shape().persons(scope); i++) {
            persons.add(
                    switch (scope) {
                        case HOUSEHOLD -> s;
                        case MEMBER -> new Subject(i, -1);
                        case OBLIGOR -> new Subject(s.member(), i);
                    });
        }
        return persons;
    }

    Amount amount(Expr<?> expression, Subject s) {
        return (Amount) lower(expression, s);
    }

    Truth truth(Expr<?> expression, Subject s) {
        return (Truth) lower(expression, s);
    }

    private Word word(Expr<?> expression, Subject s) {
        return (Word) lower(expression, s);
    }

    Word code(Expr<Kind.Code> expression, Subject s) {
        return word(expression, s);
    }

    private List<Amount> amounts(List<? extends Expr<?>> terms, Subject s) {
        List<Amount> amounts = new ArrayList<>();
        terms.forEach(term -> amounts.add(amount(term, s)));
        return amounts;
    }

    private List<Truth> truths(List<? extends Expr<?>> terms, Subject s) {
        List<Truth> truths = new ArrayList<>();
        terms.forEach(term -> truths.add(truth(term, s)));
        return truths;
    }
}
