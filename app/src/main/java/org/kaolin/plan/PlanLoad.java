package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.start.CityFiles;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 装载规划: the city's plan as structured facts from {@code plan.json}; it is active from the start. */
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
            List<HeadingRow> outline,
            List<IndicatorRow> indicators,
            List<AchievementRow> achievements,
            List<ProjectRow> projects,
            List<IndicatorRow> proseTargets) {}

    record HeadingRow(
            String level,
            String number,
            String title,
            @Nullable String parent) {}

    record AchievementRow(String name, String unit, String value, String target, String result) {}

    record ProjectRow(int box, @Nullable Integer no, String title) {}

    record ValueRow(
            String text,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            String section,
            @Nullable Boolean rival) {}

    record IndicatorRow(
            @Nullable String code,
            @Nullable Integer no,
            String name,
            String unit,
            String target,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baseValue,
            @Nullable String baseUnit,
            int year,
            @Nullable String kind,
            @Nullable Integer line,
            String section,
            @Nullable List<ValueRow> otherTargets,
            @Nullable List<ValueRow> baselines) {}

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
                .build()
                .readValue(files.read(FILE), PlanFile.class);
        UUID plan = Ids.of("plan:" + file.documentNumber());
        store.insert(
                "plan",
                row(
                        "id",
                        plan,
                        "title",
                        file.title(),
                        "document_number",
                        file.documentNumber(),
                        "issued_on",
                        file.issuedOn(),
                        "region",
                        file.region(),
                        "first_year",
                        file.firstYear(),
                        "last_year",
                        file.lastYear(),
                        "status",
                        "active",
                        "origin",
                        FILE,
                        "created_by",
                        FILE));
        outline(plan, file);
        indicators(plan, "table", file.indicators());
        indicators(plan, "prose", file.proseTargets());
        int position = 0;
        for (AchievementRow each : file.achievements()) {
            store.insert(
                    "plan_achievement",
                    row(
                            "id",
                            Ids.of(plan + ":achievement:" + position),
                            "plan",
                            plan,
                            "position",
                            ++position,
                            "name",
                            each.name(),
                            "unit",
                            each.unit(),
                            "value",
                            each.value(),
                            "target",
                            each.target(),
                            "result",
                            each.result(),
                            "section",
                            "T1",
                            "origin",
                            FILE));
        }
        position = 0;
        for (ProjectRow each : file.projects()) {
            store.insert(
                    "plan_project",
                    row(
                            "id",
                            Ids.of(plan + ":project:" + position),
                            "plan",
                            plan,
                            "position",
                            ++position,
                            "box",
                            each.box(),
                            "no",
                            each.no(),
                            "title",
                            each.title(),
                            "section",
                            "Z" + each.box() + (each.no() == null ? "" : "." + each.no()),
                            "origin",
                            FILE));
        }
    }

    private void outline(UUID plan, PlanFile file) {
        int position = 0;
        for (HeadingRow each : file.outline()) {
            store.insert(
                    "plan_heading",
                    row(
                            "id",
                            Ids.of(plan + ":heading:" + position),
                            "plan",
                            plan,
                            "position",
                            ++position,
                            "level",
                            each.level(),
                            "number",
                            each.number(),
                            "title",
                            each.title(),
                            "parent",
                            each.parent(),
                            "origin",
                            FILE));
        }
    }

    private void indicators(UUID plan, String list, List<IndicatorRow> rows) {
        int position = 0;
        for (IndicatorRow each : rows) {
            String code = each.code() == null ? String.valueOf(each.no()) : each.code();
            UUID id = Ids.of(plan + ":indicator:" + code);
            store.insert(
                    "plan_indicator",
                    row(
                            "id",
                            id,
                            "plan",
                            plan,
                            "list",
                            list,
                            "position",
                            ++position,
                            "code",
                            code,
                            "no",
                            each.no(),
                            "name",
                            each.name(),
                            "unit",
                            each.unit(),
                            "target",
                            each.target(),
                            "comparator",
                            each.comparator(),
                            "value",
                            each.value(),
                            "base_value",
                            each.baseValue(),
                            "base_unit",
                            each.baseUnit(),
                            "year",
                            each.year(),
                            "kind",
                            each.kind(),
                            "line",
                            each.line(),
                            "section",
                            each.section(),
                            "origin",
                            FILE));
            others(id, "target", each.otherTargets());
            others(id, "baseline", each.baselines());
        }
    }

    private void others(UUID indicator, String role, @Nullable List<ValueRow> rows) {
        int position = 0;
        for (ValueRow each : rows == null ? List.<ValueRow>of() : rows) {
            store.insert(
                    "plan_other_value",
                    row(
                            "id",
                            Ids.of(indicator + ":" + role + ":" + position),
                            "indicator",
                            indicator,
                            "position",
                            ++position,
                            "role",
                            role,
                            "text",
                            each.text(),
                            "comparator",
                            each.comparator(),
                            "value",
                            each.value(),
                            "section",
                            each.section(),
                            "rival",
                            each.rival() != null && each.rival(),
                            "origin",
                            FILE));
        }
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }
}
