package org.kaolin.sheets.file;

import java.util.Arrays;

/**
 * 表格行.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells by column from 0; beyond them everything is blank
 */
public record SheetRow(int number, Cell[] cells, boolean hidden) {

    /** The cell of a column, blank beyond the last. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : Cell.BLANK;
    }

    /** Whether every cell is blank. */
    public boolean isBlank() {
        return Arrays.stream(cells).allMatch(Cell::isBlank);
    }
}
