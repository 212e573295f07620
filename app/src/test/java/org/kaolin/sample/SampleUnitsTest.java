package org.kaolin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaolin.places.Kind;
import org.kaolin.places.Level;
import org.kaolin.places.PlacesRig;
import org.kaolin.places.Restated;
import org.kaolin.places.Unit;
import org.kaolin.start.CitySettings;
import org.kaolin.time.AsOf;

/** The sample city's units against the plan's printed totals (F-15, F-16) and S-088. */
class SampleUnitsTest {

    private static final PlacesRig RIG = new PlacesRig();
    private static final LocalDate LAST_128 = LocalDate.of(2020, 6, 30);
    private static final LocalDate FIRST_86 = LocalDate.of(2020, 7, 1);
    private static final AsOf END = AsOf.of(LocalDate.of(2025, 12, 31));

    @BeforeAll
    static void load() {
        SampleUnits load = new SampleUnits(new CitySettings("small", ""), RIG.source, RIG.jdbc);
        assertThat(load.needed()).isTrue();
        RIG.transaction.executeWithoutResult(status -> load.load());
        assertThat(load.needed()).isFalse();
    }

    @Test
    void the_plan_counts_473_villages_and_the_474th_says_why_it_is_not_counted() {
        List<Unit> units = RIG.units.list(END);
        assertThat(units).hasSize(783);
        assertThat(units.stream().filter(unit -> unit.kind() == Kind.ADMINISTRATIVE_VILLAGE))
                .hasSize(473);
        List<Unit> left = units.stream()
                .filter(unit -> unit.kind() == Kind.VILLAGE_NOT_COUNTED)
                .toList();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().note()).contains("474").contains("473").contains("样例");
    }

    @Test
    void communities_of_the_central_city_are_128_on_the_last_day_of_june_2020_and_86_on_the_next() {
        assertThat(centre(LAST_128)).hasSize(128);
        assertThat(centre(FIRST_86)).hasSize(86);
        assertThat(centre(END.valid())).hasSize(86);
        assertThat(centre(LAST_128).stream().filter(Unit::synthetic)).hasSize(42);
        assertThat(centre(FIRST_86)).noneMatch(Unit::synthetic);
    }

    @Test
    void before_the_merger_nobody_knew_of_it() {
        AsOf march = new AsOf(END.valid(), Instant.parse("2020-03-01T00:00:00Z"));
        UUID area = RIG.units.require("central-city", END).id();

        assertThat(RIG.units.members(area, march)).hasSize(128);
        assertThat(RIG.units.listIn(RIG.units.city(march).id(), march)).hasSize(782 + 42);
    }

    @Test
    void households_of_the_city_are_plausible_and_grow() {
        long before = 0;
        for (int year = 2019; year <= 2025; year++) {
            long total = households(LocalDate.of(year, 12, 31)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(total).isBetween(480_000L, 520_000L).isGreaterThanOrEqualTo(before);
            before = total;
        }
        assertThat(total(LAST_128)).isEqualTo(total(FIRST_86));
    }

    @Test
    void changnan_cuts_across_counties_and_is_counted_once() {
        UUID changnan = RIG.units.require("changnan", END).id();
        List<Unit> inside = RIG.units.listIn(changnan, END);
        Set<String> counties =
                inside.stream().map(unit -> unit.code().substring(0, 6)).collect(Collectors.toSet());
        assertThat(counties).containsExactlyInAnyOrder("360202", "360222");
        assertThat(inside).doesNotHaveDuplicates().allMatch(unit -> unit.level() != Level.COUNTY);

        long city = sum(RIG.units.city(END).id());
        long parts = RIG.units.counties(END).stream()
                .mapToLong(county -> sum(county.id()))
                .sum();
        assertThat(parts).isEqualTo(city);
        assertThat(sum(changnan)).isPositive().isLessThan(city);
    }

    @Test
    void a_figure_of_2019_is_restated_on_the_units_of_2020_and_back() {
        Random random = new Random(88);
        Map<UUID, Long> recorded = new LinkedHashMap<>();
        centre(LocalDate.of(2019, 12, 31)).forEach(unit -> recorded.put(unit.id(), random.nextLong(0, 300)));
        long total = recorded.values().stream().mapToLong(Long::longValue).sum();

        Restated later = RIG.series.restate(recorded, LocalDate.of(2019, 12, 31), LocalDate.of(2020, 12, 31));

        assertThat(later.values()).hasSize(86);
        assertThat(later.total()).isEqualTo(total);
        assertThat(later.estimated()).isEmpty();
        assertThat(later.values().keySet()).isEqualTo(ids(centre(FIRST_86)));

        Restated back = RIG.series.restate(later.values(), LocalDate.of(2020, 12, 31), LocalDate.of(2019, 12, 31));
        assertThat(back.values()).hasSize(128);
        assertThat(back.total()).isEqualTo(total);
        assertThat(back.values().keySet()).isEqualTo(ids(centre(LAST_128)));
        // 36 communities took others in: they and the 42 are shared out, the other 50 are as recorded
        assertThat(back.estimated()).hasSize(36 + 42);
        recorded.forEach((unit, value) -> {
            if (!back.estimated().contains(unit)) {
                assertThat(back.values()).containsEntry(unit, value);
            }
        });
    }

    @Test
    void the_households_of_the_successors_are_those_of_their_predecessors() {
        Restated restated = RIG.series.restate(households(LAST_128), LAST_128, FIRST_86);
        assertThat(restated.values()).isEqualTo(households(FIRST_86));
    }

    @Test
    void units_of_an_area_are_found_in_under_three_milliseconds() {
        UUID city = RIG.units.city(END).id();
        RIG.jdbc.sql("analyze").update();
        String sql = "select count(*) from (select area_units(:area, '2025-12-31', 'infinity')) x";
        double best = 1e9;
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            RIG.jdbc.sql(sql).param("area", city).query(Long.class).single();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        assertThat(best).isLessThan(3);
    }

    private static long sum(UUID area) {
        return RIG.units.listIn(area, END).stream()
                .mapToLong(unit -> unit.households() == null ? 0 : unit.households())
                .sum();
    }

    private static long total(LocalDate day) {
        return households(day).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<UUID, Long> households(LocalDate day) {
        Map<UUID, Long> households = new LinkedHashMap<>();
        for (Unit unit : RIG.units.list(Level.VILLAGE, AsOf.of(day))) {
            Integer each = unit.households();
            assertThat(each).as(unit.name()).isNotNull();
            households.put(unit.id(), (long) each);
        }
        return households;
    }

    private static List<Unit> centre(LocalDate day) {
        return RIG.units.members(RIG.units.require("central-city", END).id(), AsOf.of(day));
    }

    private static Set<UUID> ids(List<Unit> units) {
        return units.stream().map(Unit::id).collect(Collectors.toSet());
    }
}
