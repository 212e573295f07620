package org.kaolin.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.start.CityFiles;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 装载规划: the city's plan as structured facts from {@code plan.json}; it is active from the start. Keys of the file are
 * the columns of the plan's tables, so that a wrong key stops the start with the column's name.
 */
@Component
@Order(140)
class PlanLoad implements FirstLoad {

    private static final String FILE = "plan.json";

    private final CityFiles files;
    private final PlanStore store;

    PlanLoad(CityFiles files, PlanStore store) {
        this.files = files;
        this.store = store;
    }

    /** 规划文件. */
    record PlanFile(
            String title,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate publishedOn,
            String region,
            int firstYear,
            int lastYear,
            List<Map<String, @Nullable Object>> outline,
            List<Map<String, @Nullable Object>> indicators,
            List<Map<String, @Nullable Object>> achievements,
            List<Map<String, @Nullable Object>> projects,
            List<Map<String, @Nullable Object>> proseTargets) {}

    @Override
    public String title() {
        return "规划";
    }

    @Override
    public boolean needed() {
        return store.isEmpty();
    }

    @Override
    public void load() {
        PlanFile file = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readValue(files.read(FILE), PlanFile.class);
        UUID plan = Ids.of("plan:" + file.documentNumber());
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("id", plan);
        head.put("title", file.title());
        head.put("document_number", file.documentNumber());
        head.put("issued_on", file.issuedOn());
        head.put("region", file.region());
        head.put("first_year", file.firstYear());
        head.put("last_year", file.lastYear());
        head.put("status", "active");
        head.put("origin", FILE);
        head.put("created_by", FILE);
        store.insert("plan", head);
        insert("plan_heading", "heading", plan, file.outline());
        insert("plan_achievement", "achievement", plan, file.achievements());
        insert("plan_project", "project", plan, file.projects());
        indicators(plan, "table", file.indicators());
        indicators(plan, "prose", file.proseTargets());
    }

    private void insert(String table, String kind, UUID plan, List<Map<String, @Nullable Object>> elements) {
        int position = 0;
        for (Map<String, @Nullable Object> each : elements) {
            Map<String, @Nullable Object> row = columns(each);
            row.put("id", Ids.of(plan + ":" + kind + ":" + position));
            row.put("plan", plan);
            row.put("position", ++position);
            switch (kind) {
                case "achievement" -> row.putIfAbsent("section", "T1");
                case "project" -> row.put("section", box(each));
                default -> {}
            }
            store.insert(table, row);
        }
    }

    private static String box(Map<String, @Nullable Object> project) {
        Object no = project.get("no");
        return "Z" + project.get("box") + (no == null ? "" : "." + no);
    }

    private void indicators(UUID plan, String list, List<Map<String, @Nullable Object>> elements) {
        int position = 0;
        for (Map<String, @Nullable Object> each : elements) {
            String code = Objects.toString(each.get("code"), String.valueOf(each.get("no")));
            UUID id = Ids.of(plan + ":indicator:" + code);
            Map<String, @Nullable Object> row = columns(each);
            row.put("id", id);
            row.put("plan", plan);
            row.put("list", list);
            row.put("position", ++position);
            row.put("code", code);
            Object targets = row.remove("other_targets");
            Object baselines = row.remove("baselines");
            store.insert("plan_indicator", row);
            others(id, "target", targets);
            others(id, "baseline", baselines);
        }
    }

    private void others(UUID indicator, String role, @Nullable Object elements) {
        int position = 0;
        for (Object each : elements instanceof List<?> list ? list : List.of()) {
            Map<String, @Nullable Object> row = columns(each);
            row.put("id", Ids.of(indicator + ":" + role + ":" + position));
            row.put("indicator", indicator);
            row.put("position", ++position);
            row.put("role", role);
            row.putIfAbsent("rival", false);
            store.insert("plan_other_value", row);
        }
    }

    private static Map<String, @Nullable Object> columns(@Nullable Object element) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        if (element instanceof Map<?, ?> map) {
            map.forEach((key, value) ->
                    row.put(key.toString().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), value));
        }
        row.put("origin", FILE);
        return row;
    }
}
