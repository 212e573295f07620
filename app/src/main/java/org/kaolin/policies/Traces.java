package org.kaolin.policies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.print.ParameterNames;
import org.kaolin.policy.print.Words;

/** 推理过程的呈现: turns the kernel's steps into ones to read; a step used twice is written out once. */
final class Traces {

    private final ParameterNames names;
    private final UnaryOperator<String> persons;
    private final Set<Trace> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    /** With the names of parameters and of the persons of the case. */
    Traces(ParameterNames names, UnaryOperator<String> persons) {
        this.names = names;
        this.persons = persons;
    }

    /** The steps an answer rests on, each root once; what another root contains is not repeated at the top. */
    List<TraceStep> of(List<Trace> traces) {
        Set<Trace> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<TraceStep> steps = new ArrayList<>();
        for (Trace trace : traces) {
            if (seen.add(trace)) {
                steps.add(step(trace));
            }
        }
        return steps;
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
                repeated ? List.of() : trace.parts().stream().map(this::step).toList());
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
                number.decimal(2).stripTrailingZeros().toPlainString() + " " + unit.title();
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
