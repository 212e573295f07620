package org.kaolin.parameters.announcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;

/**
 * 公布表单: what was typed and what is wrong with it. The fields of row 0 are called {@code rows[0].code} and so on.
 *
 * @param rows number of rows shown
 * @param hints what to say at the value of each row: the present value, or the options
 */
public record ProposalForm(Map<String, String> values, int rows, List<String> hints, Map<String, String> errors) {

    static final int MOST_ROWS = 12;

    private static final List<String> TYPED =
            List.of("code", "region", "area", "value", "validFrom", "validTo", "note");
    private static final List<String> AT_THE_TOP =
            List.of("documentTitle", "documentNumber", "publishedOn", "status", "reason");

    public ProposalForm {
        values = Map.copyOf(values);
        hints = List.copyOf(hints);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** From a submitted form; rows without a standard and a value are left out. */
    static ProposalForm of(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        AT_THE_TOP.forEach(name -> put(values, name, sent.getOrDefault(name, "")));
        int rows = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            String front = "rows[" + i + "].";
            if (!sent.getOrDefault(front + "code", "").isBlank()
                    || !sent.getOrDefault(front + "value", "").isBlank()) {
                for (String name : TYPED) {
                    put(values, "rows[" + rows + "]." + name, sent.getOrDefault(front + name, ""));
                }
                rows++;
            }
        }
        return new ProposalForm(values, Math.max(rows, 1), List.of(), Map.of());
    }

    private static void put(Map<String, String> values, String name, String text) {
        if (!text.isBlank()) {
            values.put(name, text.strip());
        }
    }

    /** The same with one more row of the same region and days. */
    ProposalForm longer() {
        if (rows >= MOST_ROWS) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        for (String name : List.of("region", "validFrom", "validTo")) {
            put(more, "rows[" + rows + "]." + name, value(rows - 1, name));
        }
        return new ProposalForm(more, rows + 1, hints, errors);
    }

    ProposalForm with(List<String> rowHints, Map<String, String> faults) {
        return new ProposalForm(values, rows, rowHints, faults);
    }

    /** As the reader takes it. */
    Draft draft() {
        Map<String, Object> shared = new LinkedHashMap<>();
        AT_THE_TOP.forEach(name -> shared.put(name, value(name)));
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String name : TYPED) {
                String text = value(i, name);
                if (!text.isEmpty()) {
                    row.put(name, text);
                }
            }
            list.add(row);
        }
        return new Draft(shared, list, true);
    }

    /** 依据 to choose from. */
    public static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Parameter.Status each : Parameter.Status.values()) {
            statuses.put(each.name().toLowerCase(Locale.ROOT), each.title() + "(" + each.meaning() + ")");
        }
        return statuses;
    }

    /** 范围 to choose from. */
    public static Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        for (Parameter.Area each : List.of(Parameter.Area.ALL, Parameter.Area.URBAN, Parameter.Area.RURAL)) {
            areas.put(each.name().toLowerCase(Locale.ROOT), each.title());
        }
        return areas;
    }

    /** The same choices with one that chooses nothing in front. */
    public static Map<String, String> withBlank(Map<String, String> choices) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "请选择");
        all.putAll(choices);
        return all;
    }

    /** Name of a field of a row. */
    public String name(int row, String field) {
        return "rows[" + row + "]." + field;
    }

    /** What was typed into a field of the document. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What was typed into a field of a row. */
    public String value(int row, String field) {
        return value(name(row, field));
    }

    /** What to say at the value of a row. */
    public String hint(int row) {
        return row < hints.size() ? hints.get(row) : "";
    }

    /** Whether another row fits. */
    public boolean hasRoom() {
        return rows < MOST_ROWS;
    }

    /** Message at a field. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** {@code aria-invalid} of a field. */
    public @Nullable String invalid(String name) {
        return errors.containsKey(name) ? "true" : null;
    }

    /** {@code aria-describedby} of a field with a hint and perhaps an error. */
    public String describedBy(String name) {
        return errors.containsKey(name) ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** Class of a field's block. */
    public String style(String name) {
        return errors.containsKey(name) ? "field field-failed" : "field";
    }
}
