package org.kaolin.policies;

import java.util.List;
import org.kaolin.base.RegionCode;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.ParameterCatalogue;
import org.kaolin.parameters.ParameterValue;
import org.kaolin.parameters.Parameters;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterRow.Status;
import org.kaolin.policy.parameters.ParameterSet;
import org.springframework.stereotype.Component;

/** 本地参数: the city's announcements as the rulebook reads them. */
@Component
class PolicyFigures {

    private final Parameters parameters;
    private final ParameterCatalogue catalogue;

    PolicyFigures(Parameters parameters, ParameterCatalogue catalogue) {
        this.parameters = parameters;
        this.catalogue = catalogue;
    }

    /** Every announcement known today, with the figures of law. */
    ParameterSet set() {
        var book = parameters.book(null);
        List<ParameterRow> rows = catalogue.list().stream()
                .flatMap(code -> book.list(code.code()).stream())
                .map(PolicyFigures::row)
                .toList();
        return ParameterSet.of(rows);
    }

    static ParameterRow row(Parameter row) {
        return new ParameterRow(
                row.code(),
                RegionCode.of(row.region()),
                switch (row.area()) {
                    case URBAN -> Area.URBAN;
                    case RURAL -> Area.RURAL;
                    case ALL -> Area.ALL;
                },
                row.validFrom(),
                row.validTo(),
                content(row.value()),
                row.publishedOn(),
                row.source(),
                switch (row.status()) {
                    case STATED -> Status.STATED;
                    case DERIVED -> Status.DERIVED;
                    case ASSUMED -> Status.ASSUMED;
                    case PLACEHOLDER -> Status.PLACEHOLDER;
                },
                row.rival());
    }

    private static Content content(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Amount(var amount) -> new Content.Figure(amount);
            case ParameterValue.Switch(boolean on) -> new Content.Switch(on);
            case ParameterValue.Code(String code) -> new Content.Codes(List.of(code));
            case ParameterValue.Codes(List<String> codes) -> new Content.Codes(codes);
        };
    }
}
