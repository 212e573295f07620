package org.kaolin.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 业务时钟: the day the platform works on. Without a sample city it is the real time; in a sample city it stands on a
 * stored date that only moves forward.
 */
@Component
public class BusinessClock {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration LONGEST = Duration.ofHours(15).plusMinutes(59);

    private final JdbcClient jdbc;
    private final InstantSource real;
    private volatile @Nullable Standing standing;

    /** The day a sample city stands on and the real moment it was set. */
    private record Standing(LocalDate day, Instant since) {}

    /** Reads the stored date, if there is one. */
    public BusinessClock(JdbcClient jdbc, InstantSource real) {
        this.jdbc = jdbc;
        this.real = real;
        this.standing = jdbc.sql("select today, set_at from business_clock")
                .query((row, n) -> new Standing(
                        row.getObject("today", LocalDate.class),
                        row.getTimestamp("set_at").toInstant()))
                .optional()
                .orElse(null);
    }

    /** The business date. */
    public LocalDate today() {
        Standing now = standing;
        return now == null ? LocalDate.ofInstant(real.instant(), AsOf.ZONE) : now.day();
    }

    /** The business moment; within a standing day it runs from the morning on and stops before midnight. */
    public Instant now() {
        Standing now = standing;
        if (now == null) {
            return real.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
        Duration passed = Duration.between(now.since(), real.instant());
        Duration shown = passed.compareTo(LONGEST) > 0 ? LONGEST : passed.isNegative() ? Duration.ZERO : passed;
        return ZonedDateTime.of(now.day(), MORNING, AsOf.ZONE)
                .toInstant()
                .plus(shown)
                .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Whether the date is a sample city's own. */
    public boolean isStanding() {
        return standing != null;
    }

    /** Sets the date of a sample city; the caller sees to it that it only moves forward. */
    public void stand(LocalDate day) {
        Instant since = real.instant();
        jdbc.sql("""
            insert into business_clock (one, today, set_at) values (true, :day, :since::timestamptz)
            on conflict (one) do update set today = excluded.today, set_at = excluded.set_at
            """).param("day", day).param("since", since.toString()).update();
        standing = new Standing(day, since);
    }
}
