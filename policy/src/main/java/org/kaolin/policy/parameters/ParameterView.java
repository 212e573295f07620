package org.kaolin.policy.parameters;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;

/**
 * 参数视图: a parameter set as one household reads it.
 *
 * @param day the day values are read on; a month is read on its first day
 * @param knownAt what was known by then, null for everything
 */
public record ParameterView(
        ParameterSet set, LocalDate day, @Nullable LocalDate knownAt, RegionCode region, Area area) {

    /** The row valid on the day. */
    public Optional<ParameterRow> find(String code) {
        return set.find(code, day, knownAt, region, area);
    }

    /** The row valid on another day or for another area. */
    public Optional<ParameterRow> find(String code, LocalDate on, Area where) {
        return set.find(code, on, knownAt, region, where);
    }

    /** The same on another day. */
    public ParameterView on(LocalDate other) {
        return new ParameterView(set, other, knownAt, region, area);
    }
}
