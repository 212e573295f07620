package org.kaolin.plan.reading.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 印刷表格: a table whose columns are recognised, before its rows are read as targets or results.
 *
 * @param title the line above the table, empty where there is none
 * @param note a remark on units above or below (单位：%)
 * @param headings the printed heading of each recognised column
 */
record PrintedTable(int line, String title, String note, Map<Column, String> headings, List<Row> rows) {

    PrintedTable {
        headings = Map.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** The table with the rows of its next page. */
    PrintedTable withMore(List<Row> more) {
        return new PrintedTable(
                line,
                title,
                note,
                headings,
                Stream.concat(rows.stream(), more.stream()).toList());
    }

    String heading(Column column) {
        return headings.getOrDefault(column, "");
    }

    /** 表格行: the cells of one row by column, as printed. */
    record Row(int line, Map<Column, String> cells, String quote) {
        Row {
            cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
        }

        String get(Column column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(Column column) {
            return !get(column).isEmpty();
        }
    }
}
