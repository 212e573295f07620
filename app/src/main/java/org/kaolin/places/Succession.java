package org.kaolin.places;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 沿革: one edge of a merger or split.
 *
 * @param kind {@code merge} or {@code split}
 * @param on first day of the new state
 * @param share percent of the predecessor's households that went to the successor
 */
public record Succession(
        String kind,
        LocalDate on,
        UUID predecessor,
        String predecessorName,
        UUID successor,
        String successorName,
        String share,
        @Nullable String document,
        @Nullable String reason) {}
