package org.kaolin.places;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 还原口径的数列: values on the units of another day.
 *
 * @param on day whose units they are on
 * @param values by unit
 * @param estimated units whose value was shared out and not recorded (按户数分摊的估计)
 * @param unknown units for which it cannot be said, because a part or the households were unknown; they carry no value
 */
public record Restated(LocalDate on, Map<UUID, Long> values, Set<UUID> estimated, Set<UUID> unknown) {

    public Restated {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        estimated = Collections.unmodifiableSet(new LinkedHashSet<>(estimated));
        unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
    }

    /** Sum of what is known. */
    public long total() {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }
}
