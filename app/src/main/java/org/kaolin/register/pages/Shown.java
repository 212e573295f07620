package org.kaolin.register.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kaolin.time.AsOf;

/** 显示格式 of numbers and moments on register pages. */
final class Shown {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(AsOf.ZONE);

    private Shown() {}

    /** With thousands separators and no needless decimals. */
    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A share with two decimals when it is not integral. */
    static String percent(BigDecimal part, long whole) {
        BigDecimal percent = part.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (percent.scale() > 0 ? percent.setScale(2, RoundingMode.UNNECESSARY) : percent).toPlainString() + "%";
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
