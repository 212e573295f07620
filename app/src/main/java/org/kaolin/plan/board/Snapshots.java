package org.kaolin.plan.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 同一快照: keeps what was computed while the database shows the very same committed rows. Two equal snapshots of
 * PostgreSQL see the same data, so nothing kept here can be out of date: any write by anybody ends it.
 */
@Component
class Snapshots {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private volatile Kept kept = new Kept("", new ConcurrentHashMap<>());

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String snapshot, Map<Object, Object> values) {}

    /** What the supplier gives for this key; the supplier must not ask for another key itself. */
    <T> T get(Object key, Class<T> type, Supplier<T> make) {
        String now = jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        Kept mine = kept;
        if (!mine.snapshot().equals(now) || mine.values().size() >= MOST) {
            mine = new Kept(now, new ConcurrentHashMap<>());
            kept = mine;
        }
        return type.cast(mine.values().computeIfAbsent(key, any -> make.get()));
    }
}
