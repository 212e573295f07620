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
public class RegisterDesk {

    private final Registers registers;
    private final Areas areas;

    RegisterDesk(Registers registers, Areas areas) {
        this.registers = registers;
        this.areas = areas;
    }

    /** Every register. */
    public Registers registers() {
        return registers;
    }

    /** Units. */
    public Areas areas() {
        return areas;
    }

    /** The moment an entry is asked for. Throws BadInput when it cannot be read. */
    AsOf at(Map<String, List<String>> params, LocalDate today) {
        for (String name : params.keySet()) {
            if (!name.equals("asOf") && !name.equals("knownAt")) {
                throw new BadInput(Map.of(name, "不认识这个参数,可用: asOf、knownAt"));
            }
        }
        RegisterCard any = new RegisterCard("", "", "", "", List.of(), null, null, List.of());
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

    /**
     * Form values by field name, typed; a reference may be written as the name of the entry. Throws BadInput with every
     * error at once.
     */
    public Map<String, @Nullable Object> readForm(
            Register register, Map<String, List<String>> form, AsOf at, Scope scope) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            List<String> texts = form.get(field.name());
            if (texts == null && !(field.kind() instanceof FieldKind.Codes)) {
                continue;
            }
            try {
                List<String> given = texts == null ? List.of() : texts;
                if (field.kind() instanceof FieldKind.Reference(String code) && !given.isEmpty()) {
                    given = List.of(
                            referred(registers.get(code), given.getFirst().strip(), at, scope));
                }
                values.put(field.name(), Values.readText(field.kind(), given, text -> unit(text, at)));
            } catch (Unreadable e) {
                errors.put(field.name(), field.label() + ": " + e.getMessage());
            }
        }
        requireFilled(register, values, errors, true);
        BadInput.throwIfAny(errors);
        return values;
    }

    /** The id of an entry given by id or by its whole name; what is neither is left to be refused as an id. */
    private String referred(Register register, String text, AsOf at, Scope scope) throws Unreadable {
        RegisterCard card = register.definition();
        String name = card.nameField();
        if (text.isEmpty() || text.length() == 36 || name == null) {
            return text;
        }
        RegisterQuery query = new RegisterQuery(at, null, List.of(), Map.of(name, List.of(text)), null, false, 0, 2);
        List<TemporalRow> rows = register.search(query, scope).rows();
        if (rows.size() != 1) {
            throw new Unreadable(
                    rows.isEmpty()
                            ? "没有名为“" + Dates.shortened(text) + "”的" + card.title() + ",请填写全称"
                            : "有几个同名的" + card.title() + ",请从“" + card.title() + "”台账中打开它再登记");
        }
        return rows.getFirst().id().toString();
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

    /** An entry with its labels. */
    public Entry entry(Register register, TemporalRow row, AsOf at) {
        return entries(register, List.of(row), at).getFirst();
    }

    /** Entries with labels; names of all references of the page are looked up together. */
    public List<Entry> entries(Register register, List<TemporalRow> rows, AsOf at) {
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
                    row.id(), row.version(), row.validFrom(), row.validTo(), row.knownFrom(), fields, labels, null));
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
