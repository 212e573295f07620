package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/** 文本表格: finds tables in plain text, whether one cell or one row stands on a line, and restores them. */
final class TextTables {

    private static final int LONGEST_HEADER = 32;
    private static final int MOST_LINES = 3000;
    private static final int MOST_FAILURES = 100;
    private static final int LONGEST_CELL = 60;
    private static final Pattern SPACED_WORDS =
            Pattern.compile("(?<=[序编单属指类目性名])\\s+(?=[号位性标别值质称])|(?<=(19|20)\\d\\d)\\s+(?=年)|(?<=标)\\s+(?=值)");
    private static final Pattern PIECE =
            Pattern.compile("[年值底末数标率性号别]|目标值?|属性|指标|名称|\\(.{1,12}\\)|(19|20)\\d\\d年?|规划|情况");
    private static final Pattern UNIT_NOTE = Pattern.compile("\\(?\\s*(计量)?单位\\s*[:]\\s*(.{1,12}?)\\s*\\)?");
    private static final Pattern TITLE = Pattern.compile(".*(指标|目标|情况|一览)(完成)?(情况|表|体系|汇总)?.{0,12}|表\\s*\\d.*|.*指$");
    private static final Pattern CONTINUED = Pattern.compile("\\(?续[上前]?表?\\d*\\)?");
    private static final Pattern BARS = Pattern.compile("[\\t|]");
    private static final Pattern WIDE_SPACES = Pattern.compile("[\\s\\u3000\\u00a0]{2,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final String HEADER_STARTS = "序编号项类指标名内单计维方板领大一二三目主Nn";
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]+");

    private final List<Line> lines;
    private final List<Line> out = new ArrayList<>();
    private int failures;

    private TextTables(List<Line> lines) {
        this.lines = lines;
    }

    /** The lines with each table found put in place of its lines. */
    static List<Line> find(List<Line> lines) {
        TextTables reader = new TextTables(lines);
        int i = 0;
        while (i < lines.size()) {
            int next = reader.table(i);
            if (next == i) {
                reader.out.add(lines.get(i));
                next = i + 1;
            }
            i = next;
        }
        return reader.out;
    }

    /** Reads the table that starts here; answers the line after it, or {@code start} where none starts. */
    private int table(int start) {
        Optional<Found> header = header(start);
        if (header.isEmpty()) {
            return start;
        }
        int titleLine = titleLine(start);
        String title = titleLine < 0 ? "" : lines.get(titleLine).text();
        String note = titleLine < 0 ? "" : unitNote(titleLine, start);
        int from = header.get().end;
        int end = end(from, header.get());
        List<TableAligner.Cell> cells = cells(from, end, header.get());
        TableHeader settled = withKinds(header.get(), title, cells);
        List<PrintedTable.Row> rows = new ArrayList<>(TableAligner.rows(settled.columns(), cells));
        while (!rows.isEmpty() && isEmpty(rows.getLast())) {
            int line = rows.removeLast().line();
            while (end > from && lines.get(end - 1).line() >= line) {
                end--;
            }
        }
        if (rows.stream().filter(r -> !isEmpty(r)).count() < 2) {
            failures++;
            return start;
        }
        dropTitle(titleLine, start);
        PrintedTable table = new PrintedTable(lines.get(start).line(), title, note, settled.byColumn(), rows);
        out.add(Line.of(table, lines.get(start).gap()));
        return end;
    }

    /** The header; a last column of kinds that is headed 类型, or not at all, is one of kinds. */
    private static TableHeader withKinds(Found header, String title, List<TableAligner.Cell> cells) {
        List<Column> columns = new ArrayList<>(header.columns);
        List<String> headings = new ArrayList<>(header.headings);
        boolean kinds = cells.stream().filter(c -> CellKind.isKind(c.folded())).count() > 1;
        if (kinds && !columns.contains(Column.KIND)) {
            boolean misread = columns.getLast() == Column.GROUP || columns.getLast() == Column.OTHER;
            if (misread) {
                columns.set(columns.size() - 1, Column.KIND);
            } else {
                columns.add(Column.KIND);
                headings.add("");
            }
        }
        return TableHeader.settle(title, columns, headings);
    }

    private static boolean isEmpty(PrintedTable.Row row) {
        boolean values =
                row.has(Column.TARGET) || row.has(Column.ACTUAL) || row.has(Column.KIND) || row.has(Column.RESULT);
        return !values || !row.has(Column.NAME);
    }

