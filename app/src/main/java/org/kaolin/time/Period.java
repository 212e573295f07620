package org.kaolin.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 有效期: half-open; a null end is open.
 *
 * @param from first day
 * @param until first day after, null while open
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    /** Throws {@link InvalidChange} when it would be empty. */
    public Period {
        if (until != null && !from.isBefore(until)) {
            throw new InvalidChange("validTo", "截止日早于起始日 " + from + ",请核对两个日期");
        }
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether both share a day. */
    public boolean overlaps(Period other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** The days both share; throws when there are none. */
    public Period common(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        return new Period(start, earlier(until, other.until));
    }

    /** What remains of this without the other: none, one or two periods. */
    public List<Period> minus(Period other) {
        List<Period> rest = new ArrayList<>();
        if (!overlaps(other)) {
            return List.of(this);
        }
        if (from.isBefore(other.from)) {
            rest.add(new Period(from, other.from));
        }
        if (other.until != null && (until == null || other.until.isBefore(until))) {
            rest.add(new Period(other.until, until));
        }
        return rest;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) {
            return b;
        }
        return b == null || a.isBefore(b) ? a : b;
    }
}
