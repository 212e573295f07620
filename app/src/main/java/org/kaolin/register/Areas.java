package org.kaolin.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 区划查询: what registers need to know of units, read from the published view of places. */
@Component
public class Areas {

    /** A unit to choose from. */
    public record Area(UUID id, String code, String name, String level) {}

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit by id or code of any length (trailing zeros allowed), or a functional area by id or code. */
    public Optional<UUID> find(String codeOrId, AsOf at) {
        String text = codeOrId.strip();
        if (text.length() == 36) {
            try {
                return byId(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return jdbc.sql("""
            select id from (
              select id, code, valid, known from v_places_unit where rtrim(code, '0') = rtrim(:code, '0')
              union all
              select id, code, valid, known from v_places_area where code = lower(:code)) named
            where known @> :known::timestamptz
            order by (valid @> :valid::date) desc, length(code), lower(valid) desc limit 1
            """)
                .param("code", text)
                .param("known", at.knownText())
                .param("valid", at.valid())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> byId(UUID id) {
        return jdbc.sql("""
            select id from v_places_unit where id = :id
            union select id from v_places_area where id = :id
            """).param("id", id).query(UUID.class).optional();
    }

    /** Names of units on a day; a unit that is no more keeps its last name. */
    public Map<UUID, String> names(Collection<UUID> ids, AsOf at) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                select distinct on (u.id) u.id,
                  case when u.level = 'village' and not starts_with(u.name, p.name)
                    then p.name || u.name else u.name end as name
                from v_places_unit u
                left join v_places_unit p on p.id = u.parent and upper_inf(p.known)
                  and p.valid @> greatest(lower(u.valid), least(:valid::date, upper(u.valid) - 1))
                where u.id in (:ids) and u.known @> :known::timestamptz
                order by u.id, (u.valid @> :valid::date) desc, lower(u.valid) desc
                """)
                    .param("ids", ids)
                    .param("known", at.knownText())
                    .param("valid", at.valid())
                    .query((row, n) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                    .list();
        }
        return names;
    }

    /** Code of a unit on a day, else its last. */
    public Optional<String> findCode(UUID id, AsOf at) {
        return jdbc.sql("""
            select code from v_places_unit where id = :id and known @> :known::timestamptz
            order by (valid @> :valid::date) desc, lower(valid) desc limit 1
            """)
                .param("id", id)
                .param("known", at.knownText())
                .param("valid", at.valid())
                .query(String.class)
                .optional();
    }

    /** Functional areas of a day, such as 昌南新区. */
    public List<Area> listFunctional(AsOf at) {
        return jdbc.sql("""
            select id, code, name, 'area' as level from v_places_area
            where valid @> :valid::date and known @> :known::timestamptz order by code
            """)
                .param("known", at.knownText())
                .param("valid", at.valid())
                .query(Areas::area)
                .list();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("level"));
    }

    /** Counties, or the townships of one county, on a day. */
    public List<Area> list(@Nullable UUID parent, AsOf at) {
        return jdbc.sql("""
            select id, code, name, level from v_places_unit
            where valid @> :valid::date and known @> :known::timestamptz
              and (:parent::uuid is null and level = 'county' or parent = :parent::uuid)
            order by code
            """)
                .param("parent", parent)
                .param("known", at.knownText())
                .param("valid", at.valid())
                .query(Areas::area)
                .list();
    }
}
