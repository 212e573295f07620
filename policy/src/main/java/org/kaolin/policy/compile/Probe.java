package org.kaolin.policy.compile;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** 计时探针: how long each kernel takes for one value, so that one that no longer vectorises is seen. */
public final class Probe {

    private static final int WARM = 20_000;
    private static final int ROUNDS = 40;
    private static final int CALLS = 50;

    private Probe() {}

    /**
     * 一个计算核的用时.
     *
     * @param arrays columns it reads and the one it fills
     * @param operations in its loop
     * @param nanos for one operation on one row, the best of several rounds
     */
    public record Timing(String kernel, int arrays, int operations, double nanos) {}

    /** Times every kernel of a loaded bucket on its first chunk; a bucket without rows gives nothing. */
    public static List<Timing> of(Bucket bucket) {
        List<Timing> timings = new ArrayList<>();
        if (bucket.chunks().isEmpty()) {
            return timings;
        }
        Program program = bucket.program();
        Chunk chunk = bucket.chunks().getFirst();
        bucket.run(bucket.workspace(), _ -> {});
        for (int i = 0; i < WARM; i++) {
            program.run(chunk, bucket.binding().scalars());
        }
        for (int i = 0; i < program.kernels().size(); i++) {
            Kernel kernel = program.kernels().get(i);
            double nanos =
                    best(program, program.kernel(i), chunk, bucket.binding().scalars());
            int operations = kernel.steps().size();
            timings.add(new Timing(
                    kernel.result() + " "
                            + kernel.steps().stream().map(Node::op).toList(),
                    kernel.columns().size() + 1,
                    operations,
                    nanos / operations / chunk.rows()));
        }
        return timings;
    }

    private static double best(Program program, MethodHandle kernel, Chunk chunk, long[] bound) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                program.invoke(kernel, chunk, bound);
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) CALLS);
        }
        return best;
    }
}
