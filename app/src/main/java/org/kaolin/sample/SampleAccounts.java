package org.kaolin.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.Role;
import org.kaolin.access.SamplePassword;
import org.kaolin.database.BulkWriter;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.start.CitySettings;
import org.kaolin.start.FirstLoad;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 样例账号: the names of API.md, one password, one hash computed once. A plain name is a clerk, the {@code 2} its decider. */
@Component
@Order(210)
class SampleAccounts implements FirstLoad {

    private static final int INSTITUTIONS = 55;
    private static final int CITIZENS = 9;
    private static final String SINCE = "[2020-01-01,)";

    private final CitySettings settings;
    private final BusinessClock clock;
    private final Units units;
    private final SamplePassword password;
    private final DataSource source;
    private final JdbcClient jdbc;

    /** An account and what it may do. */
    private record Row(
            String name,
            String title,
            Role role,
            @Nullable UUID area,
            String areaName,
            @Nullable UUID facility) {}

    SampleAccounts(
            CitySettings settings,
            BusinessClock clock,
            Units units,
            SamplePassword password,
            DataSource source,
            JdbcClient jdbc) {
        this.settings = settings;
        this.clock = clock;
        this.units = units;
        this.password = password;
        this.source = source;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "样例账号";
    }

    @Override
    public boolean needed() {
        return settings.hasSample()
                && jdbc.sql("select not exists (select 1 from account)")
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void load() {
        AsOf now = AsOf.of(clock.today());
        List<Unit> all = units.list(now);
        List<Row> rows = new ArrayList<>(city());
        Set<String> names = new HashSet<>();
        for (Unit unit : all) {
            if (names.add(unit.code())) {
                rows.addAll(ofUnit(unit, all));
            }
        }
        Optional<Unit> changnan = units.resolve("changnan", now);
        changnan.ifPresent(area ->
                rows.add(new Row("area-changnan", area.name() + "经办", Role.CLERK, area.id(), area.name(), null)));
        for (int n = 1; n <= INSTITUTIONS; n++) {
            UUID facility = Ids.of("facility:institution-" + n);
            rows.add(new Row("institution-" + n, "机构 " + n + " 工作人员", Role.INSTITUTION, null, "本机构", facility));
        }
        rows.addAll(citizens(all));
        write(rows);
    }

    private static List<Row> city() {
        return List.of(
                new Row("leader", "局长", Role.LEADER, null, "全市", null),
                new Row("city", "市局业务经办", Role.CLERK, null, "全市", null),
                new Row("city2", "市局业务审核", Role.DECIDER, null, "全市", null),
                new Row("finance", "市财政社保科", Role.FINANCE, null, "全市", null),
                new Row("auditor", "审计人员", Role.AUDITOR, null, "全市", null),
                new Row("admin", "系统管理员", Role.ADMIN, null, "全市", null));
    }

    private static List<Row> ofUnit(Unit unit, List<Unit> all) {
        String code = unit.code();
        String name = unit.name();
        return switch (unit.level()) {
            case PROVINCE, CITY, AREA -> List.of();
            case COUNTY ->
                List.of(
                        new Row("county-" + code, name + "民政局经办", Role.CLERK, unit.id(), name, null),
                        new Row("county2-" + code, name + "民政局审核", Role.DECIDER, unit.id(), name, null),
                        new Row("county-finance-" + code, name + "财政局", Role.FINANCE, unit.id(), name, null));
            case TOWNSHIP ->
                List.of(
                        new Row("town-" + code, name + "经办", Role.CLERK, unit.id(), name, null),
                        new Row("town2-" + code, name + "审核", Role.DECIDER, unit.id(), name, null));
            case VILLAGE -> {
                String place = township(unit, all) + name;
                yield List.of(new Row("village-" + code, name + "协理员", Role.VILLAGE, unit.id(), place, null));
            }
        };
    }

    private static String township(Unit village, List<Unit> all) {
        return all.stream()
                .filter(unit -> unit.id().equals(village.parent()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    /** Nine people of nine villages; who lives where becomes known when persons are registered. */
    private static List<Row> citizens(List<Unit> all) {
        List<Unit> villages = all.stream()
                .filter(unit -> unit.level() == org.kaolin.places.Level.VILLAGE)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= CITIZENS && !villages.isEmpty(); n++) {
            Unit village = villages.get(n * 71 % villages.size());
            String place = township(village, all) + village.name();
            rows.add(new Row("citizen-" + n, "群众 " + n, Role.CITIZEN, village.id(), place, null));
        }
        return rows;
    }

    private void write(List<Row> rows) {
        String hash = password.hash();
        try (BulkWriter accounts =
                new BulkWriter(source, "account", List.of("id", "name", "title", "password", "created_by"))) {
            for (Row row : rows) {
                accounts.row(id(row), row.name(), row.title(), hash, "sample");
            }
            accounts.finish();
        }
        List<String> columns =
                List.of("id", "account", "role", "reach", "area", "area_name", "facility", "valid", "granted_by");
        try (BulkWriter grants = new BulkWriter(source, "account_grant", columns)) {
            for (Row row : rows) {
                String reach = row.facility() != null ? "facility" : row.area() != null ? "area" : "city";
                grants.row(
                        Ids.of("grant:" + row.name()),
                        id(row),
                        row.role().name(),
                        reach,
                        row.area(),
                        row.areaName(),
                        row.facility(),
                        SINCE,
                        "sample");
            }
            grants.finish();
        }
    }

    private static UUID id(Row row) {
        return Ids.of("account:" + row.name());
    }
}
