package org.kaolin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.KaolinTest;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.time.AsOf;
import org.kaolin.time.InvalidChange;
import org.springframework.beans.factory.annotation.Autowired;

/** Indicators 2–7 and 27–29 at every year end, worked out by hand from the announcements. */
@KaolinTest
class StandardIndicatorsTest {

    @Autowired
    private Indicators indicators;

    @Autowired
    private Extents extents;

    /** One line per indicator and year: printed value, what stands above and below the line, verdict. */
    @ParameterizedTest(name = "indicator {0} on 31 December {1} is {2} = {3} over {4}, {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2  | 2020 | 66.67 | 480  | 720  | ON_TRACK
        2  | 2021 | 67.32 | 515  | 765  | BEHIND
        2  | 2022 | 72.73 | 600  | 825  | ON_TRACK
        2  | 2023 | 74.58 | 660  | 885  | ON_TRACK
        2  | 2024 | 76.47 | 715  | 935  | MET
        2  | 2025 | 78.06 | 765  | 980  | MET
        3  | 2020 | 915   | 915  | 720  | BEHIND
        3  | 2021 | 995   | 995  | 765  | MET
        3  | 2022 | 1080  | 1080 | 825  | MET
        3  | 2023 | 1150  | 1150 | 885  | BEHIND
        3  | 2024 | 1220  | 1220 | 935  | MET
        3  | 2025 | 1275  | 1275 | 980  | MET
        4  | 2020 | 625   | 625  | 480  | MET
        4  | 2021 | 670   | 670  | 515  | MET
        4  | 2022 | 780   | 780  | 600  | MET
        4  | 2023 | 860   | 860  | 660  | MET
        4  | 2024 | 930   | 930  | 715  | MET
        4  | 2025 | 995   | 995  | 765  | MET
        5  | 2020 | 1200  | 1200 | 1580 | DISPUTED
        5  | 2021 | 1200  | 1200 | 1730 | BEHIND
        5  | 2022 | 1380  | 1380 | 1730 | DISPUTED
        5  | 2023 | 1380  | 1380 | 1730 | DISPUTED
        5  | 2024 | 1500  | 1500 | 1870 | MET
        5  | 2025 | 1500  | 1500 | 1870 | MET
        6  | 2020 | 300   | 300  | 1580 | DISPUTED
        6  | 2021 | 300   | 300  | 1730 | BEHIND
        6  | 2022 | 350   | 350  | 1730 | MET
        6  | 2023 | 350   | 350  | 1730 | MET
        6  | 2024 | 375   | 375  | 1870 | MET
        6  | 2025 | 375   | 375  | 1870 | MET
        7  | 2020 | 70    | 70   | 70   | MET
        7  | 2021 | 70    | 70   | 70   | MET
        7  | 2022 | 80    | 80   | 80   | MET
        7  | 2023 | 100   | 100  | 100  | MET
        7  | 2024 | 100   | 100  | 100  | MET
        7  | 2025 | 110   | 110  | 110  | MET
        27 | 2020 | 1750  | 1750 | -    | ON_TRACK
        27 | 2021 | 1750  | 1750 | -    | BEHIND
        27 | 2022 | 1750  | 1750 | -    | BEHIND
        27 | 2023 | 1820  | 1820 | -    | BEHIND
        27 | 2024 | 1820  | 1820 | -    | BEHIND
        27 | 2025 | 1820  | 1820 | -    | MISSED
        28 | 2020 | 1350  | 1350 | -    | ON_TRACK
        28 | 2021 | 1350  | 1350 | -    | BEHIND
        28 | 2022 | 1350  | 1350 | -    | BEHIND
        28 | 2023 | 1360  | 1360 | -    | BEHIND
        28 | 2024 | 1360  | 1360 | -    | BEHIND
        28 | 2025 | 1360  | 1360 | -    | MISSED
        29 | 2020 | 1350  | 1350 | -    | ON_TRACK
        29 | 2023 | 1360  | 1360 | -    | BEHIND
        29 | 2025 | 1360  | 1360 | -    | MISSED
        """)
    void standards_follow_the_announcements(
            String no, int year, BigDecimal value, BigDecimal above, BigDecimal below, Status status) {
        IndicatorValue shown = city(no, year + "-12-31");

        assertThat(shown.value()).isEqualByComparingTo(value);
        assertThat(shown.numerator()).isEqualByComparingTo(above);
        if (below == null) {
            assertThat(shown.denominator()).isNull();
        } else {
            assertThat(shown.denominator()).isEqualByComparingTo(below);
        }
        assertThat(shown.verdict().status()).isEqualTo(status);
        assertThat(shown.missing()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} in {1} on {2}")
    @CsvSource({
        "SC-01, 360203, 2022-06-01, 5, 0.7977, BEHIND",
        "SC-02, 360281, 2022-06-01, 5, 0.8571, MET",
        "SC-03, 360200, 2020-12-31, 2, 0.6667, ON_TRACK",
        "SC-04, 360200, 2024-12-31, 2, 0.7647, MET",
        "SC-05, 360200, 2020-12-31, 4, 1.3021, MET",
        "SC-06, 360200, 2020-12-31, 3, 1.2708, BEHIND",
    })
    void worked_checks_of_standards(String id, String region, String day, String no, BigDecimal ratio, Status status) {
        IndicatorValue shown = in(region, no, day);

        assertThat(Numbers.shown(Numbers.quotient(shown.numerator(), shown.denominator()), 4))
                .as(id)
                .isEqualByComparingTo(ratio);
        assertThat(shown.verdict().status()).isEqualTo(status);
    }

    @Test
    void what_care_standards_come_to_depends_on_the_minimum_wage_class() {
        Plan plan = indicators.plan(null);
        List<CountyValue> counties = indicators.byCounty(plan, "5", AsOf.of(LocalDate.parse("2022-12-31"))).stream()
                .filter(part -> !part.functional())
                .toList();

        assertThat(counties)
                .extracting(CountyValue::name, part -> part.value().verdict().status())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("珠山区", Status.BEHIND),
                        org.assertj.core.groups.Tuple.tuple("昌江区", Status.MET),
                        org.assertj.core.groups.Tuple.tuple("浮梁县", Status.MET),
                        org.assertj.core.groups.Tuple.tuple("乐平市", Status.MET));
        assertThat(city("5", "2022-12-31").verdict().explanation())
                .contains("79.77")
                .contains("最低工资");
    }

    @Test
    void growth_is_shown_and_its_verdict_waits_for_the_consumption_series() {
        IndicatorValue growth = city("1", "2025-12-31");

        assertThat(growth.value()).isEqualByComparingTo("4.81");
        assertThat(growth.verdict().status()).isEqualTo(Status.NOT_COMPUTABLE);
        assertThat(growth.missing()).anyMatch(text -> text.contains("2024年") && text.contains("人均消费支出增速"));
        assertThat(city("1", "2020-12-31").value()).isNull();
        assertThat(city("1", "2020-12-31").missing()).anyMatch(text -> text.contains("2019-12-31的最低生活保障标准"));
    }

    @Test
    void rival_values_of_the_plan_stand_beside_and_are_not_used() {
        assertThat(indicators.rivals(city("27", "2020-12-31")))
                .extracting(rival -> rival.parameter().amount().intValueExact())
                .containsExactly(1600);
        assertThat(indicators.rivals(city("2", "2020-12-31")))
                .extracting(Indicators.Rival::text)
                .singleElement()
                .asString()
                .contains("470 ÷ 720 = 0.6528");
        assertThat(indicators.rivals(city("27", "2025-12-31"))).isEmpty();
    }

    @Test
    void a_standard_announced_in_march_was_not_known_in_february() {
        Plan plan = indicators.plan(null);
        AsOf february = AsOf.ask("2022-02-15", "2022-02-20", LocalDate.parse("2025-12-31"));

        IndicatorValue then = indicators.get(plan, "2", february, extents.city(plan, february));

        assertThat(then.value()).isEqualByComparingTo("67.32");
        assertThat(city("2", "2022-02-15").value()).isEqualByComparingTo("72.73");
    }

    @Test
    void every_printed_row_is_there_in_order_and_number_30_is_not() {
        Plan plan = indicators.plan(null);
        AsOf at = AsOf.of(LocalDate.parse("2025-12-31"));

        assertThat(indicators.list(plan, Where.TABLE, at, extents.city(plan, at)))
                .extracting(value -> value.indicator().no())
                .hasSize(30)
                .doesNotContain(30)
                .endsWith(29, 31)
                .isSorted();
    }

    @Test
    void what_cannot_be_computed_names_what_is_missing() {
        Plan plan = indicators.plan(null);
        AsOf at = AsOf.of(LocalDate.parse("2025-12-31"));
        for (Where where : Where.values()) {
            for (IndicatorValue value : indicators.list(plan, where, at, extents.city(plan, at))) {
                if (value.verdict().status() == Status.NOT_COMPUTABLE) {
                    assertThat(value.missing()).as(value.indicator().name()).isNotEmpty();
                }
                assertThat(value.definition()).as(value.indicator().name()).isNotNull();
            }
        }
        assertThat(city("14", "2025-12-31").missing()).containsExactly("福利彩票销售网点登记(在营状态、所在乡镇)");
    }

    @Test
    void dates_that_are_none_are_answered_in_chinese() {
        LocalDate today = LocalDate.parse("2025-12-31");
        for (String bad : List.of("2025-13-01", "昨天", "2101-01-01", "99999-01-01")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> AsOf.ask(bad, null, today))
                    .isInstanceOf(InvalidChange.class)
                    .hasMessageMatching(".*[\\u4e00-\\u9fa5].*");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AsOf.ask(null, "2025-02-30", today))
                .isInstanceOf(InvalidChange.class);
    }

    private IndicatorValue city(String no, String day) {
        Plan plan = indicators.plan(null);
        AsOf at = AsOf.of(LocalDate.parse(day));
        return indicators.get(plan, no, at, extents.city(plan, at));
    }

    private IndicatorValue in(String region, String no, String day) {
        Plan plan = indicators.plan(null);
        AsOf at = AsOf.of(LocalDate.parse(day));
        org.kaolin.access.CurrentUser leader =
                new org.kaolin.access.CurrentUser("leader", "局长", org.kaolin.access.Role.LEADER, null, "全市");
        return indicators.get(plan, no, at, extents.of(region, leader, plan, at));
    }
}
