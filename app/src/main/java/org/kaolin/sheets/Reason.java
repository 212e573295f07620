package org.kaolin.sheets;

/**
 * 原因: why a row is not simply accepted.
 *
 * @param code stable English code
 * @param message in Chinese: what is wrong and what to do
 * @param column from 0; -1 when it is about the row as a whole
 * @param heading what the sheet calls the column; empty without one
 * @param field name of the field; empty for the row as a whole
 */
public record Reason(Status status, String code, String message, int column, String heading, String field) {

    /** About a whole row. */
    public static Reason ofRow(Status status, String code, String message) {
        return new Reason(status, code, message, -1, "", "");
    }

    /** Letters of its column; empty for the row as a whole. */
    public String letters() {
        return column < 0 ? "" : org.kaolin.sheets.file.Sheet.letters(column);
    }
}
