package org.kaolin.plan.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word表格: cells with their spans; Word marks a vertical span by empty cells that continue the one above. */
final class WordTable {

    private static final int WIDEST = 60;

    private WordTable() {}

    /** 已定位单元格: a cell with the grid column it starts in. */
    private record Placed(int column, Block.Cell cell) {}

    static List<List<Block.Cell>> rows(XWPFTable table) {
        List<List<Placed>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<Placed> cells = new ArrayList<>();
            int column = 0;
            for (XWPFTableCell cell : row.getTableCells()) {
                int span = columnSpan(cell);
                if (!isContinued(cell) || !extend(rows, column)) {
                    cells.add(new Placed(column, new Block.Cell(text(cell), 1, span)));
                }
                column += span;
            }
            rows.add(cells);
        }
        return rows.stream().map(row -> row.stream().map(Placed::cell).toList()).toList();
    }

    /** Lengthens the cell above that starts in this column and reaches down to the row being read. */
    private static boolean extend(List<List<Placed>> rows, int column) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            List<Placed> row = rows.get(r);
            for (int i = 0; i < row.size(); i++) {
                Block.Cell cell = row.get(i).cell();
                if (row.get(i).column() == column && r + cell.rowSpan() == rows.size()) {
                    Block.Cell longer = new Block.Cell(cell.text(), cell.rowSpan() + 1, cell.columnSpan());
                    row.set(i, new Placed(column, longer));
                    return true;
                }
            }
        }
        return false;
    }

    private static int columnSpan(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties == null
                || properties.getGridSpan() == null
                || properties.getGridSpan().getVal() == null) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, WIDEST);
    }

    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getVMerge() == null) {
            return false;
        }
        return properties.getVMerge().getVal() == null || properties.getVMerge().getVal() == STMerge.CONTINUE;
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .map(Normal::trim)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
