package org.kaolin.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 版本行: one row of a full table.
 *
 * @param version entity version: number of the newest write of the entity, not of this row; the ETag
 * @param validFrom first day it is true
 * @param validUntil first day it is no longer true (half-open), null while open
 * @param knownFrom when the platform came to know it
 * @param knownUntil when the platform stopped believing it, null while believed
 * @param recordedAt real time of the write
 */
public record TemporalRow(
        UUID id,
        UUID versionId,
        long version,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant knownFrom,
        @Nullable Instant knownUntil,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String closedBy,
        @Nullable String closedReason,
        Map<String, @Nullable Object> values) {

    public TemporalRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Last day it is true, inclusive as files and API write it; null while open. */
    public @Nullable LocalDate validTo() {
        return validUntil == null ? null : validUntil.minusDays(1);
    }

    /** A value by column name. */
    public @Nullable Object get(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        return values.get(column);
    }
}
