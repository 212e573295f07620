package org.kaolin.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 双时态表: the only writer of a full table. Nothing is overwritten or deleted: a change ends one valid period and opens
 * another, a correction closes the known range and adds rows, a void closes all. The exclusion constraint of the table
 * makes overlaps impossible; an advisory lock per entity and the version make lost updates impossible.
 *
 * <p>Every write needs a running transaction ({@link Propagation#MANDATORY} in spirit).
 */
public final class TemporalTable {

    private static final String TIMES = "id, version_id, version, lower(valid) vf, upper(valid) vt, lower(known) kf,"
            + " upper(known) kt, recorded_at, recorded_by, reason, source, closed_by, closed_reason";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final String table;
    private final List<Column> columns;
    private final Supplier<Instant> now;

    /** A table by name and its business columns, both from code. */
    public TemporalTable(JdbcClient jdbc, BusinessClock clock, String table, List<Column> columns) {
        this(jdbc, clock, table, columns, clock::now);
    }

    private TemporalTable(
            JdbcClient jdbc, BusinessClock clock, String table, List<Column> columns, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.now = now;
    }

    /** The same table, its writes known from a given moment: one change of many entities is known all at once. */
    public TemporalTable at(Instant moment) {
        return new TemporalTable(jdbc, clock, table, columns, () -> moment);
    }

    /** Name of the table, for queries of the same store. */
    public String name() {
        return table;
    }

    /** Business columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** A new entity, true from a day on. */
    public UUID insert(Map<String, @Nullable Object> values, LocalDate from, @Nullable LocalDate until, Recording who) {
        UUID id = Ids.next();
        add(id, 1, new Period(from, until), now.get(), values, who);
        return id;
    }

    /** New entities in one statement, each true from its own day on; their ids in the same order. */
    public List<UUID> insertAll(List<Map<String, @Nullable Object>> rows, List<LocalDate> from, Recording who) {
        List<UUID> ids = rows.stream().map(row -> Ids.next()).toList();
        StringBuilder marks = new StringBuilder();
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("known", now.get().toString());
        params.put("by", who.by());
        params.put("reason", who.reason());
        params.put("source", who.source());
        for (int i = 0; i < rows.size(); i++) {
            marks.append(i == 0 ? "(" : "),(")
                    .append(":id%d,:v%d,1,daterange(:f%d,null),".replace("%d", Integer.toString(i)))
                    .append("tstzrange(:known::timestamptz,null),:by,:reason,:source");
            params.put("id" + i, ids.get(i));
            params.put("v" + i, Ids.next());
            params.put("f" + i, from.get(i));
            for (int c = 0; c < columns.size(); c++) {
                String name = "c" + c + "_" + i;
                marks.append(",cast(:")
                        .append(name)
                        .append(" as ")
                        .append(columns.get(c).type())
                        .append(')');
                params.put(name, bound(rows.get(i).get(columns.get(c).name())));
            }
        }
        jdbc.sql("insert into " + table + " (id,version_id,version,valid,known,recorded_by,reason,source"
                        + columns.stream().map(column -> "," + column.name()).collect(Collectors.joining())
                        + ") values " + marks + ")")
                .params(params)
                .update();
        return ids;
    }

    /**
     * The facts changed on a day: the period that holds it ends there and a new one opens with the given values laid
     * over the old; later recorded periods stay.
     *
     * @throws StaleVersion when {@code expected} is not the entity's version
     * @throws InvalidChange when nothing was valid on that day
     */
    public void change(
            UUID id, @Nullable Long expected, Map<String, @Nullable Object> values, LocalDate from, Recording who) {
        long version = lock(id, expected) + 1;
        TemporalRow row = believed(id).stream()
                .filter(each -> period(each).contains(from))
                .findFirst()
                .orElseThrow(() -> new InvalidChange("effectiveFrom", "该记录在 " + from + " 没有有效内容,请选择其有效期内的日期"));
        Instant known = close(List.of(row), who);
        if (row.validFrom().isBefore(from)) {
            add(id, version, new Period(row.validFrom(), from), known, row.values(), keep(row));
        }
        add(id, version, new Period(from, row.validUntil()), known, overlay(row.values(), values), who);
    }

    /**
     * The record was wrong: within a period (default: that of the row valid on the business date, else of the last row)
     * the given values replace what was believed; days of the period that no row covered become covered.
     */
    public void correct(
            UUID id,
            @Nullable Long expected,
            Map<String, @Nullable Object> values,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Recording who) {
        long version = lock(id, expected) + 1;
        List<TemporalRow> rows = believed(id);
        TemporalRow main = mainRow(id, rows, from);
        Period period = new Period(from == null ? main.validFrom() : from, until == null ? main.validUntil() : until);
        List<TemporalRow> hit =
                rows.stream().filter(row -> period(row).overlaps(period)).toList();
        Instant known = close(hit, who);
        Map<String, @Nullable Object> base =
                hit.isEmpty() ? main.values() : hit.getFirst().values();
        LocalDate next = period.from();
        for (TemporalRow row : hit) {
            for (Period rest : period(row).minus(period)) {
                add(id, version, rest, known, row.values(), keep(row));
            }
            Period common = period(row).common(period);
            if (next != null && next.isBefore(common.from())) {
                add(id, version, new Period(next, common.from()), known, overlay(base, values), who);
            }
            base = row.values();
            add(id, version, common, known, overlay(base, values), who);
            next = common.until();
        }
        if (next != null && (period.until() == null || next.isBefore(period.until()))) {
            add(id, version, new Period(next, period.until()), known, overlay(base, values), who);
        }
    }

    /** The facts ended: {@code lastDay} is the last day they were true; later periods are no longer believed. */
    public void end(UUID id, @Nullable Long expected, LocalDate lastDay, Recording who) {
        long version = lock(id, expected) + 1;
        LocalDate until = lastDay.plusDays(1);
        List<TemporalRow> rows = believed(id);
        if (rows.isEmpty() || until.isBefore(rows.getFirst().validFrom().plusDays(1))) {
            throw new InvalidChange("on", "截止日早于该记录的起始日。整条录错请用“作废”");
        }
        List<TemporalRow> hit = rows.stream()
                .filter(row -> row.validUntil() == null || row.validUntil().isAfter(until))
                .toList();
        if (hit.isEmpty()) {
            throw new InvalidChange("on", "该记录在 " + lastDay + " 之前已经结束");
        }
        Instant known = close(hit, who);
        boolean kept = false;
        for (TemporalRow row : hit) {
            if (row.validFrom().isBefore(until)) {
                add(id, version, new Period(row.validFrom(), until), known, row.values(), who);
                kept = true;
            }
        }
        if (!kept) {
            touch(id, version);
        }
    }

    /** 作废: the entry never should have been; what was known before stays readable by {@code knownAt}. */
    public void voidEntry(UUID id, @Nullable Long expected, Recording who) {
        long version = lock(id, expected) + 1;
        List<TemporalRow> rows = believed(id);
        if (rows.isEmpty()) {
            throw new InvalidChange("reason", "该记录已经作废");
        }
        close(rows, who);
        touch(id, version);
    }

    /** The row of a day, as known. */
    public Optional<TemporalRow> find(UUID id, AsOf at) {
        return jdbc.sql("select " + fields() + " from " + table
                        + " t where id = :id and valid @> :valid::date and known @> :known::timestamptz")
                .param("id", id)
                .param("valid", at.valid())
                .param("known", at.knownText())
                .query(this::read)
                .optional();
    }

    /** Every row ever written of an entity, in the order of knowing, then of validity. */
    public List<TemporalRow> history(UUID id) {
        return jdbc.sql("select " + fields() + " from " + table
                        + " t where id = :id order by lower(known), lower(valid)")
                .param("id", id)
                .query(this::read)
                .list();
    }

    /** Rows for which a condition written by the store holds. */
    public List<TemporalRow> query(String condition, Map<String, @Nullable Object> params) {
        JdbcClient.StatementSpec spec = jdbc.sql("select " + fields() + " from " + table + " t where " + condition);
        for (Map.Entry<String, @Nullable Object> param : params.entrySet()) {
            spec = spec.param(param.getKey(), param.getValue());
        }
        return spec.query(this::read).list();
    }

    private String fields() {
        return TIMES.replace(" version,", " (select max(w.version) from " + table + " w where w.id = t.id) version,")
                + columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
    }

    private long lock(UUID id, @Nullable Long expected) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a write needs a transaction");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
                .param("id", id)
                .query((row, n) -> 1)
                .single();
        Long version = jdbc.sql("select max(version) from " + table + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NoSuchRecord("没有这条记录,可能已被作废或不在您的管辖范围"));
        if (expected != null && expected.longValue() != version.longValue()) {
            throw new StaleVersion(version);
        }
        return version;
    }

    private List<TemporalRow> believed(UUID id) {
        return jdbc.sql("select " + fields() + " from " + table
                        + " t where id = :id and upper_inf(known) order by lower(valid)")
                .param("id", id)
                .query(this::read)
                .list();
    }

    private TemporalRow mainRow(UUID id, List<TemporalRow> rows, @Nullable LocalDate from) {
        LocalDate day = from == null ? clock.today() : from;
        return rows.stream()
                .filter(row -> period(row).contains(day))
                .findFirst()
                .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast()))
                .orElseThrow(() -> new InvalidChange("reason", "记录 " + id + " 已作废,不能更正"));
    }

    /** Closes the known range; the moment is never before what is closed was known, whatever the clocks say. */
    private Instant close(List<TemporalRow> rows, Recording who) {
        Instant known = now.get();
        for (TemporalRow row : rows) {
            Instant after = row.knownFrom().plusNanos(1000);
            known = after.isAfter(known) ? after : known;
        }
        for (TemporalRow row : rows) {
            jdbc.sql("update " + table + " set known = tstzrange(lower(known), :at::timestamptz),"
                            + " closed_by = :by, closed_reason = :reason where version_id = :version")
                    .param("at", known.toString())
                    .param("by", who.by())
                    .param("reason", who.reason())
                    .param("version", row.versionId())
                    .update();
        }
        return known;
    }

    /** An end or void that leaves no new row still counts as a write of the entity. */
    private void touch(UUID id, long version) {
        jdbc.sql("update " + table + " set version = :version where version_id ="
                        + " (select version_id from " + table
                        + " where id = :id order by upper(known) desc, lower(valid) desc limit 1)")
                .param("id", id)
                .param("version", version)
                .update();
    }

    private void add(
            UUID id, long version, Period period, Instant known, Map<String, @Nullable Object> values, Recording who) {
        StringBuilder names = new StringBuilder("id,version_id,version,valid,known,recorded_by,reason,source");
        StringBuilder marks = new StringBuilder(":id,:versionId,:version,daterange(:from::date,:until::date),"
                + "tstzrange(:known::timestamptz,null),:by,:reason,:source");
        for (Column column : columns) {
            names.append(',').append(column.name());
            marks.append(",cast(:c_")
                    .append(column.name())
                    .append(" as ")
                    .append(column.type())
                    .append(')');
        }
        JdbcClient.StatementSpec spec = jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")")
                .param("id", id)
                .param("versionId", Ids.next())
                .param("version", version)
                .param("from", period.from())
                .param("until", period.until())
                .param("known", known.toString())
                .param("by", who.by())
                .param("reason", who.reason())
                .param("source", who.source());
        for (Column column : columns) {
            spec = spec.param("c_" + column.name(), bound(values.get(column.name())));
        }
        spec.update();
    }

    /** A list is bound as an array: JdbcClient would spread it over many parameters. */
    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof List<?> list ? list.toArray(String[]::new) : value;
    }

    private Map<String, @Nullable Object> overlay(
            Map<String, @Nullable Object> old, Map<String, @Nullable Object> changed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(old);
        values.putAll(changed);
        return values;
    }

    private static Recording keep(TemporalRow row) {
        return new Recording(row.recordedBy(), row.reason(), row.source());
    }

    private static Period period(TemporalRow row) {
        return new Period(row.validFrom(), row.validUntil());
    }

    private TemporalRow read(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            values.put(column.name(), plain(row.getObject(column.name())));
        }
        return new TemporalRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("version_id", UUID.class)),
                row.getLong("version"),
                Objects.requireNonNull(row.getObject("vf", LocalDate.class)),
                row.getObject("vt", LocalDate.class),
                Objects.requireNonNull(instant(row, "kf")),
                instant(row, "kt"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                row.getString("recorded_by"),
                row.getString("reason"),
                row.getString("source"),
                row.getString("closed_by"),
                row.getString("closed_reason"),
                values);
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case java.sql.Date date -> date.toLocalDate();
            case Timestamp timestamp -> timestamp.toInstant();
            case java.sql.Array array -> List.of((Object[]) array.getArray());
            default -> value;
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
