package org.kaolin.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 参数现状: a code on a day.
 *
 * @param inForce announcements in force, one per region and area that has its own
 * @param rivals values printed beside those, never used
 * @param history every known announcement of the code
 * @param missing what is not there, in Chinese; null when nothing is missing
 */
public record ParameterState(
        ParameterCode code,
        List<Parameter> inForce,
        List<Parameter> rivals,
        List<Parameter> history,
        @Nullable String missing) {

    public ParameterState {
        inForce = List.copyOf(inForce);
        rivals = List.copyOf(rivals);
        history = List.copyOf(history);
    }
}
