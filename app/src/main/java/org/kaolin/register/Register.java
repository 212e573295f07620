package org.kaolin.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.time.AsOf;
import org.kaolin.time.TemporalRow;

/**
 * 台账: a register as other packages contribute it. Values are keyed by field name and typed as the kind says (text,
 * Boolean, BigDecimal, Long, Integer year, LocalDate, UUID, list of codes). What lies outside a scope is not found.
 */
public interface Register {

    /** What it is. */
    RegisterCard definition();

    /** Entries of a moment. */
    Found search(RegisterQuery query, Scope scope);

    /** The row of a moment. */
    Optional<TemporalRow> find(UUID id, AsOf at, Scope scope);

    /** The newest row still believed, whatever its day; empty for a voided entry. */
    Optional<TemporalRow> findLast(UUID id, Scope scope);

    /** Every row ever written; empty when there is no such entry in the scope. */
    List<TemporalRow> history(UUID id, Scope scope);

    /** A value of a row by field. */
    @Nullable
    Object value(TemporalRow row, Field field);

    /** Names of entries, as other registers show them. */
    Map<UUID, String> names(Collection<UUID> ids, AsOf at);

    /** A new entry; answers its id. */
    UUID create(Map<String, @Nullable Object> values, LocalDate from, CurrentUser user);

    /** New entries at once, all or none, each from its day on; their ids in the same order. */
    List<UUID> createAll(List<Map<String, @Nullable Object>> values, List<LocalDate> from, CurrentUser user);

    /** The facts changed on a day; {@code expected} null writes over any version. */
    void change(
            UUID id, @Nullable Long expected, Map<String, @Nullable Object> values, LocalDate from, CurrentUser user);

    /** The record was wrong, within a half-open period or that of its present row. */
    void correct(
            UUID id,
            @Nullable Long expected,
            Map<String, @Nullable Object> values,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            CurrentUser user);

    /** The facts ended on their last day. */
    void end(UUID id, @Nullable Long expected, LocalDate lastDay, String reason, CurrentUser user);

    /** The entry never should have been. */
    void voidEntry(UUID id, @Nullable Long expected, String reason, CurrentUser user);
}
