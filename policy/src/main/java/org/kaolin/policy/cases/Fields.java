package org.kaolin.policy.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;

/**
 * 字段: one map of a case file, read strictly. Every key must be asked for; a key nobody asked for is an error of the
 * file. Errors are FactExceptions in Chinese with the key in front.
 */
final class Fields {

    private static final int PERCENT_PLACES = 4;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    private final Map<?, ?> map;
    private final Set<String> read = new HashSet<>();

    private Fields(Map<?, ?> map) {
        this.map = map;
    }

    /** Reads a map and refuses keys the reading did not ask for. */
    static <T> T read(@Nullable Object value, Function<Fields, T> reading) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new FactException("应为键值结构,现为 " + value);
        }
        Fields fields = new Fields(map);
        T result = reading.apply(fields);
        for (Object key : map.keySet()) {
            if (!fields.read.contains(String.valueOf(key))) {
                throw new FactException(key + ":未知的键");
            }
        }
        return result;
    }

    boolean has(String key) {
        read.add(key);
        return map.get(key) != null;
    }

    @Nullable
    Object raw(String key) {
        read.add(key);
        return map.get(key);
    }

    /** Keys that mean nothing to the engine. */
    void ignore(String... keys) {
        read.addAll(List.of(keys));
    }

    String text(String key) {
        Object value = raw(key);
        if (value == null) {
            throw new FactException(key + ":必填");
        }
        if (value instanceof Map || value instanceof List) {
            throw new FactException(key + ":应为文字");
        }
        return value.toString();
    }

    <T> T text(String key, T absent, Function<String, T> reading) {
        return has(key) ? at(key, () -> reading.apply(text(key))) : absent;
    }

    boolean flag(String key, boolean absent) {
        Object value = raw(key);
        if (value == null) {
            return absent;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new FactException(key + ":应为 true 或 false,现为 " + value);
    }

    int whole(String key, int absent) {
        return has(key) ? whole(key) : absent;
    }

    int whole(String key) {
        try {
            return decimal(key).intValueExact();
        } catch (ArithmeticException e) {
            throw new FactException(key + ":应为整数,现为 " + map.get(key));
        }
    }

    BigDecimal decimal(String key) {
        Object value = raw(key);
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        throw new FactException(key + (value == null ? ":必填" : ":应为数字,现为 " + value));
    }

    /** Yuan as fen; throws FactException for a part of a fen. */
    long fen(String key) {
        try {
            long fen = decimal(key).movePointRight(2).longValueExact();
            Bounds.money(fen, key);
            return fen;
        } catch (ArithmeticException e) {
            throw new FactException(key + ":金额最多两位小数,现为 " + map.get(key));
        }
    }

    /** A percentage; throws FactException for more than four decimals or one beyond all sense. */
    BigDecimal percent(String key) {
        BigDecimal percent = decimal(key);
        if (percent.stripTrailingZeros().scale() > PERCENT_PLACES) {
            throw new FactException(key + ":百分比最多 " + PERCENT_PLACES + " 位小数,现为 " + percent);
        }
        if (percent.abs().compareTo(MOST_PERCENT) > 0) {
            throw new FactException(key + ":涨跌幅应在正负 " + MOST_PERCENT + " 之内,现为 " + percent);
        }
        return percent;
    }

    long fen(String key, long absent) {
        return has(key) ? fen(key) : absent;
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            LocalDate date = LocalDate.parse(text);
            Bounds.whole(date.getYear(), FIRST_YEAR, LAST_YEAR, key);
            return date;
        } catch (DateTimeException e) {
            throw new FactException(key + ":应为“2023-04-20”形式的日期,现为 " + text);
        }
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        return has(key) ? date(key) : null;
    }

    Month month(String key) {
        String text = text(key);
        return at(key, () -> parseMonth(text));
    }

    @Nullable
    Month monthOrNull(String key) {
        return has(key) ? month(key) : null;
    }

    static Month parseMonth(String text) {
        try {
            Month month = Month.parse(text);
            if (month.year() < FIRST_YEAR || month.year() > LAST_YEAR) {
                throw new FactException("年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间,现为 " + text);
            }
            return month;
        } catch (DateTimeException e) {
            throw new FactException("应为“2023-04”形式的月份,现为 " + text);
        }
    }

    <E extends Enum<E> & Coded> E code(String key, Class<E> type, E absent) {
        return has(key) ? code(key, type) : absent;
    }

    <E extends Enum<E> & Coded> E code(String key, Class<E> type) {
        String text = text(key);
        return at(key, () -> Coded.of(type, text));
    }

    <E extends Enum<E> & Coded> Set<E> codes(String key, Class<E> type) {
        Set<E> codes = new LinkedHashSet<>();
        for (Object value : list(key)) {
            codes.add(at(key, () -> Coded.of(type, String.valueOf(value))));
        }
        return codes;
    }

    List<?> list(String key) {
        Object value = raw(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            if (list.size() > Bounds.ITEMS) {
                throw new FactException(key + ":最多 " + Bounds.ITEMS + " 项");
            }
            return list;
        }
        throw new FactException(key + ":应为列表");
    }

    /** A list of maps, each read strictly. */
    <T> List<T> each(String key, Function<Fields, T> reading) {
        List<T> items = new ArrayList<>();
        int place = 0;
        for (Object item : list(key)) {
            int index = place++;
            items.add(at(key + "[" + index + "]", () -> read(item, reading)));
        }
        return items;
    }

    /** A map inside this one, read strictly; it must be there. */
    <T> T inside(String key, Function<Fields, T> reading) {
        return at(key, () -> read(raw(key), reading));
    }

    /** A map inside this one, read strictly. */
    <T> T inside(String key, T absent, Function<Fields, T> reading) {
        return has(key) ? inside(key, reading) : absent;
    }

    static <T> T at(String key, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FactException e) {
            throw e.at(key);
        }
    }
}
