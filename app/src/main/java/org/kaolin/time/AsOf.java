package org.kaolin.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * 时点: the two axes of every question.
 *
 * @param valid the day the facts must be true on
 * @param known what had to be known by then; null means everything known today
 */
public record AsOf(LocalDate valid, @Nullable Instant known) {

    /** 北京时间: the zone of every date of the platform. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Everything known today about a day. */
    public static AsOf of(LocalDate valid) {
        return new AsOf(valid, null);
    }

    /** The same knowledge, another day. */
    public AsOf on(LocalDate day) {
        return new AsOf(day, known);
    }

    /** For SQL: {@code known @> :known::timestamptz}. Rows still believed reach to infinity. */
    public String knownText() {
        return known == null ? "infinity" : known.toString();
    }

    /**
     * Reads the API's {@code knownAt}: a date means its end in Asia/Shanghai, else an instant; empty means everything.
     *
     * @throws DateTimeException when it is neither
     */
    public static @Nullable Instant parseKnown(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() == 10) {
            return endOf(LocalDate.parse(text));
        }
        return Instant.parse(text.replace(' ', '+').contains("+") ? offset(text.replace(' ', '+')) : text);
    }

    private static String offset(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant().toString();
    }

    /** The last microsecond of a day in Asia/Shanghai. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000);
    }
}
