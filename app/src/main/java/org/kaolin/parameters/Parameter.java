package org.kaolin.parameters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 参数公布: one announcement of a value.
 *
 * @param region six-digit division code, 100000 for the whole country
 * @param validFrom first day it applies
 * @param validTo last day it applies, inclusive; null while open
 * @param unit unit code (yuan/person-month …)
 * @param publishedOn day it became known; null where the document does not say, then always known
 * @param source document it comes from
 * @param rival a second value of the same document for the same thing: shown, never used
 * @param proposal the proposal it was approved as; null for what came with the city's files
 */
public record Parameter(
        UUID id,
        String code,
        String region,
        Area area,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ParameterValue value,
        @Nullable String unit,
        @Nullable LocalDate publishedOn,
        String source,
        Status status,
        boolean rival,
        @Nullable String note,
        Instant recordedAt,
        @Nullable UUID proposal) {

    /** 适用范围. */
    public enum Area {
        URBAN("城市"),
        RURAL("农村"),
        ALL("不分城乡");

        private final String title;

        Area(String title) {
            this.title = title;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }
    }

    /** 依据: how well the value is founded. */
    public enum Status {
        STATED("明文", "文件写明"),
        DERIVED("推算", "由文件写明的其他数推算"),
        ASSUMED("假定", "暂按通行做法或印象,待核对"),
        PLACEHOLDER("占位", "只为演示,不可用于决定");

        private final String title;
        private final String meaning;

        Status(String title, String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }

        /** One sentence on what it means. */
        public String meaning() {
            return meaning;
        }
    }

    /** Whether it applies on a day. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it begins in a year. */
    public boolean beginsIn(Year year) {
        return validFrom.getYear() == year.getValue();
    }

    /** The number; throws IllegalStateException when the value is none. */
    public BigDecimal amount() {
        if (value instanceof ParameterValue.Amount number) {
            return number.value();
        }
        throw new IllegalStateException(code + " is not a number");
    }
}
