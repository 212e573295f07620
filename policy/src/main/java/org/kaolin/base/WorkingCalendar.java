package org.kaolin.base;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: which days are working days and how legal periods in working days run. Saturdays and Sundays rest unless a
 * notice makes them working days; a year for which no holiday notice is known counts weekends only, and every answer that
 * touches it says so.
 */
public final class WorkingCalendar {

    /** 双休日制 began on this day (国务院令第 174 号); before it the week had six working days. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1995, 5, 1);

    /** The last day on which a period may start. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /** The longest period that is computed; statute knows none near it. */
    public static final int MOST_WORKING_DAYS = 2500;

    // beyond it a pause that never ends is a fault of the data, not a long case
    private static final LocalDate HORIZON = LAST_DAY.plusYears(20);

    private final Map<LocalDate, Kind> days = new HashMap<>();
    private final Set<Integer> years;

    /** 日别 of a day that a notice names. */
    public enum Kind {
        /** 放假. */
        OFF,
        /** 调休上班. */
        WORK
    }

    /**
     * 放假或调休: one day of a State Council holiday notice.
     *
     * @param noticeYear the year the notice is for; its days may reach into the year before
     */
    public record SpecialDay(LocalDate date, Kind kind, int noticeYear) {}

    /**
     * 期限: the last day of a period.
     *
     * @param missingYear the first year that was counted without a holiday notice, null when none was
     */
    public record Deadline(LocalDate due, @Nullable Integer missingYear) {

        /** Whether a holiday notice that is still to come may move it. */
        public boolean provisional() {
            return missingYear != null;
        }
    }

    /**
     * 工作日数.
     *
     * @param missingYear the first year that was counted without a holiday notice, null when none was
     */
    public record Count(int workingDays, @Nullable Integer missingYear) {

        /** Whether a holiday notice that is still to come may change it. */
        public boolean provisional() {
            return missingYear != null;
        }
    }

    /**
     * 中止期间: days on which the clock stands, both included, while the applicant supplements for example.
     */
    public record Pause(LocalDate first, LocalDate last) {

        /** Throws IllegalArgumentException when it ends before it begins. */
        public Pause {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("中止期间的结束日 " + last + " 早于开始日 " + first);
            }
        }

        private boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private WorkingCalendar(Collection<SpecialDay> named, Set<Integer> years) {
        for (SpecialDay day : named) {
            Kind before = days.put(day.date(), day.kind());
            if (before != null && before != day.kind()) {
                throw new IllegalArgumentException(day.date() + " 既列为放假又列为上班,请核对放假通知");
            }
            if (day.kind() == Kind.WORK && !isWeekend(day.date())) {
                throw new IllegalArgumentException(day.date() + " 不是周末,不能列为调休上班,请核对放假通知");
            }
        }
        this.years = Set.copyOf(years);
    }

    /**
     * A calendar of the days that notices name; a year counts as known when at least one day carries it.
     *
     * @throws IllegalArgumentException with a Chinese reason when days contradict each other
     */
    public static WorkingCalendar of(Collection<SpecialDay> days) {
        Set<Integer> years = new TreeSet<>();
        days.forEach(day -> years.add(day.noticeYear()));
        return new WorkingCalendar(days, years);
    }

    /** Years for which a holiday notice is known. */
    public Set<Integer> years() {
        return new TreeSet<>(years);
    }

    /** Whether the day is a working day as far as it is known. */
    public boolean isWorkingDay(LocalDate day) {
        Kind kind = days.get(day);
        return kind == null ? !isWeekend(day) : kind == Kind.WORK;
    }

    /** The last day of a period of working days; the day it starts (受理之日) is not counted. */
    public Deadline deadline(LocalDate from, int workingDays) {
        return deadline(from, workingDays, List.of());
    }

    /**
     * The last day of a period of working days on which the clock stood during the pauses. A period of 0 working days
     * ends on the day itself, or on the next working day when that day rests.
     *
     * @throws IllegalArgumentException with a Chinese reason when the start or the length is out of range
     */
    public Deadline deadline(LocalDate from, int workingDays, List<Pause> pauses) {
        requireInRange(from);
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("工作日数应在 0 至 " + MOST_WORKING_DAYS + " 之间,现为 " + workingDays);
        }
        if (workingDays == 0) {
            return rolled(from);
        }
        Missing missing = new Missing();
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            requireInRange(day);
            if (isPaused(day, pauses)) {
                continue;
            }
            missing.look(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline(day, missing.year);
    }

    /** Moves the last day of a period in calendar days to the next working day when it rests (民法典第 203 条). */
    public Deadline rolled(LocalDate last) {
        requireInRange(last);
        Missing missing = new Missing();
        LocalDate day = last;
        missing.look(day);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
            missing.look(day);
        }
        return new Deadline(day, missing.year);
    }

    /** Working days after the first day up to and including the last; negative when the last lies before the first. */
    public Count between(LocalDate from, LocalDate to) {
        return between(from, to, List.of());
    }

    /** Working days after the first day up to and including the last, without those of the pauses. */
    public Count between(LocalDate from, LocalDate to, List<Pause> pauses) {
        requireInRange(from);
        requireInRange(to);
        if (to.isBefore(from)) {
            Count back = between(to, from, pauses);
            return new Count(-back.workingDays(), back.missingYear());
        }
        Missing missing = new Missing();
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (!isPaused(day, pauses)) {
                missing.look(day);
                count += isWorkingDay(day) ? 1 : 0;
            }
        }
        return new Count(count, missing.year);
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.contains(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireInRange(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(HORIZON)) {
            throw new IllegalArgumentException("日期 " + day + " 超出工作日历范围(" + FIRST_DAY + " 至 " + LAST_DAY + ")");
        }
    }

    /** Remembers the first year without a notice that was looked at. */
    private final class Missing {

        private @Nullable Integer year;

        private void look(LocalDate day) {
            if (year == null && !years.contains(day.getYear())) {
                year = day.getYear();
            }
        }
    }
}
