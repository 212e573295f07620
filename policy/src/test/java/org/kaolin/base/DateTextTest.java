package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2021.3.5               | accept | 2021-03-05
        2021-3-5               | accept | 2021-03-05
        2021/03/05             | accept | 2021-03-05
        2021年3月5日           | accept | 2021-03-05
        2021 年 3 月 5 日      | accept | 2021-03-05
        2021年03月05号         | accept | 2021-03-05
        ２０２１．３．５       | accept | 2021-03-05
        ２０２１年３月５日     | accept | 2021-03-05
        20210305               | accept | 2021-03-05
        2021 3 5               | accept | 2021-03-05
        二〇二一年三月五日     | accept | 2021-03-05
        二〇二一年三月         | accept | 2021-03
        二O二一年十二月三十一日 | accept | 2021-12-31
        二零二一年十一月廿五日 | accept | 2021-11-25
        二千零二十一年三月五日 | accept | 2021-03-05
        贰零贰壹年零叁月零伍日 | accept | 2021-03-05
        2021年元月5日          | accept | 2021-01-05
        2021年3月              | accept | 2021-03
        2021年3月份            | accept | 2021-03
        2021.3                 | accept | 2021-03
        2021-03                | accept | 2021-03
        202103                 | accept | 2021-03
        2020年2月29日          | accept | 2020-02-29
        公元2021年3月5日       | accept | 2021-03-05
        2021年3月5日星期五     | accept | 2021-03-05
        2021-03-05(周五)       | accept | 2021-03-05
        2021-03-05 00:00:00    | accept | 2021-03-05
        2021-03-05T00:00       | accept | 2021-03-05
        2021-03-05 14:30:00    | flag   | 2021-03-05
        21.3.5                 | flag   | 2021-03-05
        52.3.15                | flag   | 1952-03-15
        26.1.1                 | flag   | 1926-01-01
        99年12月31日           | flag   | 1999-12-31
        二一年三月             | flag   | 2021-03
        210305                 | flag   | 2021-03-05
        2021.1                 | flag   | 2021-01
        2021年3月底            | flag   | 2021-03
        2021年3月上旬          | flag   | 2021-03
        约2021年3月            | flag   | 2021-03
        2021年3月5             | flag   | 2021-03-05
        2021.3.5.              | flag   | 2021-03-05
        2021.3.5日             | flag   | 2021-03-05
        3/15/2021              | flag   | 2021-03-15
        15/3/2021              | flag   | 2021-03-15
        5/5/2021               | flag   | 2021-05-05
        民国110年3月5日        | flag   | 2021-03-05
        民國三十八年十月一日   | flag   | 1949-10-01
        中华民国元年1月1日     | flag   | 1912-01-01
        44260                  | flag   | 2021-03-05
        2021.2.30              | reject |
        2021年2月29日          | reject |
        2021.13.5              | reject |
        2021.0.5               | reject |
        2021-4-31              | reject |
        20210230               | reject |
        2021                   | reject |
        2021年                 | reject |
        3月5日                 | reject |
        3.5                    | reject |
        5.3.21                 | reject |
        3/4/2021               | reject |
        201012                 | reject |
        2021305                | reject |
        2021.3-5               | reject |
        2021.3-2021.5          | reject |
        2021年3月-5月          | reject |
        2021年3月至今          | reject |
        2021年上半年           | reject |
        2021年第一季度         | reject |
        2021年底               | reject |
        2021.1 1               | reject |
        2021年3月1 5日         | reject |
        2021-03-05T16:00:00Z   | reject |
        2021-03-05T16:00+00:00 | reject |
        2021年3月5日星期一     | reject |
        农历二〇二一年三月初五 | reject |
        2021年正月十五         | reject |
        昭和50年3月5日         | reject |
        公元前21年3月5日       | reject |
        长期                   | reject |
        不详                   | reject |
        5 Mar 2021             | reject |
        0221.3.5               | reject |
        2021--5                | reject |
        2021年3月5日6日        | reject |
        2021年三四月           | reject |
        2021—3—5               | accept | 2021-03-05
        2021-2022              | reject |
        2021-0305              | reject |
        202135                 | reject |
        99999                  | reject |
        2021年3月5日前         | reject |
        2021年3月5日起         | reject |
        ''                     | reject |
        abc                    | reject |
        """)
    void dates_are_read_as_people_write_them(String text, String status, @Nullable String iso) {
        Reading<WrittenDate> reading = DateText.read(text, TODAY);
        assertThat(reading.status()).as("%s", reading).isEqualTo(status);
        assertThat(reading.findNormalised().orElse(null)).isEqualTo(iso);
        assertThat(reading.findReason().isPresent()).isEqualTo(!status.equals("accept"));
    }

    @Test
    void a_month_is_not_a_day() {
        WrittenDate month = DateText.read("2021年3月", TODAY).find().orElseThrow();
        assertThat(month.findDay()).isEmpty();
        assertThat(month.month()).isEqualTo(Month.of(2021, 3));
    }

    @Test
    void every_day_reads_back_from_every_way_of_writing_it() {
        Seeded.rounds(seeded -> {
            LocalDate day = seeded.day();
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            List<String> forms = List.of(
                    day.toString(),
                    "%d.%d.%d".formatted(y, m, d),
                    "%d/%02d/%02d".formatted(y, m, d),
                    "%d%02d%02d".formatted(y, m, d),
                    "%d年%d月%d日".formatted(y, m, d),
                    ChineseNumber.positional(y) + "年" + ChineseNumber.spoken(m) + "月" + ChineseNumber.spoken(d) + "日",
                    ChineseNumber.spoken(y) + "年" + ChineseNumber.financial(m) + "月" + ChineseNumber.financial(d)
                            + "日");
            for (String form : forms) {
                assertThat(DateText.read(form, TODAY))
                        .as(form)
                        .isEqualTo(new Reading.Accept<>(WrittenDate.of(day), day.toString()));
            }
        });
    }

    @Test
    void a_day_that_does_not_exist_is_never_moved() {
        Seeded.rounds(seeded -> {
            int y = seeded.between(1900, 2099);
            int m = seeded.between(1, 12);
            int d = seeded.between(java.time.YearMonth.of(y, m).lengthOfMonth() + 1, 39);
            for (String form : List.of("%d.%d.%d", "%d-%02d-%02d", "%d%02d%02d", "%d年%d月%d日")) {
                assertThat(DateText.read(form.formatted(y, m, d), TODAY).find())
                        .as(form, y, m, d)
                        .isEmpty();
            }
        });
    }

    @Test
    void a_two_digit_year_is_always_flagged() {
        Seeded.rounds(seeded -> {
            LocalDate day = seeded.day();
            String text = "%02d.%d.%d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
            assertThat(DateText.read(text, TODAY).status()).as(text).isNotEqualTo("accept");
        });
    }
}
