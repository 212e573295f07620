package org.kaolin.policy.compile;

import org.kaolin.policy.facts.Coded;

/** 列宽: the width every column and operation of one compiled set has; int32 when every range fits, else int64. */
public enum Lane implements Coded {
    INT("32位", 31),
    LONG("64位", 63);

    private final String title;
    private final int bits;

    Lane(String title, int bits) {
        this.title = title;
        this.bits = bits;
    }

    @Override
    public String title() {
        return title;
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
