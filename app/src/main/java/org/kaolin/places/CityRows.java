package org.kaolin.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 城市数据文件 of plain comma-separated rows: {@code #} begins a comment, the first other line names the columns. */
public final class CityRows {

    private CityRows() {}

    /** One row by column name. */
    public record Row(Map<String, String> cells) {

        /** A cell; empty when the column is absent. */
        public String get(String column) {
            String cell = cells.get(column);
            return cell == null ? "" : cell;
        }
    }

    /** The rows; a column missing at a row's end is empty. Throws IllegalStateException without a head. */
    public static List<Row> read(String text) {
        List<String> lines = text.lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("城市数据文件没有表头");
        }
        String[] head = lines.getFirst().split(",", -1);
        return lines.subList(1, lines.size()).stream()
                .map(line -> row(head, line))
                .toList();
    }

    private static Row row(String[] head, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i].strip(), i < cells.length ? cells[i].strip() : "");
        }
        return new Row(row);
    }
}
