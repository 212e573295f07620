package org.kaolin.plan.upload;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.web.BadInput;

/** 条目字段: what a person may correct, per kind, and how a correction is read. */
public final class ItemFields {

    /**
     * 字段.
     *
     * @param label Chinese name on the form
     * @param type how its text is read
     * @param options allowed codes with their Chinese words, empty where free
     */
    public record Field(String name, String label, Type type, Map<String, String> options) {}

    /** 字段类型. */
    public enum Type {
        TEXT,
        REQUIRED_TEXT,
        WHOLE,
        NUMBER,
        CODE
    }

    private static final Map<String, String> COMPARATORS =
            options(">=", "不低于", ">", "超过", "=", "等于", "<=", "不高于", "<", "低于", "text", "无数值");
    private static final Map<String, String> KINDS = options("binding", "约束性", "expected", "预期性");
    private static final Map<String, String> LEVELS = options("chapter", "章", "section", "节", "box", "专栏");
    private static final List<Field> INDICATORS = List.of(
            whole("no", "序号"),
            required("name", "指标名称"),
            text("group", "类别"),
            text("unit", "单位"),
            text("baseline", "基期值"),
            required("target", "目标(原文)"),
            code("comparator", "比较关系", COMPARATORS),
            number("value", "目标值"),
            number("baseValue", "基本单位的值"),
            text("baseUnit", "基本单位"),
            whole("year", "目标年"),
            code("kind", "指标属性", KINDS));
    private static final List<Field> COMMITMENTS = List.of(
            text("section", "所在段落"),
            required("topic", "事项"),
            code("comparator", "比较关系", COMPARATORS),
            number("value", "数值"),
            number("valueTo", "上限"),
            text("unit", "单位"),
            text("per", "每(年、县…)"),
            whole("year", "期限年"),
            whole("yearFrom", "起始年"));
    private static final int LONGEST = 2000;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    private ItemFields() {}

    static List<Field> of(ItemKind kind) {
        return switch (kind) {
            case OUTLINE ->
                List.of(
                        code("level", "层级", LEVELS),
                        required("number", "编号"),
                        required("title", "标题"),
                        text("parent", "上级编号"));
            case INDICATORS -> INDICATORS;
            case ACHIEVEMENTS ->
                List.of(
                        required("name", "指标名称"),
                        text("unit", "单位"),
                        text("value", "完成值"),
                        text("target", "目标值"),
                        text("result", "完成情况"));
            case PROJECTS -> List.of(whole("box", "专栏"), whole("no", "序号"), required("title", "项目名称"));
            case COMMITMENTS -> COMMITMENTS;
            case FINDINGS -> List.of(text("message", "说明"));
        };
    }

    /** Lays a correction over a body; throws BadInput naming every field that cannot be read. */
    static Map<String, @Nullable Object> corrected(PlanItem item, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(item.body());
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach((name, value) -> of(item.kind()).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        field -> read(field, value, body, errors),
                        () -> errors.put(
                                name,
                                "没有“" + name + "”这个字段,可用的字段是 "
                                        + of(item.kind()).stream()
                                                .map(Field::name)
                                                .toList())));
        checkTogether(item, body, errors);
        BadInput.throwIfAny(errors);
        return body;
    }

    private static void checkTogether(PlanItem item, Map<String, @Nullable Object> body, Map<String, String> errors) {
        boolean valued = item.kind() == ItemKind.INDICATORS || item.kind() == ItemKind.COMMITMENTS;
        boolean text = "text".equals(body.get("comparator"));
        if (valued && !text && body.get("value") == null) {
            errors.putIfAbsent("value", "请填写目标值;没有数值的目标请把比较关系选为“无数值”");
        }
        if (valued && text && body.get("value") != null) {
            errors.putIfAbsent("comparator", "已有目标值,请选择比较关系(不低于、超过、等于、不高于、低于)");
        }
    }

    private static void read(
            Field field, @Nullable Object value, Map<String, @Nullable Object> body, Map<String, String> errors) {
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > LONGEST) {
            errors.put(field.name(), field.label() + "不能超过 " + LONGEST + " 字");
            return;
        }
        if (text.isEmpty() && field.type() != Type.REQUIRED_TEXT) {
            body.put(field.name(), keepsEmpty(field) ? "" : null);
            return;
        }
        switch (field.type()) {
            case REQUIRED_TEXT -> {
                if (text.isEmpty()) {
                    errors.put(field.name(), "请填写" + field.label());
                }
                body.put(field.name(), text);
            }
            case TEXT -> body.put(field.name(), text);
            case CODE -> {
                if (!field.options().containsKey(text)) {
                    errors.put(
                            field.name(),
                            field.label() + "只能是 "
                                    + String.join("、", field.options().keySet()));
                }
                body.put(field.name(), text);
            }
            case WHOLE, NUMBER -> number(field, text, body, errors);
        }
    }

    private static boolean keepsEmpty(Field field) {
        return field.name().equals("unit");
    }

    private static void number(
            Field field, String text, Map<String, @Nullable Object> body, Map<String, String> errors) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (field.type() == Type.NUMBER) {
                body.put(field.name(), number);
                return;
            }
            int whole = number.intValueExact();
            if (field.name().startsWith("year") && (whole < FIRST_YEAR || whole > LAST_YEAR)) {
                errors.put(field.name(), field.label() + "应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间");
            }
            body.put(field.name(), whole);
        } catch (NumberFormatException | ArithmeticException e) {
            errors.put(
                    field.name(),
                    field.label() + (field.type() == Type.WHOLE ? "应为整数" : "应为数字") + ",现在是“" + text + "”");
        }
    }

    private static Field text(String name, String label) {
        return new Field(name, label, Type.TEXT, Map.of());
    }

    private static Field required(String name, String label) {
        return new Field(name, label, Type.REQUIRED_TEXT, Map.of());
    }

    private static Field whole(String name, String label) {
        return new Field(name, label, Type.WHOLE, Map.of());
    }

    private static Field number(String name, String label) {
        return new Field(name, label, Type.NUMBER, Map.of());
    }

    private static Field code(String name, String label, Map<String, String> options) {
        return new Field(name, label, Type.CODE, options);
    }

    private static Map<String, String> options(String... pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }
}
