package org.kaolin.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 职责查询: which office answers for a business line in an area on a day. */
@Component
public class Responsibilities {

    private static final String OFFICE = """
        select o.id, o.name, coalesce(b.name, o.name) as organisation, r.line, r.area, r.status, r.source,
          lower(r.valid) as since, upper(r.valid) as until,
          coalesce(u.name, a.name, '') as area_name
        from responsibility r
        join organisation_unit o on o.id = r.organisation
          and o.valid @> :valid::date and o.known @> :known::timestamptz
        left join organisation_unit b on b.id = o.parent
          and b.valid @> :valid::date and b.known @> :known::timestamptz
        left join v_places_unit u on u.id = r.area and u.valid @> :valid::date and u.known @> :known::timestamptz
        left join v_places_area a on a.id = r.area and a.valid @> :valid::date and a.known @> :known::timestamptz
        """;

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link #office(Line, UUID, AsOf)}, by the line's code and everything known today; an unknown line has none. */
    public Optional<Office> office(String line, UUID area, LocalDate day) {
        for (Line each : Line.values()) {
            if (each.code().equals(line)) {
                return office(each, area, AsOf.of(day));
            }
        }
        return Optional.empty();
    }

    /**
     * The office of the area itself, else of the nearest unit above it: a village's is the county's, where the county has
     * one.
     */
    public Optional<Office> office(Line line, UUID area, AsOf at) {
        return jdbc.sql(OFFICE + """
            left join v_places_tree d on d.descendant = :area and d.ancestor = r.area
              and d.valid @> :valid::date and d.known @> :known::timestamptz
            where r.line = :line and r.valid @> :valid::date and r.known @> :known::timestamptz
              and (r.area = :area or d.depth is not null)
            order by (r.area = :area) desc, d.depth limit 1
            """)
                .param("line", line.code())
                .param("area", area)
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query(Responsibilities::read)
                .optional();
    }

    /** Every responsibility held on a day, by area and line. */
    public List<Office> list(AsOf at) {
        return jdbc.sql(OFFICE
                        + " where r.valid @> :valid::date and r.known @> :known::timestamptz"
                        + " order by u.level, coalesce(u.code, a.code), o.code, r.line")
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query(Responsibilities::read)
                .list();
    }

    /** Who held a line in an area, one after the other. */
    public List<Office> history(Line line, UUID area, AsOf at) {
        return jdbc.sql(OFFICE.replace("o.valid @> :valid::date", "o.valid && r.valid")
                        + " where r.line = :line and r.area = :area and r.known @> :known::timestamptz"
                        + " order by lower(r.valid)")
                .param("line", line.code())
                .param("area", area)
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query(Responsibilities::read)
                .list();
    }

    private static Office read(ResultSet row, int number) throws SQLException {
        return new Office(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("organisation"),
                Line.of(row.getString("line")),
                Objects.requireNonNull(row.getObject("area", UUID.class)),
                row.getString("area_name"),
                row.getString("status"),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getObject("until", LocalDate.class),
                row.getString("source"));
    }
}
