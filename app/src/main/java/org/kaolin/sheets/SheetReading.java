package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.RegisterCard;
import org.kaolin.sheets.file.Sheet;
import org.kaolin.sheets.file.SheetRow;
import org.kaolin.sheets.file.Workbook;

/** 读表: a whole workbook against one register or all of them, row by row with reasons; touches no database itself. */
public final class SheetReading {

    private static final double PROPOSED = 0.45;
    private static final double ASKED = 0.25;

    /**
     * 所得: what a workbook holds.
     *
     * @param tables every table with the register it fits
     * @param rows every row that holds something, in the order of the workbook
     * @param controls sums the sheets state, beside what was read
     */
    public record Result(List<ReadTable> tables, List<ReadRow> rows, List<ControlTotal> controls) {}

    /**
     * 读出的表.
     *
     * @param mapping null when it fits no register
     */
    public record ReadTable(
            String sheet, int number, int rows, @Nullable Mapping mapping) {}

    /** 控制总数: a sum the sheet states beside that of the rows read. */
    public record ControlTotal(
            String sheet,
            int row,
            String label,
            java.math.BigDecimal stated,
            java.math.BigDecimal read,
            boolean matches) {}

    private final List<RegisterCard> cards;
    private final boolean asked;
    private final Mapper mapper;
    private final CellValues values;
    private final Function<String, Map<String, String>> given;
    private final List<ReadTable> tables = new ArrayList<>();
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<ControlTotal> controls = new ArrayList<>();

    private SheetReading(
            List<RegisterCard> cards,
            boolean asked,
            Mapper mapper,
            CellValues values,
            Function<String, Map<String, String>> given) {
        this.cards = cards;
        this.asked = asked;
        this.mapper = mapper;
        this.values = values;
        this.given = given;
    }

    /**
     * Reads a workbook.
     *
     * @param cards registers it may belong to
     * @param asked whether the caller named the register, so that a poor fit is still read
     * @param today two-digit years and person numbers are judged by
     * @param given by the signature of a head: field by heading or letters of a column
     */
    public static Result read(
            Workbook workbook,
            List<RegisterCard> cards,
            boolean asked,
            List<String> synonyms,
            Lookup lookup,
            java.time.LocalDate today,
            Function<String, Map<String, String>> given) {
        CellValues values = new CellValues(today, lookup);
        Mapper mapper = new Mapper(new Words(synonyms), values);
        SheetReading reading = new SheetReading(cards, asked, mapper, values, given);
        Set<String> vocabulary = mapper.vocabulary(cards);
        workbook.sheets().forEach(sheet -> reading.sheet(sheet, vocabulary));
        reading.duplicates();
        return new Result(reading.tables, reading.rows, reading.controls);
    }

    private void sheet(Sheet sheet, Set<String> vocabulary) {
        List<ReadRow> own = new ArrayList<>();
        if (sheet.hidden()) {
            sheet.rows().forEach(row -> own.add(skipped(sheet, row, "hidden-sheet", "隐藏的工作表,未读取;如需导入请取消隐藏")));
            rows.addAll(own);
            return;
        }
        Tables.Found found = Tables.find(sheet, vocabulary, this::isComplete);
        for (Table.Line line : found.others()) {
            own.add(skipped(sheet, line.row(), line.role().code(), line.role().title()));
        }
        for (Table table : found.tables()) {
            table(table, own);
        }
        own.sort(Comparator.comparingInt(ReadRow::number).thenComparingInt(ReadRow::table));
        blanks(sheet, own);
        rows.addAll(own);
    }

    private void table(Table table, List<ReadRow> own) {
        String signature = String.join(
                "|", table.columns().stream().map(Table.Column::title).toList());
        Mapping mapping = mapper.best(cards, table, given.apply(signature), asked ? ASKED : PROPOSED);
        tables.add(
                new ReadTable(table.sheet().name(), table.number(), table.data().size(), mapping));
        if (mapping == null) {
            for (Table.Line line : table.lines()) {
                boolean data = line.role() == RowRole.DATA;
                own.add(skipped(
                        table.sheet(),
                        line.row(),
                        data ? "no-register" : line.role().code(),
                        data ? "没有认出这张表对应的台账" : line.role().title()));
            }
            return;
        }
        TableRows read = new TableRows(table, mapping, values).read();
        own.addAll(read.rows());
        read.controls()
                .forEach(each -> controls.add(new ControlTotal(
                        each.sheet(), each.row(), each.label(), each.stated(), each.read(), each.matches())));
    }

    private boolean isComplete(List<Table.Column> columns) {
        return cards.stream().anyMatch(card -> {
            Table table = new Table(Sheet.EMPTY, 0, columns, List.of());
            return mapper.map(card, table, Map.of()).missing().isEmpty();
        });
    }

    private static ReadRow skipped(Sheet sheet, SheetRow row, String code, String message) {
        ReadRow skipped = new ReadRow(sheet.name(), 0, row.number(), null);
        skipped.add(Reason.ofRow(Status.SKIP, code, message));
        return skipped;
    }

    /** Single blank rows between others are named too, so that a report accounts for every row a person sees. */
    private static void blanks(Sheet sheet, List<ReadRow> own) {
        List<ReadRow> with = new ArrayList<>();
        int next = own.isEmpty() ? 1 : own.getFirst().number();
        for (ReadRow row : own) {
            for (; next < row.number() && row.number() - next <= 10; next++) {
                ReadRow blank = new ReadRow(sheet.name(), 0, next, null);
                blank.add(Reason.ofRow(Status.SKIP, "blank", "空行"));
                with.add(blank);
            }
            with.add(row);
            next = row.number() + 1;
        }
        own.clear();
        own.addAll(with);
    }

    /** Rows that speak of the same thing: the later one is doubtful, both where they contradict each other. */
    private void duplicates() {
        Map<String, ReadRow> first = new HashMap<>();
        for (ReadRow row : rows) {
            RegisterCard card = row.card();
            String key = card == null || row.status() == Status.SKIP ? null : NaturalKey.of(card, row.values());
            ReadRow earlier = card == null || key == null ? null : first.putIfAbsent(card.code() + key, row);
            if (earlier == null) {
                continue;
            }
            boolean same = new LinkedHashMap<>(row.values()).equals(earlier.values());
            row.add(Reason.ofRow(
                    Status.FLAG,
                    "duplicate-in-file",
                    "与" + place(earlier, row) + "第 " + earlier.number() + " 行重复" + (same ? "" : ",且内容不一致")
                            + ",请只保留一行"));
            if (!same) {
                earlier.forgive("duplicate-conflict");
                earlier.add(Reason.ofRow(
                        Status.FLAG,
                        "duplicate-conflict",
                        "与" + place(row, earlier) + "第 " + row.number() + " 行说的是同一对象但内容不一致,请核对"));
            }
        }
    }

    private static String place(ReadRow other, ReadRow row) {
        return other.sheet().equals(row.sheet()) ? "" : "“" + other.sheet() + "”";
    }

    /** Codes of all registers that some table fits. */
    public static Set<String> registers(Result result) {
        Set<String> codes = new HashSet<>();
        result.tables().forEach(table -> {
            if (table.mapping() != null) {
                codes.add(table.mapping().card().code());
            }
        });
        return codes;
    }
}
