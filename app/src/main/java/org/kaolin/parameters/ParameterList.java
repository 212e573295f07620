package org.kaolin.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.parameters.Parameter.Area;

/**
 * 标准一览: what is in force on the day asked for.
 *
 * @param groups lines by the groups of the catalogue
 * @param notYet codes still on last year's value, by the sentence that says so
 * @param missing codes without a value on the day, by the sentence that says so
 */
public record ParameterList(
        ParameterQuestion question,
        RegionNames regions,
        List<Group> groups,
        Map<String, List<ParameterCode>> notYet,
        Map<String, List<ParameterCode>> missing) {

    /** 一组标准. */
    public record Group(String title, List<ParameterLine> lines) {}

    static ParameterList of(ParameterQuestion question, RegionNames regions, List<ParameterState> states) {
        Map<String, List<ParameterLine>> groups = new LinkedHashMap<>();
        Map<String, List<ParameterCode>> notYet = new LinkedHashMap<>();
        Map<String, List<ParameterCode>> missing = new LinkedHashMap<>();
        for (ParameterState state : states) {
            List<ParameterLine> lines = lines(state, regions).stream()
                    .filter(line -> line.isOf(question.status())
                            && question.words().stream().allMatch(line::contains))
                    .toList();
            if (lines.isEmpty()) {
                continue;
            }
            groups.computeIfAbsent(state.code().group(), group -> new ArrayList<>())
                    .addAll(lines);
            if (state.missing() != null) {
                (state.inForce().isEmpty() ? missing : notYet)
                        .computeIfAbsent(state.missing(), text -> new ArrayList<>())
                        .add(state.code());
            }
        }
        List<Group> listed = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
        return new ParameterList(question, regions, listed, notYet, missing);
    }

    /** A line per announcement in force with its rivals; one line without a value where nothing is in force. */
    static List<ParameterLine> lines(ParameterState state, RegionNames regions) {
        if (state.inForce().isEmpty()) {
            return List.of(new ParameterLine(state.code(), null, "", state.rivals(), state.missing()));
        }
        return state.inForce().stream()
                .map(row -> new ParameterLine(
                        state.code(),
                        row,
                        regions.name(row.region()),
                        state.rivals().stream()
                                .filter(rival -> rival.region().equals(row.region())
                                        && (rival.area() == row.area() || rival.area() == Area.ALL))
                                .toList(),
                        state.missing()))
                .toList();
    }

    /** Number of lines. */
    public int size() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }
}
