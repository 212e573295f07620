package org.kaolin.sheets.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.Reason;
import org.kaolin.sheets.Status;
import org.kaolin.sheets.file.MarkedWorkbook;
import org.kaolin.sheets.file.Marks;
import org.kaolin.sheets.file.Workbook;

/** 标注报告: the uploaded workbook with a column 错误说明 for what has to be looked at. */
final class Reports {

    static final String HEADING = "错误说明";

    /** 标注后的文件 with its ending and type. */
    record File(byte[] content, String ending, String type) {}

    private Reports() {}

    static File of(byte[] content, List<ReadRow> rows) {
        Map<String, Map<Integer, Marks>> marks = new HashMap<>();
        for (ReadRow row : rows) {
            boolean head =
                    row.reasons().stream().anyMatch(reason -> reason.code().equals("header"));
            boolean faulty = row.status() == Status.FLAG || row.status() == Status.REJECT;
            if (head || faulty) {
                marks.computeIfAbsent(row.sheet(), key -> new HashMap<>())
                        .merge(row.number(), head ? new Marks(HEADING, Set.of()) : marks(row), Reports::joined);
            }
        }
        byte[] marked = MarkedWorkbook.mark(content, marks);
        return switch (Workbook.format(content)) {
            case XLSX -> new File(marked, "xlsx", Exports.XLSX);
            case XLS -> new File(marked, "xls", "application/vnd.ms-excel");
            case CSV -> new File(marked, "csv", "text/csv");
        };
    }

    private static Marks marks(ReadRow row) {
        String text = row.reasons().stream().map(Reason::message).collect(Collectors.joining(";"));
        Set<Integer> columns = row.reasons().stream()
                .map(Reason::column)
                .filter(column -> column >= 0)
                .collect(Collectors.toSet());
        return new Marks(row.status().title() + ": " + text, columns);
    }

    private static Marks joined(Marks one, Marks other) {
        if (one.text().equals(other.text())) {
            return one;
        }
        Set<Integer> columns = new java.util.HashSet<>(one.columns());
        columns.addAll(other.columns());
        return new Marks(one.text() + ";" + other.text(), columns);
    }
}
