package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthTest {

    @Test
    void months_run_over_the_turn_of_the_year() {
        Month december = Month.of(2025, 12);
        assertThat(december.next()).hasToString("2026-01");
        assertThat(december.until(Month.of(2027, 2))).isEqualTo(14);
        assertThat(Month.of(2025, 11).through(Month.of(2026, 1)))
                .extracting(Month::display)
                .containsExactly("2025年11月", "2025年12月", "2026年1月");
        assertThat(december.through(december.previous())).isEmpty();
        assertThat(Month.of(2024, 2).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(december.contains(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(december.contains(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(december.isBefore(december.next())).isTrue();
    }

    @Test
    void impossible_months_are_refused() {
        assertThatThrownBy(() -> Month.of(2025, 13)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Month.of(0, 1)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Month.parse("2025-1")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void arithmetic_agrees_with_the_calendar_of_the_jdk() {
        Seeded.rounds(seeded -> {
            LocalDate day = seeded.day();
            int months = seeded.between(-600, 600);
            Month later = Month.of(day).plus(months);
            assertThat(later.toString())
                    .isEqualTo(YearMonth.from(day).plusMonths(months).toString());
            assertThat(Month.parse(later.toString())).isEqualTo(later);
            assertThat(Month.of(day).until(later)).isEqualTo(months);
            assertThat(later.lastDay().plusDays(1)).isEqualTo(later.next().firstDay());
        });
    }
}
