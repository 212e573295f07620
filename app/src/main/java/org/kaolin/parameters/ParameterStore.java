package org.kaolin.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.Parameter.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 参数存储: table {@code parameter}, append only. */
@Repository
class ParameterStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ParameterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from parameter)")
                .query(Boolean.class)
                .single();
    }

    /** Everything known at a moment; null means everything. Order: code, region, area, start, publication. */
    List<Parameter> known(@Nullable Instant known) {
        return jdbc.sql("""
            select id, code, region, area, lower(valid) valid_from, upper(valid) - 1 valid_to,
              value::text as value, unit, published_on, source, status, rival, note, recorded_at, proposal
            from parameter
            where published_on is null
               or published_on <= (:known::timestamptz at time zone 'Asia/Shanghai')::date
            order by code, region, area desc, lower(valid), published_on nulls first, rival
            """)
                .param("known", known == null ? "infinity" : known.toString())
                .query(this::read)
                .list();
    }

    void add(Parameter row, String by) {
        jdbc.sql("""
            insert into parameter (id, code, region, area, valid, value, unit, published_on, source,
              status, rival, note, recorded_by, proposal)
            values (:id, :code, :region, :area,
              daterange(:from::date, :to::date, '[]'), :value::jsonb, :unit, :published::date, :source,
              :status, :rival, :note, :by, :proposal)
            """)
                .param("id", row.id())
                .param("code", row.code())
                .param("region", row.region())
                .param("area", row.area().name().toLowerCase(Locale.ROOT))
                .param("from", row.validFrom())
                .param("to", row.validTo())
                .param("value", json.writeValueAsString(row.value().plain()))
                .param("unit", row.unit())
                .param("published", row.publishedOn())
                .param("source", row.source())
                .param("status", row.status().name().toLowerCase(Locale.ROOT))
                .param("rival", row.rival())
                .param("note", row.note())
                .param("by", by)
                .param("proposal", row.proposal())
                .update();
    }

    /** Lets one announcement after the other in, so that versions are seen in their order. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('parameter', 0))")
                .query((row, n) -> 1)
                .single();
    }

    /** Number of the newest row: it changes whenever the set does. */
    long version() {
        return jdbc.sql("select coalesce(max(seq), 0) from parameter")
                .query(Long.class)
                .single();
    }

    private Parameter read(ResultSet row, int number) throws SQLException {
        return new Parameter(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("region"),
                Area.valueOf(row.getString("area").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                ParameterValue.of(json.readTree(row.getString("value"))),
                row.getString("unit"),
                row.getObject("published_on", LocalDate.class),
                row.getString("source"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBoolean("rival"),
                row.getString("note"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("proposal", UUID.class));
    }
}
