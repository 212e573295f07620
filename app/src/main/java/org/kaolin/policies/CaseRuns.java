package org.kaolin.policies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.cases.CaseFile;
import org.kaolin.policy.cases.CaseReader;
import org.kaolin.policy.cases.ParameterReader;
import org.kaolin.policy.explain.ConflictException;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.question.Answer;
import org.kaolin.policy.question.Policies;
import org.springframework.stereotype.Component;

/** 案例试算: runs a document of cases and keeps nothing. */
@Component
public class CaseRuns {

    private static final int FEN_PLACES = 2;

    private final PolicyFigures figures;
    private final WorkingCalendar calendar;
    private final CityNames names;

    CaseRuns(PolicyFigures figures, WorkingCalendar calendar, CityNames names) {
        this.figures = figures;
        this.calendar = calendar;
        this.names = names;
    }

    /** 全部结果 in the form of the case schema. */
    public record Report(int total, int passed, int failed, List<Result> cases, List<Result> vectors) {}

    /**
     * 一例的结果.
     *
     * @param error why it could not be answered, null when it was
     * @param trace steps it rests on, only when asked for
     * @param line line of the document it begins on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String id,
            boolean passed,
            Map<String, Object> actual,
            List<Mismatch> mismatches,
            @Nullable String error,
            @Nullable List<TraceStep> trace,
            @JsonIgnore int line) {}

    /** 不一致之处. */
    public record Mismatch(
            String key, @Nullable Object expected, @Nullable Object actual) {}

    /** Runs a document; throws BadInput when the document itself, its parameters or its calendar cannot be read. */
    Report run(CaseDocument document, boolean trace) {
        try {
            ParameterSet store = figures.set();
            CaseFile.Report report = CaseFile.run(document.content(), store, calendar);
            List<@Nullable List<TraceStep>> traces = trace
                    ? traces(document.content(), store)
                    : nothing(report.cases().size());
            return new Report(
                    report.total(),
                    report.passed(),
                    report.failed(),
                    results(report.cases(), traces, document.caseLines()),
                    results(report.vectors(), nothing(report.vectors().size()), document.vectorLines()));
        } catch (FactException | ParameterException e) {
            throw CaseDocument.fault(String.valueOf(e.getMessage()));
        } catch (ArithmeticException | IllegalArgumentException | java.time.DateTimeException e) {
            throw CaseDocument.fault("参数或日历中的数值、日期超出范围:" + e.getMessage());
        }
    }

    private static List<@Nullable List<TraceStep>> nothing(int size) {
        List<@Nullable List<TraceStep>> none = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            none.add(null);
        }
        return none;
    }

    private static List<Result> results(
            List<CaseFile.Result> results, List<@Nullable List<TraceStep>> traces, List<Integer> lines) {
        List<Result> list = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CaseFile.Result one = results.get(i);
            list.add(new Result(
                    one.id(),
                    one.passed(),
                    texts(one.actual()),
                    one.mismatches().stream()
                            .map(each -> new Mismatch(each.key(), text(each.expected()), text(each.actual())))
                            .toList(),
                    one.error(),
                    traces.get(i),
                    i < lines.size() ? lines.get(i) : 1));
        }
        return list;
    }

    private List<@Nullable List<TraceStep>> traces(Map<String, Object> document, ParameterSet store) {
        ParameterSet parameters = document.get("parameters") instanceof List<?> rows
                ? ParameterSet.of(rows.stream().map(ParameterReader::row).toList())
                : store;
        WorkingCalendar days =
                document.get("calendar") instanceof List<?> years ? ParameterReader.calendar(years) : calendar;
        List<@Nullable List<TraceStep>> traces = new ArrayList<>();
        if (document.get("cases") instanceof List<?> cases) {
            cases.forEach(tree -> traces.add(trace(tree, parameters, days)));
        }
        return traces;
    }

    private @Nullable List<TraceStep> trace(Object tree, ParameterSet parameters, WorkingCalendar days) {
        try {
            CaseReader.Case one = CaseReader.read(tree);
            Answer answer = Policies.answer(one.enquiry(), parameters.with(one.parameters()), days);
            return new Traces(names.names(), person -> person).of(new Traces.Answered(one.enquiry(), answer));
        } catch (FactException
                | ParameterException
                | ConflictException
                | ArithmeticException
                | IllegalArgumentException
                | java.time.DateTimeException e) {
            // the result of the case itself says why
            return null;
        }
    }

    private static Map<String, Object> texts(Map<String, Object> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, text(value)));
        return texts;
    }

    /** An amount of yuan is written with two digits as text, so that no reader makes a binary fraction of it. */
    private static @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number when number.scale() == FEN_PLACES -> number.toPlainString();
            case Map<?, ?> map -> {
                Map<String, Object> texts = new HashMap<>();
                map.forEach((key, each) -> texts.put(String.valueOf(key), text(each)));
                yield texts;
            }
            case List<?> list -> list.stream().map(CaseRuns::text).toList();
            case null -> null;
            case Object other -> other;
        };
    }
}
