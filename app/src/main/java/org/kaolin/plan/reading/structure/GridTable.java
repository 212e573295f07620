package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;

/** 网格: a table of HTML or Word with its spans unfolded, every cell of a span holding the text. */
final class GridTable {

    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 3000;

    private final int line;
    private final String[][] texts;
    private final boolean[][] repeated;

    private GridTable(int line, String[][] texts, boolean[][] repeated) {
        this.line = line;
        this.texts = texts;
        this.repeated = repeated;
    }

    static GridTable of(Block.Table table) {
        int rows = Math.min(table.rows().size(), MOST_ROWS);
        int columns = 0;
        for (List<Block.Cell> row : table.rows()) {
            columns = Math.max(
                    columns,
                    row.stream()
                            .mapToInt(Block.Cell::columnSpan)
                            .map(s -> Math.min(s, MOST_COLUMNS))
                            .sum());
        }
        // Spans from above may push the cells of a short row to the right.
        columns = Math.min(columns * 2, MOST_COLUMNS);
        String[][] texts = new String[rows][columns];
        boolean[][] repeated = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            int c = 0;
            for (Block.Cell cell : table.rows().get(r)) {
                while (c < columns && texts[r][c] != null) {
                    c++;
                }
                fill(texts, repeated, r, c, cell);
                c += Math.max(1, cell.columnSpan());
            }
        }
        return new GridTable(table.line(), texts, repeated).trimmed();
    }

    private static void fill(String[][] texts, boolean[][] repeated, int row, int column, Block.Cell cell) {
        int toRow = Math.min(texts.length, row + Math.max(1, cell.rowSpan()));
        int toColumn = Math.min(texts[row].length, column + Math.max(1, Math.min(cell.columnSpan(), MOST_COLUMNS)));
        for (int r = row; r < toRow; r++) {
            for (int c = column; c < toColumn; c++) {
                if (texts[r][c] == null) {
                    texts[r][c] = cell.text();
                    repeated[r][c] = r > row;
                }
            }
        }
    }

    /** Without columns and rows that are empty throughout. */
    private GridTable trimmed() {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < (texts.length == 0 ? 0 : texts[0].length); c++) {
            int column = c;
            if (Arrays.stream(texts).anyMatch(row -> row[column] != null && !Normal.isBlank(row[column]))) {
                columns.add(c);
            }
        }
        List<String[]> rows = new ArrayList<>();
        List<boolean[]> flags = new ArrayList<>();
        for (int r = 0; r < texts.length; r++) {
            String[] row = new String[columns.size()];
            boolean[] flag = new boolean[columns.size()];
            for (int i = 0; i < row.length; i++) {
                String text = texts[r][columns.get(i)];
                row[i] = text == null ? "" : Normal.trim(text);
                flag[i] = repeated[r][columns.get(i)];
            }
            if (Arrays.stream(row).anyMatch(text -> !text.isEmpty())) {
                rows.add(row);
                flags.add(flag);
            }
        }
        return new GridTable(line, rows.toArray(String[][]::new), flags.toArray(boolean[][]::new));
    }

    int rows() {
        return texts.length;
    }

    int columns() {
        return texts.length == 0 ? 0 : texts[0].length;
    }

    int line() {
        return line;
    }

    List<String> row(int row) {
        return List.of(texts[row]);
    }

    /** Whether the cell only carries on the one above it. */
    boolean continuesAbove(int row, int column) {
        return repeated[row][column];
    }

    /** Whether the cell carries on the one above it or says the same as the one before it. */
    boolean repeats(int row, int column) {
        return repeated[row][column] || (column > 0 && texts[row][column].equals(texts[row][column - 1]));
    }

    /** The text of a cell, line ends within it kept. */
    String text(int row, int column) {
        return texts[row][column];
    }

    /** The only text of a row that says one thing across all its columns. */
    Optional<String> single(int row) {
        Set<String> distinct = new LinkedHashSet<>(Arrays.asList(texts[row]));
        distinct.remove("");
        boolean whole = distinct.size() == 1
                && (columns() == 1 || texts[row][columns() - 1].equals(texts[row][0]) || texts[row][0].length() > 12);
        return whole ? Optional.of(distinct.iterator().next()) : Optional.empty();
    }

    /** Distinct texts of some rows of a column, one after the other: the heading of a column with several rows. */
    String heading(int fromRow, int toRow, int column) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int r = fromRow; r < toRow; r++) {
            distinct.add(unbroken(texts[r][column]));
        }
        return String.join("", distinct);
    }

    /** The text of a cell as one line. */
    static String unbroken(String cell) {
        return cell.replaceAll("\\s*\\n\\s*", "");
    }

    /** The lines of a cell that are not blank. */
    static List<String> lines(String cell) {
        return cell.lines().map(Normal::trim).filter(s -> !s.isEmpty()).toList();
    }
}
