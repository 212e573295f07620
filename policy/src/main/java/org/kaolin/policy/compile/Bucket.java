package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaolin.policy.compile.Layout.Field;
import org.kaolin.policy.compile.Layout.Shape;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

/** 数据桶: households of one shape, region and area as columns, in chunks small enough to stay in the cache. */
public final class Bucket {

    /** Rows of a chunk. */
    public static final int ROWS = 1024;

    private final Program program;
    private final List<Chunk> chunks = new ArrayList<>();
    private Binding binding = new Binding(Binding.Outcome.MISSING, new long[0]);

    private Bucket(Program program) {
        this.program = program;
    }

    /**
     * Loads rows whose facts are all known.
     *
     * @throws ArithmeticException when a fact is unknown or beyond what columns hold
     */
    public static Bucket load(CompiledRules rules, int members, ParameterSet parameters, int rows, Source source) {
        Program program = rules.program(new Shape(members, 0), true, parameters);
        if (!program.refused().isEmpty()) {
            throw new ArithmeticException("left to the interpreter: " + program.refused());
        }
        return load(program, rows, source);
    }

    static Bucket load(Program program, int rows, Source source) {
        Bucket bucket = new Bucket(program);
        for (int from = 0; from < rows; from += ROWS) {
            int count = Math.min(ROWS, rows - from);
            Chunk chunk = Chunk.of(program.lane(), count, program.arrays());
            chunk.allocate(0, program.layout().columns());
            for (int row = 0; row < count; row++) {
                bucket.fill(chunk, row, from + row, source);
            }
            bucket.chunks.add(chunk);
        }
        return bucket;
    }

    private void fill(Chunk chunk, int row, int of, Source source) {
        Layout layout = program.layout();
        for (Scope scope : Scope.values()) {
            for (int person = 0; person < layout.shape().persons(scope); person++) {
                for (Map.Entry<Fact<?>, Field> entry : layout.values(scope).entrySet()) {
                    Fact<?> fact = entry.getKey();
                    long value = source.read(fact, of, person);
                    Field known = layout.known(scope).get(fact);
                    if (value == Fact.UNKNOWN && known != null) {
                        continue;
                    }
                    if (value < fact.least() || value > Layout.most(fact)) {
                        throw new ArithmeticException(fact + " = " + value + " does not fit a column");
                    }
                    put(chunk, row, scope, person, entry.getValue(), value - fact.least());
                    if (known != null) {
                        put(chunk, row, scope, person, known, 1);
                    }
                }
            }
        }
    }

    private void put(Chunk chunk, int row, Scope scope, int person, Field field, long bits) {
        chunk.put(program.layout().column(scope, person, field.word()), row, bits << field.shift());
    }

    Program program() {
        return program;
    }

    Binding binding() {
        return binding;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** Reads the parameters of a month; whether the kernels can use all of them. */
    public boolean bind(ParameterView view) {
        binding = program.bind(view);
        return binding.outcome() == Binding.Outcome.READY;
    }

    /** Runs every kernel over every chunk and keeps the results. */
    void run() {
        if (chunks.isEmpty()) {
            return;
        }
        Chunk scratch = scratch(program.results());
        for (Chunk chunk : chunks) {
            chunk.allocate(program.layout().columns(), program.results());
            chunk.borrow(scratch, program.results(), program.arrays());
            program.run(chunk, binding.scalars());
        }
    }

    /**
     * Runs every kernel over every chunk and lets each be read before its arrays are used again.
     *
     * @param scratch arrays of a bucket of the same program, made once by {@link #workspace}
     */
    public void run(Workspace scratch, Reader reader) {
        for (Chunk chunk : chunks) {
            chunk.borrow(scratch.chunk, program.layout().columns(), program.arrays());
            program.run(chunk, binding.scalars());
            reader.read(new Rows(chunk));
        }
    }

    /** Arrays for {@link #run}, one set for each thread. */
    public Workspace workspace() {
        return new Workspace(scratch(program.layout().columns()));
    }

    private Chunk scratch(int from) {
        int rows = chunks.isEmpty() ? 0 : chunks.getFirst().rows();
        Chunk scratch = Chunk.of(program.lane(), rows, program.arrays());
        scratch.allocate(from, program.arrays());
        return scratch;
    }

    /** Bytes of the loaded columns. */
    public long bytes() {
        long rows = chunks.stream().mapToLong(Chunk::rows).sum();
        return rows * program.layout().columns() * (program.lane() == Lane.INT ? Integer.BYTES : Long.BYTES);
    }

    /** 工作区: arrays that hold nothing between two chunks. */
    public static final class Workspace {
        private final Chunk chunk;

        private Workspace(Chunk chunk) {
            this.chunk = chunk;
        }
    }

    /** 结果读取. */
    @FunctionalInterface
    public interface Reader {

        /** Reads the results of a chunk. */
        void read(Rows rows);
    }

    /** 数据块的结果. */
    public final class Rows {
        private final Chunk chunk;

        private Rows(Chunk chunk) {
            this.chunk = chunk;
        }

        /** How many. */
        public int count() {
            return chunk.rows();
        }

        /** Whole values of a rule of the household, added up; throws IllegalArgumentException for another rule. */
        public long sum(Expr.Rule<?> rule) {
            return program.sum(whole(rule), chunk, binding.scalars());
        }

        /** The whole value of a rule of the household in a row. */
        public long value(Expr.Rule<?> rule, int row) {
            return program.read(whole(rule), chunk, binding.scalars(), row);
        }

        private Node whole(Expr.Rule<?> rule) {
            for (Output output : program.outputs()) {
                if (output.rule() == rule
                        && output.value() instanceof Lowered.Amount(Node top, long under, var by, var known)
                        && under == 1
                        && by == null
                        && known == null) {
                    return top;
                }
            }
            throw new IllegalArgumentException(rule.id() + " is no whole known value of the household");
        }
    }
}
