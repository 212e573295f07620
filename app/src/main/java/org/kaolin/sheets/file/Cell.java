package org.kaolin.sheets.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 单元格: what stands in it, never what a formula would compute now.
 *
 * @param text as a person reads it: a percentage with its sign, a date as ISO
 * @param value BigDecimal of a number, LocalDate of a date, Boolean of a truth; null for text and errors
 * @param struck whether its font is struck out
 * @param formula whether the value is the stored result of a formula
 */
public record Cell(Kind kind, String text, @Nullable Object value, boolean struck, boolean formula) {

    /** Nothing. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", null, false, false);

    /** Excel keeps 15 digits; what a file has beyond them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    /** 单元格种类. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        ERROR
    }

    /** 文字. */
    public static Cell text(String text, boolean struck, boolean formula) {
        return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text, null, struck, formula);
    }

    static Cell number(BigDecimal exact, boolean percent, boolean struck, boolean formula) {
        BigDecimal number = plain(exact.round(DIGITS));
        String text = percent
                ? plain(number.movePointRight(2)).toPlainString() + "%"
                : plain(number).toPlainString();
        return new Cell(Kind.NUMBER, text, number, struck, formula);
    }

    static Cell date(LocalDate date, boolean struck, boolean formula) {
        return new Cell(Kind.DATE, date.toString(), date, struck, formula);
    }

    static Cell truth(boolean truth, boolean struck, boolean formula) {
        return new Cell(Kind.TRUTH, truth ? "TRUE" : "FALSE", truth, struck, formula);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text, null, false, true);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Whether text stands in it. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** The number of a cell that holds one. */
    public BigDecimal number() {
        return (BigDecimal) Objects.requireNonNull(value);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, java.math.RoundingMode.UNNECESSARY) : stripped;
    }
}
