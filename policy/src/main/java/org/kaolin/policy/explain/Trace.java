package org.kaolin.policy.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;

/**
 * 推理过程: one step of an explanation.
 *
 * @param of member id, empty for the household
 * @param citation legal basis of a rule, null for a fact or a parameter
 * @param row the announcement a parameter's value was read from
 * @param parts what the value was made of, decisive parts only
 */
public record Trace(
        String id,
        String question,
        String of,
        Unit unit,
        Value value,
        @Nullable Citation citation,
        @Nullable ParameterRow row,
        List<Trace> parts) {

    /** The same step with another value. */
    Trace with(Value other) {
        return new Trace(id, question, of, unit, other, citation, row, parts);
    }

    /** Whether it is a fact of the case. */
    public boolean isFact() {
        return citation == null && row == null;
    }

    /** Every step, itself first; a step used twice appears once. */
    public List<Trace> steps() {
        List<Trace> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Trace> all) {
        if (all.stream().noneMatch(step -> step == this)) {
            all.add(this);
            parts.forEach(part -> part.collect(all));
        }
    }

    /** Placeholders and assumptions the value rests on; they are shown wherever the value is. */
    public List<ParameterRow> doubtful() {
        return steps().stream()
                .map(Trace::row)
                .filter(row -> row != null && row.status().needsMark())
                .distinct()
                .toList();
    }
}
