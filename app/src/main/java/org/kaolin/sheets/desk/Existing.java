package org.kaolin.sheets.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Found;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.RegisterQuery;
import org.kaolin.register.Scope;
import org.kaolin.sheets.NaturalKey;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.Reason;
import org.kaolin.sheets.Status;
import org.kaolin.time.AsOf;
import org.kaolin.time.TemporalRow;

/** 与在册比对: finds the entries a file speaks of and says of each row whether it is new, changed or already there. */
final class Existing {

    private static final int CHUNK = 500;
    private static final int MOST_SINGLE = 2_000;

    private final Register register;
    private final RegisterDesk desk;
    private final Scope scope;
    private final AsOf at;
    private final Map<String, TemporalRow> byKey = new HashMap<>();
    private final Map<UUID, TemporalRow> byId = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    Existing(Register register, RegisterDesk desk, Scope scope, AsOf at) {
        this.register = register;
        this.desk = desk;
        this.scope = scope;
        this.at = at;
    }

    /** Checks every row; answers the entry of those that change one. */
    Map<ReadRow, TemporalRow> check(List<ReadRow> rows) {
        load(rows);
        Map<ReadRow, TemporalRow> changed = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            Object id = row.values().get("id");
            TemporalRow entry =
                    id == null ? byKey.get(NaturalKey.of(register.definition(), row.values())) : byId.get(uuid(id));
            if (id != null && entry == null) {
                row.add(Reason.ofRow(Status.REJECT, "unknown-id", "没有标识为“" + id + "”的记录,或不在您的管辖范围;新增请把标识留空"));
            } else if (entry != null) {
                compare(row, entry, id != null, changed);
            }
        }
        return changed;
    }

    private void compare(ReadRow row, TemporalRow entry, boolean named, Map<ReadRow, TemporalRow> changed) {
        if (named) {
            keepWhatStandsThere(row, entry);
        }
        boolean same = row.texts().keySet().stream()
                .map(name -> register.definition().find(name).orElse(null))
                .filter(Objects::nonNull)
                .allMatch(field -> isEqual(row.values().get(field.name()), register.value(entry, field)));
        Object version = row.values().get("version");
        if (same && row.status() == Status.ACCEPT) {
            row.add(Reason.ofRow(Status.SKIP, "unchanged", named ? "与在册记录一致,无变化" : "已在册且内容一致,不再新增"));
        } else if (!named) {
            row.add(Reason.ofRow(Status.FLAG, "duplicate-in-register", "在册已有同一对象且内容不同;如要修改,请先导出,在带“标识”的行上改"));
        } else if (version instanceof Long old && old != entry.version()) {
            row.add(Reason.ofRow(Status.REJECT, "stale", "该记录在导出之后已被他人修改,请重新导出后再改"));
        } else {
            changed.put(row, entry);
        }
    }

    /** A cell that says what the export said means what the entry holds, however ambiguous its text. */
    private void keepWhatStandsThere(ReadRow row, TemporalRow entry) {
        for (Field field : register.definition().fields()) {
            Object value = register.value(entry, field);
            String text = row.texts().get(field.name());
            if (text != null
                    && value != null
                    && ExportCells.text(field, value, names).equals(plain(text))) {
                row.values().put(field.name(), value);
                row.forgiveField(field.name());
            }
        }
    }

    private static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1) : text;
    }

    private static boolean isEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof Number one && right instanceof Number other) {
            return one.longValue() == other.longValue();
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            return new HashSet<>(one).equals(new HashSet<>(other));
        }
        boolean empty = left instanceof List<?> list && list.isEmpty() && right == null;
        return empty || Objects.equals(left, right);
    }

    private static @Nullable UUID uuid(Object id) {
        try {
            return UUID.fromString(id.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void load(List<ReadRow> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> row.values().get("id"))
                .filter(Objects::nonNull)
                .map(Existing::uuid)
                .filter(Objects::nonNull)
                .toList();
        if (ids.size() > MOST_SINGLE) {
            pages(Map.of());
        } else {
            ids.forEach(id -> register.find(id, at, scope).ifPresent(this::add));
        }
        List<Field> key = NaturalKey.fields(register.definition());
        if (ids.size() <= MOST_SINGLE && !key.isEmpty()) {
            Field narrow = key.stream()
                    .filter(field -> field.kind() instanceof FieldKind.Reference)
                    .findFirst()
                    .orElse(key.getFirst());
            Set<Object> values = new LinkedHashSet<>();
            rows.forEach(row -> {
                if (row.values().get("id") == null && row.values().get(narrow.name()) != null) {
                    values.add(Objects.requireNonNull(row.values().get(narrow.name())));
                }
            });
            List<Object> all = new ArrayList<>(values);
            for (int from = 0; from < all.size(); from += CHUNK) {
                pages(Map.of(narrow.name(), all.subList(from, Math.min(all.size(), from + CHUNK))));
            }
        }
        name();
    }

    private void pages(Map<String, List<Object>> filters) {
        for (int page = 0; ; page++) {
            Found found = register.search(
                    new RegisterQuery(at, null, List.of(), filters, null, false, page, RegisterQuery.LARGEST), scope);
            found.rows().forEach(this::add);
            if (found.rows().size() < RegisterQuery.LARGEST) {
                return;
            }
        }
    }

    private void add(TemporalRow row) {
        byId.put(row.id(), row);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        register.definition().fields().forEach(field -> values.put(field.name(), register.value(row, field)));
        String key = NaturalKey.of(register.definition(), values);
        if (key != null) {
            byKey.putIfAbsent(key, row);
        }
    }

    private void name() {
        for (Field field : register.definition().fields()) {
            Set<UUID> ids = new LinkedHashSet<>();
            byId.values().forEach(row -> {
                if (register.value(row, field) instanceof UUID id) {
                    ids.add(id);
                }
            });
            if (!ids.isEmpty()) {
                names.putAll(
                        field.kind() instanceof FieldKind.Reference(String code)
                                ? desk.registers().get(code).names(ids, at)
                                : desk.areas().names(ids, at));
            }
        }
    }
}
