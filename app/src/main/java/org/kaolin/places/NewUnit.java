package org.kaolin.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 新设单元 of a merger or split.
 *
 * @param kind null takes the kind of the unit it comes from
 * @param households 户数 that go to it in a split; not used in a merger, where they are the sum
 * @param children units directly beneath the old unit that go to it in a split
 */
public record NewUnit(
        String code,
        String name,
        @Nullable Kind kind,
        @Nullable Integer households,
        List<UUID> children) {

    public NewUnit {
        children = List.copyOf(children);
    }

    /** For a merger. */
    public static NewUnit of(String code, String name) {
        return new NewUnit(code, name, null, null, List.of());
    }
}
