package org.kaolin.bench;

/** 手写向量循环: small loops over int columns, no branch, at most eight arrays each, indexed by the loop variable alone. */
final class HandLoops {

    static final int COST = 0;
    static final int NO_INCOME = 1;
    static final int STUDENT = 2;
    static final int SEVERE = 3;
    static final int PHYSICAL = 4;
    static final int SERIOUS = 5;
    static final int ORPHAN = 6;
    static final int GRADED = 7;
    static final int GRADE_1 = 8;
    static final int SEMI = 9;
    static final int FULL = 10;

    static final int NO_CAR = 0;
    static final int ONE_CAR = 1;
    static final int FEW_HOUSES = 2;
    static final int NO_SUPPORT = 3;

    private static final int SIGN = 31;
    private static final long HUNDREDTH = 1_374_389_535L;
    private static final int HUNDREDTH_SHIFT = 37;
    static final int SIZE_SHIFT = 35;

    private HandLoops() {}

    private static int bit(int word, int bit) {
        return word << (SIGN - bit) >> SIGN;
    }

    private static int hundredth(int value) {
        return (int) (value * HUNDREDTH >>> HUNDREDTH_SHIFT);
    }

    static void own(int[] own, int[] pack, int[] income, int cap, int n) {
        for (int j = 0; j < n; j++) {
            int cost = Math.min(hundredth(income[j] * 30), cap) & bit(pack[j], COST);
            own[j] = income[j] - cost & ~bit(pack[j], NO_INCOME);
        }
    }

