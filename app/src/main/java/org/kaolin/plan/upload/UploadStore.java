package org.kaolin.plan.upload;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.PlanText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 规划条目存储: drafts and their items; the tables of the active plan's facts are written on activation. */
@Repository
public class UploadStore {

    private static final TypeReference<Map<String, @Nullable Object>> BODY = new TypeReference<>() {};
    private static final String ITEM = "select id, kind, position, body::text, printed::text, line, section, quote,"
            + " decision, decided_by from plan_item ";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 规划首部.
     *
     * @param pending items somebody still has to decide on
     */
    public record Head(
            UUID id,
            String title,
            String status,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            String createdBy,
            LocalDate createdOn,
            int pending) {}

    void create(UUID plan, PlanText text, String origin, String by) {
        jdbc.sql("""
            insert into plan (id, title, document_number, issued_on, first_year, last_year, status, origin,
              created_by)
            values (:id, :title, :number, :issued, :first, :last, 'draft', :origin, :by)
            """)
                .param("id", plan)
                .param("title", text.title())
                .param("number", text.documentNumber())
                .param("issued", text.issuedOn())
                .param("first", text.firstYear())
                .param("last", text.lastYear())
                .param("origin", origin)
                .param("by", by)
                .update();
        int position = 0;
        for (Block block : text.blocks()) {
            jdbc.sql("insert into plan_line (plan, position, line, text) values (:plan, :position, :line, :text)")
                    .param("plan", plan)
                    .param("position", ++position)
                    .param("line", block.line())
                    .param("text", printed(block))
                    .update();
        }
    }

