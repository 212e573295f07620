package org.kaolin.register;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.TemporalTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 台账查询: the store behind a register's reading; conditions are built from typed values only. */
final class RegisterSearch {

    private static final String SCOPE_UNITS =
            "select area_units(:scopeArea::uuid, :scopeDay::date, 'infinity'::timestamptz)";
    private static final String AREA_UNITS = "select area_units(:area::uuid, :valid::date, :known::timestamptz)";

    private final RegisterCard definition;
    private final TemporalTable table;
    private final Placement placement;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RegisterSearch(
            RegisterCard definition, TemporalTable table, Placement placement, JdbcClient jdbc, BusinessClock clock) {
        this.definition = definition;
        this.table = table;
        this.placement = placement;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found search(RegisterQuery query, Scope scope) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        String where = condition(query, scope, params);
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        long total = jdbc.sql("select count(*) as entries" + sums() + " from " + table.name() + " t where " + where)
                .params(params)
                .query((row, n) -> {
                    for (Field field : definition.fields()) {
                        BigDecimal sum = isSummed(field) ? row.getBigDecimal("sum_" + field.column()) : null;
                        if (sum != null) {
                            sums.put(field.name(), sum);
                        }
                    }
                    return row.getLong("entries");
                })
                .single();
        String page = " order by " + order(query) + " limit :limit offset :offset";
        params.put("limit", query.size());
        params.put("offset", (long) query.page() * query.size());
        return new Found(table.query(where + page, params), total, sums);
    }

    private String sums() {
        return definition.fields().stream()
                .filter(RegisterSearch::isSummed)
                .map(field -> (field.kind() instanceof FieldKind.YesNo
                                ? ", count(*) filter (where t." + field.column() + ")"
                                : ", sum(t." + field.column() + ")")
                        + " as sum_" + field.column())
                .collect(Collectors.joining());
    }

    private static boolean isSummed(Field field) {
        FieldKind kind = field.kind();
        return kind instanceof FieldKind.YesNo
                || kind instanceof FieldKind.Whole
                || kind instanceof FieldKind.Decimal
                || kind instanceof FieldKind.Money;
    }

    /** Whether the entry, in any of its rows, stands in the scope. */
    boolean contains(UUID id, Scope scope) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("id", id);
        String where = "t.id = :id" + scoped(scope, params);
        return jdbc.sql("select exists (select 1 from " + table.name() + " t where " + where + ")")
                .params(params)
                .query(Boolean.class)
                .single();
    }

    /** Whether everything the newest write left standing lies in the scope. */
    boolean holds(UUID id, Scope scope) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("id", id);
        String where = "t.id = :id and upper_inf(t.known) and t.version = (select max(w.version) from " + table.name()
                + " w where w.id = :id) and not (true" + scoped(scope, params) + ")";
        return jdbc.sql("select not exists (select 1 from " + table.name() + " t where " + where + ")")
                .params(params)
                .query(Boolean.class)
                .single();
    }

    /** Whether entries just created lie in the scope, all of them. */
    boolean holdsNew(Collection<UUID> ids, Scope scope) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("ids", ids);
        String where = "t.id in (:ids) and upper_inf(t.known) and not (true" + scoped(scope, params) + ")";
        return jdbc.sql("select not exists (select 1 from " + table.name() + " t where " + where + ")")
                .params(params)
                .query(Boolean.class)
                .single();
    }

    Map<UUID, String> names(Collection<UUID> ids, AsOf at) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String name = definition.nameField() == null
                ? nameless()
                : definition.get(definition.nameField()).column();
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("select distinct on (id) id, " + name + " as name from " + table.name()
                        + " t where id in (:ids) and known @> :known::timestamptz"
                        + " order by id, (valid @> :valid::date) desc, lower(valid) desc")
                .param("ids", ids)
                .param("known", at.knownText())
                .param("valid", at.valid())
                .query((row, n) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    private String nameless() {
        return texts().map(Field::column).collect(Collectors.joining("||' '||", "concat(", ")"));
    }

    private String condition(RegisterQuery query, Scope scope, Map<String, @Nullable Object> params) {
        StringBuilder where = new StringBuilder("t.valid @> :valid::date and t.known @> :known::timestamptz");
        params.put("valid", query.at().valid());
        params.put("known", query.at().knownText());
        where.append(scoped(scope, params));
        if (query.area() != null) {
            params.put("area", query.area());
            where.append(" and ").append(placement.inArea().replace("{units}", AREA_UNITS));
        }
        for (int i = 0; i < query.words().size(); i++) {
            where.append(" and ").append(word(i, query.words().get(i), params));
        }
        for (Map.Entry<String, List<Object>> filter : query.filters().entrySet()) {
            where.append(" and ").append(filter(definition.get(filter.getKey()), filter.getValue(), params));
        }
        return where.toString();
    }

    private String scoped(Scope scope, Map<String, @Nullable Object> params) {
        StringBuilder where = new StringBuilder();
        if (scope.area() != null) {
            params.put("scopeArea", scope.area());
            params.put("scopeDay", clock.today());
            where.append(" and ").append(placement.inScope().replace("{units}", SCOPE_UNITS));
        }
        if (scope.institution() != null) {
            params.put("institution", scope.institution());
            where.append(" and ").append(placement.ofInstitution());
        }
        return where.toString();
    }

    private String word(int number, String word, Map<String, @Nullable Object> params) {
        String param = ":word" + number;
        String escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        params.put("word" + number, "%" + escaped.toLowerCase(Locale.ROOT) + "%");
        Stream<String> own = texts().map(field -> "t." + field.column());
        String pinyin = definition.pinyinColumn();
        Stream<String> all = pinyin == null ? own : Stream.concat(own, Stream.of("t." + pinyin));
        return all.map(column -> "lower(" + column + ") like " + param)
                .collect(Collectors.joining(
                        " or ", "(", " or " + placement.found().replace("{word}", param) + ")"));
    }

    private static String filter(Field field, List<Object> values, Map<String, @Nullable Object> params) {
        String param = "f_" + field.column();
        params.put(param, values);
        return field.kind() instanceof FieldKind.Codes
                ? "t." + field.column() + " && array[:" + param + "]::text[]"
                : "t." + field.column() + " in (:" + param + ")";
    }

    private String order(RegisterQuery query) {
        Field sort = query.sort();
        if (sort != null) {
            return column(sort) + (query.descending() ? " desc nulls last" : " nulls last") + ", t.id";
        }
        return definition.order().stream()
                .map(name -> column(definition.get(name)) + ", ")
                .collect(Collectors.joining("", "", "t.id"));
    }

    /** Names are ordered by their pinyin, so that no collation of the server matters. */
    private String column(Field field) {
        String pinyin = definition.pinyinColumn();
        return "t." + (pinyin != null && field.name().equals(definition.nameField()) ? pinyin : field.column());
    }

    private Stream<Field> texts() {
        return definition.fields().stream().filter(field -> field.kind() instanceof FieldKind.Text);
    }
}
