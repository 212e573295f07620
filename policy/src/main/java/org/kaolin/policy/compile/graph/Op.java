package org.kaolin.policy.compile.graph;

/** 列运算: what a kernel can do to a value of a column. */
public enum Op {
    /** The number of the node itself. */
    CONSTANT,
    /** A figure of the parameter view, the same for a whole bucket. */
    PARAMETER,
    /** A column as loaded. */
    INPUT,
    ADD,
    SUBTRACT,
    MULTIPLY,
    LEAST,
    GREATEST,
    AND,
    OR,
    XOR,
    /** -1 for a negative value, else 0. */
    SIGN,
    /** To the right by a constant. */
    SHIFT,
    /** Floor of what is not negative by what is positive. */
    DIVIDE;

    /** Whether the parts may change places. */
    public boolean commutes() {
        return switch (this) {
            case ADD, MULTIPLY, LEAST, GREATEST, AND, OR, XOR -> true;
            case CONSTANT, PARAMETER, INPUT, SUBTRACT, SIGN, SHIFT, DIVIDE -> false;
        };
    }

    /** What it comes to. */
    public long apply(long a, long b) {
        return switch (this) {
            case ADD -> Math.addExact(a, b);
            case SUBTRACT -> Math.subtractExact(a, b);
            case MULTIPLY -> Math.multiplyExact(a, b);
            case LEAST -> Math.min(a, b);
            case GREATEST -> Math.max(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SIGN -> a >> (Long.SIZE - 1);
            case SHIFT -> a >> b;
            case DIVIDE -> a / b;
            case CONSTANT, PARAMETER, INPUT -> throw new IllegalStateException(name());
        };
    }
}
