package org.kaolin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.KaolinTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every printed total of the plan's facilities against a count of rows (F-10…F-15, D-54). */
@KaolinTest
class SampleTotalsTest {

    private static final String INSTITUTION = " and category in ('welfare-home', 'rest-home', 'private-home')";
    private static final String COMPLETE = " and meal and safety and medical and leisure"
            + " and place and equipment and funds and team and rules and status = 'operating'";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {1} institutions, {2} beds (F-10…F-13)")
    @CsvSource({
        "'welfare-home', 3, 648",
        "'rest-home', 39, 1515",
        "'private-home', 13, 1896",
        "'welfare-home,rest-home,private-home', 55, 4059"
    })
    void institutions_and_beds_are_those_the_plan_prints_in_every_year(String kinds, long institutions, long beds) {
        for (int year = 2020; year <= 2025; year++) {
            String where = " and category = any(string_to_array('" + kinds + "', ',')) and status = 'operating'";
            assertThat(count("v_facility_facility", year, where)).isEqualTo(institutions);
            assertThat(beds(year, kinds, "")).as("beds %d", year).isEqualTo(beds);
        }
    }

    @ParameterizedTest(name = "{0}: {1} nursing-type beds")
    @CsvSource({"2020, 1908", "2021, 2000", "2022, 2108", "2023, 2215", "2024, 2330", "2025, 2435"})
    void nursing_type_beds_grow_from_47_per_cent_to_one_bed_short_of_60(int year, long nursing) {
        assertThat(beds(year, "welfare-home,rest-home,private-home", " and b.nursing"))
                .isEqualTo(nursing);
    }

    @Test
    void the_share_of_2020_prints_as_47_and_one_bed_more_would_meet_60_in_2025() {
        assertThat(Math.round(1908 * 100.0 / 4059)).isEqualTo(47);
        assertThat(2435 * 100.0 / 4059).isLessThan(60);
        assertThat(2436 * 100.0 / 4059).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}: {1} of 473 villages meet 四助五有 (F-15)")
    @CsvSource({"2020, 263", "2021, 298", "2022, 332", "2023, 360", "2024, 384", "2025, 405"})
    void villages_with_a_complete_mutual_aid_facility_are_those_of_the_story(int year, long villages) {
        assertThat(count("v_facility_village", year, COMPLETE)).isEqualTo(villages);
        assertThat(count("v_places_unit", year, " and kind = 'administrative-village'"))
                .isEqualTo(473);
    }

    @Test
    void what_is_known_at_a_year_end_is_already_that_years_total() {
        for (int year = 2020; year <= 2025; year++) {
            long then = jdbc.sql("""
                select count(*) from v_facility_bed b join v_facility_facility f on f.id = b.facility
                where b.nursing and b.valid @> :day::date and b.known @> :known::timestamptz
                  and f.valid @> :day::date and f.known @> :known::timestamptz
                """ + INSTITUTION)
                    .param("day", LocalDate.of(year, 12, 31))
                    .param("known", year + "-12-31 23:59:59+08")
                    .query(Long.class)
                    .single();
            assertThat(then).as("%d", year).isEqualTo(SampleInstitutions.NURSING[year - 2020]);
        }
    }

    @Test
    void built_and_rural_homes_stand_on_both_sides_of_their_bed_rules() {
        Map<String, Double> shares = new TreeMap<>();
        jdbc.sql("""
            select f.construction, f.id, avg(b.nursing::int) * 100 as share
            from v_facility_bed b join v_facility_facility f on f.id = b.facility
              and f.valid @> date '2025-12-31' and upper_inf(f.known) and f.construction <> 'existing'
            where b.valid @> date '2025-12-31' and upper_inf(b.known) group by f.construction, f.id
            """)
                .query((row, n) -> shares.put(row.getString(1) + row.getString(2), row.getDouble(3)))
                .list();
        assertThat(shares.entrySet().stream().filter(e -> e.getKey().startsWith("new")))
                .hasSize(1)
                .allSatisfy(e -> assertThat(e.getValue()).isGreaterThanOrEqualTo(80));
        assertThat(shares.entrySet().stream().filter(e -> e.getKey().startsWith("rebuilt")))
                .hasSize(6);
        assertThat(shares.entrySet().stream().filter(e -> e.getKey().startsWith("rebuilt") && e.getValue() >= 70))
                .hasSize(4);
        List<Boolean> counties = jdbc.sql("""
            select avg(b.nursing::int) >= 0.5 from v_facility_bed b
            join v_facility_facility f on f.id = b.facility and f.valid @> date '2025-12-31'
              and upper_inf(f.known) and f.category = 'rest-home'
            join v_places_unit v on v.id = f.unit and v.valid @> date '2025-12-31' and upper_inf(v.known)
            where b.valid @> date '2025-12-31' and upper_inf(b.known) group by substr(v.code, 1, 6)
            """).query(Boolean.class).list();
        assertThat(counties).hasSize(4).contains(true, false);
    }

