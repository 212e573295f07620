package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;

/** 网格表解读: recognises the columns of a table of HTML or Word; a table that is only a frame becomes its lines. */
final class GridReader {

    private static final int LAST_HEADER_ROW = 4;
    private static final int MOST_HEADER_ROWS = 3;
    private static final int BRIEF = 60;
    private static final Pattern PIECE = Pattern.compile(
            "[年值底末数]|目标值?|属性|指标|名称|\\(.{1,12}\\)|(19|20)\\d\\d年?.{0,6}|规划|情况|合计|累计.*|年均.*|.{0,6}增(速|长率?|幅)");
    private static final Pattern UNIT_NOTE = Pattern.compile("\\(?\\s*(?:计量)?单位\\s*[:]\\s*(.{1,12}?)\\s*\\)?");

    private final GridTable grid;
    private int firstRow;
    private int dataRow;
    private TableHeader header = new TableHeader(List.of(), List.of());

    private GridReader(GridTable grid) {
        this.grid = grid;
    }

    /**
     * The table as lines: what stands above its header, the table itself, remarks below; where no header is recognised,
     * the text of its cells and the end of the frame.
     */
    static List<Line> read(Block.Table table, int gap, String titleBefore) {
        GridReader reader = new GridReader(GridTable.of(table));
        if (reader.grid.columns() > 1 && reader.findHeader(titleBefore)) {
            return reader.table(titleBefore, gap);
        }
        return reader.frame(gap, titleBefore);
    }

    /** The rows of a table without a header that carries on the table before it; empty where it does not fit. */
    static List<PrintedTable.Row> continued(Block.Table table, TableHeader before) {
        GridReader reader = new GridReader(GridTable.of(table));
        if (reader.grid.columns() != before.columns().size()) {
            return List.of();
        }
        reader.header = before;
        List<PrintedTable.Row> rows = reader.dataRows(new ArrayList<>());
        boolean fits = rows.stream().allMatch(r -> r.has(Column.NAME));
        return fits ? rows : List.of();
    }

    static Optional<TableHeader> header(Block.Table table, String titleBefore) {
        GridReader reader = new GridReader(GridTable.of(table));
        return reader.grid.columns() > 1 && reader.findHeader(titleBefore)
                ? Optional.of(reader.header)
                : Optional.empty();
    }

    private boolean findHeader(String title) {
        for (int r = 0; r < Math.min(LAST_HEADER_ROW, grid.rows()); r++) {
            if (grid.single(r).isPresent()) {
                continue;
            }
            for (int to = Math.min(grid.rows(), r + headerRows(r)); to > r; to--) {
                TableHeader found = header(r, to, title);
                if (found.isComplete() && grid.rows() > to) {
                    firstRow = r;
                    dataRow = to;
                    header = withData(found);
                    return true;
                }
            }
        }
        return false;
    }

    private int headerRows(int from) {
        int rows = 1;
        while (rows < MOST_HEADER_ROWS && from + rows < grid.rows() && isHeaderRow(from + rows)) {
            rows++;
        }
        return rows;
    }

    private boolean isHeaderRow(int row) {
        for (int c = 0; c < grid.columns(); c++) {
            String text = Normal.compact(grid.text(row, c));
            boolean heading = text.isEmpty()
                    || grid.continuesAbove(row, c)
                    || Column.of(text).isPresent()
                    || PIECE.matcher(text).matches();
            if (!heading) {
                return false;
            }
        }
        return true;
    }

