package org.kaolin.plan.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 量化承诺: a quantified or full-coverage promise in running text.
 *
 * @param topic what it is about, in the plan's words (床位占比, 志愿者 …)
 * @param value lower or only value; null for {@link Comparator#TEXT}
 * @param valueTo upper value of a range (1–3家)
 * @param unit as printed (%, 个, 万人 …)
 * @param per period or object it repeats for: 年, 周, 县, 乡镇 …
 * @param year deadline year; {@code yearFrom} the first year of a from–to or yearly commitment
 */
public record Commitment(
        String topic,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        @Nullable String per,
        @Nullable Integer year,
        @Nullable Integer yearFrom,
        Place where) {}
