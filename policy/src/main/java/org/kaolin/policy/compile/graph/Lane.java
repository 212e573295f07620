package org.kaolin.policy.compile.graph;

/** 列宽: the width every column and operation of one compiled set has; int32 when every range fits, else int64. */
public enum Lane {
    INT(31),
    LONG(63);

    private final int bits;

    Lane(int bits) {
        this.bits = bits;
    }

    /** Bits a value may use, the sign apart. */
    public int bits() {
        return bits;
    }

    /** The largest value. */
    public long most() {
        return this == INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** The least value that may still be negated. */
    public long least() {
        return -most();
    }
}
