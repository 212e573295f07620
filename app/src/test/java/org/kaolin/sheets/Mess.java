package org.kaolin.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A workbook as offices make them, written row by row together with what must become of each row. */
final class Mess {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String[] FAMILY = {"王", "李", "张", "刘", "陈", "余", "汪", "程"};
    private static final String[] GIVEN = {"小明", "芳", "建国", "雨涵", "子轩", "秀英", "磊", "欣怡"};

    private final Workbook workbook;
    private final Map<String, Status> expected = new LinkedHashMap<>();
    private Sheet sheet;
    private int next;
    private final CellStyle date;
    private final CellStyle struck;

    Mess(Workbook workbook, String name) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        Font line = workbook.createFont();
        line.setStrikeout(true);
        this.struck = workbook.createCellStyle();
        struck.setFont(line);
    }

    Mess sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** Number of the row to come, from 0. */
    int next() {
        return next;
    }

    Mess blank() {
        next++;
        return this;
    }

    /** A row and its fate; a null fate leaves it unjudged. */
    Mess row(@Nullable Status fate, @Nullable Object... values) {
        return rowAt(0, fate, values);
    }

    Mess rowAt(int column, @Nullable Status fate, @Nullable Object... values) {
        Row row = sheet.createRow(next);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(column + i), values[i]);
            }
        }
        next++;
        if (fate != null) {
            expected.put(sheet.getSheetName() + "!" + next, fate);
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
            case String text -> cell.setCellValue(text);
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    Mess merge(int top, int bottom, int left, int right) {
        sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        return this;
    }

    Mess hideLast() {
        sheet.getRow(next - 1).setZeroHeight(true);
        return this;
    }

    Mess strikeLast() {
        for (Cell cell : sheet.getRow(next - 1)) {
            cell.setCellStyle(struck);
        }
        return this;
    }

    Workbook workbook() {
        return workbook;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            workbook.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs from what was read: sheet!row expected → read. */
    List<String> wrong(SheetReading.Result read) {
        List<String> wrong = new ArrayList<>();
        expected.forEach((place, status) -> {
            List<ReadRow> rows = read.rows().stream()
                    .filter(row -> (row.sheet() + "!" + row.number()).equals(place))
                    .toList();
            boolean right = !rows.isEmpty() && rows.stream().allMatch(row -> row.status() == status);
            if (!right) {
                wrong.add(place + " expected " + status + " was "
                        + rows.stream()
                                .map(row -> row.status() + " " + row.reasons())
                                .toList());
            }
        });
        return wrong;
    }

    static String name(RandomGenerator random) {
        return FAMILY[random.nextInt(FAMILY.length)] + GIVEN[random.nextInt(GIVEN.length)];
    }

    static LocalDate born(RandomGenerator random) {
        return LocalDate.of(2008, 1, 1).plusDays(random.nextInt(5000));
    }

    /** A number of the sample ranges with a right check digit. */
    static String personNumber(LocalDate born, int order) {
        String digits = "3602" + String.format("%02d", 3 + order / 10 % 90)
                + born.toString().replace("-", "") + (990 + order % 10);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
