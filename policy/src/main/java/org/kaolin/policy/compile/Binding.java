package org.kaolin.policy.compile;

import java.util.List;
import java.util.Map;
import org.kaolin.policy.compile.Figures.Aspect;
import org.kaolin.policy.compile.Figures.Leaf;
import org.kaolin.policy.compile.graph.Node;
import org.kaolin.policy.explain.ParameterValues;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 参数绑定: the scalars of a bucket in one month.
 *
 * @param scalars by index, meaningless unless the outcome is ready
 */
record Binding(Outcome outcome, long[] scalars) {

    /** 绑定结果. */
    enum Outcome {
        READY,
        /** Some parameter has no value; kernels that know of unknowns are needed. */
        MISSING,
        /** Some value is outside what the kernels were proved for. */
        OUTSIDE,
        /** Some value is of another kind than the rules need; the interpreter says which. */
        UNUSABLE
    }

    private static final long[] NONE = {};

    static Binding of(ParameterView view, List<Leaf> leaves, Map<Node, Integer> scalars, List<Node> order) {
        long[] read = new long[leaves.size()];
        for (int i = 0; i < read.length; i++) {
            Leaf leaf = leaves.get(i);
            Value value;
            try {
                value = ParameterValues.of(view, leaf.expression());
            } catch (ParameterException | ArithmeticException e) {
                return new Binding(Outcome.UNUSABLE, NONE);
            }
            Outcome outcome = read(leaf, value, read, i);
            if (outcome != Outcome.READY) {
                return new Binding(outcome, NONE);
            }
        }
        return new Binding(Outcome.READY, evaluate(read, scalars, order));
    }

    private static long[] evaluate(long[] read, Map<Node, Integer> scalars, List<Node> order) {
        long[] values = new long[scalars.size()];
        for (Node node : order) {
            values[scalars.getOrDefault(node, -1)] = switch (node.op()) {
                case PARAMETER -> read[(int) node.number()];
                case CONSTANT -> node.number();
                case SIGN -> node.op().apply(of(node.parts().getFirst(), values, scalars), 0);
                case ADD, SUBTRACT, MULTIPLY, LEAST, GREATEST, AND, OR, XOR, SHIFT, DIVIDE ->
                    node.op()
                            .apply(
                                    of(node.parts().getFirst(), values, scalars),
                                    of(node.parts().getLast(), values, scalars));
                case INPUT -> throw new IllegalStateException("an input is no scalar");
            };
        }
        return values;
    }

    private static long of(Node node, long[] values, Map<Node, Integer> scalars) {
        return node.constant() ? node.number() : values[scalars.getOrDefault(node, -1)];
    }

    private static Outcome read(Leaf leaf, Value value, long[] into, int at) {
        boolean unknown = value instanceof Value.Unknown;
        if (leaf.aspect() == Aspect.KNOWN) {
            into[at] = unknown ? 0 : -1;
            return Outcome.READY;
        }
        if (unknown) {
            into[at] = leaf.aspect() == Aspect.VALUE ? Math.max(0, leaf.low()) : 0;
            return leaf.mayMiss() ? Outcome.READY : Outcome.MISSING;
        }
        return switch (value) {
            case Value.Number(Rational number) -> number(leaf, number, into, at);
            case Value.Truth(boolean holds) -> {
                into[at] = holds == (leaf.aspect() == Aspect.HOLDS) ? -1 : 0;
                yield Outcome.READY;
            }
            case Value.Word(String word) -> {
                into[at] = leaf.table().indexOf(word);
                yield into[at] < 0 ? Outcome.OUTSIDE : Outcome.READY;
            }
            case Value.Unknown _ -> Outcome.MISSING;
        };
    }

    private static Outcome number(Leaf leaf, Rational number, long[] into, int at) {
        if (leaf.under() % number.denominator() != 0) {
            return Outcome.OUTSIDE;
        }
        long factor = leaf.under() / number.denominator();
        if (Math.abs(number.numerator()) > Long.MAX_VALUE / factor) {
            return Outcome.OUTSIDE;
        }
        into[at] = number.numerator() * factor;
        return into[at] < leaf.low() || into[at] > leaf.high() ? Outcome.OUTSIDE : Outcome.READY;
    }
}
