package org.kaolin.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaolin.start.CityFiles;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 单元数对照: what the register counts beside what other sources print; neither is forced upon the other. */
@Component
class UnitCounts {

    private final CityFiles files;
    private final Units units;
    private final JdbcClient jdbc;

    UnitCounts(CityFiles files, Units units, JdbcClient jdbc) {
        this.files = files;
        this.units = units;
        this.jdbc = jdbc;
    }

    List<ComparedCount> list(AsOf at) {
        List<ComparedCount> list = new ArrayList<>();
        for (CityRows.Row row : CityRows.read(files.read("unit-counts.csv"))) {
            AsOf then = at.on(LocalDate.parse(row.get("day")));
            Kind kind = Kind.of(row.get("kind"));
            Optional<List<Unit>> scope = row.get("area").isEmpty()
                    ? Optional.of(units.list(then))
                    : units.resolve(row.get("area"), then).map(area -> units.listIn(area.id(), then));
            Long counted = scope.map(found ->
                            found.stream().filter(unit -> unit.kind() == kind).count())
                    .filter(count -> count > 0)
                    .orElse(null);
            list.add(new ComparedCount(
                    row.get("title"), then.valid(), Long.parseLong(row.get("value")), row.get("source"), counted));
        }
        return list;
    }

    /** Every code a unit is known to have borne, in order. */
    List<BorneCode> codes(UUID unit) {
        return jdbc.sql("""
            with borne as (
              select code, name, valid from unit_code where unit = :unit and upper_inf(known)
              union all
              select code, name, valid from unit where id = :unit and upper_inf(known))
            select code, name, lower(span) as first, upper(span) as after
            from (select code, name, unnest(range_agg(valid)) as span from borne group by code, name) s
            order by lower(span), code
            """)
                .param("unit", unit)
                .query((row, n) -> new BorneCode(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("after", LocalDate.class)))
                .list();
    }

    /** A unit that is no more, as it last was. */
    Optional<Unit> last(String id) {
        if (id.length() != 36) {
            return Optional.empty();
        }
        return jdbc.sql("""
            select upper(valid) - 1 from unit where id::text = :id and upper_inf(known)
              and not upper_inf(valid) order by upper(valid) desc limit 1
            """)
                .param("id", id)
                .query(LocalDate.class)
                .optional()
                .flatMap(day -> units.find(UUID.fromString(id), AsOf.of(day)));
    }
}
