package org.kaolin.policy.compile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Lowered.Amount;
import org.kaolin.policy.compile.Lowered.Truth;
import org.kaolin.policy.compile.Lowered.Word;
import org.kaolin.policy.compile.Lowering.Subject;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Comparison;

/** 分支: choices, exceptions, bands and roundings as masks, without a branch. */
final class Branches {

    private static final Set<String> UP = Set.of("up-fen", "up-yuan");
    private static final Set<String> HALF_UP = Set.of("half-up-fen", "half-up-yuan");
    private static final Set<String> DOWN = Set.of("down-fen", "down-yuan");
    private static final Set<String> YUAN = Set.of("half-up-yuan", "up-yuan", "down-yuan");
    private static final int FEN_OF_A_YUAN = 100;

    private final Graph graph;
    private final Algebra algebra;
    private final Lowering lowering;
    private Node flag;

    Branches(Graph graph, Algebra algebra, Lowering lowering) {
        this.graph = graph;
        this.algebra = algebra;
        this.lowering = lowering;
        this.flag = graph.truth(false);
    }

    Node flag() {
        return flag;
    }

    Lowered choice(Expr.Choice<?> choice, Subject s) {
        Truth when = lowering.truth(choice.when(), s);
        if (when.fails() == null && when.holds().constant()) {
            return lowering.lower(when.holds().is(0) ? choice.otherwise() : choice.then(), s);
        }
        Lowered then = lowering.lower(choice.then(), s);
        Lowered otherwise = lowering.lower(choice.otherwise(), s);
        return select(when, then, otherwise, true);
    }

    /**
     * One of two values.
     *
     * @param consensus whether a value on which both agree is known even when the condition is not
     */
    private Lowered select(Truth when, Lowered then, Lowered otherwise, boolean consensus) {
        return switch (then) {
            case Truth yes -> select(when, yes, (Truth) otherwise, consensus);
            case Amount yes -> select(when, yes, (Amount) otherwise, consensus);
            case Word yes -> select(when, yes, (Word) otherwise, consensus);
        };
    }

    private Truth select(Truth when, Truth then, Truth otherwise, boolean consensus) {
        Node no = algebra.fails(when);
        if (when.fails() == null) {
            Node holds = graph.select(when.holds(), then.holds(), otherwise.holds());
            return then.fails() == null && otherwise.fails() == null
                    ? algebra.truth(holds)
                    : new Truth(holds, graph.select(when.holds(), algebra.fails(then), algebra.fails(otherwise)));
        }
        return new Truth(
                either(when.holds(), no, then.holds(), otherwise.holds(), consensus),
                either(when.holds(), no, algebra.fails(then), algebra.fails(otherwise), consensus));
    }

    private Node either(Node yes, Node no, Node then, Node otherwise, boolean consensus) {
        Node chosen = graph.or(graph.and(yes, then), graph.and(no, otherwise));
        return consensus ? graph.or(chosen, graph.and(then, otherwise)) : chosen;
    }

    private Amount select(Truth when, Amount then, Amount otherwise, boolean consensus) {
        List<Amount> pair = algebra.aligned(then, otherwise);
        Node top =
                graph.select(when.holds(), pair.getFirst().top(), pair.getLast().top());
        return new Amount(
                top,
                pair.getFirst().under(),
                pair.getFirst().by(),
                known(when, then, then.known(), otherwise, otherwise.known(), consensus));
    }

    private Word select(Truth when, Word then, Word otherwise, boolean consensus) {
        List<Word> pair = algebra.merged(then, otherwise);
        Node place = graph.select(
                when.holds(), pair.getFirst().place(), pair.getLast().place());
        return new Word(
                pair.getFirst().table(),
                place,
                known(when, then, then.known(), otherwise, otherwise.known(), consensus));
    }

    private @Nullable Node known(
            Truth when,
            Lowered then,
            @Nullable Node thenKnown,
            Lowered otherwise,
            @Nullable Node otherKnown,
            boolean consensus) {
        if (when.fails() == null) {
            return thenKnown == null && otherKnown == null
                    ? null
                    : algebra.orNull(graph.select(when.holds(), algebra.mask(thenKnown), algebra.mask(otherKnown)));
        }
        Node known = graph.or(
                graph.and(when.holds(), algebra.mask(thenKnown)), graph.and(when.fails(), algebra.mask(otherKnown)));
        if (consensus) {
            Node both = algebra.mask(algebra.both(thenKnown, otherKnown));
            known = graph.or(known, graph.and(both, algebra.same(then, otherwise)));
        }
        return algebra.orNull(known);
    }

