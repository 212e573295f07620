package org.kaolin.policy.compile.graph;

import java.util.List;

/** 节点: one value of the normalised graph, shared wherever the same thing is asked; its range is proved. */
public final class Node {

    private final int id;
    private final Op op;
    private final List<Node> parts;
    private final long number;
    private final long low;
    private final long high;
    private final boolean scalar;

    Node(int id, Op op, List<Node> parts, long number, long low, long high) {
        this.id = id;
        this.op = op;
        this.parts = parts;
        this.number = number;
        this.low = low;
        this.high = high;
        this.scalar = switch (op) {
            case CONSTANT, PARAMETER -> true;
            case INPUT -> false;
            case ADD, SUBTRACT, MULTIPLY, LEAST, GREATEST, AND, OR, XOR, SIGN, SHIFT, DIVIDE ->
                parts.stream().allMatch(Node::scalar);
        };
    }

    /** Place in the order of the graph. */
    public int id() {
        return id;
    }

    /** 运算. */
    public Op op() {
        return op;
    }

    /** What it is made of. */
    public List<Node> parts() {
        return parts;
    }

    /** The constant, the index of the parameter or the column. */
    public long number() {
        return number;
    }

    /** The least it may be. */
    public long low() {
        return low;
    }

    /** The most it may be. */
    public long high() {
        return high;
    }

    /** Whether it is the same for every row of a bucket. */
    public boolean scalar() {
        return scalar;
    }

    /** Whether it is this constant. */
    public boolean is(long value) {
        return op == Op.CONSTANT && number == value;
    }

    /** Whether it is a constant. */
    public boolean constant() {
        return op == Op.CONSTANT;
    }

    /** Whether it is a mask, 0 or -1. */
    public boolean mask() {
        return low >= -1 && high <= 0;
    }

    /** Whether a kernel reads it as it stands instead of computing it. */
    public boolean leaf() {
        return scalar || op == Op.INPUT;
    }

    @Override
    public String toString() {
        return switch (op) {
            case CONSTANT -> Long.toString(number);
            case PARAMETER, INPUT -> op + "" + number;
            case ADD, SUBTRACT, MULTIPLY, LEAST, GREATEST, AND, OR, XOR, SIGN, SHIFT, DIVIDE -> op + "#" + id;
        };
    }
}
