package org.kaolin.places;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 分摊: a whole number in shares of given weights, so that the parts add up to it (largest remainder). */
final class Allocation {

    private Allocation() {}

    /** Parts by key; among equal remainders the earlier key is served first. Empty when all weights are zero and there is something to share. */
    static <K> Optional<Map<K, Long>> of(long value, Map<K, Long> weights) {
        BigInteger sum = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0 && value != 0) {
            return Optional.empty();
        }
        BigInteger whole = sum.max(BigInteger.ONE);
        record Part<K>(K key, long floor, BigInteger remainder) {}
        List<Part<K>> parts = new ArrayList<>();
        long left = Math.abs(value);
        for (Map.Entry<K, Long> weight : weights.entrySet()) {
            BigInteger[] quotient = BigInteger.valueOf(Math.abs(value))
                    .multiply(BigInteger.valueOf(weight.getValue()))
                    .divideAndRemainder(whole);
            parts.add(new Part<>(weight.getKey(), quotient[0].longValueExact(), quotient[1]));
            left -= quotient[0].longValueExact();
        }
        List<Part<K>> byRemainder = new ArrayList<>(parts);
        byRemainder.sort(
                Comparator.comparing((Part<K> part) -> part.remainder()).reversed());
        Map<K, Long> result = new LinkedHashMap<>();
        for (Part<K> part : parts) {
            long extra = byRemainder.indexOf(part) < left ? 1 : 0;
            result.put(part.key(), Long.signum(value) * (part.floor() + extra));
        }
        return Optional.of(result);
    }
}
