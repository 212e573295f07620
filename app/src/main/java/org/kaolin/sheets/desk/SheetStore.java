package org.kaolin.sheets.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.time.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 导入存储: files waiting for confirmation, remembered columns, files taken over, and the names of units. */
@Component
class SheetStore {

    /** 区划 with its name, for finding it by name. */
    record NamedUnit(UUID id, String name, @Nullable UUID parent) {}

    /** 待确认的文件. */
    record Upload(
            UUID id,
            String register,
            String name,
            byte[] content,
            @Nullable LocalDate validFrom,
            String fields) {}

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedUnit> listUnits(AsOf at) {
        return jdbc.sql("""
            select id, name, parent from v_places_unit where valid @> :valid::date and known @> :known::timestamptz
            """)
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query((row, n) -> new NamedUnit(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("parent", UUID.class)))
                .list();
    }

    UUID keep(String account, String register, String name, byte[] content, @Nullable LocalDate validFrom) {
        jdbc.sql("delete from sheet_upload where recorded_at < clock_timestamp() - interval '24 hours'")
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
            insert into sheet_upload (id, account, register, name, content, valid_from, fields)
            values (:id, :account, :register, :name, :content, :validFrom, '{}')
            """)
                .param("id", id)
                .param("account", account)
                .param("register", register)
                .param("name", name)
                .param("content", content)
                .param("validFrom", validFrom)
                .update();
        return id;
    }

    /** A file of this account alone; whoever else asks finds nothing. */
    Optional<Upload> find(UUID id, String account, String register) {
        return jdbc.sql("""
            select name, content, valid_from, fields from sheet_upload
            where id = :id and account = :account and register = :register
              and recorded_at >= clock_timestamp() - interval '24 hours'
            """)
                .param("id", id)
                .param("account", account)
                .param("register", register)
                .query((row, n) -> new Upload(
                        id,
                        register,
                        row.getString("name"),
                        row.getBytes("content"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("fields")))
                .optional();
    }

    void choose(UUID id, String fields) {
        jdbc.sql("update sheet_upload set fields = :fields where id = :id")
                .param("id", id)
                .param("fields", fields)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from sheet_upload where id = :id").param("id", id).update();
    }

    Optional<String> findMapping(String office, String register, String head) {
        return jdbc.sql("""
            select fields from sheet_mapping where office = :office and register = :register and head = :head
            """)
                .param("office", office)
                .param("register", register)
                .param("head", head)
                .query(String.class)
                .optional();
    }

    void remember(String office, String register, String head, String fields, String account) {
        jdbc.sql("""
            insert into sheet_mapping (office, register, head, fields, account)
            values (:office, :register, :head, :fields, :account)
            on conflict (office, register, head)
            do update set fields = :fields, account = :account, recorded_at = clock_timestamp()
            """)
                .param("office", office)
                .param("register", register)
                .param("head", head)
                .param("fields", fields)
                .param("account", account)
                .update();
    }

    /** The day on which the same file was last taken over. */
    Optional<LocalDate> findTaken(String register, String sha256) {
        return jdbc.sql("select max(business_day) from sheet_import where register = :register and sha256 = :sha256")
                .param("register", register)
                .param("sha256", sha256)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void taken(String register, String account, String sha256, int written, LocalDate day) {
        jdbc.sql("""
            insert into sheet_import (id, register, account, sha256, written, business_day)
            values (:id, :register, :account, :sha256, :written, :day)
            """)
                .param("id", Ids.next())
                .param("register", register)
                .param("account", account)
                .param("sha256", sha256)
                .param("written", written)
                .param("day", day)
                .update();
    }
}
