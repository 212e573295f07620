package org.kaolin.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登记条目 as the API and the pages show it.
 *
 * @param version ETag
 * @param validTo last day it is true, inclusive; absent while open
 * @param fields values by field name
 * @param labels what people read, for fields whose value is a code, a truth or an id
 * @param voided true when the entry has been voided, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        UUID id,
        long version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant knownFrom,
        Map<String, @Nullable Object> fields,
        Map<String, String> labels,
        @Nullable Boolean voided) {

    /** The same, marked as voided. */
    Entry asVoided() {
        return new Entry(id, version, validFrom, validTo, knownFrom, fields, labels, true);
    }

    /** What people read of a field; empty when unknown. */
    public String show(String field) {
        Object value = fields.get(field);
        return labels.getOrDefault(field, value == null ? "" : value.toString());
    }
}
