package org.kaolin.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 设施查询: the SQL behind the rules of {@link Facilities}; rows of an entity are those its newest write left standing. */
@Component
class FacilityStore {

    private final JdbcClient jdbc;

    FacilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other writer holds the entity; the same lock as that of its own writes. */
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
                .param("id", id)
                .query((row, n) -> 1)
                .single();
    }

    /** First day on which the unit of a row of the newest write does not exist; table is this package's own. */
    Optional<LocalDate> findMissingUnit(String table, UUID id) {
        return jdbc.sql("""
            select min(lower(t.valid)) from %s t
            where t.id = :id and upper_inf(t.known)
              and t.version = (select max(w.version) from %s w where w.id = :id)
              and not exists (select 1 from v_places_unit u
                              where u.id = t.unit and u.valid @> lower(t.valid) and upper_inf(u.known))
            """.formatted(table, table))
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Open beds that have a day on which the facility is not there or closed. */
    long countHomelessBeds(UUID facility) {
        return jdbc.sql("""
            select count(distinct b.id) from bed b
            where b.facility = :id and upper_inf(b.known) and b.status = 'open'
              and not coalesce((select range_agg(f.valid) from facility f
                                where f.id = :id and upper_inf(f.known) and f.status <> 'closed')
                               @> b.valid, false)
            """).param("id", facility).query(Long.class).single();
    }

    List<UUID> listFacilitiesOfBed(UUID bed) {
        return jdbc.sql("select distinct facility from bed where id = :id and upper_inf(known) order by facility")
                .param("id", bed)
                .query(UUID.class)
                .list();
    }

    /** First day of an open row of the newest write that its facility does not cover. */
    Optional<LocalDate> findBedWithoutFacility(UUID bed) {
        return jdbc.sql("""
            select min(day) from (
              select case when f.days is null then lower(b.valid)
                          else lower(datemultirange(b.valid) - f.days) end as day
              from bed b
              left join lateral (select range_agg(x.valid) as days from facility x
                                 where x.id = b.facility and upper_inf(x.known)
                                   and (x.status <> 'closed' or b.status <> 'open')) f on true
              where b.id = :id and upper_inf(b.known)
                and b.version = (select max(w.version) from bed w where w.id = :id)
                and (b.status = 'open' or f.days is null)) gap
            """)
                .param("id", bed)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Room and number of another bed of the same facility that has them on one of the same days. */
    Optional<String> findDoubledBed(UUID bed) {
        return jdbc.sql("""
            select o.room || ' 室 ' || o.number || ' 床' from bed b
            join bed o on o.facility = b.facility and o.room = b.room and o.number = b.number
              and o.id <> b.id and o.valid && b.valid and upper_inf(o.known)
            where b.id = :id and upper_inf(b.known)
              and b.version = (select max(w.version) from bed w where w.id = :id)
            limit 1
            """).param("id", bed).query(String.class).optional();
    }

    List<UUID> listFacilitiesOfBeds(List<UUID> beds) {
        return jdbc.sql("select distinct facility from bed where id in (:ids) and upper_inf(known) order by facility")
                .param("ids", beds)
                .query(UUID.class)
                .list();
    }

    /** Beds with a day that their facility does not cover; each has a single row. */
    long countBedsWithoutFacility(List<UUID> beds) {
        return jdbc.sql("""
            with days as (
              select x.facility, x.status, range_agg(f.valid) filter (where f.status <> 'closed') as open,
                range_agg(f.valid) as any_day
              from (select distinct facility, status from bed where id in (:ids)) x
              left join facility f on f.id = x.facility and upper_inf(f.known)
              group by x.facility, x.status)
            select count(*) from bed b
            join days d on d.facility = b.facility and d.status = b.status
            where b.id in (:ids) and upper_inf(b.known)
              and (d.any_day is null
                or b.status = 'open' and not coalesce(d.open @> b.valid, false))
            """).param("ids", beds).query(Long.class).single();
    }

    /** Room and number of a bed that another of the same facility has on one of the same days. */
    Optional<String> findDoubledAmong(List<UUID> beds) {
        return jdbc.sql("""
            select o.room || ' 室 ' || o.number || ' 床' from bed b
            join bed o on o.facility = b.facility and o.room = b.room and o.number = b.number
              and o.id <> b.id and o.valid && b.valid and upper_inf(o.known)
            where b.id in (:ids) and upper_inf(b.known)
            limit 1
            """).param("ids", beds).query(String.class).optional();
    }

    List<UUID> listUnitsOfVillageFacility(UUID id) {
        return jdbc.sql("select distinct unit from village_facility where id = :id and upper_inf(known) order by unit")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Name of a unit of the entity that is no village. */
    Optional<String> findNoVillage(UUID id) {
        return jdbc.sql("""
            select u.name from village_facility t
            join v_places_unit u on u.id = t.unit and u.valid @> lower(t.valid) and upper_inf(u.known)
            where t.id = :id and upper_inf(t.known)
              and t.version = (select max(w.version) from village_facility w where w.id = :id)
              and (u.level <> 'village' or u.kind = 'community')
            limit 1
            """).param("id", id).query(String.class).optional();
    }

    /** Name of another facility of the same village on one of the same days. */
    Optional<String> findDoubledVillage(UUID id) {
        return jdbc.sql("""
            select o.name from village_facility t
            join village_facility o on o.unit = t.unit and o.id <> t.id and o.valid && t.valid
              and upper_inf(o.known)
            where t.id = :id and upper_inf(t.known)
              and t.version = (select max(w.version) from village_facility w where w.id = :id)
            limit 1
            """).param("id", id).query(String.class).optional();
    }
}
