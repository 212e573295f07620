package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaolin.database.BulkWriter;
import org.kaolin.start.CitySettings;
import org.kaolin.time.Ids;

/**
 * 样例经过: writes an entity of a full table as if it had been recorded step by step, so that what was believed before a
 * step stays readable by its known time.
 */
final class SampleStory implements AutoCloseable {

    /** First day of the sample city's facts. */
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    /** Last year of the sample city's facts. */
    static final int LAST_YEAR = 2025;

    private static final List<String> TIMES =
            List.of("id", "version_id", "version", "valid", "known", "recorded_by", "reason", "source", "closed_by");

    /**
     * A step of the story.
     *
     * @param from day from which the values are true
     * @param known day on which the platform came to know it
     */
    record Step(LocalDate from, LocalDate known, @Nullable Object... values) {}

    private final BulkWriter writer;

    /** Writes into a table; columns are those besides the times. */
    SampleStory(DataSource source, String table, String... columns) {
        List<String> all = new ArrayList<>(TIMES);
        all.addAll(List.of(columns));
        this.writer = new BulkWriter(source, table, all);
    }

    /** An entity that goes on; steps in order of both times. */
    void write(UUID id, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            String known = moment(step.known(), i);
            String until = last ? "" : moment(steps.get(i + 1).known(), i + 1);
            row(id, step, "[" + step.from() + ",)", known, until, i + 1);
            if (!last) {
                row(id, step, "[" + step.from() + "," + steps.get(i + 1).from() + ")", until, "", i + 2);
            }
        }
    }

    /** An entity with one step. */
    void write(UUID id, LocalDate from, LocalDate known, @Nullable Object... values) {
        write(id, List.of(new Step(from, known, values)));
    }

    private void row(UUID id, Step step, String valid, String known, String until, int version) {
        @Nullable Object[] values = new @Nullable Object[TIMES.size() + step.values().length];
        @Nullable
        Object[] times = {
            id,
            Ids.of("version:" + id + ":" + version + ":" + valid),
            version,
            valid,
            "[\"" + known + "\"," + (until.isEmpty() ? "" : "\"" + until + "\"") + ")",
            "sample",
            null,
            "样例城市",
            until.isEmpty() ? null : "sample"
        };
        System.arraycopy(times, 0, values, 0, times.length);
        System.arraycopy(step.values(), 0, values, times.length, step.values().length);
        writer.row(values);
    }

    private static String moment(LocalDate day, int step) {
        return day + " 08:00:" + (step < 10 ? "0" : "") + step + "+08";
    }

    void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
    }

    /** A repeatable generator for one purpose. */
    static Random random(String purpose) {
        return new Random(CitySettings.SEED ^ purpose.hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** A working day of a year, early enough for its report to be known before the year ends. */
    static LocalDate dayOf(int year, Random random) {
        LocalDate day = LocalDate.of(year, 2, 1).plusDays(random.nextInt(300));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** Splits a total by weights, exactly, by largest remainder; no part exceeds its cap. */
    static int[] split(int total, int[] weights, int[] caps) {
        int n = weights.length;
        int[] parts = new int[n];
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = total;
        for (int i = 0; i < n; i++) {
            parts[i] = Math.min(caps[i], (int) ((long) total * weights[i] / sum));
            left -= parts[i];
        }
        for (int i = 0, idle = 0; left > 0; i = (i + 1) % n) {
            if (parts[i] < caps[i]) {
                parts[i]++;
                left--;
                idle = 0;
            } else if (++idle > n) {
                throw new IllegalStateException("caps hold less than " + total);
            }
        }
        return parts;
    }
}
