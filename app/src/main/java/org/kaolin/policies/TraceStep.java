package org.kaolin.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 推理步骤: one step of an explained answer, for pages and programs alike.
 *
 * @param node identifier of the rule, key of the fact or code of the parameter
 * @param kind {@code rule}, {@code fact} or {@code parameter}
 * @param question what was asked, in Chinese
 * @param of member it is about, empty for the household
 * @param value yuan with two digits, true or false, a code or a number; null when not known
 * @param display the value as people read it, with its unit
 * @param source where the value comes from: the case itself, a document, or the steps below
 * @param citation law a rule rests on
 * @param mark that the source or the citation is assumed or holds a place, else null
 * @param repeated whether the step was shown before, so that its parts are left out here
 * @param children what the value was made of, decisive parts only
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TraceStep(
        String node,
        String kind,
        String question,
        String of,
        @Nullable Object value,
        String display,
        String unit,
        String source,
        @Nullable String citation,
        @Nullable String mark,
        boolean repeated,
        List<TraceStep> children) {

    /** Copies its list. */
    public TraceStep {
        children = List.copyOf(children);
    }

    /** Whether it is an amount of nought or a plain no that a reader need not see at once. */
    public boolean isMinor() {
        return kind.equals("fact") && ("0.00".equals(value) || Boolean.FALSE.equals(value));
    }

    /** Parts worth seeing at once. */
    public List<TraceStep> major() {
        return children.stream().filter(step -> !step.isMinor()).toList();
    }

    /** The rest. */
    public List<TraceStep> minor() {
        return children.stream().filter(TraceStep::isMinor).toList();
    }
}
