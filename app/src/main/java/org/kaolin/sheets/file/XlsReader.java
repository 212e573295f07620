package org.kaolin.sheets.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** 读取 .xls (97–2003). */
final class XlsReader {

    private final HSSFWorkbook workbook;
    private final Allowance allowance = new Allowance();
    private final boolean from1904;

    private XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    static List<Sheet> read(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedFile("文件已加密,请取消密码后再导入");
            }
            if (!files.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !files.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new RefusedFile("这不是电子表格(可能是旧版 Word 文档),请导入 .xlsx、.xls 或 .csv");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                return new XlsReader(workbook).sheets();
            }
        } catch (EncryptedDocumentException e) {
            throw new RefusedFile("文件已加密,请取消密码后再导入");
        } catch (OldFileFormatException e) {
            throw new RefusedFile("这是 Excel 95 或更早的文件,请另存为 .xlsx 后再导入");
        }
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            allowance.sheet();
            HSSFSheet from = workbook.getSheetAt(i);
            List<SheetRow> rows = new ArrayList<>();
            BitSet hidden = new BitSet();
            for (org.apache.poi.ss.usermodel.Row each : from) {
                SheetRow row = row((HSSFRow) each);
                if (row.cells().length > 0) {
                    allowance.row();
                    rows.add(row);
                }
            }
            for (int column = 0; column < 256; column++) {
                hidden.set(column, from.isColumnHidden(column));
            }
            List<Sheet.Merge> merges = new ArrayList<>();
            for (CellRangeAddress range : from.getMergedRegions()) {
                merges.add(new Sheet.Merge(
                        range.getFirstRow() + 1,
                        range.getLastRow() + 1,
                        range.getFirstColumn(),
                        range.getLastColumn()));
            }
            boolean unseen = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            sheets.add(new Sheet(workbook.getSheetName(i), unseen, rows, merges, hidden));
        }
        return sheets;
    }

    private SheetRow row(HSSFRow from) {
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell each : from) {
            Cell cell = cell((HSSFCell) each);
            if (!cell.isBlank()) {
                allowance.cell(each.getColumnIndex(), cell.text().length());
                while (cells.size() <= each.getColumnIndex()) {
                    cells.add(Cell.BLANK);
                }
                cells.set(each.getColumnIndex(), cell);
            }
        }
        return new SheetRow(from.getRowNum() + 1, cells.toArray(Cell[]::new), from.getZeroHeight());
    }

    private Cell cell(HSSFCell from) {
        boolean formula = from.getCellType() == CellType.FORMULA;
        CellType type = formula ? from.getCachedFormulaResultType() : from.getCellType();
        boolean struck = from.getCellStyle().getFont(workbook).getStrikeout();
        return switch (type) {
            case STRING -> Cell.text(from.getRichStringCellValue().getString(), struck, formula);
            case NUMERIC -> number(from, struck, formula);
            case BOOLEAN -> Cell.truth(from.getBooleanCellValue(), struck, formula);
            case ERROR ->
                Cell.error(FormulaError.forInt(from.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> Cell.BLANK;
        };
    }

    private Cell number(HSSFCell from, boolean struck, boolean formula) {
        BigDecimal number = Allowance.number(Double.toString(from.getNumericCellValue()));
        String format = from.getCellStyle().getDataFormatString();
        Cell date = format != null && XlsxStyles.isDateFormat(format) && !format.equalsIgnoreCase("general")
                ? XlsxStyles.date(number, from1904, struck, formula)
                : null;
        return date == null ? Cell.number(number, format != null && format.contains("%"), struck, formula) : date;
    }
}
