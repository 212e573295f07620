package org.kaolin.policy.compile;

/** 数据块: some rows of a bucket as columns; every column is an array of its own. */
final class Chunk {

    private final int rows;
    private final int[][] ints;
    private final long[][] longs;

    private Chunk(int rows, int[][] ints, long[][] longs) {
        this.rows = rows;
        this.ints = ints;
        this.longs = longs;
    }

    static Chunk of(Lane lane, int rows, int columns) {
        return lane == Lane.INT
                ? new Chunk(rows, new int[columns][], new long[0][])
                : new Chunk(rows, new int[0][], new long[columns][]);
    }

    int rows() {
        return rows;
    }

    int[][] ints() {
        return ints;
    }

    long[][] longs() {
        return longs;
    }

    /** Makes some columns, all nought. */
    void allocate(int from, int to) {
        for (int column = from; column < to; column++) {
            if (longs.length == 0) {
                ints[column] = new int[rows];
            } else {
                longs[column] = new long[rows];
            }
        }
    }

    /** Uses the arrays of another chunk of at least as many rows. */
    void borrow(Chunk other, int from, int to) {
        if (longs.length == 0) {
            System.arraycopy(other.ints, from, ints, from, to - from);
        } else {
            System.arraycopy(other.longs, from, longs, from, to - from);
        }
    }

    /** Adds bits to a packed column. */
    void put(int column, int row, long bits) {
        if (longs.length == 0) {
            ints[column][row] |= (int) bits;
        } else {
            longs[column][row] |= bits;
        }
    }

    long get(int column, int row) {
        return longs.length == 0 ? ints[column][row] : longs[column][row];
    }

    long sum(int column) {
        return longs.length == 0 ? sum(ints[column], rows) : sum(longs[column], rows);
    }

    private static long sum(int[] values, int rows) {
        long sum = 0;
        for (int j = 0; j < rows; j++) {
            sum += values[j];
        }
        return sum;
    }

    private static long sum(long[] values, int rows) {
        long sum = 0;
        for (int j = 0; j < rows; j++) {
            sum += values[j];
        }
        return sum;
    }
}
