package org.kaolin.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.time.TemporalRow;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Component;

/** 台账窗口: reads what comes in and words what goes out, the same for the API and the pages. */
@Component
class RegisterDesk {

    private final Registers registers;
    private final Areas areas;

    RegisterDesk(Registers registers, Areas areas) {
        this.registers = registers;
        this.areas = areas;
    }

    Registers registers() {
        return registers;
    }

    Areas areas() {
        return areas;
    }

    /** The moment an entry is asked for. Throws BadInput when it cannot be read. */
    AsOf at(Map<String, List<String>> params, LocalDate today) {
        for (String name : params.keySet()) {
            if (!name.equals("asOf") && !name.equals("knownAt")) {
                throw new BadInput(Map.of(name, "不认识这个参数,可用: asOf、knownAt"));
            }
        }
        RegisterDefinition any = new RegisterDefinition("", "", "", "", List.of(), null, List.of());
        QueryReader reader = new QueryReader(any, areas, today, params);
        AsOf at = reader.at();
        if (!reader.errors().isEmpty()) {
            throw new BadInput(reader.errors());
        }
        return at;
    }

    /** JSON values by field name, typed. Throws BadInput with every error at once. */
    Map<String, @Nullable Object> read(Register register, Map<?, ?> raw, boolean complete, AsOf at) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : raw.entrySet()) {
            String name = String.valueOf(each.getKey());
            Field field = register.definition().find(name).orElse(null);
            if (field == null) {
                errors.put(name, "“" + register.definition().title() + "”没有这个字段");
                continue;
            }
            try {
                values.put(name, Values.read(field.kind(), each.getValue(), text -> unit(text, at)));
            } catch (Unreadable e) {
                errors.put(name, field.label() + ": " + e.getMessage());
            }
        }
        requireFilled(register, values, errors, complete);
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return values;
    }

    /** Form values by field name, typed; only the fields the form sent. */
    Map<String, @Nullable Object> readForm(Register register, Map<String, List<String>> form, AsOf at) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            try {
                List<String> texts = form.getOrDefault(field.name(), List.of());
                values.put(field.name(), Values.readText(field.kind(), texts, text -> unit(text, at)));
            } catch (Unreadable e) {
                errors.put(field.name(), field.label() + ": " + e.getMessage());
            }
        }
        requireFilled(register, values, errors, true);
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return values;
    }

    private static void requireFilled(
            Register register, Map<String, @Nullable Object> values, Map<String, String> errors, boolean complete) {
        for (Field field : register.definition().fields()) {
            boolean given = values.containsKey(field.name());
            if (field.required() && (given || complete) && values.get(field.name()) == null) {
                errors.putIfAbsent(field.name(), "请填写" + field.label());
            }
        }
    }

    private @Nullable UUID unit(String text, AsOf at) {
        return areas.find(text, at).orElse(null);
    }

    Entry entry(Register register, TemporalRow row, AsOf at) {
        return entries(register, List.of(row), at).getFirst();
    }

    /** Entries with labels; names of all references of the page are looked up together. */
    List<Entry> entries(Register register, List<TemporalRow> rows, AsOf at) {
        Map<UUID, String> names = names(register, rows, at);
        List<Entry> entries = new ArrayList<>();
        for (TemporalRow row : rows) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            Map<String, String> labels = new LinkedHashMap<>();
            for (Field field : register.definition().fields()) {
                Object value = register.value(row, field);
                fields.put(field.name(), Values.json(field, value));
                if (value instanceof UUID id) {
                    labels.put(field.name(), names.getOrDefault(id, "未知"));
                } else if (value != null && isWorded(field.kind())) {
                    labels.put(field.name(), Values.show(field, value));
                }
            }
            entries.add(new Entry(
                    row.id(),
                    row.version(),
                    row.validFrom(),
                    row.validTo(),
                    row.knownFrom(),
                    fields,
                    labels,
                    null));
        }
        return entries;
    }

    private static boolean isWorded(FieldKind kind) {
        return !kind.options().isEmpty() || kind instanceof FieldKind.Decimal;
    }

    private Map<UUID, String> names(Register register, List<TemporalRow> rows, AsOf at) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            if (field.kind() instanceof FieldKind.Unit) {
                names.putAll(areas.names(ids(register, rows, field), at));
            } else if (field.kind() instanceof FieldKind.Reference(String code)) {
                registers.find(code).ifPresent(other -> names.putAll(other.names(ids(register, rows, field), at)));
            }
        }
        return names;
    }

    private static Set<UUID> ids(Register register, List<TemporalRow> rows, Field field) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (TemporalRow row : rows) {
            if (register.value(row, field) instanceof UUID id) {
                ids.add(id);
            }
        }
        return ids;
    }
}
