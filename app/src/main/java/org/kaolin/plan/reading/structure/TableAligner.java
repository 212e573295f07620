package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kaolin.plan.reading.Normal;

/**
 * 表格还原: puts the cells of a table whose lines are lost back under their columns.
 *
 * <p>A text copied from a page prints one cell per line, or one row per line with the empty cells gone, or breaks a name over
 * two lines. So cells cannot be counted. Each cell is given the column it resembles most, in the order of the columns, at the
 * lowest total cost of missing cells, broken cells and odd contents (the Viterbi algorithm over all cells of the table).
 */
final class TableAligner {

    private static final double FORBIDDEN = 20;
    private static final double NEW_ROW_WITHIN_LINE = 12;
    private static final double SAME_ROW_ON_NEW_LINE = 4;

    private final List<Column> columns;
    private final List<Cell> cells;
    private final boolean[] numbered;
    private final boolean rowsOnLines;

    private TableAligner(List<Column> columns, List<Cell> cells) {
        this.columns = columns;
        this.cells = cells;
        this.numbered = chain(cells);
        long firsts = cells.stream().filter(Cell::first).count();
        this.rowsOnLines = firsts > 0 && cells.size() > firsts * 3 / 2;
    }

    /** 文本单元格: {@code first} where it begins a line of the source. */
    record Cell(int line, String text, boolean first) {
        String folded() {
            return Normal.fold(text);
        }
    }

    /** The rows of the cells, under the columns given in the order of the source. */
    static List<PrintedTable.Row> rows(List<Column> columns, List<Cell> cells) {
        if (cells.isEmpty() || columns.isEmpty()) {
            return List.of();
        }
        return new TableAligner(columns, cells).align();
    }

    private List<PrintedTable.Row> align() {
        int k = columns.size();
        double[] cost = new double[k];
        int[][] from = new int[cells.size()][k];
        for (int c = 0; c < k; c++) {
            cost[c] = skipped(0, c) + emission(c, 0);
        }
        for (int i = 1; i < cells.size(); i++) {
            double[] next = new double[k];
            for (int c = 0; c < k; c++) {
                next[c] = Double.MAX_VALUE;
                for (int p = 0; p < k; p++) {
                    for (boolean newRow : new boolean[] {false, true}) {
                        double total = cost[p] + move(p, c, i, newRow);
                        if (total < next[c]) {
                            next[c] = total;
                            from[i][c] = newRow ? p + k : p;
                        }
                    }
                }
                next[c] += emission(c, i);
            }
            cost = next;
        }
        int best = 0;
        for (int c = 1; c < k; c++) {
            best = cost[c] + skipped(c + 1, k) < cost[best] + skipped(best + 1, k) ? c : best;
        }
        return collect(from, best);
    }

