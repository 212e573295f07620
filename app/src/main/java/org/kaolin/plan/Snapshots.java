package org.kaolin.plan;

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
public class Snapshots {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private volatile Kept kept = new Kept("", new ConcurrentHashMap<>());

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String snapshot, Map<Object, Object> values) {}

    /** What the supplier gives for this key. A transaction that wrote something itself sees more than its snapshot says. */
    public <T> T get(Object key, Class<T> type, Supplier<T> make) {
        String now = jdbc.sql("""
            select case when pg_current_xact_id_if_assigned() is null
                   then pg_current_snapshot()::text else '' end
            """).query(String.class).single();
        if (now.isEmpty()) {
            return make.get();
        }
        Kept mine = kept;
        if (!mine.snapshot().equals(now) || mine.values().size() >= MOST) {
            mine = new Kept(now, new ConcurrentHashMap<>());
            kept = mine;
        }
        Object known = mine.values().get(key);
        if (known != null) {
            return type.cast(known);
        }
        T made = make.get();
        mine.values().put(key, made);
        return made;
    }
}
