package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Lowered.Amount;
import org.kaolin.policy.compile.Lowered.Truth;
import org.kaolin.policy.compile.Lowered.Word;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Unit;

/** 参数叶: parameters become scalars of a bucket; here is which ones, and how each is read. */
final class Figures {

    private final Graph graph;
    private final Ranges ranges;
    private final boolean complete;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Leaf, Node> nodes = new HashMap<>();

    /** 取值方面. */
    enum Aspect {
        VALUE,
        KNOWN,
        HOLDS,
        FAILS,
        PLACE
    }

    /**
     * 参数标量: one number read from a parameter view.
     *
     * @param under the number by which a figure becomes whole
     * @param table words a code may be
     * @param mayMiss whether the kernels know what to do when nobody announced it
     */
    record Leaf(
            Expr<?> expression, Aspect aspect, long under, List<String> table, long low, long high, boolean mayMiss) {}

    Figures(Graph graph, Ranges ranges, boolean complete) {
        this.graph = graph;
        this.ranges = ranges;
        this.complete = complete;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Lowered parameter(Expr.Parameter<?> parameter) {
        Unit unit = parameter.unit();
        Ranges.Range range = ranges.get(parameter.code());
        return switch (unit) {
            case YES_NO -> truth(parameter, parameter.code());
            case CODE -> {
                long last = Math.max(0, range.words().size() - 1);
                Node place = node(new Leaf(parameter, Aspect.PLACE, 1, range.words(), 0, last, !complete));
                yield new Word(range.words(), range.words().size() == 1 ? graph.constant(0) : place, known(parameter));
            }
            case YUAN_PER_MONTH,
                    YUAN,
                    YUAN_PER_YEAR,
                    RATIO,
                    PERCENT,
                    PERSONS,
                    YEARS,
                    MONTHS,
                    DAYS,
                    SQUARE_METRES,
                    POINTS,
                    ITEMS -> {
                long under = range.under(unit);
                Node value = node(new Leaf(
                        parameter, Aspect.VALUE, under, List.of(), range.low(unit), range.high(unit), !complete));
                yield new Amount(value, under, null, known(parameter));
            }
        };
    }

    Truth truth(Expr<?> expression, String code) {
        Node holds = node(new Leaf(expression, Aspect.HOLDS, 1, List.of(), -1, 0, !complete));
        return new Truth(
                holds, complete ? null : node(new Leaf(expression, Aspect.FAILS, 1, List.of(), -1, 0, !complete)));
    }

    private @Nullable Node known(Expr.Parameter<?> parameter) {
        return complete ? null : node(new Leaf(parameter, Aspect.KNOWN, 1, List.of(), -1, 0, !complete));
    }

    private Node node(Leaf leaf) {
        return nodes.computeIfAbsent(leaf, _ -> {
            leaves.add(leaf);
            return graph.parameter(leaves.size() - 1, leaf.low(), leaf.high());
        });
    }
}
