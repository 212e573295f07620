package org.kaolin.register.pages;

import java.util.List;

/** 逗号分隔文件: UTF-8 with a mark Excel understands; a cell that a spreadsheet would run is shown as text. */
final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    static String cell(String value) {
        String safe = value;
        if (!value.isEmpty()
                && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0
                && !isNumber(value)) {
            safe = "'" + value;
        }
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
