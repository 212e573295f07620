package org.kaolin.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaolin.sheets.file.Cell;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/** 判定行: says of every row below a head what it is. */
final class RowRoles {

    private static final String HEAVENLY = "甲乙丙丁戊己庚辛壬癸";

    private final Sheet sheet;
    private final List<Table.Column> columns;
    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final Map<Integer, Set<String>> headings = new HashMap<>();
    private final Set<String> leading = new HashSet<>();
    private boolean justBelowHead = true;
    private boolean closed;
    private int data;
    private int lastNumber;

    RowRoles(Sheet sheet, List<Table.Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        columns.forEach(column -> headings.put(
                column.index(), column.path().stream().map(Words::plain).collect(Collectors.toSet())));
    }

    List<Table.Line> list(List<SheetRow> rows) {
        List<Table.Line> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            if (columns.stream().allMatch(column -> cell(row, column).isBlank())) {
                continue;
            }
            RowRole role = role(row);
            justBelowHead = role == RowRole.REPEATED_HEADER
                    || justBelowHead && (role == RowRole.UNITS || role == RowRole.COLUMN_NUMBERS);
            closed |= role == RowRole.TOTAL || role == RowRole.NOTE && data > 0;
            if (role == RowRole.DATA) {
                closed = false;
                count(row);
            }
            lastNumber = row.number();
            lines.add(new Table.Line(row, role));
        }
        return lines;
    }

    private Cell cell(SheetRow row, Table.Column column) {
        return row.cell(column.index());
    }

    private RowRole role(SheetRow row) {
        List<Table.Column> filled =
                columns.stream().filter(column -> !cell(row, column).isBlank()).toList();
        if (row.hidden()) {
            return RowRole.HIDDEN;
        }
        if (Words.isExample(cell(row, filled.getFirst()).text())) {
            return RowRole.EXAMPLE;
        }
        if (isHead(row, filled)) {
            return RowRole.REPEATED_HEADER;
        }
        if (filled.stream().allMatch(column -> cell(row, column).struck())) {
            return RowRole.STRUCK;
        }
        if (justBelowHead && isNumbers(row, filled)) {
            return RowRole.COLUMN_NUMBERS;
        }
        if (justBelowHead
                && filled.stream()
                        .allMatch(column -> Words.isUnit(cell(row, column).text()))) {
            return RowRole.UNITS;
        }
        RowRole sum = sum(row, filled);
        if (sum != RowRole.DATA) {
            return sum;
        }
        if (isNote(row, filled)) {
            return RowRole.NOTE;
        }
        if (filled.size() == 1) {
            return lone(row, filled.getFirst());
        }
        boolean apart = closed && row.number() > lastNumber + 1;
        return apart && filled.size() * 2 < columns.size() ? RowRole.OUTSIDE : RowRole.DATA;
    }

    private RowRole lone(SheetRow row, Table.Column only) {
        if (only.isSerial()) {
            return RowRole.SERIAL_ONLY;
        }
        boolean single = columns.stream().filter(column -> !column.isSerial()).count() <= 1;
        boolean text = cell(row, only).isText();
        if (single || !text) {
            return single ? RowRole.DATA : closed ? RowRole.OUTSIDE : RowRole.DATA;
        }
        boolean leads = only.index() <= columns.getFirst().index() + 1
                || sheet.span(row.number(), only.index()).isWide();
        boolean known = leading.contains(Words.plain(cell(row, only).text()));
        return closed ? RowRole.NOTE : leads && !known ? RowRole.GROUP : RowRole.DATA;
    }

    private boolean isHead(SheetRow row, List<Table.Column> filled) {
        long same = filled.stream()
                .filter(column -> headings.getOrDefault(column.index(), Set.of())
                        .contains(Words.plain(cell(row, column).text())))
                .count();
        return same >= 2 && same * 10 >= filled.size() * 6L;
    }

    /** 1 2 3 … or 甲 乙 1 2 …, one step from column to column. */
    private boolean isNumbers(SheetRow row, List<Table.Column> filled) {
        if (filled.size() < 3 || filled.size() * 10 < columns.size() * 7) {
            return false;
        }
        int expected = -1;
        int letters = 0;
        for (Table.Column column : filled) {
            String text = Words.dense(cell(row, column).text()).replaceAll("[()]", "");
            if (text.length() == 1 && HEAVENLY.indexOf(text.charAt(0)) == letters && expected < 0) {
                letters++;
            } else if (text.matches("\\d{1,3}")) {
                int number = Integer.parseInt(text);
                if (expected >= 0 && number != expected || expected < 0 && number > 2) {
                    return false;
                }
                expected = number + 1;
            } else if (!text.matches("栏次|序号|列次") || column != filled.getFirst()) {
                return false;
            }
        }
        return true;
    }

    private RowRole sum(SheetRow row, List<Table.Column> filled) {
        for (Table.Column column : filled.subList(0, Math.min(3, filled.size()))) {
            Cell cell = cell(row, column);
            String word = cell.isText() ? Words.sumWord(cell.text()) : "";
            if (!word.isEmpty() && hasNumbersOnly(row, filled, column)) {
                return word.equals("小计") ? RowRole.SUBTOTAL : RowRole.TOTAL;
            }
        }
        boolean numbers = filled.stream().noneMatch(column -> cell(row, column).isText() || column.isSerial());
        boolean equal = data >= 2
                && filled.stream().allMatch(column -> equalsSum(column, cell(row, column)))
                && filled.size() < columns.size();
        return numbers && equal ? RowRole.TOTAL : RowRole.DATA;
    }

    private boolean hasNumbersOnly(SheetRow row, List<Table.Column> filled, Table.Column word) {
        return filled.stream()
                        .filter(column -> column != word && cell(row, column).isText())
                        .filter(column -> Amounts.find(cell(row, column)) == null)
                        .count()
                <= 1;
    }

    private boolean equalsSum(Table.Column column, Cell cell) {
        BigDecimal number = Amounts.find(cell);
        BigDecimal sum = sums.get(column.index());
        return number != null && sum != null && number.signum() != 0 && number.compareTo(sum) == 0;
    }

    private boolean isNote(SheetRow row, List<Table.Column> filled) {
        Cell first = cell(row, filled.getFirst());
        return first.isText() && filled.size() <= Math.max(2, columns.size() * 2 / 3) && Words.isNote(first.text());
    }

    private void count(SheetRow row) {
        data++;
        columns.stream()
                .limit(2)
                .map(column -> cell(row, column))
                .filter(Cell::isText)
                .forEach(cell -> leading.add(Words.plain(cell.text())));
        for (Table.Column column : columns) {
            BigDecimal number = Amounts.find(cell(row, column));
            if (number != null) {
                sums.merge(column.index(), number, BigDecimal::add);
            }
        }
    }
}
