package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterValue;

/** 取值核对: a value as sent becomes one of its parameter's kind and unit, or a message that says what to do. */
final class Values {

    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000");
    private static final BigDecimal MOST_COUNT = new BigDecimal("1000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int DECIMALS_OF_YUAN = 2;
    private static final int DECIMALS_OF_RATE = 4;
    private static final int LONGEST = 24;
    private static final Map<String, String> COUNTS =
            Map.of("years", "周岁数", "months", "月数", "refusals", "次数", "months of the standard per counted member", "月数");

    private Values() {}

    /** Either a value or what is wrong with what was sent. */
    record Read(@Nullable ParameterValue value, @Nullable String fault) {

        static Read of(ParameterValue value) {
            return new Read(value, null);
        }

        static Read wrong(String fault) {
            return new Read(null, fault);
        }
    }

    static Read read(ParameterCode code, Object raw, @Nullable String unit) {
        if (Draft.text(raw).isEmpty()) {
            return Read.wrong("请填写" + code.title() + "的值");
        }
        return switch (code.kind()) {
            case NUMBER -> number(code, raw, unit);
            case SWITCH -> flag(raw);
            case CODE -> code(code, raw);
            case CODES -> codes(code, raw);
        };
    }

    private static Read number(ParameterCode code, Object raw, @Nullable String unit) {
        if (raw instanceof List || raw instanceof Map || raw instanceof Boolean) {
            return Read.wrong(code.title() + "只能是一个数,不能是列表或是否");
        }
        String text = Draft.text(raw).replace(",", "").replace(",", "");
        if (text.length() > LONGEST || !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
            return Read.wrong("应为一个数,如 980 或 0.75,现在是“" + brief(text) + "”");
        }
        BigDecimal value = new BigDecimal(text);
        String fault = fault(value, unit == null ? "" : unit);
        if (fault != null) {
            return Read.wrong(fault);
        }
        return Read.of(new ParameterValue.Amount(value.scale() < 0 ? value.setScale(0) : value));
    }

    private static @Nullable String fault(BigDecimal value, String unit) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        boolean money = unit.startsWith("yuan");
        boolean count = COUNTS.containsKey(unit);
        BigDecimal most = money ? MOST_YUAN : count ? MOST_COUNT : HUNDRED;
        if (value.signum() < 0) {
            return "不能是负数,现在是 " + brief(value.toPlainString());
        }
        if (value.compareTo(most) > 0) {
            return "超出合理范围(最大 " + most.toPlainString() + "),请核对单位和小数点";
        }
        if (count && decimals > 0) {
            return "应为整数" + COUNTS.get(unit);
        }
        if (money && decimals > DECIMALS_OF_YUAN) {
            return "金额最多两位小数(到分)";
        }
        return decimals > DECIMALS_OF_RATE ? "最多四位小数" : null;
    }

    private static Read flag(Object raw) {
        return switch (Draft.text(raw)) {
            case "true", "是" -> Read.of(new ParameterValue.Switch(true));
            case "false", "否" -> Read.of(new ParameterValue.Switch(false));
            default -> Read.wrong("只能是“是”或“否”(true、false)");
        };
    }

    private static Read code(ParameterCode code, Object raw) {
        if (!(raw instanceof String)) {
            return Read.wrong("应从下列选项中选一个: " + options(code));
        }
        return known(code, Draft.text(raw))
                .map(found -> Read.of(new ParameterValue.Code(found)))
                .orElseGet(() -> Read.wrong("没有这个选项,可用: " + options(code)));
    }

    private static Read codes(ParameterCode code, Object raw) {
        List<?> parts = raw instanceof List<?> list
                ? list
                : Arrays.asList(Draft.text(raw).split("[|、,,\\s]+"));
        if (raw instanceof Number || raw instanceof Boolean || raw instanceof Map) {
            return Read.wrong("应为选项的列表,可用: " + options(code));
        }
        List<String> found = new ArrayList<>();
        for (Object part : parts) {
            Optional<String> one = part instanceof String text ? known(code, text.strip()) : Optional.empty();
            if (one.isEmpty()) {
                return Read.wrong("没有选项“" + brief(Draft.text(part)) + "”,可用: " + options(code));
            }
            if (found.contains(one.get())) {
                return Read.wrong("选项“" + code.labels().get(one.get()) + "”重复");
            }
            found.add(one.get());
        }
        return found.isEmpty() ? Read.wrong("至少选一项: " + options(code)) : Read.of(new ParameterValue.Codes(found));
    }

    private static Optional<String> known(ParameterCode code, String text) {
        return code.labels().entrySet().stream()
                .filter(label -> label.getKey().equals(text) || label.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String options(ParameterCode code) {
        Map<String, String> sorted = new LinkedHashMap<>();
        code.labels().keySet().stream()
                .sorted()
                .forEach(key -> sorted.put(key, code.labels().getOrDefault(key, key)));
        return String.join(
                "、",
                sorted.entrySet().stream()
                        .map(each -> each.getKey() + "(" + each.getValue() + ")")
                        .toList());
    }

    static String brief(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
