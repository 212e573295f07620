package org.kaolin.sheets.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.Values;
import org.kaolin.sheets.Mapping;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.Reason;
import org.kaolin.sheets.SheetReading;
import org.kaolin.sheets.Status;
import org.springframework.stereotype.Component;

/** 导入报告 as the API words it. */
@Component
class ImportAnswers {

    Map<String, @Nullable Object> report(ImportOutcome outcome) {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("rows", outcome.rows().stream().map(ImportAnswers::row).toList());
        report.put("totals", totals(outcome));
        report.put(
                "sheets",
                outcome.read().tables().stream().map(ImportAnswers::table).toList());
        return report;
    }

    boolean hasFaults(ImportOutcome outcome) {
        return outcome.count(Status.FLAG) + outcome.count(Status.REJECT) > 0;
    }

    String summary(ImportOutcome outcome) {
        return "正确 " + outcome.count(Status.ACCEPT) + " 行,存疑 " + outcome.count(Status.FLAG) + " 行,有错 "
                + outcome.count(Status.REJECT) + " 行,跳过 " + outcome.count(Status.SKIP) + " 行";
    }

    private static Map<String, @Nullable Object> row(ReadRow row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("sheet", row.sheet());
        shown.put("row", row.number());
        shown.put("status", row.status().code());
        shown.put("codes", row.reasons().stream().map(Reason::code).distinct().toList());
        shown.put("values", values(row));
        if (row.table() > 1) {
            shown.put("table", row.table());
        }
        if (!row.reasons().isEmpty()) {
            shown.put(
                    "reasons", row.reasons().stream().map(ImportAnswers::reason).toList());
        }
        return shown;
    }

    private static Map<String, @Nullable Object> values(ReadRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        RegisterCard card = row.card();
        row.values().forEach((name, value) -> {
            Field field = card == null ? null : card.find(name).orElse(null);
            values.put(name, field == null ? (value == null ? null : value.toString()) : Values.json(field, value));
        });
        return values;
    }

    private static Map<String, @Nullable Object> reason(Reason reason) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("code", reason.code());
        if (reason.column() >= 0) {
            shown.put("column", reason.letters());
            shown.put("heading", reason.heading());
        }
        if (!reason.field().isEmpty()) {
            shown.put("field", reason.field());
        }
        shown.put("message", reason.message());
        return shown;
    }

    private static Map<String, @Nullable Object> totals(ImportOutcome outcome) {
        Map<String, @Nullable Object> totals = new LinkedHashMap<>();
        totals.put("rows", outcome.rows().size());
        outcome.counts().forEach((status, count) -> totals.put(status.code(), count));
        totals.put("created", outcome.created());
        totals.put("changed", outcome.changed());
        totals.put("written", outcome.written());
        if (outcome.takenOn() != null) {
            totals.put("sameFileTakenOn", outcome.takenOn());
        }
        totals.put("control", outcome.read().controls());
        return totals;
    }

    private static Map<String, @Nullable Object> table(SheetReading.ReadTable table) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("sheet", table.sheet());
        shown.put("table", table.number());
        shown.put("dataRows", table.rows());
        Mapping mapping = table.mapping();
        shown.put("register", mapping == null ? null : mapping.card().code());
        if (mapping != null) {
            shown.put("title", mapping.card().title());
            shown.put("score", mapping.score());
            List<Map<String, @Nullable Object>> columns = new ArrayList<>();
            for (Mapping.Match match : mapping.matches()) {
                Map<String, @Nullable Object> column = new LinkedHashMap<>();
                column.put("column", org.kaolin.sheets.file.Sheet.letters(match.column()));
                column.put("heading", match.heading());
                column.put("field", match.field() == null ? null : match.field().name());
                column.put("score", match.score());
                columns.add(column);
            }
            shown.put("columns", columns);
            shown.put("missing", mapping.missing());
        }
        return shown;
    }
}
