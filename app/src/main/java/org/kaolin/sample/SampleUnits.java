package org.kaolin.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaolin.database.BulkWriter;
import org.kaolin.register.Pinyin;
import org.kaolin.start.CitySettings;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 样例区划: what the division list does not carry — households, the 473 建制村 the plan counts (F-15), the merger of the
 * central city's communities 128 → 86 (F-16, S-088) and the members of the functional areas. All of it is invented and
 * says so in its source.
 */
@Component
@Order(200)
class SampleUnits implements FirstLoad {

    private static final List<String> SUCCESSION =
            List.of(("id version_id version valid known recorded_by source reason"
                            + " event kind predecessor successor share document")
                    .split(" "));

    private static final String SOURCE = "样例城市";
    private static final String BEFORE = "2019-01-01 08:00:00+08";
    private static final List<String> UNIT = List.of(
            "id",
            "version_id",
            "version",
            "valid",
            "known",
            "recorded_by",
            "source",
            "code",
            "name",
            "name_pinyin",
            "level",
            "kind",
            "parent",
            "households",
            "synthetic",
            "note");

    /** 吕蒙街道, 洪源镇 and one community: cut across two counties, as a functional area does. */
    private static final String[] CHANGNAN = {"360202003", "360222106", "360202001031"};

    private final CitySettings settings;
    private final DataSource source;
    private final JdbcClient jdbc;

    SampleUnits(CitySettings settings, DataSource source, JdbcClient jdbc) {
        this.settings = settings;
        this.source = source;
        this.jdbc = jdbc;
    }

    /** A village-level row of the list. */
    record Village(
            UUID id,
            String code,
            String name,
            String kind,
            UUID parent,
            String township,
            @Nullable String note) {}

    @Override
    public String title() {
        return "样例区划: 户数、建制村、中心城区社区合并";
    }

    @Override
    public boolean needed() {
        return settings.hasSample()
                && jdbc.sql("select count(*) from unit where households is not null")
                                .query(Long.class)
                                .single()
                        == 0;
    }

    @Override
    public void load() {
        List<Village> villages = villages();
        SampleMerger merger = SampleMerger.of(villages, new Random(CitySettings.SEED));
        close(villages.stream().map(Village::id).toList(), BEFORE, "样例城市补充户数");
        write(villages, merger);
        sync(BEFORE);
        end(merger);
        succeed(merger);
        sync(SampleMerger.KNOWN);
        members(merger);
    }

    private void sync(String moment) {
        jdbc.sql("select unit_tree_sync(:moment::timestamptz)")
                .param("moment", moment)
                .query((row, n) -> 1)
                .single();
    }

    private List<Village> villages() {
        List<Village> rows = new ArrayList<>(jdbc.sql("""
            select v.id, v.code, v.name, v.kind, v.parent, t.kind as township, v.note
            from unit v join unit t on t.id = v.parent
            where v.level = 'village' and upper_inf(v.known) and upper_inf(t.known) order by v.code
            """)
                .query((row, n) -> new Village(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("parent", UUID.class),
                        row.getString("township"),
                        row.getString("note")))
                .list());
        uncounted(rows);
        return rows;
    }

