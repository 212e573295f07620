package org.kaolin.sheets.file;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 工作表: rows that hold something, by number, and its merged ranges. */
public final class Sheet {

    private static final int MOST_MERGED_CELLS = 200_000;

    /** 合并区域, numbers of rows from 1, of columns from 0, all inclusive. */
    public record Merge(int top, int bottom, int left, int right) {

        /** Whether it covers several columns. */
        public boolean isWide() {
            return right > left;
        }
    }

    /** A sheet without rows. */
    public static final Sheet EMPTY = new Sheet("", false, List.of(), List.of(), new BitSet());

    private final String name;
    private final boolean hidden;
    private final TreeMap<Integer, SheetRow> rows = new TreeMap<>();
    private final BitSet hiddenColumns;
    private final Map<Long, Merge> merges = new HashMap<>();
    private final int width;

    Sheet(String name, boolean hidden, List<SheetRow> rows, List<Merge> merges, BitSet hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        this.hiddenColumns = hiddenColumns;
        int widest = 0;
        for (SheetRow row : rows) {
            if (!row.isBlank()) {
                this.rows.put(row.number(), row);
                widest = Math.max(widest, row.cells().length);
            }
        }
        this.width = widest;
        merges.forEach(this::cover);
    }

    private void cover(Merge merge) {
        int bottom = Math.min(merge.bottom(), this.rows.isEmpty() ? 0 : this.rows.lastKey());
        int right = Math.min(merge.right(), width - 1);
        for (int row = merge.top(); row <= bottom; row++) {
            for (int column = merge.left(); column <= right && merges.size() < MOST_MERGED_CELLS; column++) {
                merges.putIfAbsent(key(row, column), merge);
            }
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 16) + column;
    }

    /** 工作表名称. */
    public String name() {
        return name;
    }

    /** Whether the sheet is hidden. */
    public boolean hidden() {
        return hidden;
    }

    /** Rows that hold something, in order. */
    public List<SheetRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Number of columns up to the last that holds something. */
    public int width() {
        return width;
    }

    /** Whether a column is hidden. */
    public boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    /** The merged range a cell lies in; a single cell without one. */
    public Merge span(int row, int column) {
        Merge merge = merges.get(key(row, column));
        return merge == null ? new Merge(row, row, column, column) : merge;
    }

    /** Whether the cell is hidden behind the first one of a merged range. */
    public boolean isCovered(int row, int column) {
        Merge span = span(row, column);
        return span.top() != row || span.left() != column;
    }

    /** The cell as a person sees it: a merged range shows its first cell everywhere. */
    public Cell seen(int row, int column) {
        Merge span = span(row, column);
        SheetRow at = rows.get(span.top());
        return at == null ? Cell.BLANK : at.cell(span.left());
    }

    /** Letters of a column: 0 is A. */
    public static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
