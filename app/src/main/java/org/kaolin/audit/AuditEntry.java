package org.kaolin.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 留痕 entry.
 *
 * @param id running number
 * @param at real moment
 * @param businessDay business date of that moment
 * @param account who did it
 * @param action what was done, an English code
 * @param subject register or kind of thing
 * @param subjectId identity of the thing, if it has one
 * @param detail in words
 */
public record AuditEntry(
        long id,
        Instant at,
        LocalDate businessDay,
        String account,
        String action,
        String subject,
        @Nullable UUID subjectId,
        @Nullable String detail) {}
