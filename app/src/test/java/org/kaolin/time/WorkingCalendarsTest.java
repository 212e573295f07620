package org.kaolin.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.base.WorkingCalendar;

class WorkingCalendarsTest {

    @TempDir
    Path folder;

    private Path own() {
        return folder.resolve("holidays.csv");
    }

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource(textBlock = """
        VS-01 over Labour Day 2023,    2023-04-24, 10, 2023-05-10
        PN-01 without any holiday,     2025-03-03, 11, 2025-03-18
        over Spring Festival 2025,     2025-01-24,  6, 2025-02-08
        over National Day 2021,        2021-09-30,  1, 2021-10-08
        make-up Saturday 2021,         2021-10-08,  1, 2021-10-09
        New Year 2023 from 2022,       2022-12-30,  1, 2023-01-03
        last known day,                2026-12-30,  1, 2026-12-31
        """)
    void the_shipped_notices_of_2021_to_2026_give_legal_periods(
            String id, LocalDate from, int workingDays, LocalDate due) {
        WorkingCalendar calendar = WorkingCalendars.load(own());
        assertThat(calendar.deadline(from, workingDays).due()).as(id).isEqualTo(due);
        assertThat(calendar.deadline(from, workingDays).provisional()).isFalse();
    }

    @Test
    void years_before_and_after_the_notices_are_provisional() {
        WorkingCalendar calendar = WorkingCalendars.load(own());
        assertThat(calendar.years()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.deadline(LocalDate.of(2026, 12, 28), 10).missingYear())
                .isEqualTo(2027);
        assertThat(calendar.deadline(LocalDate.of(2020, 12, 28), 2).missingYear())
                .isEqualTo(2020);
        assertThat(calendar.deadline(LocalDate.of(2020, 12, 31), 1).due()).isEqualTo(LocalDate.of(2021, 1, 4));
    }

    @Test
    void a_year_has_as_many_working_days_as_its_notice_leaves() {
        WorkingCalendar calendar = WorkingCalendars.load(own());
        int days2025 = calendar.between(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31))
                .workingDays();
        assertThat(days2025).isEqualTo(248);
    }

    @Test
    void a_city_s_own_file_replaces_whole_years_and_adds_new_ones() throws IOException {
        Files.writeString(own(), """
            \uFEFFdate,kind,notice_year
            2027-01-01,off,2027
            2025-03-04,off,2025
            """);
        WorkingCalendar calendar = WorkingCalendars.load(own());
        assertThat(calendar.deadline(LocalDate.of(2026, 12, 31), 1).due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.deadline(LocalDate.of(2026, 12, 31), 1).provisional())
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 3, 4))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 10, 1))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        date,kind         | 2027-02-30,off       | 第 2 行
        date,kind         | 2027-01-01,rest      | off
        date,kind         | 2027-01-01           | kind
        date,weekday,kind | 2027-01-01,Mon,off   | Mon
        date,kind         | 2027-01-04,work      | 不是周末
        day,kind          | 2027-01-01,off       | date
        date,kind,notice_year | 2027-01-01,off,x | notice_year
        """)
    void a_faulty_file_stops_the_start_with_its_line(String head, String row, String reason) throws IOException {
        Files.writeString(own(), head + "\n" + row + "\n");
        assertThatThrownBy(() -> WorkingCalendars.load(own()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_file_in_another_encoding_is_named() throws IOException {
        Files.write(own(), "date,holiday,kind\n2027-01-01,元旦,off\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> WorkingCalendars.load(own())).hasMessageContaining("UTF-8");
    }
}
