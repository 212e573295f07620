package org.kaolin.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 百分比: an exact share, kept in millionths so that per mille and rates with four decimals of a percent fit.
 *
 * @param millionths share of one, in millionths: 80 % is 800,000
 */
public record Percent(long millionths) implements Comparable<Percent> {

    private static final int DECIMALS = 6;

    /** A number of percent, at most four decimals; throws ArithmeticException when it has more. */
    public static Percent of(BigDecimal percent) {
        return ofRatio(percent.movePointLeft(2));
    }

    /** A whole number of percent. */
    public static Percent of(long percent) {
        return of(BigDecimal.valueOf(percent));
    }

    /** A share of one, at most six decimals; throws ArithmeticException when it has more. */
    public static Percent ofRatio(BigDecimal ratio) {
        return new Percent(ratio.movePointRight(DECIMALS).longValueExact());
    }

    /** Share of a part in a whole, rounded half up to so many decimals of one (4: 0.7977); empty when the whole is 0. */
    public static Optional<Percent> ofPart(long part, long whole, int decimals) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(ofRatio(BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), Math.min(decimals, DECIMALS), RoundingMode.HALF_UP)));
    }

    /**
     * Reads a share as people write it: 80%, 6.45‰, 百分之八十, 千分之五, 八成. A bare number is refused, because 0.8 may
     * mean 0.8 % or 80 %.
     */
    public static Reading<Percent> read(String text) {
        return NotReadable.refused(() -> {
            NumberWords words = new NumberWords(AsTyped.dense(text));
            BigDecimal ratio = words.number();
            if (!words.isShare()) {
                throw new NotReadable("没有百分号,不能确定是百分数还是小数,请写成 80% 的形式");
            }
            if (ratio.stripTrailingZeros().scale() > DECIMALS) {
                throw new NotReadable("百分数最多写四位小数,请四舍五入后填写");
            }
            Percent percent = ofRatio(ratio);
            return Reading.of(percent, percent.toString(), words.doubts());
        });
    }

    /** Share of one. */
    public BigDecimal ratio() {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }

    /** Number of percent. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(millionths, DECIMALS - 2);
    }

    /** This share of an amount, rounded to the fen as the rule says. */
    public Fen of(Fen amount, RoundingMode rounding) {
        return Fen.ofYuan(amount.toYuan().multiply(ratio()), rounding);
    }

    @Override
    public int compareTo(Percent other) {
        return Long.compare(millionths, other.millionths);
    }

    /** As printed: {@code 79.77%}. */
    @Override
    public String toString() {
        return NumberWords.plain(percent()) + "%";
    }
}
