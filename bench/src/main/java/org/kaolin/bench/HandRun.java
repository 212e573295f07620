package org.kaolin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 手写向量执行: buckets of one size and place, member by member in columns, predicates that never change packed. */
final class HandRun {

    private static final int ROWS = 1024;
    private static final int REFERENCE_ROUNDS = 400;
    private static final int REFERENCE_CALLS = 100;

    private final List<Chunk> chunks = new ArrayList<>();
    private final int[][] out = new int[Sums.COLUMNS.size()][ROWS];
    private final int[] sum = new int[ROWS];
    private final int[] any = new int[ROWS];
    private final int[] state = new int[ROWS];
    private final int[] count = new int[ROWS];
    private final int[] uplifts = new int[ROWS];
    private final int[] orphan = new int[ROWS];
    private final int[] noWork = new int[ROWS];
    private final int[] poor = new int[ROWS];
    private final int[] alone = new int[ROWS];
    private final int[][] own = new int[City.LARGEST][ROWS];
    private final int[][] status = new int[City.LARGEST][ROWS];
    private final int[][] uplift = new int[City.LARGEST][ROWS];
    private final long[] columns = new long[Sums.COLUMNS.size()];

    private record Chunk(
            Buckets.Group group,
            int[] rows,
            int[] assets,
            int[] home,
            int[] med,
            int[] edu,
            int[] lastMonth,
            int[] lastAmount,
            int[][] pack,
            int[][] birth,
            int[][] income) {}

    HandRun(City city) {
        for (Buckets.Group group : Buckets.of(city)) {
            for (int from = 0; from < group.rows().length; from += ROWS) {
                int to = Math.min(group.rows().length, from + ROWS);
                chunks.add(chunk(city, group, Arrays.copyOfRange(group.rows(), from, to)));
            }
        }
    }

    private static Chunk chunk(City city, Buckets.Group group, int[] rows) {
        int n = rows.length;
        int size = group.size();
        Chunk chunk = new Chunk(
                group,
                rows,
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                new int[size][n],
                new int[size][n],
                new int[size][n]);
        for (int j = 0; j < n; j++) {
            int h = rows[j];
            chunk.assets[j] = city.assets[h];
            chunk.home[j] = (city.vehicles[h] == 0 ? 1 << HandLoops.NO_CAR : 0)
                    | (city.vehicles[h] == 1 ? 1 << HandLoops.ONE_CAR : 0)
                    | (city.houses[h] <= 2 ? 1 << HandLoops.FEW_HOUSES : 0)
                    | city.noSupport[h] << HandLoops.NO_SUPPORT;
            chunk.med[j] = city.med[h];
            chunk.edu[j] = city.edu[h];
            chunk.lastMonth[j] = city.lastMonth[h];
            chunk.lastAmount[j] = city.lastAmount[h];
            for (int k = 0; k < size; k++) {
                int m = city.first[h] + k;
                chunk.pack[k][j] = pack(city, m);
                chunk.birth[k][j] = city.birth[m];
                chunk.income[k][j] = city.income[m];
            }
        }
        return chunk;
    }

    private static int pack(City city, int m) {
        int grade = city.grade[m];
        int kind = city.kind[m];
        boolean heavy = grade == 1 || grade == 2;
        boolean severe = heavy || grade == 3 && (kind == 5 || kind == 6);
        return (city.employed[m] == 1 && city.student[m] == 0 ? 1 << HandLoops.COST : 0)
                | (city.employed[m] == 1 && city.student[m] == 1 ? 1 << HandLoops.NO_INCOME : 0)
                | city.student[m] << HandLoops.STUDENT
                | (severe ? 1 << HandLoops.SEVERE : 0)
                | (heavy && kind == 4 ? 1 << HandLoops.PHYSICAL : 0)
                | city.serious[m] << HandLoops.SERIOUS
                | city.orphan[m] << HandLoops.ORPHAN
                | (grade > 0 ? 1 << HandLoops.GRADED : 0)
                | (grade == 1 ? 1 << HandLoops.GRADE_1 : 0)
                | (city.care[m] == 1 ? 1 << HandLoops.SEMI : 0)
                | (city.care[m] == 2 ? 1 << HandLoops.FULL : 0);
    }

