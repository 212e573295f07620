package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kaolin.sheets.file.Cell;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/** 找表: cuts a sheet into tables, below and beside one another, and says of every other row what it is. */
final class Tables {

    /** 所见: tables of a sheet and the rows that belong to none. */
    record Found(List<Table> tables, List<Table.Line> others) {}

    private final Sheet sheet;
    private final List<SheetRow> rows;
    private final Set<String> vocabulary;
    private final Predicate<List<Table.Column>> isComplete;

    private Tables(Sheet sheet, Set<String> vocabulary, Predicate<List<Table.Column>> isComplete) {
        this.sheet = sheet;
        this.rows = sheet.rows();
        this.vocabulary = vocabulary;
        this.isComplete = isComplete;
    }

    /**
     * Tables of a sheet.
     *
     * @param vocabulary known headings in their plain spelling
     * @param isComplete whether columns alone make a table of some register: what decides whether a gap divides
     */
    static Found find(Sheet sheet, Set<String> vocabulary, Predicate<List<Table.Column>> isComplete) {
        return new Tables(sheet, vocabulary, isComplete).find();
    }

    private Found find() {
        List<Table> tables = new ArrayList<>();
        List<Table.Line> others = new ArrayList<>();
        List<HeadFinder.Head> heads = new HeadFinder(sheet, vocabulary).list();
        int next = 0;
        boolean inTenThousands = false;
        for (int h = 0; h < heads.size(); h++) {
            HeadFinder.Head head = heads.get(h);
            for (; next < head.top(); next++) {
                others.add(new Table.Line(rows.get(next), before(rows.get(next))));
                inTenThousands |= isUnitLine(rows.get(next));
            }
            for (; next <= head.bottom(); next++) {
                others.add(new Table.Line(rows.get(next), RowRole.HEADER));
            }
            int end = end(heads, h);
            List<List<Table.Column>> parts = Segments.of(head.columns(), this::hasData, isComplete, head.bottom() + 1);
            for (List<Table.Column> part : parts) {
                List<Table.Column> columns = inTenThousands ? Segments.inTenThousands(part) : part;
                List<Table.Line> lines = new RowRoles(sheet, columns).list(rows.subList(next, end));
                tables.add(new Table(sheet, tables.size() + 1, columns, lines));
            }
            while (h + 1 < heads.size() && heads.get(h + 1).bottom() < end) {
                h++;
            }
            next = end;
        }
        for (; next < rows.size(); next++) {
            others.add(new Table.Line(rows.get(next), before(rows.get(next))));
        }
        return new Found(tables, others);
    }

    /** A head that repeats this one does not end the table. */
    private int end(List<HeadFinder.Head> heads, int from) {
        Set<String> labels = heads.get(from).labels();
        for (int h = from + 1; h < heads.size(); h++) {
            if (!heads.get(h).labels().equals(labels) || titleBetween(heads.get(h))) {
                return lastOf(heads.get(h));
            }
        }
        return rows.size();
    }

    /** The same head under a title of its own begins another table. */
    private boolean titleBetween(HeadFinder.Head head) {
        return head.top() > 0
                && before(rows.get(head.top() - 1)) == RowRole.TITLE
                && rows.get(head.top() - 1).number() == rows.get(head.top()).number() - 1
                && isLone(rows.get(head.top() - 1));
    }

    /** Where the rows above a head begin that announce it: a title, a line of units. */
    private int lastOf(HeadFinder.Head head) {
        int first = head.top();
        while (first > 0
                && isLone(rows.get(first - 1))
                && rows.get(first - 1).number() == rows.get(first).number() - 1
                && !Words.isNote(rows.get(first - 1).cells()[0].text())) {
            first--;
        }
        return first;
    }

    private static boolean isLone(SheetRow row) {
        return filled(row) == 1;
    }

    private static long filled(SheetRow row) {
        return List.of(row.cells()).stream().filter(cell -> !cell.isBlank()).count();
    }

    private boolean hasData(int from, int column) {
        for (int i = from; i < Math.min(rows.size(), from + 8); i++) {
            if (!rows.get(i).cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static RowRole before(SheetRow row) {
        if (row.hidden()) {
            return RowRole.HIDDEN;
        }
        String first = List.of(row.cells()).stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(Cell.BLANK)
                .text();
        return Words.isNote(first) ? RowRole.NOTE : filled(row) <= 2 ? RowRole.TITLE : RowRole.OUTSIDE;
    }

    private static boolean isUnitLine(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (Words.isUnitLine(cell.text())
                    && Words.moneyUnit(cell.text()) == org.kaolin.base.AmountText.Unit.TEN_THOUSAND_YUAN) {
                return true;
            }
        }
        return false;
    }

    /** Labels that stand in both lists. */
    static Set<String> common(List<Table.Column> left, List<Table.Column> right) {
        Set<String> labels = new HashSet<>();
        left.forEach(column -> labels.add(Words.heading(column.label())));
        Set<String> common = new HashSet<>();
        for (Table.Column column : right) {
            String label = Words.heading(column.label());
            if (!label.isEmpty() && !column.isSerial() && labels.contains(label)) {
                common.add(label);
            }
        }
        return common;
    }
}
