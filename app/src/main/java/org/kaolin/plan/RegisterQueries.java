package org.kaolin.plan;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 台账口径: numerator and denominator of the indicators that are counted from registers, as queries over published views.
 * Each answers {@code register, id, label, unit, amount, since}. {@code {at x}} stands for the two times of a view,
 * {@code {in x}} for the area asked. {@code registered} says whether the register holds anything on that day at all:
 * an empty register is unknown, not zero. {@code gap} names single rows whose amount is not known.
 */
final class RegisterQueries {

    /** A pair of queries, the condition under which they mean anything, and what is missing otherwise. */
    record Query(String numerator, String denominator, String registered, String missing, String gap) {

        Query(String numerator, String denominator, String registered, String missing) {
            this(numerator, denominator, registered, missing, "null::text");
        }

        /** Rows below the line without a row above it: the same row, or one of another register in the same unit. */
        String remainder() {
            return """
                select d.* from (%s) d where not exists (
                  select 1 from (%s) a where a.id = d.id or (a.register <> d.register and a.unit = d.unit))\
                """.formatted(denominator, numerator);
        }
    }

    private static final Pattern AT = Pattern.compile("\\{at (\\w+)\\}");
    private static final Pattern IN = Pattern.compile("\\{in ([\\w.]+)\\}");

    private static final String BEDS = """
        select 'bed' as register, b.id, f.name || ' ' || b.room || '室' || b.number || '床' as label, f.unit,
          1::numeric as amount, lower(b.valid) as since
        from v_facility_bed b
        join v_facility_facility f on f.id = b.facility and {at f}
        where {at b} and {in f.unit} and b.status = 'open' and f.status = 'operating'
          and f.category in ('welfare-home', 'rest-home', 'private-home')\
        """;

    private static final String VILLAGES = """
        select 'unit' as register, u.id, coalesce(p.name, '') || u.name as label, u.id as unit,
          1::numeric as amount, lower(u.valid) as since
        from v_places_unit u left join v_places_unit p on p.id = u.parent and {at p}
        where {at u} and {in u.id} and u.kind = 'administrative-village'\
        """;

    private static final String COMMUNITIES = VILLAGES.replace("'administrative-village'", "'community'");

    private static final String TOWNSHIPS = """
        select 'unit' as register, u.id, u.name as label, u.id as unit, 1::numeric as amount,
          lower(u.valid) as since
        from v_places_unit u
        where {at u} and {in u.id} and u.kind in ('street', 'town', 'township')\
        """;

    private static final String STREETS = TOWNSHIPS.replace("('street', 'town', 'township')", "('street')");

    /** Of the units, those that have an operating facility with all the functions in themselves. */
    private static String having(String units, String functions) {
        return units + """

            and u.id in (select f.unit from v_facility_facility f
              where {at f} and f.status = 'operating' and f.functions @> array[%s]::text[])\
            """.formatted(functions);
    }

    /** Of the townships or streets, those that have such a facility in themselves or in a village beneath. */
    private static String havingBeneath(String units, String functions) {
        return units + """

            and u.id in (select unnest(array[f.unit, v.parent]) from v_facility_facility f
              left join v_places_unit v on v.id = f.unit and {at v}
              where {at f} and f.status = 'operating' and f.functions @> array[%s]::text[])\
            """.formatted(functions);
    }

    private static final String FACILITIES = "exists (select 1 from v_facility_facility x where {at x})";

