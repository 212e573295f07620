package org.kaolin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kaolin.policy.compile.Bucket;
import org.kaolin.policy.compile.CompiledRules;
import org.kaolin.policy.compile.Probe;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;

/** 编译执行: the reference policy as the product compiles it. */
final class CompiledRun {

    private final List<Rule<Kind.Money>> rules;
    private final List<Part> parts = new ArrayList<>();
    final long[] columns = new long[Sums.COLUMNS.size()];

    private record Part(Bucket bucket, Bucket.Workspace workspace, int county, int urban, int[] rows) {}

    CompiledRun(City city, ReferencePolicy policy) {
        this.rules = policy.columns();
        CompiledRules compiled = CompiledRules.of(rules);
        for (Buckets.Group group : Buckets.of(city)) {
            int[] rows = group.rows();
            Bucket bucket = Bucket.load(
                    compiled,
                    group.size(),
                    Figures.set(),
                    rows.length,
                    (fact, row, person) -> Column.valueOf(fact.key()).read(city, rows[row], person));
            parts.add(new Part(bucket, bucket.workspace(), group.county(), group.urban(), rows));
        }
    }

    /** Evaluates a month and adds every column up. */
    void run(int month) {
        Arrays.fill(columns, 0);
        for (Part part : parts) {
            part.bucket().bind(Figures.view(month, part.county(), part.urban()));
            part.bucket().run(part.workspace(), this::add);
        }
    }

    private void add(Bucket.Rows rows) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] += rows.sum(rules.get(i));
        }
    }

    /** Sums of a month with the hash, household by household. */
    Sums sums(int month) {
        Sums sums = new Sums();
        for (Part part : parts) {
            part.bucket().bind(Figures.view(month, part.county(), part.urban()));
            int[] next = {0};
            part.bucket().run(part.workspace(), rows -> next[0] = read(rows, part, next[0], sums));
        }
        return sums;
    }

    private int read(Bucket.Rows rows, Part part, int from, Sums sums) {
        long[] values = new long[columns.length];
        for (int row = 0; row < rows.count(); row++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.value(rules.get(i), row);
            }
            sums.add(part.rows()[from + row], values);
        }
        return from + rows.count();
    }

    /** The kernels for the fullest bucket, slowest operation first. */
    List<Probe.Timing> probe() {
        Part fullest = parts.getFirst();
        for (Part part : parts) {
            fullest = part.rows().length > fullest.rows().length ? part : fullest;
        }
        fullest.bucket().bind(Figures.view(City.FIRST_MONTH, fullest.county(), fullest.urban()));
        List<Probe.Timing> timings = new ArrayList<>(Probe.of(fullest.bucket()));
        timings.sort(Comparator.comparingDouble(timing -> -timing.nanos()));
        return timings;
    }

    /** Bytes of the loaded columns. */
    long bytes() {
        return parts.stream().mapToLong(part -> part.bucket().bytes()).sum();
    }
}
