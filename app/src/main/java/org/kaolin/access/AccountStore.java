package org.kaolin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 账号存取: all SQL on accounts and their grants. */
@Component
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String name) {
        return jdbc.sql("select id, name, title, password, password_since, enabled from account where name = :name")
                .param("name", name)
                .query((row, n) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("password"),
                        row.getTimestamp("password_since").toInstant(),
                        row.getBoolean("enabled")))
                .optional();
    }

    Optional<Grant> findGrant(UUID account, LocalDate day) {
        return jdbc.sql("""
            select role, area, area_name, facility, line, lower(valid) vf, upper(valid) vt
            from account_grant where account = :account and valid @> :day::date
            """)
                .param("account", account)
                .param("day", day)
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("area", UUID.class),
                        row.getString("area_name"),
                        row.getObject("facility", UUID.class),
                        row.getString("line"),
                        Objects.requireNonNull(row.getObject("vf", LocalDate.class)),
                        row.getObject("vt", LocalDate.class)))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /** Two first starts at once make one account: the second waits here and then finds the table filled. */
    void lock() {
        jdbc.sql("lock table account in share row exclusive mode").update();
    }

    UUID insert(String name, String title, String hash, String by) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into account (id, name, title, password, created_by)
            values (:id, :name, :title, :hash, :by)
            """)
                .param("id", id)
                .param("name", name)
                .param("title", title)
                .param("hash", hash)
                .param("by", by)
                .update();
        return id;
    }

    void grant(UUID account, Grant grant, String by) {
        jdbc.sql("""
            insert into account_grant
              (id, account, role, reach, area, area_name, facility, line, valid, granted_by)
            values (:id, :account, :role, :reach, :area, :areaName, :facility, :line,
              daterange(:from::date, :until::date), :by)
            """)
                .param("id", Ids.next())
                .param("account", account)
                .param("role", grant.role().name())
                .param("reach", grant.reach())
                .param("area", grant.area())
                .param("areaName", grant.areaName())
                .param("facility", grant.facility())
                .param("line", grant.line())
                .param("from", grant.from())
                .param("until", grant.until())
                .param("by", by)
                .update();
    }

    /** A grant's last day was the day before; one that would begin later never begins. */
    void endGrants(UUID account, LocalDate until) {
        jdbc.sql("delete from account_grant where account = :account and lower(valid) >= :until::date")
                .param("account", account)
                .param("until", until)
                .update();
        jdbc.sql("""
            update account_grant set valid = daterange(lower(valid), :until::date)
            where account = :account and valid @> :until::date
            """).param("account", account).param("until", until).update();
    }

    void setPassword(UUID account, String hash) {
        jdbc.sql("update account set password = :hash, password_since = clock_timestamp() where id = :id")
                .param("id", account)
                .param("hash", hash)
                .update();
    }

    void setEnabled(UUID account, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("id", account)
                .param("enabled", enabled)
                .update();
    }

    /** Accounts whose name or title holds a text, with the grant of a day. */
    List<AccountEntry> list(@Nullable String text, LocalDate day, int page, int size) {
        return jdbc.sql("""
            select a.name, a.title, a.enabled, a.created_at, g.role, g.area_name, upper(g.valid) until
            from account a left join account_grant g on g.account = a.id and g.valid @> :day::date
            where :text::text is null or position(lower(:text) in a.name) > 0
              or position(:text in a.title) > 0 or position(:text in g.area_name) > 0
            order by a.name limit :size offset :skip
            """)
                .param("text", text)
                .param("day", day)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> entry(row))
                .list();
    }

    private static AccountEntry entry(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new AccountEntry(
                row.getString("name"),
                row.getString("title"),
                role == null ? null : Role.valueOf(role),
                row.getString("area_name"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant());
    }
}
