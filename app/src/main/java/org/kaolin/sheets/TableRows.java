package org.kaolin.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.register.Field;
import org.kaolin.sheets.file.Cell;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;

/** 读取表行: the rows of one table by one mapping, and its own sums held against what was read. */
final class TableRows {

    /**
     * 控制总数: a sum the sheet states, beside the sum of the rows read.
     *
     * @param label 合计 or 小计, with the column's heading
     */
    record Control(String sheet, int row, String label, BigDecimal stated, BigDecimal read, boolean matches) {}

    private final Table table;
    private final Mapping mapping;
    private final CellValues values;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final Map<Integer, Cell> above = new HashMap<>();
    private final Map<Integer, Sums> sums = new HashMap<>();

    /** 各级合计 of one column: since the last subtotal, of all rows, and with those left out. */
    private static final class Sums {
        private BigDecimal part = BigDecimal.ZERO;
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal withHidden = BigDecimal.ZERO;
    }

    TableRows(Table table, Mapping mapping, CellValues values) {
        this.table = table;
        this.mapping = mapping;
        this.values = values;
    }

    List<ReadRow> rows() {
        return rows;
    }

    List<Control> controls() {
        return controls;
    }

    TableRows read() {
        for (Table.Line line : table.lines()) {
            ReadRow row =
                    new ReadRow(table.sheet().name(), table.number(), line.row().number(), mapping.card());
            switch (line.role()) {
                case DATA -> data(line.row(), row);
                case SUBTOTAL, TOTAL -> control(line, row);
                default -> skip(line, row);
            }
            rows.add(row);
        }
        return this;
    }

    private void skip(Table.Line line, ReadRow row) {
        row.add(Reason.ofRow(Status.SKIP, line.role().code(), line.role().title()));
        if (line.role() == RowRole.HIDDEN || line.role() == RowRole.STRUCK) {
            add(line.row(), false);
        }
    }

    private void data(SheetRow from, ReadRow row) {
        boolean any = false;
        int struck = 0;
        for (Mapping.Match match : mapping.matches()) {
            Field field = match.field();
            if (field != null) {
                Cell cell = cell(from, match, row);
                any |= !cell.isBlank();
                struck += cell.struck() ? 1 : 0;
                value(field, match, cell, row);
            }
        }
        if (!any) {
            row.add(Reason.ofRow(Status.SKIP, "no-content", "对应的各列都没有内容"));
            return;
        }
        if (struck > 0) {
            row.add(Reason.ofRow(Status.FLAG, "struck-cell", "有 " + struck + " 个单元格划了删除线,请确认是否作废"));
        }
        missing(row);
        add(from, true);
    }

    /** The cell meant: that of a range merged downwards, or the one above where the text says so. */
    private Cell cell(SheetRow from, Mapping.Match match, ReadRow row) {
        Sheet sheet = table.sheet();
        Sheet.Merge span = sheet.span(from.number(), match.column());
        boolean belowFirst = span.top() < from.number() && span.left() == match.column();
        Cell cell = belowFirst ? sheet.seen(from.number(), match.column()) : from.cell(match.column());
        if (cell.isText() && Words.isSameAsAbove(cell.text())) {
            Cell before = above.getOrDefault(match.column(), Cell.BLANK);
            row.add(
                    before.isBlank()
                            ? new Reason(
                                    Status.REJECT,
                                    "same-as-nothing",
                                    "写着“" + cell.text() + "”,但上面没有内容",
                                    match.column(),
                                    match.heading(),
                                    name(match))
                            : new Reason(
                                    Status.FLAG,
                                    "same-as-above",
                                    "写着“" + cell.text() + "”,按上一行的“" + CellValues.shortened(before.text()) + "”读取",
                                    match.column(),
                                    match.heading(),
                                    name(match)));
            return before;
        }
        above.put(match.column(), cell);
        return cell;
    }

    private static String name(Mapping.Match match) {
        return match.field() == null ? "" : match.field().name();
    }

    private void value(Field field, Mapping.Match match, Cell cell, ReadRow row) {
        Table.Column column = table.columns().stream()
                .filter(each -> each.index() == match.column())
                .findFirst()
                .orElseThrow();
        CellValues.Outcome outcome = values.read(field, cell, column.unit());
        if (!cell.isBlank()) {
            row.texts().put(field.name(), cell.text());
        }
        if (outcome.status() != Status.ACCEPT) {
            row.add(new Reason(
                    outcome.status(),
                    outcome.code(),
                    match.heading() + ": " + outcome.message(),
                    match.column(),
                    match.heading(),
                    field.name()));
        }
        if (outcome.status() != Status.REJECT) {
            row.values().put(field.name(), outcome.value());
        }
    }

    private void missing(ReadRow row) {
        for (Field field : mapping.card().fields()) {
            boolean told = row.values().get(field.name()) != null
                    || mapping.find(field.name())
                            .filter(match -> row.reasons().stream()
                                    .anyMatch(r -> r.column() == match.column() && r.status() == Status.REJECT))
                            .isPresent();
            if (field.required() && !told) {
                Mapping.Match match = mapping.find(field.name()).orElse(null);
                row.add(
                        match == null
                                ? Reason.ofRow(
                                        Status.REJECT, "missing-column", "表中没有“" + field.label() + "”这一列,请补上或指定对应的列")
                                : new Reason(
                                        Status.REJECT,
                                        "missing",
                                        "请填写" + field.label(),
                                        match.column(),
                                        match.heading(),
                                        field.name()));
            }
        }
    }

    private void add(SheetRow from, boolean read) {
        for (Table.Column column : table.columns()) {
            BigDecimal number = column.isSerial() ? null : Amounts.find(from.cell(column.index()));
            if (number != null) {
                Sums sum = sums.computeIfAbsent(column.index(), key -> new Sums());
                sum.withHidden = sum.withHidden.add(number);
                if (read) {
                    sum.part = sum.part.add(number);
                    sum.all = sum.all.add(number);
                }
            }
        }
    }

    private void control(Table.Line line, ReadRow row) {
        boolean part = line.role() == RowRole.SUBTOTAL;
        row.add(Reason.ofRow(Status.SKIP, line.role().code(), line.role().title()));
        for (Table.Column column : table.columns()) {
            BigDecimal stated =
                    column.isSerial() ? null : Amounts.find(line.row().cell(column.index()));
            Sums sum = sums.get(column.index());
            if (stated != null && sum != null) {
                compare(row, column, stated, sum, part);
                sum.part = BigDecimal.ZERO;
            }
        }
        if (row.reasons().stream().anyMatch(reason -> reason.status() == Status.FLAG)) {
            row.forgive(line.role().code());
        }
    }

    private void compare(ReadRow row, Table.Column column, BigDecimal stated, Sums sum, boolean part) {
        BigDecimal read = part ? sum.part : sum.all;
        boolean matches = stated.compareTo(read) == 0 || !part && stated.compareTo(sum.part) == 0;
        String label = (part ? "小计" : "合计") + "/" + column.title();
        controls.add(new Control(table.sheet().name(), row.number(), label, stated, read, matches));
        if (!matches) {
            boolean hidden = stated.compareTo(sum.withHidden) == 0;
            row.add(new Reason(
                    Status.FLAG,
                    "total-mismatch",
                    column.title() + ": 表上" + (part ? "小计" : "合计") + "为 " + stated.toPlainString() + ",读到的各行相加为 "
                            + read.toPlainString() + (hidden ? ",差额是隐藏或划去的行" : ",请核对是否缺行或数字有误"),
                    column.index(),
                    column.title(),
                    ""));
        }
    }
}
