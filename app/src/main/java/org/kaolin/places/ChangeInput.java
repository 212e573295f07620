package org.kaolin.places;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.web.BadInput;

/** 变更请求 as JSON or a form gives it: read field by field, every error collected before anything is done. */
final class ChangeInput {

    private static final int LONGEST = 300;

    private final Map<String, @Nullable Object> values;
    private final Units units;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final AsOf at;

    ChangeInput(Map<String, @Nullable Object> values, Set<String> known, Units units, LocalDate today) {
        this.values = values;
        this.units = units;
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                errors.put(key, "不认识这一项,可用: " + String.join("、", known));
            }
        }
        LocalDate on = date("on");
        this.at = AsOf.of(on == null ? today : on.minusDays(1));
    }

    /** Text, stripped; empty when absent and not required. */
    String text(String name, boolean required) {
        Object value = values.get(name);
        String text = value instanceof String given ? given.strip() : "";
        if (value != null && !(value instanceof String)) {
            errors.put(name, "应为文字");
        } else if (text.isEmpty() && required) {
            errors.put(name, "请填写" + label(name));
        } else if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            errors.put(name, label(name) + "最多 " + LONGEST + " 个字,且不能含控制字符");
        }
        return text;
    }

    /** A day; null with an error when it cannot be read. */
    @Nullable
    LocalDate date(String name) {
        try {
            if (values.get(name) instanceof String text && !text.isBlank()) {
                LocalDate day = LocalDate.parse(text.strip());
                if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                    return day;
                }
            }
        } catch (DateTimeException e) {
            // answered below
        }
        errors.put(name, "请填写生效日期,如 2025-07-01");
        return null;
    }

    /** A whole number that may stay out; text of digits is one. */
    @Nullable
    Integer number(String name) {
        return number(name, values.get(name));
    }

    private @Nullable Integer number(String name, @Nullable Object value) {
        try {
            int number = switch (value) {
                case null -> -1;
                case String text when text.isBlank() -> -1;
                case String text -> new BigDecimal(text.strip()).intValueExact();
                case Number each -> new BigDecimal(each.toString()).intValueExact();
                default -> throw new NumberFormatException();
            };
            if (value == null || value instanceof String text && text.isBlank()) {
                return null;
            }
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // answered below
        }
        errors.put(name, "应为不小于 0 的整数");
        return null;
    }

    /** Whether a box is ticked or a truth is given. */
    boolean truth(String name) {
        Object value = values.get(name);
        return Boolean.TRUE.equals(value) || "true".equals(value) || "on".equals(value);
    }

    @Nullable
    Kind kind(String name) {
        return kind(name, values.get(name));
    }

    private @Nullable Kind kind(String name, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.level() != Level.AREA && kind.code().equals(value)) {
                return kind;
            }
        }
        errors.put(name, "没有“" + value + "”这个类别");
        return null;
    }

    /** A unit by id or code, as of the day before the change. */
    @Nullable
    UUID unit(String name) {
        String text = text(name, true);
        return text.isEmpty() ? null : unit(name, text);
    }

    private @Nullable UUID unit(String name, String text) {
        UUID id = units.resolve(text, at)
                .filter(unit -> !unit.isArea())
                .map(Unit::id)
                .orElse(null);
        if (id == null) {
            errors.put(name, "没有“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”这个区划,请填写区划代码");
        }
        return id;
    }

    /** Units, given as a list or as codes apart by blanks or commas. */
    Set<UUID> units(String name, boolean required) {
        Set<UUID> ids = units(name, values.get(name));
        if (ids.isEmpty() && required && !errors.containsKey(name)) {
            errors.put(name, "请选择" + label(name));
        }
        return ids;
    }

    private Set<UUID> units(String name, @Nullable Object value) {
        Collection<?> given = value instanceof Collection<?> list
                ? list
                : value instanceof String text ? List.of(text.strip().split("[\\s,,、]+")) : List.of();
        Set<UUID> ids = new LinkedHashSet<>();
        for (Object each : given) {
            if (!each.toString().isBlank()) {
                UUID id = unit(name, each.toString());
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** New units of a JSON list. */
    List<NewUnit> parts(String name) {
        List<NewUnit> parts = new ArrayList<>();
        if (!(values.get(name) instanceof List<?> list)) {
            errors.put(name, "请列出拆分出的单元(代码、名称、户数)");
            return parts;
        }
        int number = 0;
        for (Object each : list) {
            number++;
            NewUnit part = each instanceof Map<?, ?> map ? part(name + number, map) : null;
            if (part == null) {
                errors.put(name, "第 " + number + " 个单元应有 code、name、households");
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private @Nullable NewUnit part(String where, Map<?, ?> map) {
        if (map.get("code") instanceof String code && map.get("name") instanceof String name && !name.isBlank()) {
            List<UUID> children = List.copyOf(units(where + ".children", map.get("children")));
            return new NewUnit(
                    code.strip(),
                    name.strip(),
                    kind(where + ".kind", map.get("kind")),
                    number(where + ".households", map.get("households")),
                    children);
        }
        return null;
    }

    /** Reason, document and day; throws {@link BadInput} with every error found until here. */
    Approval approval(String account) {
        LocalDate on = date("on");
        String reason = text("reason", true);
        String document = text("document", false);
        if (!errors.isEmpty() || on == null) {
            throw new BadInput(errors);
        }
        return new Approval(on, reason, document.isEmpty() ? null : document, account);
    }

    private static String label(String name) {
        return switch (name) {
            case "name" -> "名称";
            case "code" -> "代码";
            case "parent" -> "新的上级";
            case "units" -> "要并入的单元";
            case "reason" -> "原因";
            case "document" -> "批准文件";
            default -> "这一项";
        };
    }
}