    /** Evaluates a month and adds every column up. */
    long[] run(int month) {
        Arrays.fill(columns, 0);
        for (Chunk chunk : chunks) {
            evaluate(chunk, month);
            for (int i = 0; i < columns.length; i++) {
                columns[i] += HandLoops.total(out[i], chunk.rows.length);
            }
        }
        return columns;
    }

    private void evaluate(Chunk c, int month) {
        Figures f = Figures.of(month, c.group.county(), c.group.urban());
        int n = c.rows.length;
        int std = f.std();
        int cap = std * 50 / 100;
        clear(n);
        for (int k = 0; k < c.pack.length; k++) {
            HandLoops.own(own[k], c.pack[k], c.income[k], cap, n);
            HandLoops.accumulate(sum, own[k], n);
            HandLoops.join(any, c.pack[k], n);
        }
        int size = c.group.size();
        long reciprocal = ((1L << HandLoops.SIZE_SHIFT) + size - 1) / size;
        HandLoops.perCapita(out[0], sum, c.med, c.edu, std, reciprocal, n);
        HandLoops.state(state, c.assets, c.home, any, out[0], 24 * std * size, std, std * f.singleFactor() / 100, n);
        for (int k = 0; k < c.pack.length; k++) {
            member(c, k, f, n);
        }
        HandLoops.allowance(out[1], state, count, out[0], uplifts, std, n);
        HandLoops.exit(out[3], state, count, out[2], c.lastMonth, c.lastAmount, month, n);
        HandLoops.add(out[Sums.TOTAL], out[1], out[2], out[3], out[4], n);
        HandLoops.addTo(out[Sums.TOTAL], out[5], out[6], out[7], out[8], n);
    }

    private void clear(int n) {
        for (int[] column : new int[][] {sum, any, count, uplifts, out[2], out[4], out[5], out[6], out[7], out[8]}) {
            Arrays.fill(column, 0, n, 0);
        }
    }

    private void member(Chunk c, int k, Figures f, int n) {
        int std = f.std();
        int month = f.month();
        int[] pack = c.pack[k];
        int[] birth = c.birth[k];
        HandLoops.orphaned(orphan, pack, birth, month, n);
        HandLoops.noWork(noWork, pack, birth, month, n);
        HandLoops.poor(poor, c.home, state, c.income[k], std, n);
        HandLoops.status(status[k], orphan, noWork, poor, n);
        HandLoops.uplift(uplift[k], pack, birth, month, std * 30 / 100, std * 20 / 100, std * 10 / 100, n);
        HandLoops.insured(count, status[k], n);
        HandLoops.uplifts(uplifts, status[k], uplift[k], n);
        HandLoops.alone(alone, status[k], pack, state, n);
        HandLoops.single(out[2], alone, own[k], uplift[k], std, n);
        int wage = f.minWage();
        HandLoops.tekun(out[4], status[k], pack, std * 130 / 100, wage * 80 / 100, wage * 20 / 100, n);
        HandLoops.live(out[5], status[k], pack, state, alone, f.disLive(), n);
        HandLoops.nurse(out[6], status[k], pack, n);
        HandLoops.old(out[7], birth, month, n);
        HandLoops.orphan(out[8], status[k], f.orphan(), n);
    }

    /** Sums of a month with the hash, household by household. */
    Sums sums(int month) {
        Sums sums = new Sums();
        long[] values = new long[out.length];
        for (Chunk chunk : chunks) {
            evaluate(chunk, month);
            for (int j = 0; j < chunk.rows.length; j++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = out[i][j];
                }
                sums.add(chunk.rows[j], values);
            }
        }
        return sums;
    }

    /** Bytes of the loaded columns. */
    long bytes() {
        return chunks.stream()
                .mapToLong(c -> (long) c.rows.length * Integer.BYTES * (6 + 3 * c.pack.length))
                .sum();
    }

    /** Nanoseconds of one addition of two columns on one row, the best of many. */
    static double reference() {
        int[] sum = new int[ROWS];
        int[] value = new int[ROWS];
        double best = Double.MAX_VALUE;
        for (int round = 0; round < REFERENCE_ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < REFERENCE_CALLS; i++) {
                HandLoops.accumulate(sum, value, ROWS);
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) REFERENCE_CALLS / ROWS);
        }
        return best;
    }
}
