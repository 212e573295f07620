package org.kaolin.bench;

/** 随机数列: SplitMix64 with a fixed seed, so that every machine makes the same city. */
final class Draws {

    private static final long SEED = 20251123L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state = SEED;

    /** A number below a bound. */
    int below(int bound) {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z = z ^ (z >>> 31);
        return (int) ((z >>> 1) % bound);
    }

    int percent() {
        return below(100);
    }
}
