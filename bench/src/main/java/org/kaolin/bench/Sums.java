package org.kaolin.bench;

import java.util.Arrays;
import java.util.List;

/** 校验和: what every implementation must come to, by column, and the order-sensitive hash of the totals. */
final class Sums {

    static final List<String> COLUMNS =
            List.of("pci", "db", "single", "exit", "tekun", "live", "nurse", "old", "orphan", "total");
    static final int TOTAL = 9;

    private static final int MODULUS = 1_000_003;

    final long[] columns = new long[COLUMNS.size()];
    long withDb;
    long withTotal;
    long hash;

    /** Counts one household. */
    void add(int household, long[] values) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += values[i];
        }
        withDb += values[1] > 0 ? 1 : 0;
        withTotal += values[TOTAL] > 0 ? 1 : 0;
        hash += values[TOTAL] * (household % MODULUS + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums
                && Arrays.equals(sums.columns, columns)
                && sums.withDb == withDb
                && sums.withTotal == withTotal
                && sums.hash == hash;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            text.append(COLUMNS.get(i)).append(' ').append(columns[i]).append(", ");
        }
        return text + "households with db " + withDb + ", with anything " + withTotal + ", hash " + hash;
    }
}
