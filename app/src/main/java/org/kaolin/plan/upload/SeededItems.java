package org.kaolin.plan.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 城市规划的条目: the plan that came as structured facts shows its items like an uploaded one, all adopted. */
@Component
@Order(145)
class SeededItems implements FirstLoad {

    private final JdbcClient jdbc;
    private final UploadStore store;

    SeededItems(JdbcClient jdbc, UploadStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public String title() {
        return "规划条目";
    }

    @Override
    public boolean needed() {
        return jdbc.sql("select exists (select 1 from plan) and not exists (select 1 from plan_item)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void load() {
        store.activeHead().ifPresent(head -> {
            copy(head, ItemKind.OUTLINE, "plan_heading", "level, number, title, parent, line, null section");
            copy(
                    head,
                    ItemKind.INDICATORS,
                    "plan_indicator",
                    "no, name, group_name, unit, baseline, target, comparator, value, base_value, base_unit, year,"
                            + " kind, line, section");
            copy(head, ItemKind.ACHIEVEMENTS, "plan_achievement", "name, unit, value, target, result, line, section");
            copy(head, ItemKind.PROJECTS, "plan_project", "box, no, title, line, section");
            commitments(head);
        });
    }

    /** The targets that stand only in running text are the commitments of a plan that came without its prose. */
    private void commitments(UploadStore.Head head) {
        List<Map<String, @Nullable Object>> rows = rows(
                head,
                "plan_indicator",
                "section, name topic, comparator, value, null value_to, unit, null per, year,"
                        + " null year_from, target quote, line",
                "and list = 'prose'");
        insert(head, ItemKind.COMMITMENTS, rows);
    }

    private void copy(UploadStore.Head head, ItemKind kind, String table, String columns) {
        String only = kind == ItemKind.INDICATORS ? "and list = 'table'" : "";
        insert(head, kind, rows(head, table, columns, only));
    }

    private List<Map<String, @Nullable Object>> rows(UploadStore.Head head, String table, String columns, String only) {
        return jdbc.sql("select " + columns + " from " + table + " where plan = :plan " + only + " order by position")
                .param("plan", head.id())
                .query()
                .listOfRows();
    }

    private void insert(UploadStore.Head head, ItemKind kind, List<Map<String, @Nullable Object>> rows) {
        int position = 0;
        for (Map<String, @Nullable Object> row : rows) {
            position++;
            Map<String, @Nullable Object> body = new java.util.LinkedHashMap<>();
            row.forEach((column, value) -> {
                boolean place = column.equals("line") || column.equals("section") && kind != ItemKind.COMMITMENTS;
                if (!place) {
                    body.put(camel(column), value);
                }
            });
            if (kind == ItemKind.PROJECTS) {
                body.put("commitments", List.of());
            }
            store.insert(
                    head.id(),
                    new PlanItem(
                            Ids.of(head.id() + ":" + kind + ":" + position),
                            kind,
                            position,
                            body,
                            body,
                            (Integer) row.get("line"),
                            (String) row.get("section"),
                            null,
                            PlanItem.Decision.ACCEPT,
                            "plan.json"));
        }
    }

    private static String camel(String column) {
        return switch (column) {
            case "group_name" -> "group";
            case "base_value" -> "baseValue";
            case "base_unit" -> "baseUnit";
            case "value_to" -> "valueTo";
            case "year_from" -> "yearFrom";
            default -> column;
        };
    }
}
