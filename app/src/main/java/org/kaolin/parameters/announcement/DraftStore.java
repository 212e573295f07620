package org.kaolin.parameters.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaolin.time.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 草稿存储: what somebody typed, as typed; each account sees its own. */
@Repository
class DraftStore {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 一份草稿. */
    record Saved(UUID id, Map<String, String> fields, Instant at) {}

    /** Saves under an id of the account's own, or a new one; the oldest go when there are too many. */
    UUID save(Optional<UUID> known, String account, Map<String, String> fields, Instant at) {
        UUID id = known.filter(each -> find(each, account).isPresent()).orElseGet(Ids::next);
        jdbc.sql("""
            insert into parameter_draft (id, account, fields, saved_at)
            values (:id, :account, :fields::jsonb, :at::timestamptz)
            on conflict (id) do update set fields = excluded.fields, saved_at = excluded.saved_at
            """)
                .param("id", id)
                .param("account", account)
                .param("fields", json.writeValueAsString(fields))
                .param("at", at.toString())
                .update();
        jdbc.sql("""
            delete from parameter_draft where account = :account and id not in (
              select id from parameter_draft where account = :account order by saved_at desc, id desc limit :most)
            """).param("account", account).param("most", MOST).update();
        return id;
    }

    Optional<Saved> find(UUID id, String account) {
        return list(account).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Drafts of an account, the newest first. */
    List<Saved> list(String account) {
        return jdbc.sql("""
            select id, fields::text as fields, saved_at from parameter_draft
            where account = :account order by saved_at desc, id desc
            """)
                .param("account", account)
                .query((row, n) -> new Saved(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    void delete(UUID id, String account) {
        jdbc.sql("delete from parameter_draft where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }
}
