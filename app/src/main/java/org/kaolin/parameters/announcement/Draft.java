package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaolin.web.BadInput;

/**
 * 公布草稿: what was typed or sent, not yet read. What stands at the top holds for every row that does not say otherwise.
 *
 * @param shared values of the document
 * @param rows values of each row
 * @param listed whether rows were sent as a list, so that a fault is named with its row
 */
record Draft(Map<String, Object> shared, List<Map<String, Object>> rows, boolean listed) {

    static final int MOST_ROWS = 60;

    /** Fields that belong to the document as a whole. */
    static final List<String> DOCUMENT = List.of("documentNumber", "documentTitle", "publishedOn", "reason");

    /** Fields of a row. */
    static final List<String> ROW = List.of(
            "code",
            "region",
            "area",
            "value",
            "unit",
            "validFrom",
            "validTo",
            "publishedOn",
            "source",
            "documentNumber",
            "documentTitle",
            "status",
            "note");

    private static final String ROWS = "rows";

    Draft {
        shared = new LinkedHashMap<>(shared);
        rows = List.copyOf(rows);
    }

    /** From the body of a request: one row at the top, or {@code rows}; throws BadInput for what it does not know. */
    static Draft of(Map<String, Object> body) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, Object> shared = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (value != null) {
                shared.put(name, value);
            }
        });
        Object list = shared.remove(ROWS);
        shared.keySet().stream()
                .filter(name -> !ROW.contains(name) && !DOCUMENT.contains(name))
                .forEach(name -> errors.put(name, unknown()));
        List<Map<String, Object>> rows = new ArrayList<>();
        if (list instanceof List<?> given) {
            if (given.isEmpty() || given.size() > MOST_ROWS) {
                errors.put(ROWS, "一次公布应有 1 至 " + MOST_ROWS + " 行,现有 " + given.size() + " 行");
            }
            given.stream().limit(MOST_ROWS).forEach(row -> rows.add(row(row, rows.size(), errors)));
        } else if (list == null) {
            rows.add(Map.of());
        } else {
            errors.put(ROWS, "应为若干行的列表");
        }
        BadInput.throwIfAny(errors);
        return new Draft(shared, rows, list != null);
    }

    private static Map<String, Object> row(Object given, int number, Map<String, String> errors) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (!ROW.contains(String.valueOf(name))) {
                    errors.put(ROWS + "[" + number + "]." + name, unknown());
                } else if (value != null) {
                    row.put(String.valueOf(name), value);
                }
            });
        } else {
            errors.put(ROWS + "[" + number + "]", "每一行应写明代码、地区、值和起始日");
        }
        return row;
    }

    private static String unknown() {
        return "不认识这一项,可用: rows、" + String.join("、", DOCUMENT) + "、" + String.join("、", ROW);
    }

    /** Name of a field of a row, as faults call it. */
    String name(int row, String field) {
        boolean own = !DOCUMENT.contains(field) || rows.get(row).containsKey(field);
        return listed && own ? ROWS + "[" + row + "]." + field : field;
    }

    /** What a row says, else the document, else nothing. */
    Object raw(int row, String field) {
        return Stream.of(rows.get(row), shared)
                .map(values -> values.getOrDefault(field, ""))
                .filter(Draft::isGiven)
                .findFirst()
                .orElse("");
    }

    /** The same as text, without space around. */
    String text(int row, String field) {
        return text(raw(row, field));
    }

    /** What the document says as text. */
    String text(String field) {
        return text(shared.getOrDefault(field, ""));
    }

    private static boolean isGiven(Object value) {
        return !(value instanceof String text && text.isBlank());
    }

    static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            default -> value.toString().strip();
        };
    }
}
