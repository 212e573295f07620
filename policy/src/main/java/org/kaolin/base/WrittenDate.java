package org.kaolin.base;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 所写日期: a day, or a month where the writer gave no day.
 *
 * @param day the day, null where only the month is known
 */
public record WrittenDate(Month month, @Nullable LocalDate day) {

    /** Throws IllegalArgumentException when the day does not lie in the month. */
    public WrittenDate {
        if (day != null && !month.contains(day)) {
            throw new IllegalArgumentException(day + " 不在 " + month.display());
        }
    }

    /** A day. */
    public static WrittenDate of(LocalDate day) {
        return new WrittenDate(Month.of(day), day);
    }

    /** A month without a day. */
    public static WrittenDate of(Month month) {
        return new WrittenDate(month, null);
    }

    /** The day; empty where only the month is known. */
    public Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    /** ISO date {@code 2021-03-05}, or ISO month {@code 2021-03}. */
    public String iso() {
        return day == null ? month.toString() : day.toString();
    }
}
