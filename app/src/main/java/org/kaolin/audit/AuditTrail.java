package org.kaolin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 留痕读取, newest first. Whose entries may be read is decided by the caller. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page and one entry more, when there is one, so that the caller knows of it. */
    public List<AuditEntry> list(AuditQuery query) {
        return jdbc.sql("""
            select id, at, business_day, account, action, subject, subject_id, detail from audit_entry
            where (:account::text is null or account = :account)
              and (:action::text is null or action = :action)
              and (:subject::text is null or subject = :subject)
              and (:from::timestamptz is null or at >= :from::timestamptz)
              and (:to::timestamptz is null or at < :to::timestamptz)
            order by id desc limit :size offset :skip
            """)
                .param("account", query.account())
                .param("action", query.action())
                .param("subject", query.subject())
                .param("from", start(query.from()))
                .param("to", start(query.to() == null ? null : query.to().plusDays(1)))
                .param("size", query.size() + 1)
                .param("skip", (long) query.page() * query.size())
                .query((row, n) -> read(row))
                .list();
    }

    private static @Nullable String start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(AsOf.ZONE).toInstant().toString();
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Objects.requireNonNull(row.getObject("business_day", LocalDate.class)),
                row.getString("account"),
                row.getString("action"),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("detail"));
    }
}
