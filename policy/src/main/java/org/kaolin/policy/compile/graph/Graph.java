package org.kaolin.policy.compile.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 运算图: builds nodes, folds what is known, shares what is equal and proves that no value leaves its lane. Truth is a mask,
 * 0 or -1.
 */
public final class Graph {

    private final Lane lane;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> known = new HashMap<>();

    private record Key(Op op, int left, int right, long number) {}

    /** An empty graph. */
    public Graph(Lane lane) {
        this.lane = lane;
    }

    /** The lane. */
    public Lane lane() {
        return lane;
    }

    /** Every node, parts before what is made of them. */
    public List<Node> nodes() {
        return nodes;
    }

    /** 结构常数. */
    public Node constant(long value) {
        return make(Op.CONSTANT, List.of(), value, value, value);
    }

    /** A mask that always or never holds. */
    public Node truth(boolean holds) {
        return constant(holds ? -1 : 0);
    }

    /** 参数 of an index. */
    public Node parameter(int index, long low, long high) {
        return make(Op.PARAMETER, List.of(), index, low, high);
    }

    /** 列 as loaded. */
    public Node input(int column, long high) {
        return make(Op.INPUT, List.of(), column, 0, high);
    }

    /** 和. */
    public Node add(Node a, Node b) {
        if (a.is(0)) {
            return b;
        }
        if (b.is(0)) {
            return a;
        }
        return binary(Op.ADD, a, b, plus(a.low(), b.low()), plus(a.high(), b.high()));
    }

    /** 差. */
    public Node subtract(Node a, Node b) {
        if (b.is(0)) {
            return a;
        }
        if (a == b) {
            return constant(0);
        }
        return binary(Op.SUBTRACT, a, b, plus(a.low(), -b.high()), plus(a.high(), -b.low()));
    }

    /** 积. */
    public Node multiply(Node a, Node b) {
        if (a.is(0) || b.is(0)) {
            return constant(0);
        }
        if (a.is(1)) {
            return b;
        }
        if (b.is(1)) {
            return a;
        }
        long[] corners = {
            times(a.low(), b.low()), times(a.low(), b.high()), times(a.high(), b.low()), times(a.high(), b.high())
        };
        long low = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        long high = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        return binary(Op.MULTIPLY, a, b, low, high);
    }

    /** 积. */
    public Node multiply(Node a, long factor) {
        return multiply(a, constant(factor));
    }

