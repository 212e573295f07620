package org.kaolin.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.kaolin.policy.compile.Probe;

/**
 * 政策引擎基准: times the reference policy in four implementations of one run and checks that all come to the same sums.
 * Arguments: rounds for a month of 60,000 and of 600,000 households.
 */
public final class PolicyBenchmark {

    private static final int SMALL = 60_000;
    private static final int LARGE = 600_000;
    private static final int MONTHS = 12;
    private static final int SLOWEST = 5;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private PolicyBenchmark() {}

    /** Runs everything; fails with IllegalStateException when two implementations differ. */
    public static void main(String[] arguments) {
        int small = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1500;
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 101;
        city(SMALL, small);
        city(LARGE, large);
        City sample = City.of(SMALL);
        Latency.print(sample);
        kernels(sample);
    }

    private static void city(int households, int rounds) {
        City city = City.of(households);
        ReferencePolicy policy = new ReferencePolicy(city);
        ScalarLoop scalar = new ScalarLoop(city);
        HandRun hand = new HandRun(city);
        long start = System.nanoTime();
        CompiledRun compiled = new CompiledRun(city, policy);
        say("%n== %,d households, %,d people; compiled and loaded in %.0f ms", households, city.people(), since(start));
        check(scalar, hand, compiled);
        for (int months : new int[] {1, MONTHS}) {
            int times = Math.max(7, rounds / months);
            say("-- %d month(s), one thread, %d rounds", months, times);
            say("%-28s %10s %10s %14s %8s %8s", "", "best ms", "median ms", "households/s", "×scalar", "×SIMD");
            double[][] all = times(months, times, scalar::run, hand::run, compiled::run);
            row("scalar loop by hand", all, 0, households * (long) months);
            row("SIMD loops by hand", all, 1, households * (long) months);
            row("compiled from the rules", all, 2, households * (long) months);
        }
        say(
                "input columns: scalar 69 B, SIMD %.1f B, compiled %.1f B per household",
                hand.bytes() / (double) households, compiled.bytes() / (double) households);
    }

    /** Time of one operation on one row, kernel by kernel, beside the plainest loop by hand. */
    private static void kernels(City city) {
        List<Probe.Timing> timings = new CompiledRun(city, new ReferencePolicy(city)).probe();
        double reference = HandRun.reference();
        say(
                "%n== %d kernels; nanoseconds for one operation on one row; one addition by hand %.4f",
                timings.size(), reference);
        say("median %.4f", timings.get(timings.size() / 2).nanos());
        timings.stream()
                .limit(SLOWEST)
                .forEach(timing -> say(
                        "%.4f (×%.1f) %d arrays, %d operations: %s",
                        timing.nanos(),
                        timing.nanos() / reference,
                        timing.arrays(),
                        timing.operations(),
                        timing.kernel()));
    }

    private static void check(ScalarLoop scalar, HandRun hand, CompiledRun compiled) {
        for (int month = City.FIRST_MONTH; month < City.FIRST_MONTH + MONTHS; month++) {
            scalar.run(month);
            Sums expected = scalar.sums();
            if (!expected.equals(hand.sums(month)) || !expected.equals(compiled.sums(month))) {
                throw new IllegalStateException("sums differ in " + month + ": " + expected + " / " + hand.sums(month)
                        + " / " + compiled.sums(month));
            }
            if (month == City.FIRST_MONTH) {
                say("sums of the first month, the same in all: %s", expected);
            }
        }
    }

    /** Implementations take turns, so that a disturbance of the machine meets all of them. */
    private static double[][] times(int months, int rounds, IntConsumer... runs) {
        double[][] times = new double[runs.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < runs.length; i++) {
                long start = System.nanoTime();
                for (int month = 0; month < months; month++) {
                    runs[i].accept(City.FIRST_MONTH + month);
                }
                times[i][round] = since(start);
            }
        }
        for (double[] each : times) {
            Arrays.sort(each);
        }
        return times;
    }

    private static void row(String name, double[][] all, int i, long households) {
        double best = all[i][0];
        double median = all[i][all[i].length / 2];
        say(
                "%-28s %10.2f %10.2f %,14.0f %8.2f %8.2f",
                name, best, median, households / best * 1000, best / all[0][0], best / all[1][0]);
    }

    static double since(long start) {
        return (System.nanoTime() - start) / NANOS_OF_A_MILLI;
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
