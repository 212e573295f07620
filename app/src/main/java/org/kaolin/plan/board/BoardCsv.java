package org.kaolin.plan.board;

import java.util.List;

/** 看板导出: what the board shows as UTF-8 with the mark that Excel needs. */
final class BoardCsv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private BoardCsv() {}

    static String of(Board board) {
        BoardCsv csv = new BoardCsv();
        csv.row(List.of(
                "序号", "指标", "属性", "单位", "基期", "现值", "目标", "状态", "差距", "数据日期", "责任单位", "口径", "依据", "缺少", "范围", "截至"));
        for (BoardRow row : board.rows()) {
            row.gapsBefore().stream()
                    .filter(gap -> !board.filter().isSet())
                    .forEach(gap -> csv.row(List.of(String.valueOf(gap), "原文缺号,不补编")));
            csv.row(board, row);
        }
        board.prose().forEach(row -> csv.row(board, row));
        return csv.text.toString();
    }

    private void row(Board board, BoardRow row) {
        row(List.of(
                row.code(),
                row.printed().name(),
                row.printed().kindTitle(),
                row.printed().unit(),
                row.base(),
                row.bare(),
                row.target(),
                board.word(row.value().verdict().status()),
                row.gap().text(),
                row.dataDate(),
                row.office(),
                row.value().definitionText(),
                row.value().citation(),
                String.join("、", row.value().missing()),
                board.asked().extent().name(),
                board.asked().day()));
    }

    private void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** A cell that a spreadsheet would run is shown as text. */
    private static String cell(String value) {
        boolean runs = !value.isEmpty()
                && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0
                && !value.matches("-?\\d+(\\.\\d+)?");
        String safe = runs ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
