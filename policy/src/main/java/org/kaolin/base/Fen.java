package org.kaolin.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 金额: an exact amount of money in fen. Every operation is checked: an overflow throws ArithmeticException and nothing
 * is ever rounded unless the caller says how.
 *
 * @param value fen, negative for money owed back
 */
public record Fen(long value) implements Comparable<Fen> {

    /** 零元. */
    public static final Fen ZERO = new Fen(0);

    /** An amount of fen. */
    public static Fen of(long fen) {
        return new Fen(fen);
    }

    /** Whole yuan. */
    public static Fen ofYuan(long yuan) {
        return new Fen(Math.multiplyExact(yuan, 100L));
    }

    /** Yuan with at most two decimals; throws ArithmeticException for a part of a fen. */
    public static Fen ofYuan(BigDecimal yuan) {
        return new Fen(yuan.movePointRight(2).longValueExact());
    }

    /** Yuan rounded to the fen as the rule says. */
    public static Fen ofYuan(BigDecimal yuan, RoundingMode rounding) {
        return ofYuan(yuan.setScale(2, rounding));
    }

    /** Sum. */
    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    /** Difference. */
    public Fen minus(Fen other) {
        return new Fen(Math.subtractExact(value, other.value));
    }

    /** Product with a whole number, of persons or months for example. */
    public Fen times(long factor) {
        return new Fen(Math.multiplyExact(value, factor));
    }

    /** The same amount with the other sign. */
    public Fen negated() {
        return new Fen(Math.negateExact(value));
    }

    /** Whether less than nothing. */
    public boolean isNegative() {
        return value < 0;
    }

    /** Sum of many. */
    public static Fen sum(Iterable<Fen> amounts) {
        Fen sum = ZERO;
        for (Fen amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** Equal shares that add up exactly; the first ones carry the odd fen. */
    public List<Fen> share(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("份数必须大于零:" + parts);
        }
        return allocate(IntStream.range(0, parts).mapToObj(_ -> 1L).toList());
    }

    /**
     * Shares in proportion to weights that add up exactly: the fen left over go to the largest remainders, on a tie to
     * the first named.
     *
     * @throws IllegalArgumentException for a negative weight or weights that are all zero
     */
    public List<Fen> allocate(List<Long> weights) {
        BigDecimal total = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("分摊权重不能为负,也不能全为零:" + weights);
        }
        int sign = value < 0 ? -1 : 1;
        BigDecimal size = BigDecimal.valueOf(value).abs();
        List<Long> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        long left = size.longValueExact();
        for (long weight : weights) {
            BigDecimal[] division = size.multiply(BigDecimal.valueOf(weight)).divideAndRemainder(total);
            shares.add(division[0].longValueExact());
            remainders.add(division[1]);
            left -= division[0].longValueExact();
        }
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            shares.set(order.get(i), shares.get(order.get(i)) + 1);
        }
        return shares.stream().map(share -> new Fen(sign * share)).toList();
    }

    /** Yuan as an exact decimal with two digits. */
    public BigDecimal toYuan() {
        return BigDecimal.valueOf(value, 2);
    }

    /** Yuan with two digits and nothing else, {@code 1234.50}: the form of the API and of files. */
    public String yuan() {
        return toYuan().toPlainString();
    }

    /** Yuan for reading, {@code 1,234.50}. */
    public String display() {
        String plain = yuan();
        int point = plain.length() - 3;
        int first = value < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(plain);
        for (int at = point - 3; at > first; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
