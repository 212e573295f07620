package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.base.WorkingCalendar.Deadline;
import org.kaolin.base.WorkingCalendar.Kind;
import org.kaolin.base.WorkingCalendar.Pause;
import org.kaolin.base.WorkingCalendar.SpecialDay;

class WorkingCalendarTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2023, 4, 24);

    /** Labour Day 2023 as the State Council set it: off from 29 April to 3 May, work on 23 April and 6 May. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(labourDay());

    private static List<SpecialDay> labourDay() {
        List<SpecialDay> days = new ArrayList<>();
        for (LocalDate d = LocalDate.of(2023, 4, 29); d.isBefore(LocalDate.of(2023, 5, 4)); d = d.plusDays(1)) {
            days.add(new SpecialDay(d, Kind.OFF, 2023));
        }
        days.add(new SpecialDay(LocalDate.of(2023, 4, 23), Kind.WORK, 2023));
        days.add(new SpecialDay(LocalDate.of(2023, 5, 6), Kind.WORK, 2023));
        days.add(new SpecialDay(LocalDate.of(2022, 12, 31), Kind.OFF, 2023));
        return days;
    }

    @Test
    void VS_01_ten_working_days_over_Labour_Day_end_on_10_May() {
        assertThat(CALENDAR.deadline(ACCEPTED, 10)).isEqualTo(new Deadline(LocalDate.of(2023, 5, 10), null));
    }

    @Test
    void a_weekend_day_of_make_up_work_counts_and_a_weekday_off_does_not() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2023, 5, 6))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2023, 5, 1))).isFalse();
        assertThat(CALENDAR.deadline(LocalDate.of(2023, 4, 28), 1).due()).isEqualTo(LocalDate.of(2023, 5, 4));
    }

    @Test
    void a_year_without_a_notice_makes_the_answer_provisional() {
        Deadline deadline = CALENDAR.deadline(LocalDate.of(2023, 12, 25), 10);
        assertThat(deadline).isEqualTo(new Deadline(LocalDate.of(2024, 1, 8), 2024));
        assertThat(deadline.provisional()).isTrue();
        assertThat(CALENDAR.deadline(LocalDate.of(2023, 12, 25), 4).provisional())
                .isFalse();
        // a notice that reaches back into December does not make the year before known
        assertThat(CALENDAR.deadline(LocalDate.of(2022, 12, 28), 1).missingYear())
                .isEqualTo(2022);
        assertThat(CALENDAR.years()).containsExactly(2023);
    }

    @Test
    void the_clock_stands_while_the_applicant_supplements() {
        Pause pause = new Pause(LocalDate.of(2023, 4, 26), LocalDate.of(2023, 5, 8));
        assertThat(CALENDAR.deadline(ACCEPTED, 10, List.of(pause)).due()).isEqualTo(LocalDate.of(2023, 5, 19));
        assertThat(CALENDAR.between(ACCEPTED, LocalDate.of(2023, 5, 19), List.of(pause))
                        .workingDays())
                .isEqualTo(10);
        assertThat(CALENDAR.deadline(ACCEPTED, 1, List.of(pause)).due()).isEqualTo(LocalDate.of(2023, 4, 25));
        assertThatThrownBy(() -> new Pause(ACCEPTED, ACCEPTED.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlapping_pauses_are_not_counted_twice() {
        Pause first = new Pause(LocalDate.of(2023, 5, 8), LocalDate.of(2023, 5, 10));
        Pause second = new Pause(LocalDate.of(2023, 5, 9), LocalDate.of(2023, 5, 11));
        assertThat(CALENDAR.deadline(LocalDate.of(2023, 5, 4), 3, List.of(first, second))
                        .due())
                .isEqualTo(LocalDate.of(2023, 5, 12));
    }

    @Test
    void a_period_in_calendar_days_rolls_to_the_next_working_day() {
        assertThat(CALENDAR.rolled(LocalDate.of(2023, 4, 30)).due()).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(CALENDAR.rolled(ACCEPTED).due()).isEqualTo(ACCEPTED);
        assertThat(CALENDAR.deadline(LocalDate.of(2023, 4, 30), 0).due()).isEqualTo(LocalDate.of(2023, 5, 4));
    }

    @Test
    void impossible_questions_and_contradicting_notices_are_refused() {
        assertThatThrownBy(() -> CALENDAR.deadline(ACCEPTED, -1)).hasMessageContaining("工作日数");
        assertThatThrownBy(() -> CALENDAR.deadline(ACCEPTED, 1_000_000)).hasMessageContaining("工作日数");
        assertThatThrownBy(() -> CALENDAR.deadline(LocalDate.MIN, 1)).hasMessageContaining("范围");
        assertThatThrownBy(() -> CALENDAR.deadline(LocalDate.MAX, 1)).hasMessageContaining("范围");
        assertThatThrownBy(() -> CALENDAR.deadline(ACCEPTED, 5, List.of(new Pause(ACCEPTED, LocalDate.MAX))))
                .hasMessageContaining("范围");
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(
                        new SpecialDay(LocalDate.of(2023, 5, 6), Kind.WORK, 2023),
                        new SpecialDay(LocalDate.of(2023, 5, 6), Kind.OFF, 2023))))
                .hasMessageContaining("2023-05-06");
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(new SpecialDay(ACCEPTED, Kind.WORK, 2023))))
                .hasMessageContaining("不是周末");
    }

    @Test
    void deadline_and_count_undo_each_other() {
        Seeded.rounds(seeded -> {
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(seeded.between(0, 364));
            int length = seeded.between(1, 120);
            Deadline deadline = CALENDAR.deadline(from, length);
            assertThat(CALENDAR.isWorkingDay(deadline.due())).isTrue();
            assertThat(CALENDAR.between(from, deadline.due()).workingDays()).isEqualTo(length);
            assertThat(CALENDAR.between(deadline.due(), from).workingDays()).isEqualTo(-length);
            assertThat(CALENDAR.deadline(from, length + 1).due()).isAfter(deadline.due());
        });
    }
}
