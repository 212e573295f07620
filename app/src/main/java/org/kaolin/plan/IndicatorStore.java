package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.RegisterQueries.Query;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 台账计数: evaluates the readable queries of the definitions, nothing kept between two questions. */
@Repository
class IndicatorStore {

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sums of both parts; {@code registered} is false where the register holds nothing at all on that
     * day; {@code gap} names rows whose amount is not known.
     */
    record Counted(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable LocalDate newest,
            boolean registered,
            @Nullable String gap) {}

    /** One row behind a number. */
    record Row(String register, UUID id, String label, String unit, BigDecimal amount, LocalDate since) {}

    Counted count(Query query, AsOf at, @Nullable UUID area) {
        String sql = """
            with above as (%s), below as (%s)
            select (select sum(amount) from above) above, (select sum(amount) from below) below,
              greatest((select max(since) from above), (select max(since) from below)) newest,
              %s registered, %s gap
            """.formatted(query.numerator(), query.denominator(), query.registered(), query.gap());
        return bound(sql, at, area)
                .query((row, n) -> new Counted(
                        row.getBigDecimal("above"),
                        row.getBigDecimal("below"),
                        row.getObject("newest", LocalDate.class),
                        row.getBoolean("registered"),
                        row.getString("gap")))
                .single();
    }

    long total(String part, AsOf at, @Nullable UUID area) {
        return bound("select count(*) from (" + part + ") p", at, area)
                .query(Long.class)
                .single();
    }

    List<Row> rows(String part, AsOf at, @Nullable UUID area, int page, int size) {
        String sql = """
            select p.register, p.id, p.label, coalesce(n.name, '') unit, p.amount, p.since
            from (%s) p left join v_places_unit n on n.id = p.unit and {at n}
            order by n.code, p.label, p.id limit :size offset :skip
            """.formatted(part);
        return bound(sql, at, area)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> new Row(
                        row.getString("register"),
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getString("unit"),
                        row.getBigDecimal("amount"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, AsOf at, @Nullable UUID area) {
        JdbcClient.StatementSpec spec = jdbc.sql(RegisterQueries.sql(sql, area != null))
                .param("valid", at.valid())
                .param("known", at.knownText());
        return area == null ? spec : spec.param("area", area);
    }
}
