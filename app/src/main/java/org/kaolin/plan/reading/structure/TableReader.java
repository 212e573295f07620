package org.kaolin.plan.reading.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.TargetReading;

/** 指标表解读: turns the rows of a recognised table into indicators or results. */
final class TableReader {

    private static final Pattern UNIT_IN_NAME = Pattern.compile("[(]([^()]{1,14})(?:[)](?<rest>.{0,4}))?$");
    private static final Pattern NUMBER_IN_NAME = Pattern.compile("(\\d{1,2})\\s*[.、](?!\\d)\\s*(?=\\S)");
    private static final Pattern LARGE = Pattern.compile("([十百千]?[万亿])(.+)");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "万", new BigDecimal(10_000),
            "十万", new BigDecimal(100_000),
            "百万", new BigDecimal(1_000_000),
            "千万", new BigDecimal(10_000_000),
            "亿", new BigDecimal(100_000_000));

    private final PrintedTable table;
    private final String code;
    private final @Nullable Integer firstYear;
    private final @Nullable Integer lastYear;
    private String group = "";

    /** Reads a table under its code (T1), in a plan of these years. */
    TableReader(PrintedTable table, String code, @Nullable Integer firstYear, @Nullable Integer lastYear) {
        this.table = table;
        this.code = code;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    boolean tellsResults() {
        return TableHeader.tellsResults(table.title(), table.headings(), firstYear);
    }

    List<Achievement> achievements() {
        List<Achievement> achievements = new ArrayList<>();
        for (PrintedTable.Row row : table.rows()) {
            if (isGroupRow(row) && !row.has(Column.RESULT)) {
                continue;
            }
            Named named = named(row);
            boolean figuresInResult = !row.has(Column.ACTUAL) && CellKind.isFigure(Normal.fold(row.get(Column.RESULT)));
            achievements.add(new Achievement(
                    named.name,
                    named.unit,
                    figuresInResult ? row.get(Column.RESULT) : row.get(Column.ACTUAL),
                    row.get(Column.TARGET),
                    figuresInResult ? "" : row.get(Column.RESULT),
                    place(row)));
        }
        return achievements;
    }

    List<PrintedIndicator> indicators() {
        List<PrintedIndicator> indicators = new ArrayList<>();
        for (PrintedTable.Row row : table.rows()) {
            if (isGroupRow(row)) {
                group = row.get(Column.NAME).isEmpty() ? row.get(Column.GROUP) : row.get(Column.NAME);
            } else {
                indicators.add(indicator(row));
            }
        }
        return indicators;
    }

    private boolean isGroupRow(PrintedTable.Row row) {
        return !row.has(Column.UNIT) && !row.has(Column.ACTUAL) && !row.has(Column.TARGET) && !row.has(Column.KIND);
    }

    private PrintedIndicator indicator(PrintedTable.Row row) {
        if (row.has(Column.GROUP)) {
            group = row.get(Column.GROUP);
        }
        Named named = named(row);
        String target = target(row);
        TargetReading reading = TargetReading.of(target, named.name);
        String unit = named.unit.isEmpty() && !table.headings().containsKey(Column.UNIT) ? reading.unit() : named.unit;
        String measured = reading.unit().isEmpty() ? bare(unit) : reading.unit();
        BigDecimal factor = reading.value() == null ? BigDecimal.ONE : factor(measured);
        OptionalInt no = Normal.number(row.get(Column.NUMBER).replaceAll("[().、．（）]", "") + named.number);
        return new PrintedIndicator(
                no.isPresent() ? Integer.valueOf(no.getAsInt()) : null,
                named.name,
                group.isEmpty() ? null : group,
                unit,
                table.headings().containsKey(Column.ACTUAL) ? row.get(Column.ACTUAL) : null,
                target,
                reading.comparator(),
                reading.value(),
                reading.value() == null ? null : plain(reading.value().multiply(factor)),
                measured.isEmpty() ? null : baseUnit(measured),
                year(),
                kind(row),
                place(row));
    }

    /** The target, or the five-year total beside it where the target column is empty. */
    private String target(PrintedTable.Row row) {
        String target = row.get(Column.TARGET);
        boolean none = target.isEmpty() || CellKind.isDash(Normal.fold(target));
        return none && row.has(Column.GROWTH) && !CellKind.isDash(Normal.fold(row.get(Column.GROWTH)))
                ? row.get(Column.GROWTH)
                : target;
    }

    private @Nullable Integer year() {
        return Column.year(table.heading(Column.TARGET)).orElse(lastYear);
    }

    /** The kind of the row, or of the group it stands in where the table is divided by kinds. */
    private PrintedIndicator.@Nullable Kind kind(PrintedTable.Row row) {
        boolean byGroup =
                !row.has(Column.KIND) && CellKind.isKind(Normal.compact(group).replaceAll("^[一二三(]+[、)]", ""));
        String kind = Normal.compact(byGroup ? group : row.get(Column.KIND));
        return kind.contains("约束")
                ? PrintedIndicator.Kind.BINDING
                : kind.contains("预期") ? PrintedIndicator.Kind.EXPECTED : null;
    }

    /** The name without number and unit; the number is empty where the table has a column for it. */
    private record Named(String number, String name, String unit) {}

    private Named named(PrintedTable.Row row) {
        String printed = row.get(Column.NAME).replaceAll("^[—–-]+(?=\\S)", "");
        Matcher number = NUMBER_IN_NAME.matcher(Normal.fold(printed));
        boolean numbered = !table.headings().containsKey(Column.NUMBER) && number.lookingAt();
        Named named = measured(row, numbered ? printed.substring(number.end()) : printed);
        return numbered ? new Named(number.group(1), named.name, named.unit) : named;
    }

    /** The unit may stand in a column, in the bracket that ends the name, or under the title. */
    private Named measured(PrintedTable.Row row, String name) {
        String unit = row.get(Column.UNIT);
        if (!unit.isEmpty()
                || (table.headings().containsKey(Column.UNIT) && table.note().isEmpty())) {
            return new Named("", name, unit);
        }
        Matcher m = UNIT_IN_NAME.matcher(Normal.fold(name));
        if (m.find() && CellKind.isUnit(m.group(1))) {
            String rest = m.group("rest") == null ? "" : name.substring(m.start("rest"));
            return new Named(
                    "", Normal.trim(name.substring(0, m.start())) + rest, name.substring(m.start(1), m.end(1)));
        }
        return new Named("", name, table.note());
    }

    private Place place(PrintedTable.Row row) {
        return new Place(row.line(), code, row.quote());
    }

    private static String bare(String unit) {
        String folded = Normal.fold(unit);
        return folded.startsWith("(") && folded.endsWith(")") ? unit.substring(1, unit.length() - 1) : unit;
    }

    private static BigDecimal factor(String unit) {
        Matcher m = LARGE.matcher(Normal.fold(unit));
        return m.matches() ? FACTORS.getOrDefault(m.group(1), BigDecimal.ONE) : BigDecimal.ONE;
    }

    private static String baseUnit(String unit) {
        Matcher m = LARGE.matcher(Normal.fold(unit));
        return m.matches() && FACTORS.containsKey(m.group(1)) ? m.group(2) : unit;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
