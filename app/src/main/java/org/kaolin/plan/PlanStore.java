package org.kaolin.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.PlanIndicator.OtherValue;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.reading.Comparator;
import org.kaolin.plan.reading.PrintedIndicator.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 规划存储: plans and their printed indicators, read side. */
@Repository
class PlanStore {

    private static final String PLAN =
            "select id, title, document_number, issued_on, region, first_year, last_year, status from plan ";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from plan)")
                .query(Boolean.class)
                .single();
    }

    Optional<Plan> active() {
        return jdbc.sql(PLAN + "where status = 'active'").query(PlanStore::plan).optional();
    }

    Optional<Plan> find(UUID id) {
        return jdbc.sql(PLAN + "where id = :id")
                .param("id", id)
                .query(PlanStore::plan)
                .optional();
    }

    /** Indicators of a plan in printed order. */
    List<PlanIndicator> indicators(UUID plan, Where where) {
        Map<UUID, List<Beside>> beside = jdbc
                .sql("""
                    select o.indicator, o.role, o.text, o.comparator, o.value, o.section, o.rival
                    from plan_other_value o join plan_indicator i on i.id = o.indicator
                    where i.plan = :plan order by o.indicator, o.role, o.position
                    """)
                .param("plan", plan)
                .query((row, n) -> new Beside(
                        row.getObject("indicator", UUID.class),
                        row.getString("role"),
                        new OtherValue(
                                row.getString("text"),
                                comparator(row.getString("comparator")),
                                row.getBigDecimal("value"),
                                row.getString("section"),
                                row.getBoolean("rival"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Beside::indicator));
        return jdbc.sql("""
            select id, code, no, name, unit, target, comparator, value, base_value, base_unit, year, kind,
              section
            from plan_indicator where plan = :plan and list = :list order by position
            """)
                .param("plan", plan)
                .param("list", where.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> indicator(row, where, beside.getOrDefault(id(row), List.of())))
                .list();
    }

    private record Beside(UUID indicator, String role, OtherValue value) {}

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                id(row),
                row.getString("title"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("region"),
                row.getObject("first_year", Integer.class),
                row.getObject("last_year", Integer.class),
                Plan.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));
    }

    private static PlanIndicator indicator(ResultSet row, Where where, List<Beside> beside) throws SQLException {
        String kind = row.getString("kind");
        Comparator comparator = comparator(row.getString("comparator"));
        return new PlanIndicator(
                id(row),
                where,
                row.getString("code"),
                row.getObject("no", Integer.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("target"),
                comparator == null ? Comparator.TEXT : comparator,
                row.getBigDecimal("value"),
                row.getBigDecimal("base_value"),
                row.getString("base_unit"),
                row.getObject("year", Integer.class),
                kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getString("section"),
                values(beside, "target"),
                values(beside, "baseline"));
    }

    private static List<OtherValue> values(List<Beside> beside, String role) {
        return beside.stream()
                .filter(each -> each.role().equals(role))
                .map(Beside::value)
                .toList();
    }

    private static @Nullable Comparator comparator(@Nullable String sign) {
        return Arrays.stream(Comparator.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElse(null);
    }

    /** Writes one row of a plan table; columns and table names come from code. */
    void insert(String table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> values = new HashMap<>(row);
        String columns = String.join(", ", values.keySet());
        String params = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + columns + ") values (" + params + ")")
                .params(values)
                .update();
    }
}
