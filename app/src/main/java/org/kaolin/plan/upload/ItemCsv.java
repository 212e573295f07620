package org.kaolin.plan.upload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 条目 CSV: with a byte order mark for WPS and Excel, and no cell that a spreadsheet would run as a formula. */
final class ItemCsv {

    private static final String RISKY = "=+-@\t\r";

    private ItemCsv() {}

    static String write(ItemKind kind, List<PlanItem> items) {
        List<String> columns = columns(kind);
        StringBuilder csv =
                new StringBuilder("\uFEFF").append(String.join(",", columns)).append("\r\n");
        for (PlanItem item : items) {
            csv.append(columns.stream().map(column -> cell(value(item, column))).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static List<String> columns(ItemKind kind) {
        return switch (kind) {
            case OUTLINE -> List.of("level", "number", "title", "parent", "line");
            case INDICATORS ->
                List.of(
                        "no",
                        "name",
                        "group",
                        "unit",
                        "baseline",
                        "target",
                        "comparator",
                        "value",
                        "baseValue",
                        "baseUnit",
                        "year",
                        "kind",
                        "line",
                        "section",
                        "decision");
            case ACHIEVEMENTS -> List.of("name", "unit", "value", "target", "result", "line", "section", "decision");
            case PROJECTS -> List.of("box", "no", "title", "line", "section", "decision");
            case COMMITMENTS ->
                List.of(
                        "section",
                        "topic",
                        "comparator",
                        "value",
                        "valueTo",
                        "unit",
                        "per",
                        "year",
                        "yearFrom",
                        "quote",
                        "line",
                        "decision");
            case FINDINGS -> List.of("code", "severity", "line", "section", "quote", "message", "values");
        };
    }

    private static @Nullable Object value(PlanItem item, String column) {
        if (item.body().containsKey(column)) {
            return item.body().get(column);
        }
        return switch (column) {
            case "line" -> item.line();
            case "section" -> item.section();
            case "quote" -> item.quote();
            case "decision" -> item.decision().title();
            default -> null;
        };
    }

    private static String cell(@Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            case Map<?, ?> map -> map.toString();
            default -> safe(value.toString());
        };
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String safe(String text) {
        return text.length() > 1 && !text.equals(">=") && !text.equals("<=") && RISKY.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
