package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaolin.base.AmountText;
import org.kaolin.sheets.file.Cell;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/** 找表头: which rows of a sheet are heads, and what each column is called by all rows of its head. */
final class HeadFinder {

    private static final int MOST_ROWS = 4;
    private static final int LONGEST = 30;

    /** 表头. Rows by their place in the list of rows that hold something. */
    record Head(int top, int bottom, List<Table.Column> columns) {

        Set<String> labels() {
            Set<String> labels = new HashSet<>();
            columns.forEach(column -> labels.add(Words.heading(column.label())));
            return labels;
        }
    }

    private final Sheet sheet;
    private final List<SheetRow> rows;
    private final Set<String> vocabulary;

    HeadFinder(Sheet sheet, Set<String> vocabulary) {
        this.sheet = sheet;
        this.rows = sheet.rows();
        this.vocabulary = vocabulary;
    }

    /** Heads from top to bottom. */
    List<Head> list() {
        List<Head> heads = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (isHead(rows.get(i))) {
                int bottom = bottom(i);
                int top = top(i, free);
                heads.add(new Head(top, bottom, columns(top, bottom)));
                free = bottom + 1;
                i = bottom;
            }
        }
        if (heads.isEmpty()) {
            unknown(heads);
        }
        return heads;
    }

    /** Without a single known word: the first row of several short texts over a row that differs in kind. */
    private void unknown(List<Head> heads) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (texts(rows.get(i)) >= 2 && isAllShortText(rows.get(i)) && texts(rows.get(i + 1)) < texts(rows.get(i))) {
                heads.add(new Head(i, i, columns(i, i)));
                return;
            }
        }
    }

    private static long texts(SheetRow row) {
        return List.of(row.cells()).stream().filter(Cell::isText).count();
    }

    /** Whether at least two headings are known words and at least every second one is. */
    private boolean isHead(SheetRow row) {
        int filled = 0;
        int known = 0;
        for (Cell cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
            known += isKnown(cell) ? 1 : 0;
        }
        return known >= 2 && known * 2 >= filled && !row.hidden();
    }

    private boolean isKnown(Cell cell) {
        return cell.isText()
                && cell.text().length() <= LONGEST
                && (vocabulary.contains(Words.heading(cell.text())) || vocabulary.contains(Words.plain(cell.text())));
    }

    private boolean isAllShortText(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && (!cell.isText() || cell.text().length() > LONGEST)) {
                return false;
            }
        }
        return true;
    }

    private int bottom(int head) {
        int bottom = head;
        while (bottom + 1 < rows.size()
                && bottom - head < MOST_ROWS - 1
                && continues(rows.get(bottom), rows.get(bottom + 1))) {
            bottom++;
        }
        return bottom;
    }

    /** Whether a row divides the headings above it: it says nothing under a heading that stands alone. */
    private boolean continues(SheetRow above, SheetRow below) {
        if (below.number() != above.number() + 1 || !isAllShortText(below)) {
            return false;
        }
        int divided = 0;
        for (int column = 0; column < below.cells().length; column++) {
            if (below.cell(column).isBlank() || sheet.isCovered(below.number(), column)) {
                continue;
            }
            boolean alone = !above.cell(column).isBlank()
                    && !sheet.span(above.number(), column).isWide()
                    && !isFollowedByBlank(above, below, column);
            if (alone) {
                return false;
            }
            divided++;
        }
        return divided >= 2;
    }

    /** Without merged cells (as in .csv): a heading with blanks to its right, over which the row below has texts. */
    private boolean isFollowedByBlank(SheetRow above, SheetRow below, int column) {
        return above.cell(column + 1).isBlank()
                && sheet.seen(above.number(), column + 1).isBlank()
                && !below.cell(column + 1).isBlank();
    }

    private int top(int head, int free) {
        int top = head;
        while (top > free && head - top < MOST_ROWS - 1 && groups(rows.get(top - 1), rows.get(top))) {
            top--;
        }
        return top;
    }

    private boolean groups(SheetRow above, SheetRow below) {
        if (texts(above) < 2 || !isAllShortText(above) || isRemark(above)) {
            return false;
        }
        return continues(above, below);
    }

    private static boolean isRemark(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (Words.dense(cell.text()).contains(":")) {
                return true;
            }
        }
        return false;
    }

    private List<Table.Column> columns(int top, int bottom) {
        List<Table.Column> columns = new ArrayList<>();
        int width = 0;
        for (int i = top; i <= bottom; i++) {
            width = Math.max(width, rows.get(i).cells().length);
        }
        width = Math.max(width, dataWidth(bottom, width));
        for (int column = 0; column < width; column++) {
            List<String> path = path(top, bottom, column);
            String all = String.join("/", path);
            columns.add(new Table.Column(column, path, all.isEmpty() ? AmountText.Unit.YUAN : Words.moneyUnit(all)));
        }
        return columns;
    }

    /** A column right of the head counts when the rows just below fill it and touch the head. */
    private int dataWidth(int bottom, int width) {
        int widest = width;
        for (int i = bottom + 1; i < Math.min(rows.size(), bottom + 6); i++) {
            int column = width;
            while (!rows.get(i).cell(column).isBlank()) {
                column++;
            }
            widest = Math.max(widest, column);
        }
        return widest;
    }

    private List<String> path(int top, int bottom, int column) {
        List<String> path = new ArrayList<>();
        for (int i = top; i <= bottom; i++) {
            String text = text(i, bottom, column).strip().replaceAll("\\s*\\n\\s*", "");
            if (!text.isEmpty() && (path.isEmpty() || !path.getLast().equals(text))) {
                path.add(text);
            }
        }
        return path;
    }

    /** A heading; without merged cells a group's name also stands over the blanks to its right. */
    private String text(int row, int bottom, int column) {
        SheetRow at = rows.get(row);
        Cell seen = sheet.seen(at.number(), column);
        if (!seen.isBlank() || row == bottom) {
            return seen.text();
        }
        for (int left = column - 1; left >= 0 && hasText(row + 1, bottom, column); left--) {
            Cell cell = sheet.seen(at.number(), left);
            if (!cell.isBlank()) {
                boolean spreads = hasText(row + 1, bottom, left)
                        && !sheet.span(at.number(), left).isWide();
                return spreads ? cell.text() : "";
            }
        }
        return "";
    }

    private boolean hasText(int from, int bottom, int column) {
        for (int i = from; i <= bottom; i++) {
            if (!rows.get(i).cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
