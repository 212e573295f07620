package org.kaolin.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares unit_tree with the parents of the units themselves, on days and at moments around every change. */
final class TreeCheck {

    private static final int POINTS = 120;

    private final List<Row> units;
    private final List<Row> tree;

    /** A unit with its parent, or an ancestor (parent) with its descendant (id). */
    private record Row(
            UUID id,
            @Nullable UUID parent,
            String level,
            LocalDate from,
            @Nullable LocalDate until,
            Instant known,
            @Nullable Instant forgotten) {

        boolean holds(LocalDate day, Instant moment) {
            return !day.isBefore(from)
                    && (until == null || day.isBefore(until))
                    && !moment.isBefore(known)
                    && (forgotten == null || moment.isBefore(forgotten));
        }
    }

    TreeCheck(JdbcClient jdbc) {
        String times = "lower(valid) f, upper(valid) u, lower(known) k, upper(known) x";
        units = jdbc.sql("select id, parent, level, " + times + " from unit")
                .query(TreeCheck::row)
                .list();
        tree = jdbc.sql("select descendant as id, ancestor as parent, '' as level, " + times + " from unit_tree")
                .query(TreeCheck::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        OffsetDateTime forgotten = row.getObject("x", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("level"),
                row.getObject("f", LocalDate.class),
                row.getObject("u", LocalDate.class),
                row.getObject("k", OffsetDateTime.class).toInstant(),
                forgotten == null ? null : forgotten.toInstant());
    }

    /** At any point every village-level unit has exactly one way up to the city, and the closure says the same. */
    void requireOneWayUp() {
        List<Instant> moments =
                units.stream().map(Row::known).distinct().sorted().toList();
        List<LocalDate> days =
                new ArrayList<>(units.stream().map(Row::from).distinct().toList());
        units.stream().map(Row::until).filter(day -> day != null).forEach(day -> days.add(day.minusDays(1)));
        Random random = new Random(7);
        for (int i = 0; i < POINTS; i++) {
            requireAt(days.get(random.nextInt(days.size())), moments.get(random.nextInt(moments.size())));
        }
        requireAt(days.stream().max(LocalDate::compareTo).orElseThrow(), moments.getLast());
    }

    private void requireAt(LocalDate day, Instant moment) {
        Map<UUID, Row> there = new HashMap<>();
        for (Row unit : units) {
            if (unit.holds(day, moment)) {
                assertThat(there.put(unit.id(), unit))
                        .as("two truths about one unit")
                        .isNull();
            }
        }
        Map<UUID, List<UUID>> above = new HashMap<>();
        tree.stream()
                .filter(pair -> pair.holds(day, moment) && there.containsKey(pair.id()))
                .forEach(pair -> above.computeIfAbsent(pair.id(), id -> new ArrayList<>())
                        .add(pair.parent()));
        for (Row unit : there.values()) {
            List<UUID> way = new ArrayList<>(List.of(unit.id()));
            UUID parent = unit.parent();
            while (parent != null) {
                assertThat(there)
                        .as("parent on " + day + " as known at " + moment)
                        .containsKey(parent);
                assertThat(way).as("no circle").doesNotContain(parent);
                way.add(parent);
                parent = there.get(parent).parent();
            }
            assertThat(above.get(unit.id()))
                    .as("closure on " + day + " as known at " + moment)
                    .containsExactlyInAnyOrderElementsOf(way);
        }
    }
}