    private List<PrintedTable.Row> collect(int[][] from, int last) {
        int k = columns.size();
        int[] column = new int[cells.size()];
        boolean[] starts = new boolean[cells.size()];
        int c = last;
        for (int i = cells.size() - 1; i >= 0; i--) {
            column[i] = c;
            starts[i] = i == 0 || from[i][c] >= k;
            c = from[i][c] % k;
        }
        List<PrintedTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); ) {
            int end = i + 1;
            while (end < cells.size() && !starts[end]) {
                end++;
            }
            rows.add(row(i, end, column));
            i = end;
        }
        return rows;
    }

    private PrintedTable.Row row(int from, int to, int[] column) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        StringJoiner quote = new StringJoiner(" ");
        for (int i = from; i < to; i++) {
            texts.merge(columns.get(column[i]), cells.get(i).text(), TableAligner::joined);
            quote.add(cells.get(i).text());
        }
        return new PrintedTable.Row(cells.get(from).line(), texts, quote.toString());
    }

    private static String joined(String a, String b) {
        boolean words = !a.isEmpty() && !b.isEmpty() && a.charAt(a.length() - 1) < 128 && b.charAt(0) < 128;
        return words ? a + " " + b : a + b;
    }

    private double move(int from, int to, int cell, boolean newRow) {
        boolean first = cells.get(cell).first();
        if (newRow) {
            double jump = first ? 0 : NEW_ROW_WITHIN_LINE;
            return skipped(from + 1, columns.size()) + skipped(0, to) + jump;
        }
        double stay = rowsOnLines && first ? SAME_ROW_ON_NEW_LINE : 0;
        if (from == to) {
            return stay + brokenCell(columns.get(to));
        }
        return to < from ? FORBIDDEN * 2 : stay + skipped(from + 1, to);
    }

    private double brokenCell(Column column) {
        return switch (column) {
            case NAME -> 1.5;
            case RESULT, OTHER -> 2;
            case TARGET, GROUP -> 3;
            case NUMBER, UNIT, ACTUAL, GROWTH, KIND -> 6;
        };
    }

    private double skipped(int from, int to) {
        double sum = 0;
        for (int c = from; c < to; c++) {
            sum += switch (columns.get(c)) {
                case GROUP -> 0.3;
                case OTHER -> 0.5;
                case GROWTH -> 1;
                case UNIT -> 2;
                case ACTUAL -> 3;
                case NUMBER, KIND, RESULT -> 4;
                case TARGET -> 5;
                case NAME -> 9;
            };
        }
        return sum;
    }

    private double emission(int column, int cell) {
        String s = cells.get(cell).folded();
        boolean figure = CellKind.isFigure(s);
        return switch (columns.get(column)) {
            case NUMBER -> !CellKind.isWholeNumber(s) ? FORBIDDEN : numbered[cell] ? 0 : 6;
            case NAME -> nameCost(s, figure);
            case GROUP -> figure || CellKind.isKind(s) || s.length() > 14 ? FORBIDDEN : CellKind.isUnit(s) ? 4 : 0.8;
            case UNIT -> CellKind.isUnit(s) ? 0 : s.startsWith("(") && s.length() < 12 ? 1 : 10;
            case ACTUAL, TARGET, GROWTH -> valueCost(s, figure) + (numbered[cell] ? 2 : 0);
            case KIND -> CellKind.isKind(s) ? 0 : CellKind.isDash(s) ? 2 : FORBIDDEN;
            case RESULT -> CellKind.isResultWords(s) ? 0 : figure ? 3 : CellKind.isKind(s) ? FORBIDDEN : 4;
            case OTHER -> figure || CellKind.isDash(s) ? 0.5 : 1.5;
        };
    }

    private static double nameCost(String s, boolean figure) {
        if (CellKind.isKind(s)) {
            return FORBIDDEN;
        }
        if (figure || CellKind.isDash(s)) {
            return 12;
        }
        double odd = CellKind.isResultWords(s) || CellKind.isTargetWords(s) ? 3 : 0;
        return odd + (CellKind.isUnit(s) ? 3 : CellKind.isText(s) ? 0 : 5);
    }

    private static double valueCost(String s, boolean figure) {
        if (figure || CellKind.isDash(s)) {
            return 0;
        }
        if (CellKind.isKind(s)) {
            return FORBIDDEN;
        }
        return CellKind.isTargetWords(s) ? 0.5 : CellKind.isUnit(s) ? 8 : 6;
    }

    /** Marks the whole numbers that continue the numbering of the rows and stand before words. */
    private static boolean[] chain(List<Cell> cells) {
        boolean[] marked = new boolean[cells.size()];
        int expected = 1;
        for (int i = 0; i + 1 < cells.size(); i++) {
            String s = cells.get(i).folded();
            String next = cells.get(i + 1).folded();
            boolean before = CellKind.isText(next) && !CellKind.isUnit(next) && !CellKind.isKind(next);
            if (!CellKind.isWholeNumber(s) || !before) {
                continue;
            }
            int n = Integer.parseInt(s.replaceAll("\\D", ""));
            if (n >= expected && n <= expected + 2) {
                marked[i] = true;
                expected = n + 1;
            }
        }
        return marked;
    }
}
