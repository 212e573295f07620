package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterLine;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.announcement.PreviewLines.Before;
import org.kaolin.parameters.announcement.PreviewLines.ChangeLine;
import org.kaolin.parameters.announcement.PreviewLines.FindingLine;
import org.kaolin.policy.linkage.Finding;
import org.kaolin.policy.linkage.Severity;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 预览用语: turns a preview into lines of a page. */
@Component
class PreviewWords {

    private final Announcements announcements;

    PreviewWords(Announcements announcements) {
        this.announcements = announcements;
    }

    PreviewLines lines(Preview preview, RegionNames names) {
        return new PreviewLines(
                preview.changes().stream().map(change -> change(change, names)).toList(),
                preview.findings().stream()
                        .map(finding -> finding(finding, names))
                        .toList(),
                preview.needsReason(),
                preview.proposal().at().atZone(AsOf.ZONE).toLocalDate());
    }

    private static ChangeLine change(Change change, RegionNames names) {
        Parameter row = change.row();
        return new ChangeLine(
                row.code(),
                change.code().title(),
                names.name(row.region()),
                row.area() == Area.ALL ? "" : row.area().title(),
                change.replaced().values().stream()
                        .distinct()
                        .map(old -> before(change.code(), old, row))
                        .toList(),
                ParameterLine.text(change.code(), row),
                ParameterCode.unit(row.unit()),
                row.validFrom(),
                row.validTo(),
                row.publishedOn(),
                row.status(),
                row.source(),
                row.note() == null ? "" : row.note(),
                change.benefits(),
                arrears(change),
                change.notes(names::name));
    }

    private static Before before(ParameterCode code, Parameter old, Parameter row) {
        return new Before(
                ParameterLine.text(code, old),
                old.status(),
                old.source(),
                old.validFrom(),
                Change.difference(old, row).map(PreviewWords::signed).orElse(""),
                Change.percent(old, row).map(percent -> signed(percent) + "%").orElse(""));
    }

    private static String signed(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return number.signum() > 0 ? "+" + text : text;
    }

    private static @org.jspecify.annotations.Nullable String arrears(Change change) {
        if (change.arrearsFrom() == null) {
            return null;
        }
        boolean less = change.replaced().values().stream()
                .anyMatch(old -> Change.difference(old, change.row())
                        .filter(difference -> difference.signum() < 0)
                        .isPresent());
        return "追溯执行:" + change.arrearsFrom() + " 起各月已按原值发放,公布后须" + (less ? "核对多发金额" : "补发差额");
    }

    private FindingLine finding(Finding finding, RegionNames names) {
        return new FindingLine(
                finding.key(),
                finding.linkage().row(),
                finding.linkage().holds().question(),
                outcome(finding),
                chip(finding),
                names.name(finding.region().value()) + area(finding),
                finding.day(),
                Sentences.of(finding, announcements::title),
                finding.linkage().holds().citation().display(),
                finding.trace().doubtful().stream()
                        .map(row -> announcements.title(row.code()) + "为"
                                + row.status().title())
                        .distinct()
                        .toList(),
                finding.isOpen());
    }

    private static String area(Finding finding) {
        return finding.linkage().area() == null
                        && finding.rows().stream().allMatch(row -> row.area() == org.kaolin.policy.facts.Area.ALL)
                ? ""
                : "(" + finding.area().title() + ")";
    }

    private static String outcome(Finding finding) {
        boolean must = finding.linkage().severity() == Severity.ERROR;
        return switch (finding.outcome()) {
            case MET -> "符合";
            case BROKEN -> must ? "不符合规定" : "未达要求";
            case NEEDS_PARAMETER -> "缺数据";
        };
    }

    private static String chip(Finding finding) {
        boolean must = finding.linkage().severity() == Severity.ERROR;
        return switch (finding.outcome()) {
            case MET -> "chip chip-done";
            case BROKEN -> must ? "chip chip-stop" : "chip chip-warn";
            case NEEDS_PARAMETER -> "chip chip-not-computable";
        };
    }
}
