package org.kaolin.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

/**
 * 月份: a calendar month, the unit in which benefits begin, are paid and end.
 *
 * @param number months since the year 0, so that arithmetic is plain addition
 */
public record Month(int number) implements Comparable<Month> {

    /** A month of a year; throws DateTimeException outside 1..12 or the years 1..9999. */
    public static Month of(int year, int month) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("年份超出范围:" + year);
        }
        YearMonth.of(year, month);
        return new Month(year * 12 + month - 1);
    }

    /** The month a day lies in. */
    public static Month of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue());
    }

    /** Reads {@code 2021-03}; throws DateTimeException for anything else. */
    public static Month parse(String text) {
        YearMonth month = YearMonth.parse(text);
        return of(month.getYear(), month.getMonthValue());
    }

    /** Year. */
    public int year() {
        return Math.floorDiv(number, 12);
    }

    /** Month of the year, 1..12. */
    public int month() {
        return Math.floorMod(number, 12) + 1;
    }

    /** So many months later, or earlier when negative. */
    public Month plus(int months) {
        return new Month(Math.addExact(number, months));
    }

    /** 次月: the month from which most decisions take effect. */
    public Month next() {
        return plus(1);
    }

    /** 上月. */
    public Month previous() {
        return plus(-1);
    }

    /** Months from this one to another, 0 for the same, negative backwards. */
    public int until(Month other) {
        return Math.subtractExact(other.number, number);
    }

    /** All months from this one to the last, both included; empty when the last lies before. */
    public List<Month> through(Month last) {
        return LongStream.rangeClosed(number, last.number)
                .mapToObj(n -> new Month((int) n))
                .toList();
    }

    /** First day. */
    public LocalDate firstDay() {
        return LocalDate.of(year(), month(), 1);
    }

    /** Last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(1).minusDays(1);
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** Whether earlier. */
    public boolean isBefore(Month other) {
        return number < other.number;
    }

    /** Whether later. */
    public boolean isAfter(Month other) {
        return number > other.number;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(number, other.number);
    }

    /** ISO form, {@code 2021-03}. */
    @Override
    public String toString() {
        return YearMonth.of(year(), month()).toString();
    }

    /** As people read it, {@code 2021年3月}. */
    public String display() {
        return year() + "年" + month() + "月";
    }
}
