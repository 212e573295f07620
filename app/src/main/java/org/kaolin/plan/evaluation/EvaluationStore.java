package org.kaolin.plan.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 评估存储: written once; the database itself refuses any change. */
@Repository
class EvaluationStore {

    private static final String HEAD = """
        select id, plan, kind, title, as_of, known_at, made_on, made_at, made_by, business_moment from evaluation
        """;

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Evaluation evaluation) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", evaluation.id());
        row.put("plan", evaluation.plan());
        row.put("kind", evaluation.kind().code());
        row.put("title", evaluation.title());
        row.put("asOf", evaluation.asOf());
        row.put("knownAt", offset(evaluation.knownAt()));
        row.put("madeOn", evaluation.madeOn());
        row.put("madeAt", offset(evaluation.madeAt()));
        row.put("madeBy", evaluation.madeBy());
        row.put("moment", offset(evaluation.businessMoment()));
        jdbc.sql("""
            insert into evaluation (id, plan, kind, title, as_of, known_at, made_on, made_at, made_by, business_moment)
            values (:id, :plan, :kind, :title, :asOf, :knownAt::timestamptz, :madeOn, :madeAt, :madeBy, :moment)
            """).params(row).update();
        int position = 0;
        for (EvaluationFigure figure : evaluation.figures()) {
            insert(evaluation.id(), ++position, figure);
        }
    }

    private void insert(UUID evaluation, int position, EvaluationFigure figure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("evaluation", evaluation);
        row.put("position", position);
        row.put("list", figure.list());
        row.put("code", figure.code());
        row.put("no", figure.no());
        row.put("name", figure.name());
        row.put("unit", figure.unit());
        row.put("target", figure.target());
        row.put("kind", figure.kind());
        row.put("value", figure.value());
        row.put("numerator", figure.numerator());
        row.put("denominator", figure.denominator());
        row.put("status", figure.status());
        row.put("statusTitle", figure.statusTitle());
        row.put("direction", figure.direction());
        row.put("definitionKey", figure.definitionKey());
        row.put("definitionVersion", figure.definitionVersion());
        row.put("definition", figure.definition());
        row.put("citation", figure.citation());
        row.put("missing", figure.missing().toArray(String[]::new));
        row.put("explanation", figure.explanation());
        row.put("dataDate", figure.dataDate());
        jdbc.sql("""
            insert into evaluation_figure (evaluation, position, list, code, no, name, unit, target, kind, value,
              numerator, denominator, status, status_title, direction, definition_key, definition_version,
              definition, citation, missing, explanation, data_date)
            values (:evaluation, :position, :list, :code, :no::integer, :name, :unit, :target, :kind, :value::numeric,
              :numerator::numeric, :denominator::numeric, :status, :statusTitle, :direction, :definitionKey,
              :definitionVersion::integer, :definition, :citation, :missing, :explanation, :dataDate::date)
            """).params(row).update();
    }

    /** Evaluations of a plan without their figures, newest first. */
    List<Evaluation> list(UUID plan) {
        return jdbc.sql(HEAD + " where plan = :plan order by made_at desc, id")
                .param("plan", plan)
                .query((row, n) -> head(row, List.of()))
                .list();
    }

    /** One evaluation with every figure. */
    Optional<Evaluation> find(UUID id) {
        return jdbc.sql(HEAD + " where id = :id")
                .param("id", id)
                .query((row, n) -> head(row, figures(id)))
                .optional();
    }

    private List<EvaluationFigure> figures(UUID evaluation) {
        return jdbc.sql("""
            select list, no, code, name, unit, target, kind, value, numerator, denominator, status, status_title,
              direction, definition_key, definition_version, definition, citation, missing, explanation, data_date
            from evaluation_figure where evaluation = :id order by position
            """)
                .param("id", evaluation)
                .query((row, n) -> figure(row))
                .list();
    }

    private static Evaluation head(ResultSet row, List<EvaluationFigure> figures) throws SQLException {
        OffsetDateTime known = row.getObject("known_at", OffsetDateTime.class);
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                Evaluation.Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                known == null ? null : known.toInstant(),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("business_moment", OffsetDateTime.class).toInstant(),
                figures);
    }

    private static EvaluationFigure figure(ResultSet row) throws SQLException {
        return new EvaluationFigure(
                row.getString("list"),
                row.getObject("no", Integer.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("target"),
                row.getString("kind"),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getString("status"),
                row.getString("status_title"),
                row.getString("direction"),
                row.getString("definition_key"),
                row.getObject("definition_version", Integer.class),
                row.getString("definition"),
                row.getString("citation"),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                row.getString("explanation"),
                row.getObject("data_date", LocalDate.class));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
