package org.kaolin.sheets.file;

import java.math.BigDecimal;

/** 读取限额: what one file may hold, counted while it is read, so that nothing large is ever built. */
final class Allowance {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 512;
    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_SHEETS = 100;
    private static final int LONGEST_TEXT = 32_767;
    private static final long MOST_TEXT = 100_000_000L;

    private int rows;
    private int cells;
    private int sheets;
    private long text;

    void sheet() {
        if (++sheets > MOST_SHEETS) {
            throw new RefusedFile("工作表超过 " + MOST_SHEETS + " 张,请分成几个文件");
        }
    }

    void row() {
        if (++rows > MOST_ROWS) {
            throw new RefusedFile("内容超过 " + MOST_ROWS + " 行,请分成几个文件导入");
        }
    }

    void cell(int column, int length) {
        if (column >= MOST_COLUMNS) {
            throw new RefusedFile("内容超过 " + MOST_COLUMNS + " 列,请删去无关的列");
        }
        if (++cells > MOST_CELLS) {
            throw new RefusedFile("单元格超过 " + MOST_CELLS + " 个,请分成几个文件导入");
        }
        text(length);
    }

    void text(int length) {
        text += length;
        if (length > LONGEST_TEXT || text > MOST_TEXT) {
            throw new RefusedFile("单元格文字过长(每格最多 " + LONGEST_TEXT + " 字),请缩短后再导入");
        }
    }

    /** A stored number; one that no spreadsheet could hold refuses the file. */
    static BigDecimal number(String text) {
        try {
            if (text.length() <= 40) {
                BigDecimal number = new BigDecimal(text.strip());
                if (Math.abs((long) number.precision() - number.scale()) <= 320) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw new RefusedFile("文件已损坏:数字单元格中不是数字,请用 Excel 或 WPS 打开并另存后重试");
    }
}