    /** 表头行: columns with headings, {@code end} the first line of data. */
    private record Found(List<Column> columns, List<String> headings, int end, boolean rowsOnLines) {}

    private Optional<Found> header(int start) {
        String first = lines.get(start).folded();
        if (failures > MOST_FAILURES
                || first.chars().noneMatch(c -> HEADER_STARTS.indexOf(c) >= 0)
                || lines.get(start).table() != null
                || lines.get(start).isProse()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        int i = start;
        while (i < lines.size() && i < start + LONGEST_HEADER) {
            List<String> tokens = tokens(lines.get(i));
            if (!tokens.isEmpty() && !takeHeader(tokens, columns, headings)) {
                break;
            }
            i++;
        }
        TableHeader header = new TableHeader(columns, headings);
        if (columns.size() > 2
                && columns.getFirst() == Column.NAME
                && tokens(lines.get(start)).size() == 1
                && header(start + 1)
                        .filter(next -> next.columns.contains(Column.NAME))
                        .isPresent()) {
            return Optional.empty();
        }
        boolean starts = !columns.isEmpty() && columns.getFirst().compareTo(Column.UNIT) <= 0;
        return starts && header.isComplete()
                ? Optional.of(new Found(columns, headings, i, columns.size() > 2 * (i - start)))
                : Optional.empty();
    }

    /** Adds the tokens of one line to the header if all of them are headings or pieces of headings. */
    private static boolean takeHeader(List<String> tokens, List<Column> columns, List<String> headings) {
        List<Column> newColumns = new ArrayList<>(columns);
        List<String> newHeadings = new ArrayList<>(headings);
        for (String token : tokens) {
            Optional<Column> column = Column.of(token);
            boolean piece = !newColumns.isEmpty()
                    && PIECE.matcher(Normal.compact(token)).matches();
            if (column.isEmpty() && !piece) {
                return false;
            }
            boolean merged = column.isEmpty()
                    || (!newColumns.isEmpty() && continues(column.get(), token, newColumns, newHeadings));
            if (merged) {
                newHeadings.set(newHeadings.size() - 1, newHeadings.getLast() + token);
                Column.of(newHeadings.getLast()).ifPresent(c -> newColumns.set(newColumns.size() - 1, c));
            } else {
                newColumns.add(column.get());
                newHeadings.add(token);
            }
        }
        columns.clear();
        columns.addAll(newColumns);
        headings.clear();
        headings.addAll(newHeadings);
        return true;
    }

    /** Whether the token is no column of its own but the second half of the heading before it. */
    private static boolean continues(Column column, String token, List<Column> columns, List<String> headings) {
        boolean hasYear = Column.year(token).isPresent();
        return switch (column) {
            case NAME, NUMBER, UNIT, KIND, GROUP -> columns.contains(column);
            case TARGET, ACTUAL ->
                !hasYear
                        && Normal.compact(token).length() <= 4
                        && columns.getLast() == Column.ACTUAL
                        && Normal.compact(headings.getLast()).matches("(19|20)\\d\\d年?");
            case GROWTH, RESULT, OTHER -> false;
        };
    }

    private int end(int from, Found header) {
        boolean rowsOnLines = header.rowsOnLines;
        int i = from;
        while (i < Math.min(lines.size(), from + MOST_LINES) && !stops(i, rowsOnLines)) {
            i++;
        }
        return i;
    }

    private boolean stops(int i, boolean rowsOnLines) {
        Line line = lines.get(i);
        String folded = line.folded();
        if (line.table() != null
                || line.frameEnd()
                || CellKind.isNote(folded)
                || BoxTitle.of(line).isPresent()) {
            return true;
        }
        int cells = tokens(line).size();
        if (cells <= 2 && (folded.length() > LONGEST_CELL || folded.endsWith("。"))) {
            return true;
        }
        Optional<Numbering.Mark> mark = Numbering.of(folded);
        if (cells > 2) {
            return false;
        }
        if (mark.isEmpty()) {
            return rowsOnLines
                    && Numbering.BARE.match(folded).isPresent()
                    && i + 1 < lines.size()
                    && Numbering.TWO_LEVEL.match(lines.get(i + 1).folded()).isPresent();
        }
        return switch (mark.get().style()) {
            case PART, CHAPTER, SECTION -> true;
            case TWO_LEVEL -> rowsOnLines;
            case HAN, HAN_BRACKET -> !isData(i + 1, rowsOnLines);
            case ARABIC, ARABIC_BRACKET, CIRCLED, BARE -> false;
        };
    }

    /** Whether the line after what may be a group of indicators goes on with the table. */
    private boolean isData(int i, boolean rowsOnLines) {
        if (i >= lines.size() || lines.get(i).table() != null || lines.get(i).isProse()) {
            return false;
        }
        Line line = lines.get(i);
        boolean heading = Numbering.of(line.folded())
                .filter(mark -> mark.style().compareTo(Numbering.ARABIC) < 0)
                .isPresent();
        return !heading
                && BoxTitle.of(line).isEmpty()
                && (!rowsOnLines || tokens(line).size() > 2);
    }

    private List<TableAligner.Cell> cells(int from, int end, Found header) {
        List<TableAligner.Cell> cells = new ArrayList<>();
        for (int i = from; i < end; i++) {
            int after = afterRepeatedHeader(i, end, header);
            if (after > i) {
                i = after - 1;
                continue;
            }
            Line line = lines.get(i);
            if (RULE.matcher(line.folded()).matches()
                    || CONTINUED.matcher(Normal.compact(line.text())).matches()) {
                continue;
            }
            boolean first = true;
            for (String token : tokens(line)) {
                cells.add(new TableAligner.Cell(line.line(), token, first));
                first = false;
            }
        }
        return cells;
    }

    /** The line after the headings printed again on a next page, {@code i} where they are not. */
    private int afterRepeatedHeader(int i, int end, Found header) {
        String all = Normal.compact(String.join("", header.headings));
        String read = "";
        for (int j = i; j < end && all.startsWith(read); j++) {
            String text = Normal.compact(lines.get(j).text()).replaceAll("[\\t|]", "");
            read += CONTINUED.matcher(text).matches() ? "" : text;
            if (read.equals(all)) {
                return j + 1;
            }
        }
        return i;
    }

    private int titleLine(int start) {
        for (int i = start - 1; i >= 0 && i >= start - 3; i--) {
            Line line = lines.get(i);
            String folded = line.folded();
            if (line.table() != null || folded.length() > LONGEST_CELL || folded.endsWith("。")) {
                return -1;
            }
            if (!UNIT_NOTE.matcher(folded).matches()) {
                return TITLE.matcher(folded).matches() ? i : -1;
            }
        }
        return -1;
    }

    private String unitNote(int titleLine, int start) {
        for (int i = titleLine + 1; i < start; i++) {
            Matcher m = UNIT_NOTE.matcher(lines.get(i).folded());
            if (m.matches() && m.group(2).indexOf('、') < 0 && m.group(2).indexOf(',') < 0) {
                return m.group(2);
            }
        }
        return "";
    }

    /** Takes the title back from the running text, unless it is a heading of the outline. */
    private void dropTitle(int titleLine, int start) {
        if (titleLine < 0) {
            return;
        }
        Line title = lines.get(titleLine);
        boolean heading =
                Numbering.of(title.folded()).isPresent() || BoxTitle.of(title).isPresent();
        for (int i = titleLine + (heading ? 1 : 0); i < start && !out.isEmpty(); i++) {
            out.removeLast();
        }
    }

    /** Adds a token, cut in two where it ends in a unit after a single space. */
    private static void addToken(List<String> tokens, String token) {
        int space = Normal.fold(token).lastIndexOf(' ');
        if (space > 0 && CellKind.isUnit(Normal.fold(token.substring(space + 1)))) {
            tokens.add(Normal.trim(token.substring(0, space)));
            tokens.add(token.substring(space + 1));
        } else {
            tokens.add(token);
        }
    }

    /** The cells of a line: cut at tabs and bars, else at wide spaces, else at every space. */
    static List<String> tokens(Line line) {
        String text = SPACED_WORDS.matcher(line.text()).replaceAll("");
        String folded = Normal.fold(text);
        boolean bars = folded.indexOf('\t') >= 0 || folded.indexOf('|') >= 0;
        Pattern cut = bars ? BARS : folded.contains("  ") ? WIDE_SPACES : SPACES;
        List<String> tokens = new ArrayList<>();
        for (String token : cut.split(text)) {
            if (!Normal.isBlank(token)) {
                addToken(tokens, Normal.trim(token));
            }
        }
        return tokens;
    }
}
