package org.kaolin.sheets.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;

/** 导出文字: what a cell of an export says, and how text that a spreadsheet would run is made harmless. */
final class ExportCells {

    private ExportCells() {}

    static String text(Field field, @Nullable Object value, Map<UUID, String> names) {
        return switch (value) {
            case null -> "";
            case UUID id -> names.getOrDefault(id, "未知");
            case Boolean truth -> truth ? "是" : "否";
            case BigDecimal number -> plain(number);
            case List<?> list ->
                list.stream().map(code -> title(field.kind(), code.toString())).collect(Collectors.joining("、"));
            default ->
                field.kind() instanceof FieldKind.Code ? title(field.kind(), value.toString()) : value.toString();
        };
    }

    /** The same from an entry as the API shows it. */
    static String text(Field field, Entry entry) {
        Object value = entry.fields().get(field.name());
        return value instanceof BigDecimal number ? plain(number) : entry.show(field.name());
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0, java.math.RoundingMode.UNNECESSARY) : stripped)
                .toPlainString();
    }

    private static String title(FieldKind kind, String code) {
        return kind.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::title)
                .findFirst()
                .orElse(code);
    }

    /** Text a spreadsheet would take for a formula gets the mark that says it is text; reading takes it off again. */
    static String harmless(String text) {
        boolean runs = !text.isEmpty()
                && "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0
                && !text.matches("-?\\d+(\\.\\d+)?");
        return runs ? "'" + text : text;
    }
}
