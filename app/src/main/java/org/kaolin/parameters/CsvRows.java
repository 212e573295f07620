package org.kaolin.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CSV 行: a city file by column names; double quotes may enclose a cell. */
final class CsvRows {

    private CsvRows() {}

    /** Every row after the heading; throws IllegalStateException naming the line whose cells do not fit the heading. */
    static List<Map<String, String>> read(String name, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> heading = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() != heading.size()) {
                throw new IllegalStateException(
                        name + " 第 " + (i + 1) + " 行有 " + cells.size() + " 列,应为 " + heading.size() + " 列");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.size(); c++) {
                row.put(heading.get(c), cells.get(c));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
