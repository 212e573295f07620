package org.kaolin.places;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaolin.database.BulkWriter;
import org.kaolin.register.Pinyin;
import org.kaolin.start.CityFiles;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 区划装载: the real divisions, old codes and functional areas of {@code city/*.csv}. The list is of 2023-06-30; that it held
 * since {@link #SINCE} is assumed and said in the rows' source.
 */
@Component
@Order(100)
class DivisionsLoad implements FirstLoad {

    /** First day of the register: a year before the plan's base, so that a figure of 2019 can be restated. */
    static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    static final String KNOWN = "[\"2019-01-01 00:00:00+08\",)";
    static final String SOURCE = "国家统计局统计用区划代码 2023(截止 2023-06-30)";

    private static final List<String> TIMES =
            List.of("id", "version_id", "version", "valid", "known", "recorded_by", "source");

    private final CityFiles files;
    private final DataSource source;
    private final JdbcClient jdbc;

    DivisionsLoad(CityFiles files, DataSource source, JdbcClient jdbc) {
        this.files = files;
        this.source = source;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "行政区划";
    }

    @Override
    public boolean needed() {
        return jdbc.sql("select count(*) from unit").query(Long.class).single() == 0;
    }

    @Override
    public void load() {
        Map<String, UUID> ids = units();
        oldCodes(ids);
        areas(ids);
        jdbc.sql("select unit_tree_sync('2019-01-01 00:00:00+08')")
                .query((row, n) -> 1)
                .single();
    }

    /** An identity that depends on the code in the city's file alone, so that sample rows can name it. */
    static UUID id(String code) {
        return Ids.of("unit:" + code);
    }

    private Map<String, UUID> units() {
        Map<String, UUID> ids = new HashMap<>();
        try (BulkWriter writer = writer("unit", "code", "name", "name_pinyin", "level", "kind", "parent")) {
            for (CityRows.Row row : CityRows.read(files.read("divisions.csv"))) {
                String code = row.get("code");
                Level level = Level.of(row.get("level"));
                UUID id = id(code);
                ids.put(code, id);
                String parent = row.get("parent");
                if (!parent.isEmpty() && !ids.containsKey(parent)) {
                    throw new IllegalStateException("divisions.csv: " + code + " 的上级 " + parent + " 不在它之前");
                }
                times(
                        writer,
                        id,
                        "[" + SINCE + ",)",
                        SOURCE,
                        code,
                        row.get("name"),
                        Pinyin.tokens(row.get("name")),
                        level.code(),
                        Kind.read(level, row.get("name")).code(),
                        parent.isEmpty() ? null : ids.get(parent));
            }
            writer.finish();
        }
        return ids;
    }

    private void oldCodes(Map<String, UUID> ids) {
        try (BulkWriter writer = writer("unit_code", "unit", "code", "name")) {
            for (CityRows.Row row : CityRows.read(files.read("old-codes.csv"))) {
                UUID unit = ids.get(row.get("unit"));
                if (unit == null) {
                    throw new IllegalStateException("old-codes.csv: 没有代码为 " + row.get("unit") + " 的区划");
                }
                String from = row.get("from").isEmpty() ? "1949" : row.get("from");
                String until = row.get("to").isEmpty() ? "" : (Integer.parseInt(row.get("to")) + 1) + "-01-01";
                times(
                        writer,
                        Ids.of("unit-code:" + row.get("code") + unit),
                        "[" + from + "-01-01," + until + ")",
                        "历年行政区划代码",
                        unit,
                        row.get("code"),
                        row.get("name"));
            }
            writer.finish();
        }
    }

    private void areas(Map<String, UUID> ids) {
        List<CityRows.Row> rows = CityRows.read(files.read("areas.csv"));
        try (BulkWriter writer = writer("area", "code", "name", "kind", "note")) {
            for (CityRows.Row row : rows) {
                String note = row.get("note").isEmpty() ? null : row.get("note");
                String kind = Kind.of(row.get("kind")).code();
                times(
                        writer,
                        areaId(row),
                        "[" + SINCE + ",)",
                        "areas.csv",
                        row.get("code"),
                        row.get("name"),
                        kind,
                        note);
            }
            writer.finish();
        }
        try (BulkWriter writer = writer("area_member", "area", "unit")) {
            for (CityRows.Row row : rows) {
                for (String code : row.get("members").isEmpty()
                        ? new String[0]
                        : row.get("members").split(" +")) {
                    UUID unit = ids.get(code);
                    if (unit == null) {
                        throw new IllegalStateException("areas.csv: 没有代码为 " + code + " 的区划");
                    }
                    UUID id = Ids.of("area-member:" + row.get("code") + code);
                    times(writer, id, "[" + SINCE + ",)", "areas.csv", areaId(row), unit);
                }
            }
            writer.finish();
        }
    }

    private static UUID areaId(CityRows.Row row) {
        return Ids.of("area:" + row.get("code"));
    }

    private BulkWriter writer(String table, String... columns) {
        return new BulkWriter(
                source,
                table,
                java.util.stream.Stream.concat(TIMES.stream(), java.util.Arrays.stream(columns))
                        .toList());
    }

    private static void times(BulkWriter writer, UUID id, String valid, String from, @Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[TIMES.size() + values.length];
        Object[] times = {id, Ids.of("version:" + id), 1, valid, KNOWN, "loader", from};
        System.arraycopy(times, 0, row, 0, times.length);
        System.arraycopy(values, 0, row, times.length, values.length);
        writer.row(row);
    }
}
