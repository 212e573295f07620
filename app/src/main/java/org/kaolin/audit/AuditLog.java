package org.kaolin.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 留痕: writes one row in the caller's transaction, so that what is rolled back leaves no trace of having been done. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AuditLog(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param action what was done, a short English code (create, change, correct, end, void, read, export, login …)
     * @param subject register or kind of thing
     * @param detail what changed, in words; never a person number
     */
    public void write(String account, String action, String subject, @Nullable UUID id, @Nullable String detail) {
        jdbc.sql("""
            insert into audit_entry (business_day, account, action, subject, subject_id, detail)
            values (:day, :account, :action, :subject, :id, :detail)
            """)
                .param("day", clock.today())
                .param("account", account)
                .param("action", action)
                .param("subject", subject)
                .param("id", id)
                .param("detail", detail)
                .update();
    }

    /** One entry per id with its detail, in one statement. */
    public void writeAll(String account, String action, String subject, Map<UUID, String> details) {
        jdbc.sql("""
            insert into audit_entry (business_day, account, action, subject, subject_id, detail)
            select :day, :account, :action, :subject, each.id, each.detail
            from unnest(:ids::uuid[], :details::text[]) with ordinality as each(id, detail, place) order by each.place
            """)
                .param("day", clock.today())
                .param("account", account)
                .param("action", action)
                .param("subject", subject)
                .param("ids", details.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("details", details.values().toArray(String[]::new))
                .update();
    }
}
