package org.kaolin.plan.reading.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 合计规则: rows named 合计 of real tables, of tables whose cells stand in lines, and of tables drawn with spaces. */
final class TotalRules {
    private static final String TOTAL = "合\\s*计|总\\s*计|共\\s*计|全市合计|全市总计";

    /** 行: one row of a table and the line it stands on. */
    private record Row(Line line, List<String> cells) {
        boolean total() {
            return cells.getFirst().strip().matches(TOTAL);
        }

        @Nullable
        BigDecimal number(int column) {
            return TableRules.number(cells.get(column));
        }
    }

    private TotalRules() {}

    static void totals(LintText text, Hits hits) {
        Set<Integer> tables = new HashSet<>();
        for (Block block : text.plan().blocks()) {
            if (block instanceof Block.Table table) {
                tables.add(table.line());
                check(
                        table.rows().stream()
                                .filter(cells -> !cells.isEmpty())
                                .map(cells -> new Row(
                                        cell(
                                                text,
                                                table.line(),
                                                cells.getFirst().text()),
                                        cells.stream().map(Block.Cell::text).toList()))
                                .toList(),
                        hits);
            }
        }
        List<Line> lines = text.lines().stream()
                .filter(line -> !tables.contains(line.line()))
                .toList();
        check(spaced(lines), hits);
        stacked(lines, hits);
    }

    private static Line cell(LintText text, int table, String words) {
        return text.lines().stream()
                .filter(line -> line.line() == table && line.text().equals(words))
                .findFirst()
                .orElseGet(() -> text.line(table));
    }

    /** Lines of cells apart by tabs, bars or wide gaps. */
    private static List<Row> spaced(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = List.of(line.norm().strip().split("\\s*[|\\t]\\s*|\\s{1,}"));
            if (cells.size() >= 2 && line.norm().length() <= 80) {
                rows.add(new Row(line, cells));
            }
        }
        return rows;
    }

    /** One cell a line: the row of the total tells how many numbers a row has. */
    private static void stacked(List<Line> lines, Hits hits) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).norm().strip().matches(TOTAL)) {
                continue;
            }
            int width = numbersAfter(lines, at);
            List<Row> rows = new ArrayList<>();
            int from = at;
            while (width > 0
                    && from - width - 1 >= 0
                    && numbersAfter(lines, from - width - 1) == width
                    && TableRules.number(lines.get(from - width - 1).norm()) == null) {
                from -= width + 1;
                rows.addFirst(row(lines, from, width));
            }
            if (rows.size() >= 2) {
                rows.add(row(lines, at, width));
                check(rows, hits);
            }
        }
    }

    private static Row row(List<Line> lines, int at, int width) {
        return new Row(
                lines.get(at),
                lines.subList(at, at + width + 1).stream().map(Line::norm).toList());
    }

    private static int numbersAfter(List<Line> lines, int at) {
        int count = 0;
        while (at + count + 1 < lines.size()
                && TableRules.number(lines.get(at + count + 1).norm()) != null) {
            count++;
        }
        return count;
    }

    private static void check(List<Row> rows, Hits hits) {
        for (int at = 0; at < rows.size(); at++) {
            Row total = rows.get(at);
            if (!total.total()) {
                continue;
            }
            List<Row> above = alike(rows, at, -1);
            List<Row> parts = above.size() >= 2 ? above : alike(rows, at, 1);
            for (int column = 1; column < total.cells().size() && parts.size() >= 2; column++) {
                compare(total, parts, column, hits);
            }
        }
    }

    /** The rows next to a total that have as many cells and numbers, up to the next total. */
    private static List<Row> alike(List<Row> rows, int at, int step) {
        List<Row> found = new ArrayList<>();
        for (int i = at + step; i >= 0 && i < rows.size(); i += step) {
            Row row = rows.get(i);
            if (row.total() || row.cells().size() != rows.get(at).cells().size()) {
                break;
            }
            found.add(row);
        }
        return found;
    }

    private static void compare(Row total, List<Row> parts, int column, Hits hits) {
        BigDecimal printed = total.number(column);
        List<BigDecimal> numbers = new ArrayList<>();
        for (Row part : parts) {
            BigDecimal number = part.number(column);
            if (number != null) {
                numbers.add(number);
            }
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean shares = total.cells().get(column).contains("%");
        if (printed != null
                && !shares
                && numbers.size() >= 2
                && numbers.size() >= parts.size() - 1
                && sum.compareTo(printed) != 0) {
            Line line = total.line();
            String quote = total.cells().getFirst();
            int at = Math.max(0, line.norm().indexOf(quote));
            hits.add(
                    line.at(at, Math.min(line.text().length(), at + quote.length())),
                    "合计写%s,各行相加是%s,请核实。".formatted(TableRules.plain(printed), TableRules.plain(sum)),
                    TableRules.plain(printed),
                    TableRules.plain(sum));
        }
    }
}
