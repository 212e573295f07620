package org.kaolin.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 区划查询: every reading statement over units, codes and areas. */
@Component
class UnitStore {

    private static final String FIELDS =
            "u.id, u.code, u.name, u.name_pinyin, u.level, u.kind, u.parent, u.households, u.synthetic, u.note";
    private static final String ON = " u.valid @> :valid::date and u.known @> :known::timestamptz ";
    private static final String AREA = "select u.id, u.code, u.name, null name_pinyin, 'area' as level,"
            + " u.kind, null::uuid parent, null::int households, u.synthetic, u.note"
            + " from area u where" + ON;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(UUID id, AsOf at) {
        return at(
                        "select " + FIELDS + " from unit u where u.id = :id and" + ON + " union all " + AREA
                                + "and u.id = :id",
                        at)
                .param("id", id)
                .query(UnitStore::read)
                .optional();
    }

    Optional<Unit> findByCode(String code, AsOf at) {
        return at("select " + FIELDS + " from unit u where u.code = :code and" + ON, at)
                .param("code", code)
                .query(UnitStore::read)
                .optional();
    }

    Optional<Unit> findArea(String code, AsOf at) {
        return at(AREA + "and u.code = :code", at)
                .param("code", code)
                .query(UnitStore::read)
                .optional();
    }

    /** The unit that bore the code on a day, by the old codes alone. */
    Optional<UUID> holder(String code, LocalDate day, AsOf at) {
        return at("select u.unit from unit_code u where u.code = :code and" + ON, at.on(day))
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /** The last unit that bore the code, whenever that was. */
    Optional<UUID> lastHolder(String code, AsOf at) {
        return jdbc.sql("""
            select id from (
              select unit as id, valid from unit_code
              where code = :code and known @> :known::timestamptz
              union all
              select id, valid from unit where code = :code and known @> :known::timestamptz) held
            order by lower(valid) desc limit 1
            """)
                .param("code", code)
                .param("known", at.knownText())
                .query(UUID.class)
                .optional();
    }

    List<Unit> list(AsOf at) {
        return at("select " + FIELDS + " from unit u where" + ON + "order by u.code", at)
                .query(UnitStore::read)
                .list();
    }

    List<Unit> listIn(UUID area, AsOf at) {
        return at(
                        "select " + FIELDS + " from unit u where" + ON
                                + "and u.id in (select area_units(:area, :valid::date, :known::timestamptz)) order by"
                                + " u.code",
                        at)
                .param("area", area)
                .query(UnitStore::read)
                .list();
    }

    List<Unit> children(UUID parent, AsOf at) {
        return at("select " + FIELDS + " from unit u where u.parent = :parent and" + ON + "order by u.code", at)
                .param("parent", parent)
                .query(UnitStore::read)
                .list();
    }

    /** From the top down to the unit itself. */
    List<Unit> path(UUID id, AsOf at) {
        return at("select " + FIELDS + """
             from unit_tree t join unit u on u.id = t.ancestor
            where t.descendant = :id and t.valid @> :valid::date and t.known @> :known::timestamptz and
            """ + ON + "order by t.depth desc", at)
                .param("id", id)
                .query(UnitStore::read)
                .list();
    }

    List<Unit> level(Level level, AsOf at) {
        return at("select " + FIELDS + " from unit u where u.level = :level and" + ON + "order by u.code", at)
                .param("level", level.code())
                .query(UnitStore::read)
                .list();
    }

    List<Unit> areas(AsOf at) {
        return at(AREA + "order by u.code", at).query(UnitStore::read).list();
    }

    /** Functional areas a unit lies in. */
    List<Unit> areasOf(UUID unit, AsOf at) {
        return at(
                        AREA
                                + "and :unit in (select area_units(u.id, :valid::date, :known::timestamptz)) order by"
                                + " u.code",
                        at)
                .param("unit", unit)
                .query(UnitStore::read)
                .list();
    }

    /** Members of a functional area themselves, without what lies beneath them. */
    List<Unit> members(UUID area, AsOf at) {
        return at("select " + FIELDS + """
             from area_member m join unit u on u.id = m.unit
            where m.area = :area and m.valid @> :valid::date and m.known @> :known::timestamptz and
            """ + ON + "order by u.code", at)
                .param("area", area)
                .query(UnitStore::read)
                .list();
    }

    boolean contains(UUID area, UUID unit, AsOf at) {
        return at("select :unit in (select area_units(:area, :valid::date, :known::timestamptz))", at)
                .param("area", area)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec at(String sql, AsOf at) {
        return jdbc.sql(sql).param("valid", at.valid()).param("known", at.knownText());
    }

    private static Unit read(ResultSet row, int number) throws SQLException {
        return new Unit(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_pinyin"),
                Level.of(row.getString("level")),
                Kind.of(row.getString("kind")),
                row.getObject("parent", UUID.class),
                (@Nullable Integer) row.getObject("households"),
                row.getBoolean("synthetic"),
                row.getString("note"));
    }
}
