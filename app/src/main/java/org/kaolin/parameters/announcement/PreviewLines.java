package org.kaolin.parameters.announcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Status;

/** 预览的页面形式: what a proposal changes and which relations rest on it, in words. */
public record PreviewLines(
        List<ChangeLine> changes, List<FindingLine> findings, boolean needsReason, LocalDate proposedOn) {

    public PreviewLines {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /**
     * 一行的变化.
     *
     * @param before values replaced, one per area that has its own; empty when there was none
     * @param published null when the file does not say
     * @param arrears sentence on months already paid; null when none is touched
     */
    public record ChangeLine(
            String code,
            String title,
            String region,
            String area,
            List<Before> before,
            String after,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate published,
            Status status,
            String source,
            String note,
            List<String> benefits,
            @Nullable String arrears,
            List<String> notes) {

        public ChangeLine {
            before = List.copyOf(before);
            benefits = List.copyOf(benefits);
            notes = List.copyOf(notes);
        }
    }

    /**
     * 原值.
     *
     * @param difference signed, empty where it is no number
     * @param percent signed with its sign of percent, empty where it is no number
     */
    public record Before(
            String value, Status status, String source, LocalDate since, String difference, String percent) {}

    /**
     * 联动结果一行.
     *
     * @param sentence both numbers, or what is missing
     * @param doubtful assumed values and placeholders it rests on
     */
    public record FindingLine(
            String key,
            String rule,
            String question,
            String outcome,
            String chip,
            String place,
            LocalDate day,
            String sentence,
            String citation,
            List<String> doubtful,
            boolean open) {

        public FindingLine {
            doubtful = List.copyOf(doubtful);
        }
    }

    /** Whether a row was published before the day it was proposed on, so that it reaches back into what was known. */
    public boolean isBackdated() {
        return changes.stream().map(ChangeLine::published).anyMatch(day -> day != null && day.isBefore(proposedOn));
    }

    /** Findings somebody has to take note of. */
    public List<FindingLine> open() {
        return findings.stream().filter(FindingLine::open).toList();
    }
}