    private static String printed(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Table table ->
                String.join(
                        "\n",
                        table.rows().stream()
                                .map(row -> String.join(
                                        " | ",
                                        row.stream().map(Block.Cell::text).toList()))
                                .toList());
        };
    }

    void insert(UUID plan, PlanItem item) {
        jdbc.sql("""
            insert into plan_item (id, plan, kind, position, body, printed, line, section, quote, decision,
              decided_by)
            values (:id, :plan, :kind, :position, :body::jsonb, :printed::jsonb, :line, :section, :quote,
              :decision, :by)
            """)
                .param("id", item.id())
                .param("plan", plan)
                .param("kind", item.kind().code())
                .param("position", item.position())
                .param("body", json.writeValueAsString(item.body()))
                .param("printed", json.writeValueAsString(item.printed()))
                .param("line", item.line())
                .param("section", item.section())
                .param("quote", item.quote())
                .param("decision", item.decision().name().toLowerCase(Locale.ROOT))
                .param("by", item.decidedBy())
                .update();
    }

    List<Head> heads() {
        return jdbc.sql(headSql("order by p.created_at desc"))
                .query(UploadStore::head)
                .list();
    }

    Optional<Head> head(UUID plan) {
        return jdbc.sql(headSql("where p.id = :plan"))
                .param("plan", plan)
                .query(UploadStore::head)
                .optional();
    }

    Optional<Head> activeHead() {
        return jdbc.sql(headSql("where p.status = 'active'"))
                .query(UploadStore::head)
                .optional();
    }

    private static String headSql(String rest) {
        return """
            select p.id, p.title, p.status, p.document_number, p.issued_on, p.created_by, p.created_at::date,
              (select count(*) from plan_item i where i.plan = p.id and i.decision = 'pending'
                and i.kind not in ('outline', 'findings')) pending
            from plan p
            """ + rest;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("status"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("created_by"),
                row.getObject("created_at", LocalDate.class),
                row.getInt("pending"));
    }

    List<PlanItem> items(UUID plan) {
        return jdbc.sql(ITEM + "where plan = :plan order by position")
                .param("plan", plan)
                .query(this::item)
                .list();
    }

    List<PlanItem> items(UUID plan, ItemKind kind) {
        return jdbc.sql(ITEM + "where plan = :plan and kind = :kind order by position")
                .param("plan", plan)
                .param("kind", kind.code())
                .query(this::item)
                .list();
    }

    Optional<PlanItem> item(UUID plan, UUID item) {
        return jdbc.sql(ITEM + "where plan = :plan and id = :id for update")
                .param("plan", plan)
                .param("id", item)
                .query(this::item)
                .optional();
    }

    void decide(UUID item, Map<String, @Nullable Object> body, PlanItem.Decision decision, String by) {
        jdbc.sql("""
            update plan_item set body = :body::jsonb, decision = :decision, decided_by = :by,
              decided_at = clock_timestamp() where id = :id
            """)
                .param("body", json.writeValueAsString(body))
                .param("decision", decision.name().toLowerCase(Locale.ROOT))
                .param("by", by)
                .param("id", item)
                .update();
    }

    int acceptPending(UUID plan, ItemKind kind, String by) {
        return jdbc.sql("""
            update plan_item set decision = 'accept', decided_by = :by, decided_at = clock_timestamp()
            where plan = :plan and kind = :kind and decision = 'pending'
            """)
                .param("plan", plan)
                .param("kind", kind.code())
                .param("by", by)
                .update();
    }

    /** Lines of the source with their numbers. */
    List<Map.Entry<Integer, String>> lines(UUID plan, int from, int to) {
        return jdbc.sql("""
            select line, text from plan_line where plan = :plan and line between :from and :to
              and text ~ '\\S' order by position
            """)
                .param("plan", plan)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> Map.entry(row.getInt("line"), row.getString("text")))
                .list();
    }

    int lastLine(UUID plan) {
        return jdbc.sql("select coalesce(max(line), 0) from plan_line where plan = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    /** One writer at a time decides which plan is active. */
    void lockActivation() {
        jdbc.sql("select pg_advisory_xact_lock(7306)").query((row, n) -> 1).single();
    }

    void status(UUID plan, String status) {
        jdbc.sql("update plan set status = :status where id = :plan")
                .param("status", status)
                .param("plan", plan)
                .update();
    }

    /** Copies the targets that stand only in running text from the plan they were entered for. */
    void carryProse(UUID from, UUID to) {
        jdbc.sql("""
            insert into plan_indicator (id, plan, list, position, code, no, name, group_name, unit, baseline,
              target, comparator, value, base_value, base_unit, year, kind, line, section, quote, origin)
            select gen_random_uuid(), :to, list, position, code, no, name, group_name, unit, baseline, target,
              comparator, value, base_value, base_unit, year, kind, line, section, quote, origin
            from plan_indicator where plan = :from and list = 'prose'
            """).param("from", from).param("to", to).update();
    }

    /** What the same plan prints elsewhere for an indicator goes with the indicator of the same name. */
    void carryOthers(UUID from, UUID to) {
        jdbc.sql("""
            insert into plan_other_value (id, indicator, position, role, text, comparator, value, section,
              rival, origin)
            select gen_random_uuid(), n.id, o.position, o.role, o.text, o.comparator, o.value, o.section,
              o.rival, o.origin
            from plan_other_value o join plan_indicator i on i.id = o.indicator and i.plan = :from
              join plan_indicator n on n.plan = :to and n.list = i.list and n.code = i.code
            """).param("from", from).param("to", to).update();
    }

    Optional<UUID> activeOf(String documentNumber) {
        return jdbc.sql("select id from plan where status = 'active' and document_number = :number")
                .param("number", documentNumber)
                .query(UUID.class)
                .optional();
    }

    void indicator(UUID plan, int position, PlanItem item) {
        Map<String, @Nullable Object> body = item.body();
        Object no = body.get("no");
        jdbc.sql("""
            insert into plan_indicator (id, plan, list, position, code, no, name, group_name, unit, baseline,
              target, comparator, value, base_value, base_unit, year, kind, line, section, quote, origin)
            values (:id, :plan, 'table', :position, :code, :no, :name, :group, :unit, :baseline, :target,
              :comparator, :value, :baseValue, :baseUnit, :year, :kind, :line, :section, :quote, 'upload')
            """)
                .param("id", item.id())
                .param("plan", plan)
                .param("position", position)
                .param("code", no == null ? "#" + position : no.toString())
                .param("no", no)
                .param("name", body.get("name"))
                .param("group", body.get("group"))
                .param("unit", body.get("unit"))
                .param("baseline", body.get("baseline"))
                .param("target", body.get("target"))
                .param("comparator", body.get("comparator"))
                .param("value", decimal(body.get("value")))
                .param("baseValue", decimal(body.get("baseValue")))
                .param("baseUnit", body.get("baseUnit"))
                .param("year", body.get("year"))
                .param("kind", body.get("kind"))
                .param("line", item.line())
                .param("section", item.section())
                .param("quote", item.quote())
                .update();
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getObject("id", UUID.class),
                ItemKind.find(row.getString("kind")).orElseThrow(),
                row.getInt("position"),
                json.readValue(row.getString("body"), BODY),
                json.readValue(row.getString("printed"), BODY),
                row.getObject("line", Integer.class),
                row.getString("section"),
                row.getString("quote"),
                PlanItem.Decision.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                row.getString("decided_by"));
    }
}
