package org.kaolin.parameters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.Parameter.Status;
import org.kaolin.start.CityFiles;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 装载标准与参数: the announcements of {@code parameters.csv}; a row that cannot be read stops the start by its line. */
@Component
@Order(120)
class ParameterLoad implements FirstLoad {

    private static final String FILE = "parameters.csv";

    private final CityFiles files;
    private final ParameterCatalogue catalogue;
    private final ParameterStore store;

    ParameterLoad(CityFiles files, ParameterCatalogue catalogue, ParameterStore store) {
        this.files = files;
        this.catalogue = catalogue;
        this.store = store;
    }

    @Override
    public String title() {
        return "标准与参数";
    }

    @Override
    public boolean needed() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        int line = 1;
        for (Map<String, String> row : CsvRows.read(FILE, files.read(FILE))) {
            line++;
            store.add(read(row, line), FILE);
        }
    }

    private Parameter read(Map<String, String> row, int line) {
        try {
            String code = cell(row, "code");
            ParameterCode meaning = catalogue
                    .find(code)
                    .orElseThrow(
                            () -> new IllegalArgumentException("代码 " + code + " 不在 " + ParameterCatalogue.FILE + " 中"));
            return new Parameter(
                    Ids.of("parameter:" + row),
                    code,
                    cell(row, "region"),
                    Area.valueOf(cell(row, "area").toUpperCase(Locale.ROOT)),
                    Objects.requireNonNull(day(row, "validFrom"), "缺少 validFrom"),
                    day(row, "validTo"),
                    value(meaning, cell(row, "value")),
                    optional(row, "unit"),
                    day(row, "publishedOn"),
                    cell(row, "source"),
                    Status.valueOf(cell(row, "status").toUpperCase(Locale.ROOT)),
                    cell(row, "rival").equals("true"),
                    optional(row, "note"),
                    Instant.EPOCH,
                    null);
        } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
            throw new IllegalStateException(FILE + " 第 " + line + " 行无法读取: " + e.getMessage(), e);
        }
    }

    private static ParameterValue value(ParameterCode code, String text) {
        return switch (code.kind()) {
            case NUMBER -> new ParameterValue.Amount(new BigDecimal(text));
            case SWITCH ->
                switch (text) {
                    case "true" -> new ParameterValue.Switch(true);
                    case "false" -> new ParameterValue.Switch(false);
                    default -> throw new IllegalArgumentException("开关只能是 true 或 false,现在是 " + text);
                };
            case CODE -> new ParameterValue.Code(text);
            case CODES -> new ParameterValue.Codes(List.of(text.split("\\|")));
        };
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), "缺少列 " + column);
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
