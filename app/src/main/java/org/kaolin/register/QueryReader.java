package org.kaolin.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.web.BadInput;

/** 读取查询条件: the parameters of a list's address, with every error at once. */
public final class QueryReader {

    private static final Set<String> RESERVED = Set.of("asOf", "knownAt", "area", "q", "page", "size", "sort");
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_Q = 100;

    private final RegisterCard definition;
    private final Areas areas;
    private final LocalDate today;
    private final Map<String, List<String>> params;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Reads the parameters of a list of this register. */
    public QueryReader(RegisterCard definition, Areas areas, LocalDate today, Map<String, List<String>> params) {
        this.definition = definition;
        this.areas = areas;
        this.today = today;
        this.params = params;
    }

    /** What was wrong, by parameter; filled by {@link #readLeniently}. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Throws BadInput when a parameter is unknown or cannot be read. */
    public RegisterQuery read() {
        RegisterQuery query = readLeniently(50);
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return query;
    }

    /** Leaves out what cannot be read and keeps the message: a page shows both. */
    public RegisterQuery readLeniently(int usualSize) {
        AsOf at = at();
        Map<String, List<Object>> filters = filters(at);
        String sort = one("sort");
        boolean descending = sort.startsWith("-");
        return new RegisterQuery(
                at,
                area(at),
                words(),
                filters,
                sort(descending ? sort.substring(1) : sort),
                descending,
                number("page", 0, 0, 1_000_000),
                number("size", usualSize, 1, RegisterQuery.LARGEST));
    }

    /** The moment asked about; today when it cannot be read. */
    public AsOf at() {
        LocalDate valid = today;
        Instant known = null;
        try {
            valid = one("asOf").isEmpty() ? today : Dates.read(one("asOf"));
        } catch (Unreadable e) {
            errors.put("asOf", java.util.Objects.requireNonNull(e.getMessage()));
        }
        try {
            String text = one("knownAt");
            if (text.length() == 10) {
                Dates.read(text);
            }
            known = AsOf.parseKnown(text);
        } catch (DateTimeException | Unreadable e) {
            errors.put("knownAt", "应为 2025-12-31 这样的日期或 2025-12-31T08:00:00+08:00 这样的时刻");
        }
        return new AsOf(valid, known);
    }

    private @Nullable UUID area(AsOf at) {
        String text = one("area");
        if (text.isEmpty()) {
            return null;
        }
        UUID area = text.length() <= 40 ? areas.find(text, at).orElse(null) : null;
        if (area == null) {
            errors.put("area", "没有“" + Dates.shortened(text) + "”这个区划,请填写区划代码");
        }
        return area;
    }

    private List<String> words() {
        String q = one("q");
        if (q.length() > LONGEST_Q || !Values.isClean(q, false)) {
            errors.put("q", "查询文字最多 " + LONGEST_Q + " 个字,且不能含控制字符");
            return List.of();
        }
        return Arrays.stream(q.split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private Map<String, List<Object>> filters(AsOf at) {
        Map<String, List<Object>> filters = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> param : params.entrySet()) {
            String name = param.getKey();
            Field field = definition.find(name).orElse(null);
            if (RESERVED.contains(name)) {
                continue;
            }
            if (field == null) {
                errors.put(name, "“" + definition.title() + "”没有这个查询条件");
                continue;
            }
            List<Object> values = values(field, param.getValue(), at);
            if (!values.isEmpty()) {
                filters.put(name, values);
            }
        }
        return filters;
    }

    private List<Object> values(Field field, List<String> texts, AsOf at) {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            try {
                Object value = Values.readText(
                        field.kind(),
                        List.of(text),
                        unit -> areas.find(unit, at).orElse(null));
                if (value instanceof List<?> codes) {
                    values.addAll(codes);
                } else if (value != null) {
                    values.add(value);
                }
            } catch (Unreadable e) {
                errors.put(field.name(), field.label() + ": " + e.getMessage());
            }
        }
        return values;
    }

    private @Nullable Field sort(String name) {
        if (name.isEmpty()) {
            return null;
        }
        Field field = definition.find(name).orElse(null);
        if (field == null) {
            errors.put("sort", "不能按“" + Dates.shortened(name) + "”排序,可用字段名,前加 - 为倒序");
        }
        return field;
    }

    private int number(String name, int usual, int least, int most) {
        String text = one(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.put(name, "应为 " + least + " 至 " + most + " 之间的整数");
        return usual;
    }

    private String one(String name) {
        List<String> values = params.getOrDefault(name, List.of());
        if (values.size() > 1) {
            errors.put(name, "只能给出一个值");
        }
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
