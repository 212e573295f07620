package org.kaolin.policy.language;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 有理数: an exact number. Arithmetic is checked; the bounds of facts and parameters keep every rule far from overflow.
 *
 * @param numerator reduced, carries the sign
 * @param denominator positive
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    /** 零. */
    public static final Rational ZERO = new Rational(0, 1);

    /** Reduced on construction; throws ArithmeticException for a denominator that is not positive. */
    public Rational {
        if (denominator <= 0) {
            throw new ArithmeticException("denominator " + denominator);
        }
        if (denominator != 1) {
            long divisor = gcd(Math.abs(numerator), denominator);
            numerator /= divisor;
            denominator /= divisor;
        }
    }

    /** A whole number. */
    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    /** An exact decimal. */
    public static Rational of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return of(plain.longValueExact());
        }
        return new Rational(
                plain.unscaledValue().longValueExact(),
                BigDecimal.ONE.scaleByPowerOfTen(plain.scale()).longValueExact());
    }

    /** Sum. */
    public Rational plus(Rational other) {
        if (numerator == 0) {
            return other;
        }
        if (other.numerator == 0) {
            return this;
        }
        if (denominator == other.denominator) {
            return new Rational(Math.addExact(numerator, other.numerator), denominator);
        }
        return new Rational(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** Difference. */
    public Rational minus(Rational other) {
        return plus(new Rational(Math.negateExact(other.numerator), other.denominator));
    }

    /** Product. */
    public Rational times(Rational other) {
        if (denominator == 1 && other.denominator == 1) {
            return of(Math.multiplyExact(numerator, other.numerator));
        }
        long left = gcd(Math.abs(numerator), other.denominator);
        long right = gcd(Math.abs(other.numerator), denominator);
        return new Rational(
                Math.multiplyExact(numerator / left, other.numerator / right),
                Math.multiplyExact(denominator / right, other.denominator / left));
    }

    /** Quotient; throws ArithmeticException for a division by zero. */
    public Rational dividedBy(Rational other) {
        if (other.numerator == 0) {
            throw new ArithmeticException("division by zero");
        }
        long sign = other.numerator < 0 ? -1 : 1;
        return times(new Rational(sign * other.denominator, Math.absExact(other.numerator)));
    }

    /** Multiplied out, so that nothing is lost. */
    @Override
    public int compareTo(Rational other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** 取整 to a whole number. */
    public long rounded(RoundingMode mode) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, mode)
                .longValueExact();
    }

    /** As a decimal for reading, rounded half up. */
    public BigDecimal decimal(int places) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }
}
