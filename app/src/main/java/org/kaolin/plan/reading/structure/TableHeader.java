package org.kaolin.plan.reading.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Normal;

/**
 * 表头: the columns of a table in the order of the source.
 *
 * @param columns each column once, except {@link Column#OTHER} and, in real tables, {@link Column#NAME}
 * @param headings printed heading of each column
 */
record TableHeader(List<Column> columns, List<String> headings) {

    private static final Pattern PERFORMANCE = Pattern.compile("(完成|实现|执行|落实|达成)(目标)?(情况|程度|对照)");
    private static final Pattern BASE = Pattern.compile("基期|现状|基准|基数|基础|实际|完成");

    private static final int PLAN_YEARS = 5;

    TableHeader {
        columns = List.copyOf(columns);
        headings = List.copyOf(headings);
    }

    /** Whether columns of these kinds can be a table of targets or results. */
    boolean isComplete() {
        boolean values =
                columns.contains(Column.TARGET) || columns.contains(Column.ACTUAL) || columns.contains(Column.RESULT);
        return columns.contains(Column.NAME) && values && columns.size() >= 2;
    }

    Map<Column, String> byColumn() {
        Map<Column, String> map = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            map.putIfAbsent(columns.get(i), headings.get(i));
        }
        return map;
    }

    /** Whether title or columns say that the table tells results of an earlier plan. */
    static boolean tellsResults(String title, Map<Column, String> headings, @Nullable Integer firstYear) {
        if (PERFORMANCE.matcher(Normal.compact(title)).find()) {
            return true;
        }
        int target = Column.year(headings.getOrDefault(Column.TARGET, "")).orElse(0);
        int result = Column.year(headings.getOrDefault(Column.RESULT, ""))
                .or(() -> Column.year(headings.getOrDefault(Column.ACTUAL, "")))
                .orElse(0);
        boolean later = target > 0 && result > 0 && target > result;
        boolean past = firstYear != null && target > 0 && target < firstYear && headings.containsKey(Column.ACTUAL);
        return past || (headings.containsKey(Column.RESULT) && !later);
    }

    /** Settles which of several columns of years is the target's, which the base year's, and drops the rest. */
    static TableHeader settle(String title, List<Column> found, List<String> headings) {
        List<Column> columns = new ArrayList<>(found);
        boolean results = found.contains(Column.RESULT)
                || PERFORMANCE.matcher(Normal.compact(title)).find();
        int target = best(columns, headings, Column.TARGET);
        if (target < 0) {
            int latest = best(columns, headings, Column.ACTUAL);
            boolean single = columns.stream().filter(Column.ACTUAL::equals).count() == 1;
            if (latest >= 0
                    && !results
                    && !(single && BASE.matcher(headings.get(latest)).find())) {
                columns.set(latest, Column.TARGET);
                target = latest;
            }
        }
        int base = base(columns, headings, target);
        keepOnly(columns, Column.TARGET, target);
        if (base >= 0 && !results) {
            columns.set(base, Column.ACTUAL);
        }
        keepOnly(
                columns,
                Column.ACTUAL,
                results ? best(columns, headings, Column.ACTUAL) : baseYear(columns, headings, target));
        for (Column once : List.of(Column.NUMBER, Column.UNIT, Column.KIND, Column.RESULT, Column.GROWTH)) {
            keepOnly(columns, once, columns.indexOf(once));
        }
        return new TableHeader(columns, headings);
    }

    /** The column of this kind with the latest year; of several without a year the last. */
    private static int best(List<Column> columns, List<String> headings, Column kind) {
        int best = -1;
        int bestYear = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == kind) {
                int year = Column.year(headings.get(i)).orElse(0);
                if (year >= bestYear) {
                    best = i;
                    bestYear = year;
                }
            }
        }
        return best;
    }

    /** Under 目标值 divided into years the first year is the base year's, where no other column is. */
    private static int base(List<Column> columns, List<String> headings, int target) {
        if (target < 0 || columns.contains(Column.ACTUAL)) {
            return -1;
        }
        int year = Column.year(headings.get(target)).orElse(0);
        for (int i = 0; i < columns.size(); i++) {
            int other = Column.year(headings.get(i)).orElse(year);
            if (i != target && columns.get(i) == Column.TARGET && year - other >= PLAN_YEARS - 1) {
                return i;
            }
        }
        return -1;
    }

    /** The column of the base year: the one that says so, else the latest a plan's length before the target. */
    private static int baseYear(List<Column> columns, List<String> headings, int target) {
        int targetYear = target < 0 ? 0 : Column.year(headings.get(target)).orElse(0);
        int only = -1;
        int best = -1;
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != Column.ACTUAL) {
                continue;
            }
            count++;
            only = i;
            int year = Column.year(headings.get(i)).orElse(0);
            boolean says = BASE.matcher(Normal.fold(headings.get(i))).find();
            if (says || (targetYear > 0 && year <= targetYear - PLAN_YEARS)) {
                best = i;
            }
        }
        return best >= 0 || count != 1 ? best : only;
    }

    private static void keepOnly(List<Column> columns, Column kind, int kept) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == kind && i != kept) {
                columns.set(i, Column.OTHER);
            }
        }
    }
}
