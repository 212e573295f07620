package org.kaolin.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.sheets.file.Cell;

/** 数字: numbers of cells, also where they stand as text. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile(
            "([-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-+]?\\d+(?:\\.\\d+)?)\\s*([\\p{IsHan}㎡²a-zA-Z2%]{0,4})");

    /** 读数. A number with what was written behind it. */
    record Written(BigDecimal number, String unit) {}

    private Amounts() {}

    /** The number of a cell, written as a number or as one in text; null for everything else. */
    static @Nullable BigDecimal find(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return cell.number();
        }
        Written written = cell.isText() ? findWritten(cell.text()) : null;
        return written == null || written.unit().equals("%") ? null : written.number();
    }

    /** A number as people write it: full width, thousands, a unit behind; null when it is more than that. */
    static @Nullable Written findWritten(String text) {
        if (text.length() > 60) {
            return null;
        }
        String plain = Normalizer.normalize(text.replace("㎡", "m²").replace("²", "2"), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}'¥]", "");
        Matcher number = NUMBER.matcher(plain);
        return number.matches() ? new Written(new BigDecimal(number.group(1).replace(",", "")), number.group(2)) : null;
    }
}