    static void accumulate(int[] sum, int[] value, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += value[j];
        }
    }

    static void join(int[] any, int[] pack, int n) {
        for (int j = 0; j < n; j++) {
            any[j] |= pack[j];
        }
    }

    static void perCapita(int[] pci, int[] sum, int[] med, int[] edu, int std, long reciprocal, int n) {
        for (int j = 0; j < n; j++) {
            int rest = Math.max(0, sum[j] - Math.min(med[j], 2 * std) - Math.min(edu[j], std));
            pci[j] = (int) (rest * reciprocal >>> SIZE_SHIFT);
        }
    }

    /** Bit 0 low, 1 marginal, 2 within assets, 3 within the line of exit. */
    static void state(int[] state, int[] assets, int[] home, int[] any, int[] pci, int line, int std, int edge, int n) {
        for (int j = 0; j < n; j++) {
            int car = bit(home[j], NO_CAR) | bit(home[j], ONE_CAR) & bit(any[j], PHYSICAL);
            int ok = ~(line - assets[j] >> SIGN) & car & bit(home[j], FEW_HOUSES);
            int low = pci[j] - std >> SIGN;
            int near = ~low & ~(edge - pci[j] >> SIGN);
            int exit = ~(2 * std - pci[j] >> SIGN);
            state[j] = ok & (low & 1 | near & 2 | 4 | exit & 8);
        }
    }

    static void orphaned(int[] out, int[] pack, int[] birth, int month, int n) {
        for (int j = 0; j < n; j++) {
            int age = month - birth[j];
            out[j] = bit(pack[j], ORPHAN) & (age - 216 >> SIGN | bit(pack[j], STUDENT) & age - 276 >> SIGN);
        }
    }

    static void noWork(int[] out, int[] pack, int[] birth, int month, int n) {
        for (int j = 0; j < n; j++) {
            int age = month - birth[j];
            int study = bit(pack[j], STUDENT) & age - 216 >> SIGN;
            out[j] = ~(age - 720 >> SIGN) | age - 192 >> SIGN | study | bit(pack[j], SEVERE);
        }
    }

    static void poor(int[] out, int[] home, int[] state, int[] income, int std, int n) {
        for (int j = 0; j < n; j++) {
            out[j] = bit(home[j], NO_SUPPORT) & bit(state[j], 2) & income[j] - std >> SIGN;
        }
    }

    /** Bit 0 on extreme-poverty support, 1 orphan; nought is insured. */
    static void status(int[] out, int[] orphan, int[] noWork, int[] poor, int n) {
        for (int j = 0; j < n; j++) {
            out[j] = poor[j] & ~orphan[j] & noWork[j] & 1 | orphan[j] & 2;
        }
    }

    static void alone(int[] out, int[] status, int[] pack, int[] state, int n) {
        for (int j = 0; j < n; j++) {
            out[j] = status[j] - 1 >> SIGN & bit(state[j], 1) & (bit(pack[j], SEVERE) | bit(pack[j], SERIOUS));
        }
    }

    static void uplift(int[] out, int[] pack, int[] birth, int month, int severe, int ill, int child, int n) {
        for (int j = 0; j < n; j++) {
            int age = month - birth[j];
            int first = bit(pack[j], SEVERE);
            int second = bit(pack[j], SERIOUS) | ~(age - 840 >> SIGN);
            int third = age - 216 >> SIGN & child;
            out[j] = first & severe | ~first & (second & ill | ~second & third);
        }
    }

    static void insured(int[] count, int[] status, int n) {
        for (int j = 0; j < n; j++) {
            count[j] -= status[j] - 1 >> SIGN;
        }
    }

    static void uplifts(int[] sum, int[] status, int[] uplift, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += uplift[j] & status[j] - 1 >> SIGN;
        }
    }

    static void single(int[] sum, int[] alone, int[] own, int[] uplift, int std, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += Math.max(0, std - own[j]) + uplift[j] & alone[j];
        }
    }

    static void tekun(int[] sum, int[] status, int[] pack, int basic, int full, int semi, int n) {
        for (int j = 0; j < n; j++) {
            int care = bit(pack[j], FULL) & full | bit(pack[j], SEMI) & semi;
            sum[j] += basic + care & bit(status[j], 0);
        }
    }

    static void live(int[] sum, int[] status, int[] pack, int[] state, int[] alone, int amount, int n) {
        for (int j = 0; j < n; j++) {
            int fits = status[j] - 1 >> SIGN & bit(pack[j], GRADED) & (bit(state[j], 0) | alone[j]);
            sum[j] += fits & amount;
        }
    }

    static void nurse(int[] sum, int[] status, int[] pack, int n) {
        for (int j = 0; j < n; j++) {
            int cared = bit(status[j], 0) & (bit(pack[j], SEMI) | bit(pack[j], FULL));
            int first = bit(pack[j], GRADE_1);
            sum[j] += bit(pack[j], SEVERE) & ~cared & (first & Figures.NURSE_1 | ~first & Figures.NURSE_2);
        }
    }

    static void old(int[] sum, int[] birth, int month, int n) {
        for (int j = 0; j < n; j++) {
            int age = month - birth[j];
            int amount = (~(age - 960 >> SIGN) & Figures.OLD_80)
                    + (~(age - 1080 >> SIGN) & Figures.OLD_90 - Figures.OLD_80)
                    + (~(age - 1200 >> SIGN) & Figures.OLD_100 - Figures.OLD_90);
            sum[j] += amount;
        }
    }

    static void orphan(int[] sum, int[] status, int amount, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += bit(status[j], 1) & amount;
        }
    }

    static void allowance(int[] out, int[] state, int[] count, int[] pci, int[] uplifts, int std, int n) {
        for (int j = 0; j < n; j++) {
            int eligible = bit(state[j], 0) & -count[j] >> SIGN;
            out[j] = (std - pci[j]) * count[j] + uplifts[j] & eligible;
        }
    }

    static void exit(
            int[] out, int[] state, int[] count, int[] single, int[] lastMonth, int[] lastAmount, int month, int n) {
        for (int j = 0; j < n; j++) {
            int since = month - lastMonth[j];
            int open = ~(bit(state[j], 0) & -count[j] >> SIGN) & ~(-single[j] >> SIGN) & bit(state[j], 3);
            int within = -lastMonth[j] >> SIGN & -since >> SIGN & ~(12 - since >> SIGN);
            int half = 6 - since >> SIGN;
            out[j] = open & within & (~half & lastAmount[j] | half & lastAmount[j] >> 1);
        }
    }

    static void add(int[] out, int[] a, int[] b, int[] c, int[] d, int n) {
        for (int j = 0; j < n; j++) {
            out[j] = a[j] + b[j] + c[j] + d[j];
        }
    }

    static void addTo(int[] out, int[] a, int[] b, int[] c, int[] d, int n) {
        for (int j = 0; j < n; j++) {
            out[j] += a[j] + b[j] + c[j] + d[j];
        }
    }

    static long total(int[] column, int n) {
        long sum = 0;
        for (int j = 0; j < n; j++) {
            sum += column[j];
        }
        return sum;
    }
}
