package org.kaolin.bench;

import java.util.List;
import org.kaolin.policy.compile.Bucket;
import org.kaolin.policy.compile.CompiledRules;

/** 单例与编译耗时: one explained case, and how long new kernels take. */
final class Latency {

    private static final int ROUNDS = 5;
    private static final double NANOS_OF_A_MICRO = 1e3;

    private Latency() {}

    static void print(City city) {
        ReferencePolicy policy = new ReferencePolicy(city);
        InterpretedRun interpreted = new InterpretedRun(city, policy);
        long[] nanos = new long[city.households];
        Sums sums = interpreted.sums(City.FIRST_MONTH, nanos);
        for (int round = 1; round < ROUNDS; round++) {
            interpreted.sums(City.FIRST_MONTH, nanos);
        }
        PolicyBenchmark.say(
                "%n== explained, one case at a time, %,d cases, all ten results with every step", nanos.length);
        PolicyBenchmark.say(
                "p50 %.1f µs, p99 %.1f µs, p99.9 %.1f µs; sums %s",
                at(nanos, 0.5), at(nanos, 0.99), at(nanos, 0.999), sums);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            CompiledRules rules = CompiledRules.of(policy.columns());
            for (int size = 1; size <= City.LARGEST; size++) {
                Bucket.load(rules, size, Figures.set(), 0, (_, _, _) -> 0);
            }
            PolicyBenchmark.say("a changed rule: kernels for all sizes in %.0f ms", PolicyBenchmark.since(start));
        }
        verify();
    }

    /** A changed rule compiled, and 10,000 households of it compared with the interpreter. */
    private static void verify() {
        City sample = City.of(10_000);
        long start = System.nanoTime();
        ReferencePolicy policy = new ReferencePolicy(sample);
        Sums compiled = new CompiledRun(sample, policy).sums(City.FIRST_MONTH);
        Sums interpreted = new InterpretedRun(sample, policy).sums(City.FIRST_MONTH, new long[sample.households]);
        PolicyBenchmark.say(
                "a changed rule compiled, loaded and verified on %,d households in %.0f ms: %s",
                sample.households,
                PolicyBenchmark.since(start),
                compiled.equals(interpreted) ? "no difference" : "DIFFERENT");
        if (!compiled.equals(interpreted)) {
            throw new IllegalStateException(List.of(compiled, interpreted).toString());
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / NANOS_OF_A_MICRO;
    }
}
