package org.kaolin.sheets;

import java.util.List;
import org.kaolin.base.AmountText;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/**
 * 表: one table found on a sheet.
 *
 * @param number counts the tables of a sheet from 1
 * @param lines rows below the head, in order
 */
record Table(Sheet sheet, int number, List<Column> columns, List<Line> lines) {

    /**
     * 列.
     *
     * @param index from 0
     * @param path headings from the outermost to the innermost
     * @param unit unit of money its head states
     */
    record Column(int index, List<String> path, AmountText.Unit unit) {

        /** The innermost heading. */
        String label() {
            return path.isEmpty() ? "" : path.getLast();
        }

        /** What the report calls it: 所属机构/床号. */
        String title() {
            return path.isEmpty() ? Sheet.letters(index) + " 列" : String.join("/", path);
        }

        boolean isSerial() {
            return Words.isSerial(Words.heading(label()));
        }
    }

    /** 行 with what it is. */
    record Line(SheetRow row, RowRole role) {}

    List<SheetRow> data() {
        return lines.stream()
                .filter(line -> line.role() == RowRole.DATA)
                .map(Line::row)
                .toList();
    }
}
