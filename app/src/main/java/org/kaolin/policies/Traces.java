package org.kaolin.policies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.print.ParameterNames;
import org.kaolin.policy.print.Words;
import org.kaolin.policy.question.Answer;
import org.kaolin.policy.question.Enquiry;

/** 推理过程的呈现: turns the kernel's steps into ones to read; a step used twice is written out once. */
final class Traces {

    private final ParameterNames names;
    private final UnaryOperator<String> persons;
    /** An answer with its question. */
    record Answered(Enquiry enquiry, Answer answer) {}

    private final Set<Trace> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    /** With the names of parameters and of the persons of the case. */
    Traces(ParameterNames names, UnaryOperator<String> persons) {
        this.names = names;
        this.persons = persons;
    }

    /**
     * The steps an answer rests on, each root once: what decides first, in the order law asks for it, then what only sets
     * dates.
     */
    List<TraceStep> of(Answered answered) {
        List<String> order = new ArrayList<>();
        for (Benefit benefit : answered.enquiry().request().asked()) {
            if (Rulebook.inForce(benefit, answered.enquiry().asOf())) {
                Rulebook.rules(Rulebook.get(benefit, answered.enquiry().asOf())).forEach(rule -> order.add(rule.id()));
            }
        }
        Set<Trace> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Trace> sorted = new ArrayList<>(
                answered.answer().traces().stream().filter(roots::add).toList());
        sorted.sort(Comparator.comparingInt(
                trace -> order.contains(trace.id()) ? order.indexOf(trace.id()) : order.size()));
        return sorted.stream().map(this::step).toList();
    }

    /** Parts of a step, a fact or parameter that is asked twice only once. */
    private List<TraceStep> parts(Trace trace) {
        Set<List<String>> seen = new HashSet<>();
        return trace.parts().stream()
                .map(this::step)
                .filter(step -> step.kind().equals("rule") || seen.add(List.of(step.node(), step.of(), step.display())))
                .toList();
    }

    private TraceStep step(Trace trace) {
        boolean repeated = !trace.parts().isEmpty() && !shown.add(trace);
        ParameterRow row = trace.row();
        return new TraceStep(
                trace.id(),
                row != null ? "parameter" : trace.isFact() ? "fact" : "rule",
                row != null ? names.title(trace.id()) : trace.question(),
                trace.of().isEmpty() ? "" : persons.apply(trace.of()),
                plain(trace.value(), trace.unit()),
                display(trace),
                trace.unit().title(),
                source(trace),
                trace.citation() == null ? null : trace.citation().display(),
                mark(trace.citation(), row),
                repeated,
                repeated ? List.of() : parts(trace));
    }

    private static @Nullable Object plain(Value value, Unit unit) {
        return switch (value) {
            case Value.Number(var number) when unit.money() -> value.display(unit);
            case Value.Number(var number) ->
                number.decimal(unit == Unit.RATIO || unit == Unit.PERCENT ? 4 : 2)
                        .stripTrailingZeros()
                        .toPlainString();
            case Value.Truth(boolean holds) -> holds;
            case Value.Word(String code) -> code;
            case Value.Unknown _ -> null;
        };
    }

    private String display(Trace trace) {
        Unit unit = trace.unit();
        return switch (trace.value()) {
            case Value.Number(var number) when unit.money() -> trace.value().display(unit) + " " + unit.title();
            case Value.Number(var number)
            when unit == Unit.RATIO || unit == Unit.PERCENT ->
                number.times(org.kaolin.policy.language.Rational.of(100))
                                .decimal(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
            case Value.Number(var number) ->
                number.decimal(2).stripTrailingZeros().toPlainString() + (unit == Unit.ITEMS ? "" : " " + unit.title());
            case Value.Truth(boolean holds)
            when trace.row() != null && trace.row().content() instanceof ParameterRow.Content.Codes ->
                holds ? "列有这一项" : "没有列这一项";
            case Value.Truth(boolean holds) -> holds ? "是" : "否";
            case Value.Word(String code) ->
                trace.row() == null ? Words.title(trace.id(), code) : names.label(trace.id(), code);
            case Value.Unknown _ -> "不详";
        };
    }

    private static String source(Trace trace) {
        ParameterRow row = trace.row();
        if (row != null) {
            String from = row.validFrom() == null ? "" : ",自 " + row.validFrom();
            return row.source() + from + "(" + row.status().title() + ")";
        }
        if (trace.isFact()) {
            return trace.value() instanceof Value.Unknown ? "没有填写" : "所填事实";
        }
        return "由下列各项得出";
    }

    private static @Nullable String mark(@Nullable Citation citation, @Nullable ParameterRow row) {
        if (row != null) {
            return row.status().needsMark() ? row.status().title() : null;
        }
        return citation != null && citation.status() == Citation.Status.ASSUMED
                ? citation.status().title()
                : null;
    }
}
