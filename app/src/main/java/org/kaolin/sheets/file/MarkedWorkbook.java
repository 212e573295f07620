package org.kaolin.sheets.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;

/** 标注工作簿: the same file back with one more column that says what is wrong, and the cells concerned coloured. */
public final class MarkedWorkbook {

    private MarkedWorkbook() {}

    /** Marks by name of the sheet and number of the row. Throws RefusedFile for a file that cannot be read. */
    public static byte[] mark(byte[] content, Map<String, Map<Integer, Marks>> marks) {
        try {
            return switch (Workbook.format(content)) {
                case XLSX -> XlsxMarker.mark(content, marks);
                case XLS -> xls(content, marks);
                case CSV -> csv(content, marks.getOrDefault("CSV", Map.of()));
            };
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            RefusedFile refused = new RefusedFile("文件无法标注,请另存为 .xlsx 后重试");
            refused.initCause(e);
            throw refused;
        }
    }

    private static byte[] xls(byte[] content, Map<String, Map<Integer, Marks>> marks) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<Short, HSSFCellStyle> coloured = new HashMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                HSSFSheet sheet = workbook.getSheetAt(i);
                int last = 0;
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    last = Math.max(last, row.getLastCellNum());
                }
                int added = Math.min(last, 255);
                marks.getOrDefault(workbook.getSheetName(i), Map.of()).forEach((number, mark) -> {
                    HSSFRow row = sheet.getRow(number - 1);
                    if (row != null) {
                        row.createCell(added).setCellValue(mark.text());
                        mark.columns().forEach(column -> colour(workbook, row.getCell(column), coloured));
                    }
                });
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void colour(
            HSSFWorkbook workbook,
            @org.jspecify.annotations.Nullable HSSFCell cell,
            Map<Short, HSSFCellStyle> coloured) {
        if (cell != null) {
            cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                HSSFCellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return style;
            }));
        }
    }

    private static byte[] csv(byte[] content, Map<Integer, Marks> marks) {
        Charset charset = CsvReader.charset(content);
        String decoded = CsvReader.decode(content);
        char separator = CsvReader.separator(decoded);
        List<SheetRow> rows = CsvReader.read(content).getFirst().rows();
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        StringBuilder text = new StringBuilder(charset.name().startsWith("UTF") ? "\uFEFF" : "");
        int next = 1;
        for (SheetRow row : rows) {
            for (; next < row.number(); next++) {
                text.append("\r\n");
            }
            for (int column = 0; column < width; column++) {
                text.append(quoted(row.cell(column).text(), separator)).append(separator);
            }
            Marks mark = marks.get(row.number());
            text.append(mark == null ? "" : quoted(mark.text(), separator)).append("\r\n");
            next = row.number() + 1;
        }
        return text.toString().getBytes(charset);
    }

    private static String quoted(String text, char separator) {
        boolean needed =
                text.indexOf(separator) >= 0 || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
