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

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final Instant EARLIEST =
            LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(ZONE).toInstant();
    private static final Instant LATEST =
            LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(ZONE).toInstant();

    /** Everything known today about a day. */
    public static AsOf of(LocalDate valid) {
        return new AsOf(valid, null);
    }

    /**
     * Reads a question of the API or of a page; empty {@code asOf} means today, empty {@code knownAt} everything.
     *
     * @throws InvalidChange with a Chinese message when a text is no date or the day is outside 1949–2100
     */
    public static AsOf ask(@Nullable String asOf, @Nullable String knownAt, LocalDate today) {
        LocalDate day = asOf == null || asOf.isBlank() ? today : day("asOf", asOf.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidChange("asOf", "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间,现在是 " + day);
        }
        try {
            Instant known = parseKnown(knownAt == null ? null : knownAt.strip());
            if (known != null && (known.isBefore(EARLIEST) || known.isAfter(LATEST))) {
                throw new DateTimeException("out of range");
            }
            return new AsOf(day, known);
        } catch (DateTimeException e) {
            throw new InvalidChange(
                    "knownAt", "应为 2025-12-31 这样的日期或 2025-12-31T18:00:00+08:00 这样的时刻,现在是“" + knownAt + "”");
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidChange(field, "应为 2025-12-31 这样的日期,现在是“" + text + "”");
        }
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
