package org.kaolin.policy.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Coded;

/** 比对: what was answered against what was expected, key by key; amounts to the fen, lists as sets. */
final class Matching {

    /** 不一致之处. */
    record Mismatch(
            String key, @Nullable Object expected, @Nullable Object actual) {}

    private Matching() {}

    /** Keys that differ; keys that were not expected are not looked at. */
    static List<Mismatch> differences(Map<String, Object> expected, Map<String, Object> actual) {
        List<Mismatch> differences = new ArrayList<>();
        expected.forEach((key, value) -> compare(key, value, actual.get(key), differences));
        return differences;
    }

    /** The answer to every expected key, in the form of the API. */
    static Map<String, Object> actual(Map<String, Object> expected, Map<String, Object> answered) {
        Map<String, Object> actual = new LinkedHashMap<>();
        expected.keySet().forEach(key -> actual.put(key, plain(answered.get(key))));
        return actual;
    }

    private static void compare(
            String key, @Nullable Object expected, @Nullable Object actual, List<Mismatch> differences) {
        if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
            wanted.forEach(
                    (name, value) -> compare(key + "." + name, value, found.get(String.valueOf(name)), differences));
        } else if (!same(expected, actual)) {
            differences.add(new Mismatch(key, expected, plain(actual)));
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (actual instanceof List<?> found) {
            return expected instanceof List<?> wanted && set(wanted).equals(set(found));
        }
        Object plain = plain(actual);
        if (expected instanceof Number wanted
                && plain instanceof BigDecimal found
                && Double.isFinite(wanted.doubleValue())) {
            return new BigDecimal(wanted.toString()).compareTo(found) == 0;
        }
        return Objects.equals(String.valueOf(expected), String.valueOf(plain));
    }

    private static Set<String> set(List<?> list) {
        Set<String> set = new HashSet<>();
        list.forEach(item -> set.add(String.valueOf(plain(item))));
        return set;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Fen fen -> fen.toYuan();
            case Coded coded -> coded.code();
            case LocalDate day -> day.toString();
            case Month month -> month.toString();
            case Integer number -> BigDecimal.valueOf(number);
            case List<?> list -> list.stream().map(Matching::plain).toList();
            case Map<?, ?> map -> plainMap(map);
            case Object other -> other;
        };
    }

    private static Map<String, Object> plainMap(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }
}
