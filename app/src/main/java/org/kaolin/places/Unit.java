package org.kaolin.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划单元, or a functional area, as it was on a day.
 *
 * @param id identity that outlives codes and names
 * @param code 统计用区划代码 (2, 4, 6, 9 or 12 digits, without trailing zeros), or the word of a functional area
 * @param pinyin pinyin and initials of the name, for search; null for functional areas
 * @param parent unit above; null for the province and for functional areas
 * @param households 户数, known for village-level units only; null is unknown
 * @param synthetic whether it is invented for a sample city
 * @param note what a reader must know about the row
 */
public record Unit(
        UUID id,
        String code,
        String name,
        @Nullable String pinyin,
        Level level,
        Kind kind,
        @Nullable UUID parent,
        @Nullable Integer households,
        boolean synthetic,
        @Nullable String note) {

    /** Whether it is a functional area and not a row of the division list. */
    public boolean isArea() {
        return level == Level.AREA;
    }
}
