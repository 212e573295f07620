package org.kaolin.places;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Pinyin;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Column;
import org.kaolin.time.Ids;
import org.kaolin.time.TemporalRow;
import org.kaolin.time.TemporalTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一次变更: the rows one approved change writes, all known from one moment. Lives within one transaction. */
final class Rewriting {

    private static final List<Column> UNIT = List.of(
            Column.text("code"),
            Column.text("name"),
            Column.text("name_pinyin"),
            Column.text("level"),
            Column.text("kind"),
            new Column("parent", "uuid"),
            new Column("households", "int"),
            new Column("synthetic", "boolean"),
            Column.text("note"));
    private static final List<Column> SUCCESSION = List.of(
            new Column("event", "uuid"),
            Column.text("kind"),
            new Column("predecessor", "uuid"),
            new Column("successor", "uuid"),
            new Column("share", "numeric"),
            Column.text("document"));
    private static final List<Column> MEMBER = List.of(new Column("area", "uuid"), new Column("unit", "uuid"));

    private final Approval approval;
    private final TemporalTable units;
    private final TemporalTable successions;
    private final TemporalTable members;
    private final UUID event = Ids.next();
    private final Set<UUID> written = new LinkedHashSet<>();

    Rewriting(JdbcClient jdbc, BusinessClock clock, Approval approval) {
        Instant moment = moment(jdbc, clock);
        this.approval = approval;
        this.units = new TemporalTable(jdbc, clock, "unit", UNIT).at(moment);
        this.successions = new TemporalTable(jdbc, clock, "unit_succession", SUCCESSION).at(moment);
        this.members = new TemporalTable(jdbc, clock, "area_member", MEMBER).at(moment);
    }

    /** After everything known, so that no row of the change is known later than another. */
    private static Instant moment(JdbcClient jdbc, BusinessClock clock) {
        Instant last = jdbc.sql("""
            select greatest((select max(lower(known)) from unit), (select max(lower(known)) from unit_tree),
              (select max(upper(known)) from unit where not upper_inf(known)),
              (select max(lower(known)) from unit_succession),
              (select max(lower(known)) from area_member)) + interval '1 microsecond'
            """).query(OffsetDateTime.class).single().toInstant();
        return last.isAfter(clock.now()) ? last : clock.now();
    }

    Set<UUID> written() {
        return written;
    }

    UUID insert(NewUnit unit, Level level, Kind kind, @Nullable UUID parent, @Nullable Integer households) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", unit.code().strip());
        values.put("name", unit.name().strip());
        values.put("name_pinyin", Pinyin.tokens(unit.name().strip()));
        values.put("level", level.code());
        values.put("kind", kind.code());
        values.put("parent", parent);
        values.put("households", households);
        values.put("synthetic", false);
        values.put("note", null);
        UUID id = units.insert(values, approval.on(), null, approval.recording());
        written.add(id);
        return id;
    }

    /**
     * From the day of the approval on: the row of that day takes the values, and later rows wherever they still held the
     * value that is replaced, so that what was recorded apart for a later day stays.
     */
    void onwards(UUID id, Map<String, @Nullable Object> values) {
        List<TemporalRow> rows = rows(id);
        TemporalRow first = rows.stream()
                .filter(row -> row.validUntil() == null || row.validUntil().isAfter(approval.on()))
                .findFirst()
                .orElseThrow();
        LocalDate from = first.validFrom().isBefore(approval.on()) ? approval.on() : first.validFrom();
        units.change(id, null, values, from, approval.recording());
        for (TemporalRow row : rows.subList(rows.indexOf(first) + 1, rows.size())) {
            Map<String, @Nullable Object> same = new LinkedHashMap<>(values);
            same.keySet().removeIf(column -> !Objects.equals(row.get(column), first.get(column)));
            if (!same.isEmpty()) {
                units.change(id, null, same, row.validFrom(), approval.recording());
            }
        }
        written.add(id);
    }

    /** Every unit beneath {@code old} from the day of the approval on, among {@code only} if given, goes to another. */
    void move(UUID old, UUID parent, @Nullable Set<UUID> only) {
        List<TemporalRow> rows = units.query(
                "parent = :parent and upper_inf(known) and valid && daterange(:on::date, null) order by id,"
                        + " lower(valid)",
                Map.of("parent", old, "on", approval.on()));
        for (TemporalRow row : rows) {
            if (only == null || only.contains(row.id())) {
                LocalDate from = row.validFrom().isBefore(approval.on()) ? approval.on() : row.validFrom();
                units.change(row.id(), null, Map.of("parent", parent), from, approval.recording());
                written.add(row.id());
            }
        }
    }

    /** The unit is no more from the day of the approval on; neither are its memberships. */
    void end(UUID id) {
        units.end(id, null, approval.on().minusDays(1), approval.recording());
        for (TemporalRow member : memberships(id)) {
            members.end(member.id(), null, approval.on().minusDays(1), approval.recording());
        }
        written.add(id);
    }

    /** Rows of area_member that hold on the day of the approval. */
    List<TemporalRow> memberships(UUID unit) {
        return members.query(
                "unit = :unit and upper_inf(known) and valid @> :on::date and lower(valid) < :on::date",
                Map.of("unit", unit, "on", approval.on()));
    }

    void join(UUID area, UUID unit) {
        members.insert(Map.of("area", area, "unit", unit), approval.on(), null, approval.recording());
    }

    void succeed(String kind, UUID predecessor, UUID successor, BigDecimal share) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("event", event);
        values.put("kind", kind);
        values.put("predecessor", predecessor);
        values.put("successor", successor);
        values.put("share", share);
        values.put("document", approval.document());
        successions.insert(values, approval.on(), null, approval.recording());
    }

    private List<TemporalRow> rows(UUID id) {
        return units.query("id = :id and upper_inf(known) order by lower(valid)", Map.of("id", id));
    }
}
