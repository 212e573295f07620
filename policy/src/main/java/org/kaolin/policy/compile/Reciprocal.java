package org.kaolin.policy.compile;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** 倒数乘法: a division by a constant as one multiplication and one shift, where that is proved exact. */
record Reciprocal(long factor, int shift) {

    /** Up to here a double quotient, rounded down, is the exact floor. */
    static final long EXACT = 1L << 52;

    /** For 0 to most, null when no factor is exact within 63 bits. */
    static @Nullable Reciprocal of(long most, long by) {
        BigInteger divisor = BigInteger.valueOf(by);
        BigInteger top = BigInteger.valueOf(most);
        for (int shift = 0; shift < Long.SIZE - 1; shift++) {
            BigInteger power = BigInteger.ONE.shiftLeft(shift);
            BigInteger factor = power.add(divisor).subtract(BigInteger.ONE).divide(divisor);
            if (factor.multiply(top).bitLength() >= Long.SIZE) {
                return null;
            }
            BigInteger error = factor.multiply(divisor).subtract(power);
            if (error.multiply(top).compareTo(power) < 0) {
                return new Reciprocal(factor.longValueExact(), shift);
            }
        }
        return null;
    }
}
