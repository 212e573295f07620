package org.kaolin.parameters.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.ParameterCatalogue;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterLine;
import org.kaolin.parameters.ParameterState;
import org.kaolin.parameters.Parameters;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.announcement.Proposal.Outcome;
import org.kaolin.parameters.announcement.Proposal.State;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.springframework.stereotype.Component;

/** 公布表单的准备: what a form begins with, what it says at each value, and the list of proposals. */
@Component
class ProposalForms {

    private static final int SHOWN_ROWS = 3;

    private final Parameters parameters;
    private final ParameterCatalogue catalogue;
    private final BusinessClock clock;

    ProposalForms(Parameters parameters, ParameterCatalogue catalogue, BusinessClock clock) {
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A form begun with the rows of a code that are in force today, in a region or in every one with its own. */
    ProposalForm blank(String code, String region) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("status", "stated");
        String asked = region.matches("[0-9]{6}") ? region : null;
        List<Parameter> rows = parameters
                .find(code, asked, AsOf.of(clock.today()))
                .map(ParameterState::inForce)
                .orElse(List.of());
        LocalDate next = clock.today().withDayOfMonth(1).plusMonths(1);
        int count = 0;
        for (Parameter row : rows.stream().limit(ProposalForm.MOST_ROWS).toList()) {
            String front = "rows[" + count++ + "].";
            values.put(front + "code", row.code());
            values.put(front + "region", row.region());
            values.put(front + "area", row.area().name().toLowerCase(Locale.ROOT));
            values.put(
                    front + "value",
                    ParameterLine.text(catalogue.find(row.code()).orElseThrow(), row));
            values.put(front + "validFrom", next.toString());
        }
        if (rows.isEmpty() && catalogue.find(code).isPresent()) {
            values.put("rows[0].code", code);
            values.put("rows[0].validFrom", next.toString());
        }
        return hinted(new ProposalForm(values, Math.max(1, count), List.of(), Map.of()), Map.of());
    }

    /** The same form with the present value at each row. */
    ProposalForm hinted(ProposalForm form, Map<String, String> errors) {
        ParameterBook book = parameters.book(null);
        List<String> hints = new ArrayList<>();
        for (int i = 0; i < form.rows(); i++) {
            int row = i;
            hints.add(catalogue
                    .find(form.value(i, "code"))
                    .map(code -> hint(code, form.value(row, "region"), form.value(row, "area"), book))
                    .orElse("选好标准、地区后核对,这里会显示现行的值"));
        }
        return form.with(hints, errors);
    }

    private String hint(ParameterCode code, String region, String area, ParameterBook book) {
        String options = code.labels().isEmpty()
                ? ""
                : ";可选 " + code.labels().values().stream().sorted().collect(Collectors.joining("、"));
        String kind = code.kind() == ParameterCode.Kind.SWITCH ? ";填“是”或“否”" : options;
        if (!region.matches("[0-9]{6}")) {
            return "请先选地区" + kind;
        }
        Area where = area.equals("rural") ? Area.RURAL : Area.URBAN;
        return book.find(code.code(), region, where, clock.today())
                .map(row -> "现行 " + ParameterLine.text(code, row) + " " + ParameterCode.unit(row.unit()) + ",自 "
                        + row.validFrom() + kind)
                .orElse("现无有效的值" + kind);
    }

    /** Codes to choose from, by group. */
    Map<String, List<ParameterCode>> groups() {
        return catalogue.list().stream()
                .collect(Collectors.groupingBy(ParameterCode::group, LinkedHashMap::new, Collectors.toList()));
    }

    ProposalList list(List<Proposal> proposals, String state, RegionNames names, CurrentUser user) {
        List<ProposalList.Line> lines = proposals.stream()
                .filter(each -> state.isEmpty() || each.state().name().equals(state.toUpperCase(Locale.ROOT)))
                .map(each -> line(each, names, user))
                .toList();
        int pending = (int) proposals.stream().filter(Proposal::isPending).count();
        String asked = java.util.Arrays.stream(State.values())
                                .anyMatch(each ->
                                        each.name().toLowerCase(Locale.ROOT).equals(state))
                        || state.equals(ProposalList.DRAFT)
                ? state
                : "";
        return new ProposalList(lines, asked, pending, user.may(Permission.PROPOSE_PARAMETERS));
    }

    /** Drafts as the list shows them: by the standards they are about. */
    List<ProposalList.DraftLine> drafts(List<DraftStore.Saved> saved) {
        return saved.stream()
                .map(draft -> {
                    ProposalForm form = ProposalForm.of(draft.fields());
                    String about = java.util.stream.IntStream.range(0, form.rows())
                            .mapToObj(row -> parameters.title(form.value(row, "code")))
                            .filter(title -> !title.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("、"));
                    String title = form.value("documentTitle");
                    return new ProposalList.DraftLine(
                            draft.id().toString(),
                            title.isEmpty() ? (about.isEmpty() ? "未写内容" : about) : title,
                            draft.at().atZone(AsOf.ZONE).toLocalDate());
                })
                .toList();
    }

    private ProposalList.Line line(Proposal proposal, RegionNames names, CurrentUser user) {
        Outcome outcome = proposal.outcome();
        return new ProposalList.Line(
                proposal.id().toString(),
                proposal.at().atZone(AsOf.ZONE).toLocalDate(),
                proposal.rows().stream()
                        .limit(SHOWN_ROWS)
                        .map(row -> row(row, names))
                        .toList(),
                Math.max(0, proposal.rows().size() - SHOWN_ROWS),
                proposal.rows().getFirst().source(),
                proposal.name(),
                proposal.state(),
                outcome == null ? null : outcome.name(),
                proposal.account().equals(user.account()));
    }

    private String row(Parameter row, RegionNames names) {
        ParameterCode code = catalogue.find(row.code()).orElseThrow();
        String area = row.area() == Area.ALL ? "" : "(" + row.area().title() + ")";
        return names.name(row.region()) + code.title() + area + " " + ParameterLine.text(code, row) + " "
                + ParameterCode.unit(row.unit()) + ",自 " + row.validFrom();
    }
}
