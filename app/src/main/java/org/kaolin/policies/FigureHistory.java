package org.kaolin.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterLine;
import org.kaolin.parameters.ParameterSnapshot;
import org.kaolin.parameters.ParameterState;
import org.kaolin.parameters.Parameters;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
import org.kaolin.policies.Leaflet.Figure;
import org.kaolin.policies.Leaflet.FigureLine;
import org.kaolin.policy.parameters.LawFigures;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 参数沿革: what is in force on a day and everything announced before and after, of the city and of law. */
@Component
class FigureHistory {

    private static final String COUNTRY = "100000";

    private final Parameters parameters;
    private final Regions regions;
    private final CityNames names;

    FigureHistory(Parameters parameters, Regions regions, CityNames names) {
        this.parameters = parameters;
        this.regions = regions;
        this.names = names;
    }

    /** Everything as of a day, read once. */
    Book on(LocalDate day) {
        return new Book(day, parameters.list(null, AsOf.of(day)), regions.on(AsOf.of(day)));
    }

    /** 一日所见. */
    final class Book {

        private final LocalDate day;
        private final List<ParameterState> states;
        private final RegionNames places;

        private Book(LocalDate day, List<ParameterState> states, RegionNames places) {
            this.day = day;
            this.states = states;
            this.places = places;
        }

        /** Code of the city: the only region that ends in two noughts and no more. */
        String city() {
            return places.names().keySet().stream()
                    .filter(code -> code.endsWith("00") && !code.endsWith("0000"))
                    .findFirst()
                    .orElse(COUNTRY);
        }

        /** Figures of these codes, in their order. */
        List<Figure> figures(List<String> codes) {
            return codes.stream().map(this::figure).toList();
        }

        private Figure figure(String code) {
            return states.stream()
                    .filter(state -> state.code().code().equals(code))
                    .findFirst()
                    .map(this::announced)
                    .orElseGet(() -> ofLaw(code));
        }

        private Figure announced(ParameterState state) {
            ParameterCode code = state.code();
            Comparator<Parameter> newest = Comparator.comparing(Parameter::validFrom, Comparator.reverseOrder());
            return new Figure(
                    code.code(),
                    code.title(),
                    "/parameters/" + code.code(),
                    state.inForce().stream().map(row -> line(code, row)).toList(),
                    state.history().stream()
                            .filter(row -> !row.rival())
                            .sorted(newest)
                            .map(row -> line(code, row))
                            .toList(),
                    state.missing());
        }

        private FigureLine line(ParameterCode code, Parameter row) {
            ParameterRow plain = ParameterSnapshot.row(row);
            return new FigureLine(
                    code.title(),
                    row.region().equals(COUNTRY) ? "" : places.name(row.region()),
                    row.region(),
                    row.area() == Parameter.Area.ALL ? "" : row.area().title(),
                    ParameterLine.text(code, row),
                    row.value().plain(),
                    ParameterCode.unit(row.unit()),
                    row.validFrom(),
                    row.validTo(),
                    row.publishedOn(),
                    row.source(),
                    row.status().name().toLowerCase(Locale.ROOT),
                    plain.status().title(),
                    plain.status().needsMark());
        }

        private Figure ofLaw(String code) {
            List<ParameterRow> rows = LawFigures.rows().stream()
                    .filter(row -> row.code().equals(code))
                    .toList();
            String title = names.names().title(code);
            return new Figure(
                    code,
                    title,
                    null,
                    rows.stream()
                            .filter(row -> row.validOn(day))
                            .map(row -> law(title, row))
                            .toList(),
                    rows.stream().map(row -> law(title, row)).toList().reversed(),
                    rows.stream().anyMatch(row -> row.validOn(day)) ? null : "缺 " + day + " 的值");
        }

        private FigureLine law(String title, ParameterRow row) {
            return new FigureLine(
                    title,
                    "",
                    COUNTRY,
                    "",
                    text(row),
                    plain(row.content()),
                    "",
                    from(row.validFrom()),
                    row.validTo(),
                    row.publishedOn(),
                    row.source(),
                    row.status().name().toLowerCase(Locale.ROOT),
                    row.status().title(),
                    row.status().needsMark());
        }

        private LocalDate from(@Nullable LocalDate validFrom) {
            return validFrom == null ? day : validFrom;
        }

        private String text(ParameterRow row) {
            return switch (row.content()) {
                case Content.Figure(BigDecimal value) ->
                    value.stripTrailingZeros().toPlainString();
                case Content.Switch(boolean on) -> on ? "是" : "否";
                case Content.Codes(List<String> codes) ->
                    String.join(
                            "、",
                            codes.stream()
                                    .map(each -> names.names().label(row.code(), each))
                                    .toList());
            };
        }

        private static Object plain(Content content) {
            return switch (content) {
                case Content.Figure(BigDecimal value) -> value;
                case Content.Switch(boolean on) -> on;
                case Content.Codes(List<String> codes) -> codes;
            };
        }
    }
}