    Lowered exceptions(Expr.Exceptions<?> expression, Subject s) {
        Lowered value = lowering.lower(expression.general(), s);
        Truth any = algebra.truth(false);
        Node settled = null;
        for (Expr.Exception<?> exception : expression.exceptions()) {
            Truth when = lowering.truth(exception.when(), s);
            flag = graph.or(flag, graph.and(any.holds(), when.holds()));
            any = algebra.truth(graph.or(any.holds(), when.holds()));
            settled = algebra.both(settled, algebra.settled(when));
            value = select(algebra.truth(when.holds()), lowering.lower(exception.then(), s), value, false);
        }
        return within(value, settled);
    }

    Lowered banded(Expr.Banded<?> banded, Subject s) {
        Amount by = lowering.amount(banded.by(), s);
        Lowered value = lowering.lower(banded.below(), s);
        for (Expr.Band<?> band : banded.bands()) {
            Amount from = lowering.amount(band.from(), s);
            Truth reached = algebra.compare(Comparison.AT_LEAST, by, from);
            value = select(reached, lowering.lower(band.value(), s), value, false);
        }
        return value;
    }

    /** Unknown outside a mask. */
    private Lowered within(Lowered value, @Nullable Node mask) {
        if (mask == null) {
            return value;
        }
        return switch (value) {
            case Amount a -> new Amount(a.top(), a.under(), a.by(), algebra.both(a.known(), mask));
            case Word w -> new Word(w.table(), w.place(), algebra.both(w.known(), mask));
            case Truth t -> new Truth(graph.and(t.holds(), mask), graph.and(algebra.fails(t), mask));
        };
    }

    /** An area that is none of ours is the interpreter's to refuse. */
    Lowered ofArea(Expr.ParameterOfArea<?> parameter, Subject s) {
        Word area = lowering.code(parameter.area(), s);
        Lowered value = null;
        Node named = graph.truth(false);
        for (Area each : Area.values()) {
            Node here = algebra.is(area, Set.of(each.code()));
            named = graph.or(named, here);
            Lowered there = lowering.lower(
                    new Expr.Parameter<>(parameter.code(), parameter.unit(), Expr.ReadOn.THE_DAY, each), s);
            value = value == null ? there : select(algebra.truth(here), there, value, false);
        }
        flag = graph.or(flag, graph.and(graph.not(named), algebra.mask(area.known())));
        if (value == null) {
            throw new IllegalStateException("no areas");
        }
        return within(value, area.known());
    }

    /** 取整: floor((2·top + offset) / (2·under)) with the offset of the strategy. */
    Amount rounded(Amount value, Word strategy) {
        Node up = algebra.is(strategy, UP);
        Node half = algebra.is(strategy, HALF_UP);
        Node yuan = algebra.is(strategy, YUAN);
        Node named = graph.or(graph.or(up, half), algebra.is(strategy, DOWN));
        Node known = algebra.both(value.known(), strategy.known());
        flag = graph.or(flag, graph.and(graph.not(named), algebra.mask(known)));
        Node step = graph.select(yuan, graph.constant(FEN_OF_A_YUAN), graph.constant(1));
        Node under = graph.multiply(graph.constant(value.under()), step);
        if (value.by() != null) {
            under = graph.multiply(under, value.by());
        }
        return new Amount(graph.multiply(floor(value.top(), under, up, half), step), 1, null, known);
    }

    private Node floor(Node top, Node under, Node up, Node half) {
        if (up.is(0) && half.is(0)) {
            return graph.divide(top, under);
        }
        Node halves = graph.multiply(under, 2);
        Node rest = graph.select(half, under, graph.constant(0));
        Node offset = graph.select(up, graph.subtract(halves, graph.constant(2)), rest);
        return graph.divide(graph.add(graph.multiply(top, 2), offset), halves);
    }
}