    @ParameterizedTest(name = "{0}: {1} m² per 100 households, {2} townships complete, {3} ‰ day care, {4} ‰ rural")
    @CsvSource({"2020, 22.0, 11, 580, 750", "2025, 29.7, 30, 910, 930"})
    void facilities_carry_indicators_15_21_22_and_the_rural_coverage(
            int year, double area, long townships, long dayCare, long rural) {
        long covered = jdbc.sql("""
            select count(distinct u.parent) from v_facility_facility f
            join v_places_unit u on u.id = f.unit and u.valid @> :day::date and upper_inf(u.known)
            where f.valid @> :day::date and upper_inf(f.known) and f.status = 'operating'
              and f.functions @> array['full-time-care', 'day-care', 'home-visit', 'home-bed']
            """)
                .param("day", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
        assertThat(covered).isEqualTo(townships);
        assertThat(perMille(year, "community", "day-care")).isCloseTo(dayCare, within(4L));
        assertThat(perMille(year, "community", "community-service")).isEqualTo(1000);
        assertThat(perMille(year, "administrative-village", "community-service"))
                .isCloseTo(rural, within(3L));
        double ratio = jdbc.sql("""
            select (select sum(building_area_m2) from v_facility_facility f
                    where valid @> :day::date and upper_inf(known) and status = 'operating'
                      and functions @> array['community-service'])
                 / (select sum(households) / 100.0 from v_places_unit
                    where level = 'village' and valid @> :day::date and upper_inf(known))
            """)
                .param("day", LocalDate.of(year, 12, 31))
                .query(Double.class)
                .single();
        assertThat(ratio).isCloseTo(area, within(0.01));
    }

    @Test
    void planted_errors_are_in_the_rows_and_nowhere_else() {
        assertThat(planted("duplicate-bed-number", "bed")).containsExactlyInAnyOrderElementsOf(found("""
            select a.id from bed a join bed b on a.facility = b.facility and a.room = b.room
              and a.number = b.number and a.id <> b.id and upper_inf(b.known) and a.valid && b.valid
            where upper_inf(a.known) and a.valid @> date '2020-06-01'
            """));
        assertThat(planted("village-facility-on-community", "village-facility"))
                .containsExactlyInAnyOrderElementsOf(found("""
                    select t.id from village_facility t join v_places_unit u on u.id = t.unit
                      and u.kind = 'community' and upper_inf(u.known) and u.valid @> date '2025-12-31'
                    where upper_inf(t.known)
                    """));
    }

    private List<String> found(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> planted(String kind, String register) {
        try (InputStream in = SampleTotalsTest.class.getResourceAsStream("/sample/planted-errors.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(kind) && cells[1].equals(register))
                    .map(cells -> cells[2])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long perMille(int year, String kind, String function) {
        long having = count("v_places_unit", year, " and kind = '" + kind + """
            ' and exists (select 1 from v_facility_facility f where f.unit = t.id and f.valid @> :day::date
              and upper_inf(f.known) and f.status = 'operating' and f.functions @> array['\
            """ + function + "'])");
        return Math.round(having * 1000.0 / count("v_places_unit", year, " and kind = '" + kind + "'"));
    }

    private long beds(int year, String kinds, String condition) {
        return jdbc.sql("""
            select count(*) from v_facility_bed b
            join v_facility_facility f on f.id = b.facility and f.valid @> :day::date and upper_inf(f.known)
            where b.valid @> :day::date and upper_inf(b.known) and b.status = 'open'
              and f.status = 'operating' and f.category = any(string_to_array(:kinds, ','))
            """ + condition)
                .param("day", LocalDate.of(year, 12, 31))
                .param("kinds", kinds)
                .query(Long.class)
                .single();
    }

    private long count(String view, int year, String condition) {
        return jdbc.sql("select count(*) from " + view + " t where valid @> :day::date and upper_inf(known)"
                        + condition)
                .param("day", LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
    }
}
