package org.kaolin.parameters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Status;
import org.kaolin.time.AsOf;
import org.kaolin.time.InvalidChange;
import org.springframework.web.util.UriUtils;

/**
 * 查询条件 of the parameter pages; what cannot be read is left out and named in {@code errors}.
 *
 * @param region six-digit code; null for every region that has values of its own
 * @param words what the title, code or description must contain
 * @param status code of a status, {@code missing} for codes without a value, empty for all
 * @param asked what was typed, to be shown again
 */
public record ParameterQuestion(
        AsOf at,
        @Nullable String region,
        List<String> words,
        String status,
        Map<String, String> asked,
        Map<String, String> errors) {

    /** Status word for codes without a value. */
    public static final String MISSING = "missing";

    private static final List<String> NAMES = List.of("asOf", "knownAt", "region", "q", "status");
    private static final int LONGEST = 60;

    public ParameterQuestion {
        words = List.copyOf(words);
        asked = Map.copyOf(asked);
        errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    static ParameterQuestion of(Map<String, String> sent, LocalDate today) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text = sent.getOrDefault(name, "").strip();
            asked.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = ask(get(asked, "asOf"), "", today, errors).valid();
        AsOf at = new AsOf(day, ask("", get(asked, "knownAt"), today, errors).known());
        String region = get(asked, "region");
        if (!region.isEmpty() && !region.matches("[0-9]{6}")) {
            errors.put("region", "地区应为 6 位区划代码,请从清单中选择");
            region = "";
        }
        String status = get(asked, "status");
        if (!status.isEmpty() && !statuses().containsKey(status)) {
            errors.put("status", "没有这种依据,请从清单中选择");
            status = "";
        }
        List<String> words = Arrays.stream(get(asked, "q").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return new ParameterQuestion(at, region.isEmpty() ? null : region, words, status, asked, errors);
    }

    private static AsOf ask(String asOf, String knownAt, LocalDate today, Map<String, String> errors) {
        try {
            return AsOf.ask(asOf, knownAt, today);
        } catch (InvalidChange e) {
            errors.put(e.field(), String.valueOf(e.getMessage()));
            return AsOf.of(today);
        }
    }

    private static String get(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "");
    }

    /** What can be chosen as status: code and Chinese label. */
    public static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            statuses.put(status.name().toLowerCase(Locale.ROOT), status.title() + "(" + status.meaning() + ")");
        }
        statuses.put(MISSING, "缺(当日没有有效的值)");
        return statuses;
    }

    /** What was typed into a field. */
    public String value(String name) {
        return get(asked, name);
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return asked.values().stream().anyMatch(text -> !text.isEmpty());
    }

    /** The same question at another address; names that are given are left out. */
    public String url(String path, String... without) {
        String query = NAMES.stream()
                .filter(name -> !value(name).isEmpty() && !List.of(without).contains(name))
                .map(name -> name + "=" + UriUtils.encode(value(name), "UTF-8"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
