package org.kaolin.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 字段值: from JSON or a form to the type of the kind, and back to what is shown. */
public final class Values {

    private static final BigDecimal LARGEST_MONEY = new BigDecimal("9999999999999.99");

    private Values() {}

    /** Finds a unit by code or id. */
    @FunctionalInterface
    public interface Units {
        /** Its id; null when there is none. */
        @Nullable
        UUID find(String codeOrId);
    }

    /** A JSON value; null and blank text are unknown. Throws Unreadable with what to write instead. */
    public static @Nullable Object read(FieldKind kind, @Nullable Object raw, Units units) throws Unreadable {
        if (raw == null || raw instanceof String blank && blank.isBlank()) {
            return null;
        }
        return switch (kind) {
            case FieldKind.Text text -> text(raw, text.longest(), false);
            case FieldKind.LongText text -> text(raw, text.longest(), true);
            case FieldKind.Whole whole -> whole(raw, whole.least(), whole.most());
            case FieldKind.Decimal d -> decimal(raw, d.places(), d.least(), d.most());
            case FieldKind.Money money -> decimal(raw, 2, BigDecimal.ZERO, LARGEST_MONEY);
            case FieldKind.Percent percent -> decimal(raw, 2, BigDecimal.ZERO, BigDecimal.valueOf(100));
            case FieldKind.Date date -> Dates.read(string(raw, "应为日期,请按 2025-12-31 的格式填写"));
            case FieldKind.Year year -> (int) (long) whole(raw, Dates.FIRST_YEAR, Dates.LAST_YEAR);
            case FieldKind.YesNo yesNo -> yesNo(raw);
            case FieldKind.Code code -> code(string(raw, "应为代码文字"), code.options());
            case FieldKind.Codes codes -> codes(raw, codes.options());
            case FieldKind.Unit unit -> unit(string(raw, "应为区划代码或标识"), units);
            case FieldKind.Reference reference -> id(string(raw, "应为所引用记录的标识"));
        };
    }

    /** A value as a form or an address writes it: the same rules, from text. */
    static @Nullable Object readText(FieldKind kind, List<String> texts, Units units) throws Unreadable {
        if (kind instanceof FieldKind.Codes) {
            return read(kind, texts.stream().filter(text -> !text.isBlank()).toList(), units);
        }
        String text = texts.isEmpty() ? "" : texts.getFirst().strip();
        if (text.isEmpty()) {
            return null;
        }
        boolean number = kind instanceof FieldKind.Whole
                || kind instanceof FieldKind.Decimal
                || kind instanceof FieldKind.Money
                || kind instanceof FieldKind.Percent
                || kind instanceof FieldKind.Year;
        return read(kind, number ? number(text) : kind instanceof FieldKind.YesNo ? truth(text) : text, units);
    }

    /** What the API answers: numbers stay numbers, money is text with two digits, everything else text. */
    public static @Nullable Object json(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal amount
            when field.kind() instanceof FieldKind.Money ->
                amount.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString();
            case BigDecimal number -> plain(number);
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list;
            default -> value.toString();
        };
    }

    /** What people read, without looking anything up; empty for unknown. */
    public static String show(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "是" : "否";
            case BigDecimal number
            when field.kind() instanceof FieldKind.Decimal kind ->
                plain(number).toPlainString() + (kind.unit().isEmpty() ? "" : " " + kind.unit());
            case BigDecimal number -> number.toPlainString();
            case List<?> list ->
                list.stream()
                        .map(code -> title(field.kind().options(), String.valueOf(code)))
                        .collect(Collectors.joining("、"));
            case String code when field.kind() instanceof FieldKind.Code kind -> title(kind.options(), code);
            default -> value.toString();
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, java.math.RoundingMode.UNNECESSARY) : stripped;
    }

    private static String title(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::title)
                .findFirst()
                .orElse(code);
    }

    private static String string(Object raw, String message) throws Unreadable {
        if (raw instanceof String text) {
            return text.strip();
        }
        throw new Unreadable(message);
    }

    private static String text(Object raw, int longest, boolean lines) throws Unreadable {
        String text = java.text.Normalizer.normalize(string(raw, "应为文字"), java.text.Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Unreadable("最多 " + longest + " 个字,现有 " + text.codePointCount(0, text.length()) + " 个");
        }
        if (!isClean(text, lines)) {
            throw new Unreadable("含有不可见的控制字符或不完整的字符,请删除后重填");
        }
        return text;
    }

    static boolean isClean(String text, boolean lines) {
        return text.codePoints()
                .allMatch(point -> point == '\n' && lines
                        || !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
    }

    private static Long whole(Object raw, long least, long most) throws Unreadable {
        BigDecimal number = numeric(raw, "应为整数");
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable("应在 " + least + " 至 " + most + " 之间");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable("应为整数,不能有小数");
        }
    }

    private static BigDecimal decimal(Object raw, int places, BigDecimal least, BigDecimal most) throws Unreadable {
        BigDecimal number = numeric(raw, "应为数字");
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new Unreadable("应在 " + least.toPlainString() + " 至 " + most.toPlainString() + " 之间");
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.stripTrailingZeros().scale() > places) {
            throw new Unreadable("最多 " + places + " 位小数");
        }
        return number.setScale(Math.max(0, Math.min(places, number.scale())), java.math.RoundingMode.UNNECESSARY);
    }

    private static BigDecimal numeric(Object raw, String message) throws Unreadable {
        return switch (raw) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            default -> throw new Unreadable(message);
        };
    }

    private static BigDecimal number(String text) throws Unreadable {
        if (text.length() <= 30) {
            try {
                return new BigDecimal(text.replace(",", ""));
            } catch (NumberFormatException e) {
                // falls through to the message below
            }
        }
        throw new Unreadable("“" + Dates.shortened(text) + "”不是数字");
    }

    private static Boolean yesNo(Object raw) throws Unreadable {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        throw new Unreadable("应为 true(是)或 false(否)");
    }

    private static Boolean truth(String text) throws Unreadable {
        return switch (text) {
            case "true", "是" -> Boolean.TRUE;
            case "false", "否" -> Boolean.FALSE;
            default -> throw new Unreadable("应为 true(是)或 false(否)");
        };
    }

    private static String code(String text, List<Option> options) throws Unreadable {
        for (Option option : options) {
            if (option.code().equals(text)) {
                return text;
            }
        }
        throw new Unreadable("没有“" + Dates.shortened(text) + "”这个选项,可选: "
                + options.stream().map(o -> o.code() + "(" + o.title() + ")").collect(Collectors.joining("、")));
    }

    private static List<String> codes(Object raw, List<Option> options) throws Unreadable {
        if (!(raw instanceof List<?> list)) {
            throw new Unreadable("应为代码的列表");
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Object each : list) {
            codes.add(code(each instanceof String text ? text.strip() : String.valueOf(each), options));
        }
        return List.copyOf(codes);
    }

    private static UUID unit(String text, Units units) throws Unreadable {
        UUID unit = text.length() <= 40 ? units.find(text) : null;
        if (unit == null) {
            throw new Unreadable("没有“" + Dates.shortened(text) + "”这个区划,请填写区划代码");
        }
        return unit;
    }

    static UUID id(String text) throws Unreadable {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                // falls through to the message below
            }
        }
        throw new Unreadable("“" + Dates.shortened(text) + "”不是记录的标识");
    }
}
