package org.kaolin.parameters.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.Parameter.Status;
import org.kaolin.parameters.ParameterValue;
import org.kaolin.parameters.announcement.Proposal.Outcome;
import org.kaolin.parameters.announcement.Proposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 提案存储: append only; the primary key of an outcome lets a proposal end once. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Proposal proposal) {
        jdbc.sql("""
            insert into parameter_proposal (id, reason, account, account_name, at)
            values (:id, :reason, :account, :name, :at::timestamptz)
            """)
                .param("id", proposal.id())
                .param("reason", proposal.reason())
                .param("account", proposal.account())
                .param("name", proposal.name())
                .param("at", proposal.at().toString())
                .update();
        int position = 0;
        for (Parameter row : proposal.rows()) {
            add(proposal.id(), position++, row);
        }
    }

    private void add(UUID proposal, int position, Parameter row) {
        jdbc.sql("""
            insert into parameter_proposal_row (id, proposal, position, code, region, area, valid, value, unit,
              published_on, source, status, note)
            values (:id, :proposal, :position, :code, :region, :area, daterange(:from::date, :to::date, '[]'),
              :value::jsonb, :unit, :published::date, :source, :status, :note)
            """)
                .param("id", row.id())
                .param("proposal", proposal)
                .param("position", position)
                .param("code", row.code())
                .param("region", row.region())
                .param("area", lower(row.area()))
                .param("from", row.validFrom())
                .param("to", row.validTo())
                .param("value", json.writeValueAsString(row.value().plain()))
                .param("unit", row.unit())
                .param("published", row.publishedOn())
                .param("source", row.source())
                .param("status", lower(row.status()))
                .param("note", row.note())
                .update();
    }

    void end(UUID proposal, Outcome outcome) {
        jdbc.sql("""
            insert into parameter_proposal_outcome (proposal, kind, reason, acknowledged, account, account_name, at)
            values (:proposal, :kind, :reason, :acknowledged::jsonb, :account, :name, :at::timestamptz)
            """)
                .param("proposal", proposal)
                .param("kind", lower(outcome.state()))
                .param("reason", outcome.reason())
                .param("acknowledged", json.writeValueAsString(outcome.acknowledged()))
                .param("account", outcome.account())
                .param("name", outcome.name())
                .param("at", outcome.at().toString())
                .update();
    }

    /** Holds a proposal until the transaction ends, so that two decisions come one after the other. */
    void hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 2))")
                .param("id", id.toString())
                .query((row, n) -> 1)
                .single();
    }

    Optional<Proposal> find(UUID id) {
        return read("where p.id = :id", id).stream().findFirst();
    }

    /** Every proposal, the newest first. */
    List<Proposal> list() {
        return read("", null);
    }

    private List<Proposal> read(String where, @Nullable UUID id) {
        var query = jdbc.sql("""
            select p.id proposal, p.reason, p.account, p.account_name, p.at proposed_at,
              o.kind, o.reason outcome_reason, o.acknowledged::text acknowledged, o.account outcome_account,
              o.account_name outcome_name, o.at outcome_at,
              r.id, r.code, r.region, r.area, lower(r.valid) valid_from, upper(r.valid) - 1 valid_to,
              r.value::text as value, r.unit, r.published_on, r.source, r.status, r.note
            from parameter_proposal p join parameter_proposal_row r on r.proposal = p.id
              left join parameter_proposal_outcome o on o.proposal = p.id
            %s
            order by p.seq desc, r.position
            """.formatted(where));
        Map<UUID, Proposal> proposals = new LinkedHashMap<>();
        (id == null ? query : query.param("id", id))
                .query((row, n) -> read(row))
                .list()
                .forEach(part -> proposals.merge(part.id(), part, ProposalStore::joined));
        return List.copyOf(proposals.values());
    }

    private static Proposal joined(Proposal one, Proposal more) {
        List<Parameter> rows = new ArrayList<>(one.rows());
        rows.addAll(more.rows());
        return new Proposal(one.id(), one.reason(), one.account(), one.name(), one.at(), rows, one.outcome());
    }

    private Proposal read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Outcome outcome = kind == null
                ? null
                : new Outcome(
                        State.valueOf(kind.toUpperCase(Locale.ROOT)),
                        row.getString("outcome_reason"),
                        List.of(json.readValue(row.getString("acknowledged"), String[].class)),
                        row.getString("outcome_account"),
                        row.getString("outcome_name"),
                        row.getTimestamp("outcome_at").toInstant());
        return new Proposal(
                row.getObject("proposal", UUID.class),
                row.getString("reason"),
                row.getString("account"),
                row.getString("account_name"),
                row.getTimestamp("proposed_at").toInstant(),
                List.of(parameter(row)),
                outcome);
    }

    private Parameter parameter(ResultSet row) throws SQLException {
        return new Parameter(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("region"),
                Area.valueOf(row.getString("area").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class),
                ParameterValue.of(json.readTree(row.getString("value"))),
                row.getString("unit"),
                row.getObject("published_on", LocalDate.class),
                row.getString("source"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                false,
                row.getString("note"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposal", UUID.class));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
