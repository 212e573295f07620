package org.kaolin.parameters;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项标准的页面.
 *
 * @param state as asked for: on a day, as known on a day
 * @param history every announcement known today, newest first
 * @param chart null where the values are no numbers
 */
public record ParameterPage(
        ParameterQuestion question,
        RegionNames regions,
        ParameterState state,
        List<Parameter> history,
        @Nullable ParameterChart chart) {

    static ParameterPage of(
            ParameterQuestion question,
            RegionNames regions,
            ParameterState asked,
            ParameterState today,
            @Nullable ParameterChart chart) {
        List<Parameter> history = today.history().stream()
                .sorted(Comparator.comparing(Parameter::validFrom)
                        .reversed()
                        .thenComparing(Parameter::region)
                        .thenComparing(Parameter::area)
                        .thenComparing(Parameter::rival))
                .toList();
        return new ParameterPage(question, regions, asked, history, chart);
    }

    /** What the page is about. */
    public ParameterCode code() {
        return state.code();
    }

    /** What is in force on the day. */
    public List<ParameterLine> lines() {
        return ParameterList.lines(state, regions);
    }

    /** Whether an announcement was known at the moment asked for. */
    public boolean isKnown(Parameter row) {
        return state.history().stream().anyMatch(each -> each.id().equals(row.id()));
    }

    /** Announcements not yet published at the moment asked for. */
    public List<Parameter> later() {
        return history.stream().filter(row -> !isKnown(row)).toList();
    }

    /** The value of an announcement with its unit. */
    public String text(Parameter row) {
        String unit = ParameterCode.unit(row.unit());
        return ParameterLine.text(code(), row) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** 种类 of the value in words. */
    public String kind() {
        return switch (code().kind()) {
            case NUMBER -> "数值";
            case SWITCH -> "是或否";
            case CODE -> "选项之一";
            case CODES -> "若干选项";
        };
    }
}
