package org.kaolin.policy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterRow.Status;

/** Nearest region, then latest start, then latest publication; nobody's guess when there is none. */
class ParameterSetTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    private static final RegionCode COUNTY = RegionCode.of("360202");
    private static final String CITY = "360200";

    @Test
    void the_nearest_region_beats_a_later_start() {
        ParameterSet set = ParameterSet.of(List.of(
                row("360202", "2022-01-01", null, 1, null),
                row(CITY, "2024-01-01", null, 2, null),
                row("100000", "2024-06-01", null, 3, null)));
        assertThat(at(set, DAY, null)).isEqualTo(1);
    }

    @Test
    void in_one_region_the_latest_start_then_the_latest_publication_wins() {
        ParameterSet set = ParameterSet.of(List.of(
                row(CITY, "2024-01-01", null, 1, "2024-01-05"),
                row(CITY, "2024-01-01", null, 2, "2024-03-05"),
                row(CITY, "2023-01-01", null, 3, "2024-06-05")));
        assertThat(at(set, DAY, null)).isEqualTo(2);
        assertThat(at(set, DAY, LocalDate.of(2024, 3, 4))).isEqualTo(1);
        assertThat(at(set, DAY, LocalDate.of(2024, 3, 5))).isEqualTo(2);
    }

    @Test
    void the_last_day_is_included_and_after_it_there_is_no_value() {
        ParameterSet set = ParameterSet.of(List.of(row(CITY, "2024-01-01", "2024-06-15", 1, null)));
        assertThat(at(set, DAY, null)).isEqualTo(1);
        assertThat(set.find("x", DAY.plusDays(1), null, COUNTY, Area.URBAN)).isEmpty();
    }

    @Test
    void a_rival_is_never_read_and_another_area_does_not_fit() {
        ParameterRow rival = new ParameterRow(
                "x", RegionCode.of(CITY), Area.ALL, null, null, figure(1), null, "试", Status.STATED, true);
        ParameterRow rural = new ParameterRow(
                "x", RegionCode.of(CITY), Area.RURAL, null, null, figure(2), null, "试", Status.STATED, false);
        ParameterSet set = ParameterSet.of(List.of(rival, rural));
        assertThat(set.find("x", DAY, null, COUNTY, Area.URBAN)).isEmpty();
        assertThat(set.find("x", DAY, null, COUNTY, Area.RURAL)).isPresent();
    }

    @Test
    void a_row_of_a_case_without_region_beats_all_and_with_region_the_row_of_its_own_region() {
        ParameterSet set = ParameterSet.of(
                List.of(row(CITY, "2024-01-01", null, 1, null), row("360202", "2020-01-01", null, 2, null)));
        assertThat(at(set.with(List.of(row(CITY, null, null, 9, null))), DAY, null))
                .isEqualTo(2);
        assertThat(at(set.with(List.of(row("360202", null, null, 9, null))), DAY, null))
                .isEqualTo(9);
        assertThat(at(set.with(List.of(row(null, null, null, 9, null))), DAY, null))
                .isEqualTo(9);
        assertThat(at(set, DAY, null)).isEqualTo(2);
    }

    @Test
    void figures_of_law_follow_their_own_dates() {
        assertThat(LawFigures.flag("marriage.any-office", LocalDate.of(2025, 5, 9)))
                .isFalse();
        assertThat(LawFigures.flag("marriage.any-office", LocalDate.of(2025, 5, 10)))
                .isTrue();
        assertThatThrownBy(() -> LawFigures.whole("divorce.cooling-days", LocalDate.of(2020, 12, 31)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("divorce.cooling-days");
        ParameterSet announced = ParameterSet.of(List.of(new ParameterRow(
                "adult-age", RegionCode.of(CITY), Area.ALL, null, null, figure(17), null, "试", Status.ASSUMED, false)));
        assertThat(announced.find("adult-age", DAY, null, COUNTY, Area.URBAN).map(ParameterRow::content))
                .contains(figure(17));
    }

    private static int at(ParameterSet set, LocalDate day, @Nullable LocalDate knownAt) {
        Optional<ParameterRow> row = set.find("x", day, knownAt, COUNTY, Area.URBAN);
        return ((Content.Figure) row.orElseThrow().content()).value().intValueExact();
    }

    private static ParameterRow row(
            @Nullable String region,
            @Nullable String from,
            @Nullable String to,
            int value,
            @Nullable String published) {
        return new ParameterRow(
                "x",
                region == null ? null : RegionCode.of(region),
                Area.ALL,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                figure(value),
                published == null ? null : LocalDate.parse(published),
                "试",
                Status.STATED,
                false);
    }

    private static Content figure(int value) {
        return new Content.Figure(BigDecimal.valueOf(value));
    }
}
