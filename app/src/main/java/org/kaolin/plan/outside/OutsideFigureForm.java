package org.kaolin.plan.outside;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Status;
import org.kaolin.web.BadInput;

/** 外部数据录入单: texts as typed, of a page or of the API; {@link #checked} reads them with every error at once. */
public record OutsideFigureForm(
        String series, String region, String period, String value, String source, String sourceDate, String status) {

    private static final int LONGEST_SOURCE = 200;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NUMBER = 20;

    /** From the fields of a request; unknown names are refused. The city's own region where none is given. */
    public static OutsideFigureForm of(Map<?, ?> fields, String region) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : NAMES) {
            texts.put(name, "");
        }
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String name = String.valueOf(field.getKey());
            if (!texts.containsKey(name)) {
                errors.put(name, "不认识这一项,可用: " + String.join("、", NAMES));
            } else if (field.getValue() instanceof Map || field.getValue() instanceof Iterable) {
                errors.put(name, "应为文字或数字");
            } else if (field.getValue() != null) {
                texts.put(name, plain(field.getValue()));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        String place = get(texts, "region");
        String status = get(texts, "status");
        return new OutsideFigureForm(
                get(texts, "series"),
                place.isEmpty() ? region : place,
                get(texts, "period"),
                get(texts, "value"),
                get(texts, "source"),
                get(texts, "sourceDate"),
                status.isEmpty() ? "stated" : status);
    }

    private static final java.util.List<String> NAMES =
            java.util.List.of("series", "region", "period", "value", "source", "sourceDate", "status");

    private static String get(Map<String, String> texts, String name) {
        return Objects.requireNonNullElse(texts.get(name), "").strip();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** What was typed, read; throws BadInput with a message at each wrong field. */
    OutsideFigure checked() {
        Map<String, String> errors = new LinkedHashMap<>();
        OutsideSeries kind = OutsideSeries.find(series).orElse(null);
        if (kind == null) {
            errors.put("series", "没有这个数据系列,请从清单中选择");
        }
        if (!region.matches("[0-9]{6}")) {
            errors.put("region", "应为 6 位区划代码,如 360200");
        }
        checkPeriod(kind, errors);
        BigDecimal number = number(kind, errors);
        if (source.isBlank()
                || source.length() > LONGEST_SOURCE
                || source.chars().anyMatch(Character::isISOControl)) {
            errors.put("source", "请写明来源文件或公报名称,最多 " + LONGEST_SOURCE + " 个字");
        }
        LocalDate dated = date(errors);
        Status founded = status(errors);
        if (!errors.isEmpty() || kind == null || number == null || dated == null || founded == null) {
            throw new BadInput(errors);
        }
        return new OutsideFigure(
                new UUID(0, 0), series, kind.title(), kind.unit(), region, period, number, source, dated, founded);
    }

    private void checkPeriod(@Nullable OutsideSeries kind, Map<String, String> errors) {
        boolean monthly = kind != null && kind.monthly();
        String form = monthly ? "应为 2024-06 这样的月份" : "应为 2024 这样的年份";
        try {
            int year = period.matches("[0-9]{4}")
                    ? Integer.parseInt(period)
                    : YearMonth.parse(period).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR || (kind != null && monthly != (period.length() > 4))) {
                errors.put("period", form);
            }
        } catch (DateTimeParseException e) {
            errors.put("period", form);
        }
    }

    private @Nullable BigDecimal number(@Nullable OutsideSeries kind, Map<String, String> errors) {
        String bare = value.replace(",", "").replace("%", "");
        if (!bare.matches("-?[0-9]+(\\.[0-9]+)?") || bare.length() > LONGEST_NUMBER) {
            errors.put("value", "应为数字,如 5.3");
            return null;
        }
        BigDecimal number = new BigDecimal(bare);
        if (kind != null && (number.compareTo(kind.least()) < 0 || number.compareTo(kind.most()) > 0)) {
            errors.put(
                    "value",
                    "应在 " + kind.least().toPlainString() + " 与 " + kind.most().toPlainString() + " 之间(" + kind.unit()
                            + "),请核对单位");
        }
        return number;
    }

    private @Nullable LocalDate date(Map<String, String> errors) {
        try {
            LocalDate day = LocalDate.parse(sourceDate);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // the message below says what is expected
        }
        errors.put("sourceDate", "请填写来源的日期,如 2025-01-20");
        return null;
    }

    private @Nullable Status status(Map<String, String> errors) {
        for (Status each : Status.values()) {
            if (each.name().equals(status.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        errors.put("status", "依据只能是 stated(明文)、derived(推算)、assumed(假定)、placeholder(占位)");
        return null;
    }
}
