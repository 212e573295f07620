package org.kaolin.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaolin.database.BulkWriter;
import org.kaolin.places.CityRows;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.start.CityFiles;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 机构装载: organisation units and responsibilities of the city's files. Rows of areas the city does not have are left out. */
@Component
@Order(110)
class OrganisationsLoad implements FirstLoad {

    private static final String KNOWN = "[\"2019-01-01 00:00:00+08\",)";

    private final CityFiles files;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final Units units;
    private final BusinessClock clock;

    OrganisationsLoad(CityFiles files, DataSource source, JdbcClient jdbc, Units units, BusinessClock clock) {
        this.files = files;
        this.source = source;
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "组织机构与职责";
    }

    @Override
    public boolean needed() {
        return jdbc.sql("select count(*) from organisation_unit")
                        .query(Long.class)
                        .single()
                == 0;
    }

    @Override
    public void load() {
        List<CityRows.Row> organisations = CityRows.read(files.read("organisation-units.csv"));
        List<CityRows.Row> duties = CityRows.read(files.read("responsibilities.csv"));
        Map<String, UUID> areas = new HashMap<>();
        organisations.forEach(row -> area(row.get("area"), areas));
        duties.forEach(row -> area(row.get("area"), areas));
        organisations(organisations, areas);
        duties(duties, areas);
    }

    private void area(String code, Map<String, UUID> areas) {
        if (!areas.containsKey(code)) {
            units.resolve(code, AsOf.of(clock.today())).map(Unit::id).ifPresent(id -> areas.put(code, id));
        }
    }

    private void organisations(List<CityRows.Row> rows, Map<String, UUID> areas) {
        List<String> columns = List.of(
                "id",
                "version_id",
                "version",
                "valid",
                "known",
                "recorded_by",
                "source",
                "code",
                "name",
                "kind",
                "parent",
                "area",
                "status");
        try (BulkWriter writer = new BulkWriter(source, "organisation_unit", columns)) {
            for (CityRows.Row row : rows) {
                UUID area = areas.get(row.get("area"));
                if (area != null) {
                    UUID id = id(row.get("code"));
                    UUID parent = row.get("parent").isEmpty() ? null : id(row.get("parent"));
                    writer.row(
                            id,
                            Ids.of("version:" + id),
                            1,
                            valid(row),
                            KNOWN,
                            "loader",
                            "organisation-units.csv",
                            row.get("code"),
                            row.get("name"),
                            row.get("kind"),
                            parent,
                            area,
                            row.get("status"));
                }
            }
            writer.finish();
        }
    }

    private void duties(List<CityRows.Row> rows, Map<String, UUID> areas) {
        List<String> columns = List.of(
                "id",
                "version_id",
                "version",
                "valid",
                "known",
                "recorded_by",
                "source",
                "organisation",
                "line",
                "area",
                "status");
        try (BulkWriter writer = new BulkWriter(source, "responsibility", columns)) {
            for (CityRows.Row row : rows) {
                UUID area = areas.get(row.get("area"));
                if (area != null) {
                    String line = Line.of(row.get("line")).code();
                    UUID id = Ids.of("responsibility:" + line + area + row.get("from"));
                    @Nullable
                    String citation = row.get("source").isEmpty() ? "responsibilities.csv" : row.get("source");
                    writer.row(
                            id,
                            Ids.of("version:" + id),
                            1,
                            valid(row),
                            KNOWN,
                            "loader",
                            citation,
                            id(row.get("organisation")),
                            line,
                            area,
                            row.get("status"));
                }
            }
            writer.finish();
        }
    }

    private static UUID id(String code) {
        return Ids.of("organisation:" + code);
    }

    private static String valid(CityRows.Row row) {
        String to = row.get("to");
        return "[" + row.get("from") + ","
                + (to.isEmpty() ? "" : LocalDate.parse(to).plusDays(1)) + ")";
    }
}
