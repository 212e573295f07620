package org.kaolin.parameters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.Parameter.Status;

/**
 * 标准一行: a code in one region and area, as the pages show it.
 *
 * @param row announcement in force; null when there is none
 * @param region name of the region; empty when there is no row
 * @param rivals values printed beside it, never used
 * @param missing what is not there, in Chinese
 */
public record ParameterLine(
        ParameterCode code,
        @Nullable Parameter row,
        String region,
        List<Parameter> rivals,
        @Nullable String missing) {

    public ParameterLine {
        rivals = List.copyOf(rivals);
    }

    /** Title with its area: 最低生活保障标准(城市). */
    public String title() {
        return row == null || row.area() == Area.ALL
                ? code.title()
                : code.title() + "(" + row.area().title() + ")";
    }

    /** The value as a user reads it; empty when missing. */
    public String value() {
        return row == null ? "" : text(code, row);
    }

    /** Unit in Chinese; empty where the value has none. */
    public String unit() {
        return row == null ? "" : ParameterCode.unit(row.unit());
    }

    /** Rival values as one text; empty when there is none. */
    public String rivalText() {
        return String.join("、", rivals.stream().map(rival -> text(code, rival)).toList());
    }

    /** Whether a word occurs in what is shown; 低保 finds 最低生活保障. */
    boolean contains(String word) {
        String area = row == null || row.area() == Area.ALL ? "" : row.area().title();
        String text = String.join(
                " ", code.code(), title(), area + code.title(), code.group(), code.description(), region, value());
        return (text + " " + text.replace("最低生活保障", "低保"))
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }

    boolean isOf(String status) {
        return status.isEmpty()
                || (row == null
                        ? status.equals(ParameterQuestion.MISSING)
                        : row.status().name().equals(status.toUpperCase(Locale.ROOT)));
    }

    /** A value without needless zeros, codes by their labels. */
    public static String text(ParameterCode code, Parameter row) {
        return row.value() instanceof ParameterValue.Amount amount
                ? number(amount.value())
                : row.value().text(code.labels());
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Class of the chip of a status. */
    public static String chip(Status status) {
        return switch (status) {
            case STATED -> "chip chip-info";
            case DERIVED -> "chip";
            case ASSUMED -> "chip chip-warn";
            case PLACEHOLDER -> "chip chip-stop";
        };
    }
}
