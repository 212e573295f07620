package org.kaolin.places;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 沿革查询: edges of mergers and splits, and the households that weigh them. */
@Component
class SuccessionStore {

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One edge.
     *
     * @param share part of the predecessor that went to the successor, in units of 10⁻⁸
     */
    record Edge(UUID event, String kind, LocalDate on, UUID predecessor, UUID successor, long share) {}

    /** Edges of events after {@code after} up to {@code until}, in the order they happened. */
    List<Edge> between(LocalDate after, LocalDate until, AsOf at) {
        return jdbc.sql("""
            select event, kind, lower(valid) as happened, predecessor, successor,
              (share * 100000000)::bigint as share
            from unit_succession
            where known @> :known::timestamptz and lower(valid) > :after and lower(valid) <= :until
            order by lower(valid), min(sequence) over (partition by event), sequence
            """)
                .param("known", at.knownText())
                .param("after", after)
                .param("until", until)
                .query((row, n) -> new Edge(
                        row.getObject("event", UUID.class),
                        row.getString("kind"),
                        row.getObject("happened", LocalDate.class),
                        row.getObject("predecessor", UUID.class),
                        row.getObject("successor", UUID.class),
                        row.getLong("share")))
                .list();
    }

    /** Mergers and splits a unit took part in, with names. */
    List<Succession> of(UUID unit, AsOf at) {
        return jdbc.sql("""
            select s.kind, lower(s.valid) as happened, s.predecessor, s.successor, s.document, s.reason,
              trim_scale(round(s.share * 100, 2))::text as share,
              (select u.name from unit u where u.id = s.predecessor and u.known @> :known::timestamptz
                order by lower(u.valid) desc limit 1) as predecessor_name,
              (select u.name from unit u where u.id = s.successor and u.known @> :known::timestamptz
                order by lower(u.valid) desc limit 1) as successor_name
            from unit_succession s
            where s.known @> :known::timestamptz and (s.predecessor = :unit or s.successor = :unit)
              and s.predecessor <> s.successor
            order by lower(s.valid), s.sequence
            """)
                .param("known", at.knownText())
                .param("unit", unit)
                .query((row, n) -> new Succession(
                        row.getString("kind"),
                        row.getObject("happened", LocalDate.class),
                        row.getObject("predecessor", UUID.class),
                        row.getString("predecessor_name"),
                        row.getObject("successor", UUID.class),
                        row.getString("successor_name"),
                        row.getString("share"),
                        row.getString("document"),
                        row.getString("reason")))
                .list();
    }

    /** Households by unit on a day; units without a figure are absent. */
    Map<UUID, Long> households(AsOf at) {
        Map<UUID, Long> households = new LinkedHashMap<>();
        jdbc.sql("""
            select id, households from unit
            where households is not null and valid @> :valid::date and known @> :known::timestamptz
            order by code
            """)
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query((row, n) -> households.put(row.getObject("id", UUID.class), row.getLong("households")))
                .list();
        return households;
    }
}