    private static final Map<String, Query> ALL = Map.ofEntries(
            Map.entry("nursing-beds", beds("")),
            Map.entry("nursing-beds-new", beds(" and f.construction = 'new'")),
            Map.entry("nursing-beds-rebuilt", beds(" and f.construction = 'rebuilt'")),
            Map.entry("nursing-beds-rest-homes", beds(" and f.category = 'rest-home'")),
            Map.entry(
                    "mutual-aid",
                    new Query(
                            """
                            select distinct on (u.id) 'village-facility' as register, m.id,
                              coalesce(p.name, '') || u.name || ' ' || m.name as label, u.id as unit,
                              1::numeric as amount, lower(m.valid) as since
                            from v_places_unit u
                            join v_facility_village m on m.unit = u.id and {at m}
                            left join v_places_unit p on p.id = u.parent and {at p}
                            where {at u} and {in u.id} and u.kind = 'administrative-village' and m.status = 'operating'
                              and m.meal and m.safety and m.medical and m.leisure
                              and m.place and m.equipment and m.funds and m.team and m.rules
                            order by u.id, m.id\
                            """,
                            VILLAGES,
                            "exists (select 1 from v_facility_village x where {at x})",
                            "农村互助养老服务设施台账(当日没有记录)")),
            Map.entry(
                    "comprehensive-care",
                    new Query(
                            havingBeneath(TOWNSHIPS, "'full-time-care', 'day-care', 'home-visit', 'home-bed'"),
                            TOWNSHIPS,
                            FACILITIES,
                            "机构设施台账(当日没有记录)")),
            Map.entry(
                    "regional-centres",
                    new Query(
                            havingBeneath(STREETS, "'full-time-care', 'day-care', 'home-visit'"),
                            STREETS,
                            FACILITIES,
                            "机构设施台账(当日没有记录)")),
            Map.entry(
                    "day-care",
                    new Query(having(COMMUNITIES, "'day-care'"), COMMUNITIES, FACILITIES, "机构设施台账(当日没有记录)")),
            Map.entry(
                    "rural-community-facility",
                    new Query(having(VILLAGES, "'community-service'"), VILLAGES, FACILITIES, "机构设施台账(当日没有记录)")),
            Map.entry(
                    "community-area",
                    new Query(
                            """
                            select 'facility' as register, f.id, f.name as label, f.unit,
                              f.building_area_m2 as amount, lower(f.valid) as since
                            from v_facility_facility f
                            where {at f} and {in f.unit} and f.status = 'operating' and f.functions @> array['community-service']
                              and f.building_area_m2 is not null\
                            """,
                            """
                            select 'unit' as register, u.id, coalesce(p.name, '') || u.name as label, u.id as unit,
                              u.households / 100.0 as amount, lower(u.valid) as since
                            from v_places_unit u left join v_places_unit p on p.id = u.parent and {at p}
                            where {at u} and {in u.id} and u.level = 'village' and u.households is not null\
                            """,
                            FACILITIES
                                    + " and exists (select 1 from v_places_unit x where {at x} and x.households > 0)",
                            "机构设施台账或各村(社区)户数(当日没有记录)",
                            """
                            nullif(concat_ws('、',
                              (select count(*) || '个村(社区)的户数' from v_places_unit x where {at x} and {in x.id}
                                and x.kind in ('community', 'administrative-village') and x.households is null
                                having count(*) > 0),
                              (select count(*) || '处社区综合服务设施的建筑面积' from v_facility_facility x where {at x}
                                and {in x.unit} and x.status = 'operating' and x.functions @> array['community-service']
                                and x.building_area_m2 is null having count(*) > 0)), '')\
                            """)));

    private RegisterQueries() {}

    private static Query beds(String condition) {
        String all = BEDS + condition;
        return new Query(
                all + " and b.nursing",
                all,
                "exists (select 1 from v_facility_bed x where {at x})",
                "床位台账(当日没有符合条件的床位)");
    }

    /** By name; throws IllegalArgumentException for an unknown one. */
    static Query get(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(() -> new IllegalArgumentException("no query " + name));
    }

    /** Written out for the database; without an area the condition on it is left out. */
    static String sql(String text, boolean area) {
        String timed = AT.matcher(text).replaceAll("$1.valid @> :valid::date and $1.known @> :known::timestamptz");
        return IN.matcher(timed)
                .replaceAll(
                        area ? "$1 in (select area_units(:area::uuid, :valid::date, :known::timestamptz))" : "true");
    }
}
