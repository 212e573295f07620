package org.kaolin.policy.compile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;

/**
 * 参数取值范围: what the announced rows of each code may come to, wide enough that an ordinary change of a figure needs no new
 * bytecode. A value outside is seen when a view is bound.
 */
record Ranges(Map<String, Range> byCode) {

    private static final Range NONE = new Range(0, 0, false, List.of());

    /**
     * 一项参数的范围.
     *
     * @param places decimals as announced
     * @param limit no figure is further from nought, as announced and rounded up
     * @param negative whether some figure is below nought
     * @param words codes of all rows, sorted
     */
    record Range(int places, long limit, boolean negative, List<String> words) {

        /** The number by which a value of the unit becomes whole. */
        long under(Unit unit) {
            return power(Math.max(0, places - shift(unit)));
        }

        /** The largest whole number it may come to over {@link #under}. */
        long high(Unit unit) {
            return Math.multiplyExact(limit, power(Math.max(0, shift(unit) + Math.max(0, places - shift(unit)))));
        }

        long low(Unit unit) {
            return negative ? -high(unit) : 0;
        }

        private static int shift(Unit unit) {
            return unit.money() ? 2 : unit == Unit.PERCENT ? -2 : 0;
        }
    }

    static Ranges of(ParameterSet set, Collection<String> codes) {
        Map<String, Range> ranges = new HashMap<>();
        codes.forEach(code -> ranges.put(code, range(set.rows(code))));
        return new Ranges(Map.copyOf(ranges));
    }

    Range get(String code) {
        return byCode.getOrDefault(code, NONE);
    }

    private static Range range(List<ParameterRow> rows) {
        int places = 0;
        BigDecimal most = BigDecimal.ZERO;
        boolean negative = false;
        TreeSet<String> words = new TreeSet<>();
        for (ParameterRow row : rows) {
            switch (row.content()) {
                case Content.Figure(BigDecimal figure) -> {
                    places = Math.max(places, figure.stripTrailingZeros().scale());
                    most = most.max(figure.abs());
                    negative |= figure.signum() < 0;
                }
                case Content.Codes(List<String> codes) -> words.addAll(codes);
                case Content.Switch _ -> {}
            }
        }
        return new Range(places, widened(most), negative, List.copyOf(words));
    }

    /** The next power of two above twice the figure. */
    private static long widened(BigDecimal figure) {
        long whole = figure.toBigInteger().longValue() + 1;
        return Long.highestOneBit(whole) << 2;
    }

    private static long power(int places) {
        return BigDecimal.ONE.scaleByPowerOfTen(places).longValueExact();
    }
}