    /** 较大者. */
    public Node greatest(Node a, Node b) {
        if (a.low() >= b.high()) {
            return a;
        }
        if (b.low() >= a.high()) {
            return b;
        }
        return binary(Op.GREATEST, a, b, Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    /** 较小者, or the least value that may still be negated. */
    public Node least(Node a, Node b) {
        if (a.low() >= b.high()) {
            return b;
        }
        if (b.low() >= a.high()) {
            return a;
        }
        return binary(Op.LEAST, a, b, Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
    }

    /** 按位与. */
    public Node and(Node a, Node b) {
        if (a.is(0) || b.is(0) || opposite(a, b)) {
            return constant(0);
        }
        if (a.is(-1) || a == b) {
            return b;
        }
        if (b.is(-1)) {
            return a;
        }
        if (a.mask() || b.mask()) {
            Node kept = a.mask() ? b : a;
            return binary(Op.AND, a, b, Math.min(0, kept.low()), kept.mask() ? 0 : Math.max(0, kept.high()));
        }
        long high = Math.min(a.low() >= 0 ? a.high() : lane.most(), b.low() >= 0 ? b.high() : lane.most());
        return binary(Op.AND, a, b, a.low() >= 0 || b.low() >= 0 ? 0 : lane.least(), high);
    }

    /** 按位或. */
    public Node or(Node a, Node b) {
        if (a.is(-1) || b.is(-1) || opposite(a, b)) {
            return constant(-1);
        }
        if (a.is(0) || a == b) {
            return b;
        }
        if (b.is(0)) {
            return a;
        }
        boolean masks = a.mask() && b.mask();
        return binary(Op.OR, a, b, masks ? -1 : lane.least(), masks ? 0 : lane.most());
    }

    /** 取反. */
    public Node not(Node a) {
        return xor(a, constant(-1));
    }

    /** 按位异或. */
    public Node xor(Node a, Node b) {
        if (a == b) {
            return constant(0);
        }
        if (a.is(0)) {
            return b;
        }
        if (b.is(0)) {
            return a;
        }
        if (b.is(-1) && a.op() == Op.XOR && a.parts().getLast().is(-1)) {
            return a.parts().getFirst();
        }
        if (b.is(-1)) {
            return binary(Op.XOR, a, b, -1 - a.high(), -1 - a.low());
        }
        if (a.mask() && b.mask()) {
            return binary(Op.XOR, a, b, -1, 0);
        }
        boolean natural = a.low() >= 0 && b.low() >= 0;
        return binary(Op.XOR, a, b, natural ? 0 : lane.least(), natural ? filled(a.high() | b.high()) : lane.most());
    }

    /** 符号. */
    public Node sign(Node a) {
        if (a.low() >= 0) {
            return constant(0);
        }
        if (a.high() < 0) {
            return constant(-1);
        }
        return a.mask() ? a : unary(Op.SIGN, a, -1, 0);
    }

    /** 低于. */
    public Node less(Node a, Node b) {
        if (a.high() < b.low()) {
            return constant(-1);
        }
        return a.low() >= b.high() ? constant(0) : sign(subtract(a, b));
    }

    /** 等于. */
    public Node equal(Node a, Node b) {
        if (a == b) {
            return constant(-1);
        }
        if (a.high() < b.low() || b.high() < a.low()) {
            return constant(0);
        }
        if (a.mask() && b.mask()) {
            return not(xor(a, b));
        }
        if (a.low() >= 0 && b.low() >= 0) {
            return sign(subtract(xor(a, b), constant(1)));
        }
        Node gap = subtract(a, b);
        return not(sign(or(gap, subtract(constant(0), gap))));
    }

    /** One value where the mask is set, another where it is not. */
    public Node select(Node mask, Node then, Node otherwise) {
        if (mask.constant()) {
            return mask.is(0) ? otherwise : then;
        }
        if (then == otherwise) {
            return then;
        }
        if (otherwise.is(0)) {
            return and(mask, then);
        }
        if (then.is(0)) {
            return and(not(mask), otherwise);
        }
        if (then.is(-1) && otherwise.mask()) {
            return or(mask, otherwise);
        }
        if (otherwise.is(-1) && then.mask()) {
            return or(not(mask), then);
        }
        long low = Math.min(then.low(), otherwise.low());
        long high = Math.max(then.high(), otherwise.high());
        return binary(Op.XOR, otherwise, and(xor(then, otherwise), mask), low, high);
    }

    /** The floor; throws UnprovedException when the sign of either is not proved. */
    public Node divide(Node a, Node by) {
        if (a.low() < 0 || by.low() < 1) {
            throw new UnprovedException("a division of [" + a.low() + "," + a.high() + "] by [" + by.low() + ",…]");
        }
        if (by.is(1)) {
            return a;
        }
        return binary(Op.DIVIDE, a, by, a.low() / by.high(), a.high() / by.low());
    }

    /** Bits of a packed column that are known to stay within a range. */
    public Node unpack(int column, int shift, int bits, long high) {
        if (bits == lane.bits()) {
            return input(column, high);
        }
        Node word = input(column, lane.most());
        boolean top = shift + bits == lane.bits();
        if (shift == 0) {
            return binary(Op.AND, word, constant((1L << bits) - 1), 0, high);
        }
        Node moved = binary(Op.SHIFT, word, constant(shift), 0, top ? high : lane.most() >> shift);
        return top ? moved : binary(Op.AND, moved, constant((1L << bits) - 1), 0, high);
    }

    private boolean opposite(Node a, Node b) {
        return isNot(a, b) || isNot(b, a);
    }

    private static boolean isNot(Node a, Node b) {
        return a.op() == Op.XOR && a.parts().getLast().is(-1) && a.parts().getFirst() == b;
    }

    private static long filled(long value) {
        return value == 0 ? 0 : (Long.highestOneBit(value) << 1) - 1;
    }

    private Node unary(Op op, Node a, long low, long high) {
        return a.constant() ? constant(op.apply(a.number(), 0)) : make(op, List.of(a), 0, low, high);
    }

    private Node binary(Op op, Node a, Node b, long low, long high) {
        if (a.constant() && b.constant()) {
            return constant(op.apply(a.number(), b.number()));
        }
        boolean swap = op.commutes() && !b.constant() && (a.constant() || a.id() > b.id());
        return make(op, swap ? List.of(b, a) : List.of(a, b), 0, low, high);
    }

    private Node make(Op op, List<Node> parts, long number, long low, long high) {
        if (low < lane.least() || high > lane.most()) {
            throw new UnprovedException(op + " may come to [" + low + "," + high + "]");
        }
        int left = parts.isEmpty() ? -1 : parts.getFirst().id();
        int right = parts.size() < 2 ? -1 : parts.getLast().id();
        Key key = new Key(op, left, right, number);
        Node shared = known.get(key);
        if (shared != null) {
            return shared;
        }
        Node node = new Node(nodes.size(), op, parts, number, low, high);
        nodes.add(node);
        known.put(key, node);
        return node;
    }

    private static long plus(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw new UnprovedException(a + " + " + b + " leaves 64 bits");
        }
    }

    private static long times(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new UnprovedException(a + " × " + b + " leaves 64 bits");
        }
    }
}
