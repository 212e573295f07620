package org.kaolin.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.TemporalRow;

/** 历史: every row ever written of an entry, in the order of knowing. */
public record HistoryList(List<Past> items, int total) {

    /**
     * 历史行: one period as it was believed during one stretch of time.
     *
     * @param validTo last day, inclusive
     * @param knownTo when it was no longer believed; absent while it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Past(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant knownFrom,
            @Nullable Instant knownTo,
            Instant recordedAt,
            String recordedBy,
            @Nullable String reason,
            @Nullable String source,
            @Nullable String closedBy,
            @Nullable String closedReason,
            Map<String, @Nullable Object> fields,
            Map<String, String> labels) {

        /** What people read of a field; empty when unknown. */
        public String show(String field) {
            Object value = fields.get(field);
            return labels.getOrDefault(field, value == null ? "" : value.toString());
        }
    }

    /** Rows with their labels. */
    public static HistoryList of(List<TemporalRow> rows, List<Entry> entries) {
        List<Past> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TemporalRow row = rows.get(i);
            items.add(new Past(
                    row.validFrom(),
                    row.validTo(),
                    row.knownFrom(),
                    row.knownUntil(),
                    row.recordedAt(),
                    row.recordedBy(),
                    row.reason(),
                    row.source(),
                    row.closedBy(),
                    row.closedReason(),
                    entries.get(i).fields(),
                    entries.get(i).labels()));
        }
        return new HistoryList(items, items.size());
    }
}