    private TableHeader header(int from, int to, String title) {
        List<Column> columns = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            String heading = grid.heading(from, to, c);
            columns.add(Column.of(heading).or(() -> Column.ofLoose(heading)).orElse(Column.OTHER));
            headings.add(heading);
        }
        return TableHeader.settle(title, columns, headings);
    }

    /** Corrects the header by what the columns hold: kinds under 类型, groups and numbers under no heading at all. */
    private TableHeader withData(TableHeader found) {
        List<Column> columns = new ArrayList<>(found.columns());
        for (int c = 0; c < columns.size(); c++) {
            boolean unnamed = Normal.isBlank(found.headings().get(c));
            if (columns.get(c) != Column.KIND && share(c, CellKind::isKind) > 0.6 && !columns.contains(Column.KIND)) {
                columns.set(c, Column.KIND);
            } else if (unnamed && !columns.contains(Column.NUMBER) && share(c, CellKind::isWholeNumber) > 0.8) {
                columns.set(c, Column.NUMBER);
            } else if (unnamed && c == 0 && !columns.contains(Column.GROUP) && share(c, CellKind::isText) > 0.8) {
                columns.set(c, Column.GROUP);
            }
        }
        groupBesideNames(columns);
        return new TableHeader(columns, found.headings());
    }

    private double share(int column, java.util.function.Predicate<String> test) {
        int filled = 0;
        int hits = 0;
        for (int r = dataRow; r < grid.rows(); r++) {
            String text = Normal.fold(GridTable.unbroken(grid.text(r, column)));
            filled += text.isEmpty() ? 0 : 1;
            hits += !text.isEmpty() && test.test(text) ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) hits / filled;
    }

    /** Two columns under one heading 指标: the first holds groups unless the second only tells 城市 from 农村. */
    private void groupBesideNames(List<Column> columns) {
        int first = columns.indexOf(Column.NAME);
        int second = columns.lastIndexOf(Column.NAME);
        if (first < 0 || first == second || columns.contains(Column.GROUP)) {
            return;
        }
        int spans = 0;
        int longParts = 0;
        for (int r = dataRow; r < grid.rows(); r++) {
            boolean differs = !grid.text(r, first).equals(grid.text(r, second));
            spans += differs ? 1 : 0;
            longParts += differs && GridTable.unbroken(grid.text(r, second)).length() > 4 ? 1 : 0;
        }
        if (spans > 0 && longParts * 2 > spans) {
            columns.set(first, Column.GROUP);
        }
    }

    private List<Line> table(String titleBefore, int gap) {
        List<Line> lines = new ArrayList<>();
        String note = "";
        String title = titleBefore;
        for (int r = 0; r < firstRow; r++) {
            String text = GridTable.unbroken(grid.single(r).orElse(String.join(" ", grid.row(r))));
            java.util.regex.Matcher unit = UNIT_NOTE.matcher(Normal.fold(text));
            if (unit.matches() && unit.group(1).indexOf('、') < 0) {
                note = unit.group(1);
            } else {
                title = title + text;
                Line line = Line.of(grid.line(), text, gap, 0);
                boolean heading = BoxTitle.of(line).isPresent()
                        || Numbering.of(line.folded()).isPresent();
                lines.addAll(heading ? List.of(line) : List.of());
            }
        }
        List<String> remarks = new ArrayList<>();
        List<PrintedTable.Row> rows = dataRows(remarks);
        lines.add(Line.of(new PrintedTable(grid.line(), title, note, header.byColumn(), rows), gap));
        remarks.forEach(remark -> lines.add(Line.of(grid.line(), remark, 1, 0)));
        return lines;
    }

    private List<PrintedTable.Row> dataRows(List<String> remarks) {
        List<PrintedTable.Row> rows = new ArrayList<>();
        for (int r = dataRow; r < grid.rows(); r++) {
            Optional<String> single = grid.single(r);
            if (single.isPresent() && CellKind.isNote(Normal.fold(single.get()))) {
                remarks.add(GridTable.unbroken(single.get()));
            } else if (single.isPresent()) {
                String text = GridTable.unbroken(single.get());
                rows.add(new PrintedTable.Row(grid.line(), Map.of(Column.NAME, text), text));
            } else if (!isRepeatedHeader(r)) {
                rows.addAll(rowsOf(r));
            }
        }
        return rows;
    }

    private boolean isRepeatedHeader(int row) {
        int same = 0;
        for (int c = 0; c < grid.columns(); c++) {
            String text = Normal.compact(grid.text(row, c));
            if (!text.isEmpty() && !Normal.compact(header.headings().get(c)).contains(text)) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same * 2 > grid.columns();
    }

    /** One row, or several where name and target each stack the same number of lines in their cells. */
    private List<PrintedTable.Row> rowsOf(int row) {
        int stacked = stacked(row);
        List<PrintedTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < stacked; i++) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            List<String> quote = new ArrayList<>();
            for (int c = 0; c < grid.columns(); c++) {
                List<String> lines = GridTable.lines(grid.text(row, c));
                boolean split = stacked > 1
                        && lines.size() == stacked
                        && header.columns().get(c) != Column.GROUP;
                String text = split ? lines.get(i) : String.join("", lines);
                if (c > 0
                        && grid.text(row, c).equals(grid.text(row, c - 1))
                        && header.columns().get(c) == Column.NAME) {
                    continue;
                }
                cells.merge(header.columns().get(c), text, (a, b) -> a + b);
                quote.add(text);
            }
            cells.values().removeIf(String::isEmpty);
            quote.removeAll(Collections.singleton(""));
            rows.add(new PrintedTable.Row(grid.line(), cells, String.join(" ", quote)));
        }
        return rows;
    }

    private int stacked(int row) {
        int names = 0;
        int values = 0;
        for (int c = 0; c < grid.columns(); c++) {
            int lines = GridTable.lines(grid.text(row, c)).size();
            switch (header.columns().get(c)) {
                case NAME -> names = Math.max(names, lines);
                case TARGET, ACTUAL -> values = Math.max(values, lines);
                case NUMBER, GROUP, UNIT, GROWTH, KIND, RESULT, OTHER -> {}
            }
        }
        return names == values && names > 1 ? names : 1;
    }

    private List<Line> frame(int gap, String titleBefore) {
        List<Line> lines = new ArrayList<>();
        int lead = gap;
        for (int r = 0; r < grid.rows(); r++) {
            for (String text : rowTexts(r)) {
                lines.add(Line.of(grid.line(), text, lead, 0));
                lead = 1;
            }
        }
        boolean box = BoxTitle.of(Line.of(grid.line(), titleBefore, 1, 0)).isPresent()
                || (!lines.isEmpty() && BoxTitle.of(lines.getFirst()).isPresent());
        if (box || grid.columns() == 1) {
            lines.add(Line.frameEnd(grid.line()));
        }
        return lines;
    }

    /** The texts of a row of a frame: one line if they are short; a number of its own joins the words beside it. */
    private List<String> rowTexts(int row) {
        List<String> texts = new ArrayList<>();
        String number = "";
        for (int c = 0; c < grid.columns(); c++) {
            boolean again = grid.repeats(row, c);
            List<String> lines = again ? List.of() : GridTable.lines(grid.text(row, c));
            if (c == 0 && lines.size() == 1 && CellKind.isWholeNumber(Normal.fold(lines.getFirst()))) {
                number = lines.getFirst().replaceAll("[.、．]$", "") + ".";
                continue;
            }
            for (String text : lines) {
                texts.add(number + text);
                number = "";
            }
        }
        boolean brief = texts.stream().mapToInt(String::length).sum() <= BRIEF;
        return brief && texts.size() > 1 && grid.columns() > 1 ? List.of(String.join(" ", texts)) : texts;
    }
}
