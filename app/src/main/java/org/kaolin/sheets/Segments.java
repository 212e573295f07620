package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kaolin.base.AmountText;

/** 并排的表: cuts the columns of one head where a second table stands beside the first. */
final class Segments {

    /** Whether rows below the head fill a column. */
    @FunctionalInterface
    interface Filled {
        boolean in(int firstRow, int column);
    }

    private Segments() {}

    static List<List<Table.Column>> of(
            List<Table.Column> columns, Filled filled, Predicate<List<Table.Column>> isComplete, int firstRow) {
        List<List<Table.Column>> parts = new ArrayList<>();
        for (List<Table.Column> run : runs(columns, filled, firstRow)) {
            for (List<Table.Column> part : repeated(run)) {
                List<Table.Column> last = parts.isEmpty() ? List.of() : parts.getLast();
                boolean own = parts.isEmpty()
                        || !Tables.common(last, part).isEmpty()
                        || isComplete.test(last) && isComplete.test(part);
                if (own) {
                    parts.add(part);
                } else {
                    last.addAll(part);
                }
            }
        }
        return parts;
    }

    /** Runs of columns without a column between them that is blank in head and rows. */
    private static List<List<Table.Column>> runs(List<Table.Column> columns, Filled filled, int firstRow) {
        List<List<Table.Column>> runs = new ArrayList<>();
        List<Table.Column> run = new ArrayList<>();
        for (Table.Column column : columns) {
            if (!column.path().isEmpty() || filled.in(firstRow, column.index())) {
                run.add(column);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** Cuts before a heading that opens the same sequence again: 序号 姓名 金额 序号 姓名 金额. */
    private static List<List<Table.Column>> repeated(List<Table.Column> run) {
        String first = Words.heading(run.getFirst().label());
        for (int cut = 2; cut < run.size() && !first.isEmpty(); cut++) {
            Set<String> left = new HashSet<>();
            run.subList(0, cut).forEach(column -> left.add(String.join("/", column.path())));
            boolean same = String.join("/", run.get(cut).path())
                            .equals(String.join("/", run.getFirst().path()))
                    && run.subList(cut, run.size()).stream()
                                    .filter(column -> left.contains(String.join("/", column.path())))
                                    .count()
                            >= 2;
            if (same) {
                List<List<Table.Column>> parts = new ArrayList<>();
                parts.add(new ArrayList<>(run.subList(0, cut)));
                parts.addAll(repeated(new ArrayList<>(run.subList(cut, run.size()))));
                return parts;
            }
        }
        List<List<Table.Column>> one = new ArrayList<>();
        one.add(new ArrayList<>(run));
        return one;
    }

    static List<Table.Column> inTenThousands(List<Table.Column> columns) {
        return columns.stream()
                .map(column -> new Table.Column(column.index(), column.path(), AmountText.Unit.TEN_THOUSAND_YUAN))
                .toList();
    }
}
