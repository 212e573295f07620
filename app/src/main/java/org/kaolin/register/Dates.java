package org.kaolin.register;

import java.time.DateTimeException;
import java.time.LocalDate;

/** 日期 of a request: ISO dates within the years a register can speak of. */
public final class Dates {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private Dates() {}

    /** Reads a date; throws Unreadable with what to write instead. */
    public static LocalDate read(String text) throws Unreadable {
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Unreadable("“" + shortened(text) + "”不是日期,请按 2025-12-31 的格式填写");
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Unreadable("日期 " + date + " 超出范围,应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间");
        }
        return date;
    }

    /** A value quoted in a message, never longer than a line. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 30 ? line : line.substring(0, 30) + "…";
    }
}
