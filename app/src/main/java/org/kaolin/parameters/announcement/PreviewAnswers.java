package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.linkage.Finding;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.springframework.stereotype.Component;

/** 预览的接口形式: a preview as JSON writes it. */
@Component
class PreviewAnswers {

    private final Announcements announcements;
    private final Regions regions;
    private final BusinessClock clock;

    PreviewAnswers(Announcements announcements, Regions regions, BusinessClock clock) {
        this.announcements = announcements;
        this.regions = regions;
        this.clock = clock;
    }

    /** 被替换的值. */
    record Old(
            UUID id,
            String area,
            Object value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate until,
            String source,
            String status,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal percent) {}

    /** 一行. */
    record Row(
            UUID id,
            String code,
            String title,
            String region,
            String area,
            @Nullable Object old,
            Object value,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal percent,
            @Nullable String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate publishedOn,
            String source,
            String status,
            @Nullable String note,
            List<Old> replaces,
            boolean takesEffect,
            boolean retroactive,
            @Nullable String arrearsFrom,
            List<String> benefits,
            List<String> notes) {}

    /** 联动结果. */
    record Check(
            String key,
            String rule,
            String question,
            String severity,
            String outcome,
            String region,
            String area,
            LocalDate day,
            @Nullable String left,
            @Nullable String leftValue,
            @Nullable String right,
            @Nullable String rightValue,
            String citation,
            List<String> missing,
            String message) {}

    /** 办理记录. */
    record Step(
            String action,
            String account,
            String name,
            Instant at,
            @Nullable String reason) {}

    /** 预览. */
    record Answer(
            UUID id,
            String state,
            String reason,
            String proposedBy,
            Instant proposedAt,
            List<Row> rows,
            List<Check> findings,
            List<String> acknowledge,
            boolean reasonRequired,
            List<String> acknowledged,
            List<Step> steps) {}

    /** 提案一条. */
    record Brief(UUID id, String state, String proposedBy, Instant proposedAt, List<String> rows) {}

    Brief brief(Proposal proposal) {
        List<String> rows = proposal.rows().stream()
                .map(row -> row.code() + " " + row.region() + " " + row.validFrom())
                .toList();
        return new Brief(proposal.id(), lower(proposal.state()), proposal.account(), proposal.at(), rows);
    }

    Answer of(Preview preview) {
        Proposal proposal = preview.proposal();
        RegionNames names = regions.on(AsOf.of(clock.today()));
        Proposal.Outcome outcome = proposal.outcome();
        Step first = new Step("proposed", proposal.account(), proposal.name(), proposal.at(), proposal.reason());
        List<Step> steps = outcome == null
                ? List.of(first)
                : List.of(
                        first,
                        new Step(
                                lower(outcome.state()),
                                outcome.account(),
                                outcome.name(),
                                outcome.at(),
                                outcome.reason()));
        return new Answer(
                proposal.id(),
                lower(proposal.state()),
                proposal.reason(),
                proposal.account(),
                proposal.at(),
                preview.changes().stream().map(change -> row(change, names)).toList(),
                preview.findings().stream().map(this::check).toList(),
                preview.toAcknowledge(),
                preview.needsReason(),
                outcome == null ? List.of() : outcome.acknowledged(),
                steps);
    }

    private static Row row(Change change, RegionNames names) {
        Parameter row = change.row();
        Optional<Parameter> old = change.old();
        return new Row(
                row.id(),
                row.code(),
                change.code().title(),
                row.region(),
                lower(row.area()),
                old.map(each -> each.value().plain()).orElse(null),
                row.value().plain(),
                Change.difference(old.orElse(null), row).orElse(null),
                Change.percent(old.orElse(null), row).orElse(null),
                row.unit(),
                row.validFrom(),
                row.validTo(),
                row.publishedOn(),
                row.source(),
                lower(row.status()),
                row.note(),
                change.replaced().entrySet().stream()
                        .map(each -> old(each, row))
                        .toList(),
                change.takesEffect(),
                change.isRetroactive(),
                change.arrearsFrom() == null ? null : change.arrearsFrom().toString(),
                change.benefits(),
                change.notes(names::name));
    }

    private static Old old(Map.Entry<Area, Parameter> replaced, Parameter row) {
        Parameter old = replaced.getValue();
        return new Old(
                old.id(),
                lower(replaced.getKey()),
                old.value().plain(),
                old.validFrom(),
                old.validTo(),
                row.validFrom().minusDays(1),
                old.source(),
                lower(old.status()),
                Change.difference(old, row).orElse(null),
                Change.percent(old, row).orElse(null));
    }

    private Check check(Finding finding) {
        Trace side = finding.side().orElse(null);
        Trace least = finding.least().orElse(null);
        return new Check(
                finding.key(),
                finding.linkage().row(),
                finding.linkage().holds().question(),
                lower(finding.linkage().severity()),
                finding.outcome().code(),
                finding.region().value(),
                finding.area().code(),
                finding.day(),
                side == null ? null : side.question(),
                side == null ? null : side.value().display(side.unit()),
                least == null ? null : least.question(),
                least == null ? null : least.value().display(least.unit()),
                finding.linkage().holds().citation().display(),
                finding.missing(),
                Sentences.of(finding, announcements::title));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
