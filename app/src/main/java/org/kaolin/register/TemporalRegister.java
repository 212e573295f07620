package org.kaolin.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.audit.AuditLog;
import org.kaolin.time.AsOf;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.time.Recording;
import org.kaolin.time.TemporalRow;
import org.kaolin.time.TemporalTable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 双时态台账: a register over one full table. Every write is one transaction: rows, the line's rules, the scope, one
 * audit row. Made by {@link RegisterFactory}.
 */
public final class TemporalRegister implements Register {

    private final RegisterCard definition;
    private final TemporalTable table;
    private final RegisterSearch search;
    private final RegisterRules rules;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    TemporalRegister(
            RegisterCard definition,
            TemporalTable table,
            RegisterSearch search,
            RegisterRules rules,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.definition = definition;
        this.table = table;
        this.search = search;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public RegisterCard definition() {
        return definition;
    }

    @Override
    public Found search(RegisterQuery query, Scope scope) {
        return search.search(query, scope);
    }

    @Override
    public Optional<TemporalRow> find(UUID id, AsOf at, Scope scope) {
        return search.contains(id, scope) ? table.find(id, at) : Optional.empty();
    }

    @Override
    public Optional<TemporalRow> findLast(UUID id, Scope scope) {
        return search.contains(id, scope)
                ? table
                        .query("id = :id and upper_inf(known) order by lower(valid) desc limit 1", Map.of("id", id))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public List<TemporalRow> history(UUID id, Scope scope) {
        return search.contains(id, scope) ? table.history(id) : List.of();
    }

    @Override
    public @Nullable Object value(TemporalRow row, Field field) {
        return row.get(field.column());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, AsOf at) {
        return search.names(ids, at);
    }

    @Override
    public UUID create(Map<String, @Nullable Object> values, LocalDate from, CurrentUser user) {
        return write(
                WriteKind.CREATE,
                user,
                "自 " + from + " 起; " + words(values),
                () -> table.insert(allColumns(values), from, null, Recording.by(user.account())));
    }

    private Map<String, @Nullable Object> allColumns(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        definition.fields().forEach(field -> columns.put(field.column(), null));
        columns.putAll(columns(values));
        return columns;
    }

    @Override
    public List<UUID> createAll(List<Map<String, @Nullable Object>> values, List<LocalDate> from, CurrentUser user) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            List<UUID> ids =
                    table.insertAll(values.stream().map(this::allColumns).toList(), from, Recording.by(user.account()));
            rules.checkAll(WriteKind.CREATE, ids);
            if (!search.holdsNew(ids, Scope.of(user))) {
                throw outside();
            }
            Map<UUID, String> details = new LinkedHashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                details.put(ids.get(i), "自 " + from.get(i) + " 起; " + words(values.get(i)));
            }
            audit.writeAll(user.account(), WriteKind.CREATE.code(), definition.code(), details);
            return ids;
        }));
    }

    private InvalidChange outside() {
        return new InvalidChange(placeField(), "所填内容不在您的管辖范围内,请选择本辖区的对象");
    }

    @Override
    public void change(
            UUID id, @Nullable Long expected, Map<String, @Nullable Object> values, LocalDate from, CurrentUser user) {
        requireReach(id, user);
        write(WriteKind.CHANGE, user, "自 " + from + " 起; " + words(values), () -> {
            table.change(id, expected, columns(values), from, Recording.by(user.account()));
            return id;
        });
    }

    @Override
    public void correct(
            UUID id,
            @Nullable Long expected,
            Map<String, @Nullable Object> values,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            CurrentUser user) {
        requireReach(id, user);
        write(WriteKind.CORRECT, user, reason + "; " + words(values), () -> {
            table.correct(id, expected, columns(values), from, until, Recording.because(user.account(), reason));
            return id;
        });
    }

    @Override
    public void end(UUID id, @Nullable Long expected, LocalDate lastDay, String reason, CurrentUser user) {
        requireReach(id, user);
        write(WriteKind.END, user, "至 " + lastDay + "; " + reason, () -> {
            table.end(id, expected, lastDay, Recording.because(user.account(), reason));
            return id;
        });
    }

    @Override
    public void voidEntry(UUID id, @Nullable Long expected, String reason, CurrentUser user) {
        requireReach(id, user);
        write(WriteKind.VOID, user, reason, () -> {
            table.voidEntry(id, expected, Recording.because(user.account(), reason));
            return id;
        });
    }

    private UUID write(WriteKind kind, CurrentUser user, String detail, Supplier<UUID> rows) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            UUID id = rows.get();
            rules.check(kind, id);
            if (!search.holds(id, Scope.of(user))) {
                throw outside();
            }
            audit.write(user.account(), kind.code(), definition.code(), id, detail);
            return id;
        }));
    }

    private void requireReach(UUID id, CurrentUser user) {
        if (!search.contains(id, Scope.of(user))) {
            throw new NoSuchRecord("没有这条“" + definition.title() + "”记录,可能已被作废或不在您的管辖范围");
        }
    }

    private String placeField() {
        return definition.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Unit || field.kind() instanceof FieldKind.Reference)
                .map(Field::name)
                .findFirst()
                .orElse("id");
    }

    private Map<String, @Nullable Object> columns(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        values.forEach((name, value) -> columns.put(definition.get(name).column(), value));
        String pinyin = definition.pinyinColumn();
        String name = definition.nameField();
        if (pinyin != null && name != null && values.get(name) instanceof String text) {
            columns.put(pinyin, Pinyin.tokens(text));
        }
        return columns;
    }

    private String words(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(value -> definition.get(value.getKey()).label() + "="
                        + Values.show(definition.get(value.getKey()), value.getValue()))
                .collect(Collectors.joining(", "));
    }
}
