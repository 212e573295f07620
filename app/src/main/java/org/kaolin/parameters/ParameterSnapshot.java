package org.kaolin.parameters;

import java.util.List;
import java.util.Locale;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;

/**
 * 参数快照: every announcement as the rule kernel reads it.
 *
 * @param version grows with every announcement; equal versions hold equal rows
 * @param rows announcements, without the figures that law itself states
 * @param set the same with those, ready for questions of any day and any known day
 */
public record ParameterSnapshot(long version, List<ParameterRow> rows, ParameterSet set) {

    public ParameterSnapshot {
        rows = List.copyOf(rows);
    }

    static ParameterSnapshot of(long version, List<Parameter> announced) {
        List<ParameterRow> rows = announced.stream().map(ParameterSnapshot::row).toList();
        return new ParameterSnapshot(version, rows, ParameterSet.of(rows));
    }

    /** An announcement as the kernel reads it. */
    public static ParameterRow row(Parameter row) {
        return new ParameterRow(
                row.code(),
                RegionCode.of(row.region()),
                Coded.of(Area.class, row.area().name().toLowerCase(Locale.ROOT)),
                row.validFrom(),
                row.validTo(),
                content(row.value()),
                row.publishedOn(),
                row.source(),
                Coded.of(ParameterRow.Status.class, row.status().name().toLowerCase(Locale.ROOT)),
                row.rival());
    }

    private static Content content(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Amount(var amount) -> new Content.Figure(amount);
            case ParameterValue.Switch(boolean on) -> new Content.Switch(on);
            case ParameterValue.Code(String code) -> new Content.Codes(List.of(code));
            case ParameterValue.Codes(var codes) -> new Content.Codes(codes);
        };
    }
}