    /** The list has 474 rows in the form of a village, the plan counts 473: the sample leaves out one by a flag. */
    private static void uncounted(List<Village> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Village row = rows.get(i);
            if (row.kind().equals("administrative-village") && row.code().charAt(9) == '5') {
                rows.set(
                        i,
                        new Village(
                                row.id(),
                                row.code(),
                                row.name(),
                                "village-not-counted",
                                row.parent(),
                                row.township(),
                                "样例城市的标记: 区划清单有 474 个村委会,规划计 473 个建制村;本行代码属“类似村民委员会”段,样例未将其计入"));
                return;
            }
        }
    }

    private void close(List<UUID> units, String at, String reason) {
        jdbc.sql("update unit set known = tstzrange(lower(known), :at::timestamptz), closed_by = 'sample',"
                        + " closed_reason = :reason where id in (:ids) and upper_inf(known)")
                .param("at", at)
                .param("reason", reason)
                .param("ids", units)
                .update();
    }

    private void write(List<Village> villages, SampleMerger merger) {
        try (BulkWriter writer = new BulkWriter(source, "unit", UNIT)) {
            for (Village village : villages) {
                Integer first = merger.households().get(village.id());
                int base = first == null ? SampleHouseholds.of(village) : first;
                rows(writer, village, SampleHouseholds.steps(village, base, merger.gain(village.id())));
            }
            for (SampleMerger.Predecessor old : merger.predecessors()) {
                row(
                        writer,
                        village(old),
                        first(old),
                        "[" + SampleHouseholds.FIRST + ",)",
                        "[" + BEFORE + ",)",
                        1,
                        true);
            }
            writer.finish();
        }
    }

    /** The merger itself: what was believed until then ends, and the predecessors are no more. */
    private void end(SampleMerger merger) {
        close(merger.predecessors().stream().map(SampleMerger.Predecessor::id).toList(), SampleMerger.KNOWN, "社区合并");
        try (BulkWriter writer = new BulkWriter(source, "unit", UNIT)) {
            for (SampleMerger.Predecessor old : merger.predecessors()) {
                String valid = "[" + SampleHouseholds.FIRST + "," + SampleMerger.ON + ")";
                row(writer, village(old), first(old), valid, "[" + SampleMerger.KNOWN + ",)", 2, true);
            }
            writer.finish();
        }
    }

    private static Village village(SampleMerger.Predecessor old) {
        return new Village(old.id(), old.code(), old.name(), "community", old.parent(), "street", SampleMerger.NOTE);
    }

    private static SampleHouseholds.Step first(SampleMerger.Predecessor old) {
        return new SampleHouseholds.Step(SampleHouseholds.FIRST, BEFORE, old.households());
    }

    /** Each step was known when it was made: the row before it stays readable as it was believed until then. */
    private static void rows(BulkWriter writer, Village unit, List<SampleHouseholds.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            SampleHouseholds.Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            String until = last ? "" : steps.get(i + 1).known();
            row(writer, unit, step, "[" + step.from() + ",)", "[" + step.known() + "," + until + ")", 2 + i, false);
            if (!last) {
                String valid = "[" + step.from() + "," + steps.get(i + 1).from() + ")";
                row(writer, unit, step, valid, "[" + until + ",)", 3 + i, false);
            }
        }
    }

    private static void row(
            BulkWriter writer,
            Village unit,
            SampleHouseholds.Step step,
            String valid,
            String known,
            int version,
            boolean synthetic) {
        writer.row(
                unit.id(),
                Ids.of("version:" + unit.id() + valid + known),
                version,
                valid,
                known,
                "sample",
                SOURCE,
                unit.code(),
                unit.name(),
                Pinyin.tokens(unit.name()),
                "village",
                unit.kind(),
                unit.parent(),
                step.households(),
                synthetic,
                unit.note());
    }

    private void succeed(SampleMerger merger) {
        try (BulkWriter writer = new BulkWriter(source, "unit_succession", SUCCESSION)) {
            for (Map.Entry<UUID, List<UUID>> event : merger.byInto().entrySet()) {
                List<UUID> all = new ArrayList<>(event.getValue());
                all.addFirst(event.getKey());
                for (UUID old : all) {
                    UUID id = Ids.of("succession:" + old + event.getKey());
                    writer.row(
                            id,
                            Ids.of("version:" + id),
                            1,
                            "[" + SampleMerger.ON + ",)",
                            "[" + SampleMerger.KNOWN + ",)",
                            "sample",
                            SOURCE,
                            "中心城区社区整合(样例城市虚构的对应关系)",
                            Ids.of("merger:" + event.getKey()),
                            "merge",
                            old,
                            event.getKey(),
                            "1",
                            null);
                }
            }
            writer.finish();
        }
    }

    private void members(SampleMerger merger) {
        Map<String, UUID> areas = new LinkedHashMap<>();
        jdbc.sql("select code, id from area")
                .query((row, n) -> areas.put(row.getString("code"), row.getObject("id", UUID.class)))
                .list();
        UUID changnan = areas.get("changnan");
        UUID centre = areas.get("central-city");
        if (changnan == null || centre == null) {
            return;
        }
        List<String> columns =
                List.of("id", "version_id", "version", "valid", "known", "recorded_by", "source", "area", "unit");
        List<UUID> inside = units(CHANGNAN);
        try (BulkWriter writer = new BulkWriter(source, "area_member", columns)) {
            String always = "[" + SampleHouseholds.FIRST + ",)";
            for (UUID unit : inside) {
                member(writer, changnan, unit, always, "[" + BEFORE + ",)", 1);
            }
            for (UUID unit : merger.centre()) {
                member(writer, centre, unit, always, "[" + BEFORE + ",)", 1);
            }
            for (SampleMerger.Predecessor old : merger.predecessors()) {
                String ended = "[" + SampleHouseholds.FIRST + "," + SampleMerger.ON + ")";
                member(writer, centre, old.id(), always, "[" + BEFORE + "," + SampleMerger.KNOWN + ")", 1);
                member(writer, centre, old.id(), ended, "[" + SampleMerger.KNOWN + ",)", 2);
            }
            writer.finish();
        }
    }

    private List<UUID> units(String... codes) {
        List<UUID> found = jdbc.sql("select distinct id from unit where code in (:codes)")
                .param("codes", List.of(codes))
                .query(UUID.class)
                .list();
        List<UUID> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        return sorted;
    }

    private static void member(BulkWriter writer, UUID area, UUID unit, String valid, String known, int version) {
        UUID id = Ids.of("area-member:" + area + unit);
        UUID row = Ids.of("version:" + id + valid + known);
        writer.row(id, row, version, valid, known, "sample", "样例城市(虚构的成员)", area, unit);
    }
}
