package org.kaolin.policy.compile;

/** 列宽: the width every column and operation of one compiled set has; int32 when every range fits, else int64. */
enum Lane {
    INT(31),
    LONG(63);

    private final int bits;

    Lane(int bits) {
        this.bits = bits;
    }

    /** Bits a value may use, the sign apart. */
    int bits() {
        return bits;
    }

    /** The largest value. */
    long most() {
        return this == INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** The least value that may still be negated. */
    long least() {
        return -most();
    }
}
