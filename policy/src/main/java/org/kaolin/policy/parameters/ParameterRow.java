package org.kaolin.policy.parameters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;

/**
 * 政策参数: one announced figure.
 *
 * @param region null for a row of a case that beats every other
 * @param validFrom null for a row that is always valid
 * @param validTo last day, null while it lasts
 * @param publishedOn null when it was always known
 * @param rival a second value printed by the same plan, never used
 */
public record ParameterRow(
        String code,
        @Nullable RegionCode region,
        Area area,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Content content,
        @Nullable LocalDate publishedOn,
        String source,
        Status status,
        boolean rival) {

    /** 参数状态. */
    public enum Status implements Coded {
        STATED("明文规定"),
        DERIVED("推算"),
        ASSUMED("本地口径,待确认"),
        PLACEHOLDER("占位值");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        /** Whether every place that shows the value must say that it is not a document's own. */
        public boolean needsMark() {
            return this == ASSUMED || this == PLACEHOLDER;
        }
    }

    /** 参数值. */
    public sealed interface Content {

        /** 数值: yuan, a rate or a number, as announced. */
        record Figure(BigDecimal value) implements Content {}

        /** 开关. */
        record Switch(boolean on) implements Content {}

        /** 代码 or a list of codes, in the order announced. */
        record Codes(List<String> codes) implements Content {}
    }

    /** Whether it is valid on a day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it was known on a day; null means that everything is known. */
    public boolean knownOn(@Nullable LocalDate knownAt) {
        return knownAt == null || publishedOn == null || !publishedOn.isAfter(knownAt);
    }
}
