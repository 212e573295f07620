package org.kaolin.policy.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.RegionCode;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.cases.CaseReader.Case;
import org.kaolin.policy.cases.Matching.Mismatch;
import org.kaolin.policy.compile.CompiledEngine;
import org.kaolin.policy.explain.ConflictException;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.question.Policies;

/**
 * 案例文件: a document with parameters, a calendar, cases and vectors. Its own parameters and calendar replace the ones the
 * caller has.
 */
public final class CaseFile {

    private static final Set<String> KEYS = Set.of("parameters", "calendar", "cases", "vectors");
    private static final int MOST_CASES = 5000;
    private static final List<Engine> BOTH = List.of(Engine.INTERPRETED, new CompiledEngine());

    private CaseFile() {}

    /** 结果 of a document. */
    public record Report(int total, int passed, int failed, List<Result> cases, List<Result> vectors) {}

    /**
     * 一例的结果.
     *
     * @param actual the answer to every expected key
     * @param mismatches expected and actual value of each key that differs
     * @param error why the case could not be answered at all, null when it was
     */
    public record Result(
            String id,
            boolean passed,
            Map<String, Object> actual,
            List<Difference> mismatches,
            @Nullable String error) {

        private Result because(@Nullable String why) {
            return new Result(id, passed, actual, mismatches, why);
        }
    }

    /** 不一致之处. */
    public record Difference(
            String key, @Nullable Object expected, @Nullable Object actual) {}

    /**
     * Runs a document. One failing or unreadable case never stops the others.
     *
     * @throws FactException when the document itself, its parameters or its calendar cannot be read
     */
    public static Report run(Map<String, ?> document, ParameterSet store, WorkingCalendar calendar) {
        return run(document, store, calendar, BOTH);
    }

    /** The same by engines of choice: a case fails when the first does not answer as expected or others not as the first. */
    public static Report run(
            Map<String, ?> document, ParameterSet store, WorkingCalendar calendar, List<Engine> engines) {
        for (String key : document.keySet()) {
            if (!KEYS.contains(key)) {
                throw new FactException(key + ":未知的键,可用:cases、vectors、parameters、calendar");
            }
        }
        ParameterSet parameters = document.get("parameters") == null
                ? store
                : ParameterSet.of(list(document, "parameters").stream()
                        .map(row -> Fields.at("parameters", () -> ParameterReader.row(row)))
                        .toList());
        WorkingCalendar days =
                document.get("calendar") == null ? calendar : ParameterReader.calendar(list(document, "calendar"));
        Set<String> ids = new HashSet<>();
        List<Result> cases = each(list(document, "cases"), ids, tree -> oneCase(tree, parameters, days, engines));
        List<Result> vectors = each(list(document, "vectors"), ids, tree -> Vectors.run(tree, parameters, days));
        int passed = (int) (cases.stream().filter(Result::passed).count()
                + vectors.stream().filter(Result::passed).count());
        int total = cases.size() + vectors.size();
        return new Report(total, passed, total - passed, cases, vectors);
    }

    private static List<?> list(Map<String, ?> document, String key) {
        Object value = document.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= MOST_CASES) {
            return list;
        }
        throw new FactException(key + ":应为不超过 " + MOST_CASES + " 项的列表");
    }

    private static List<Result> each(List<?> trees, Set<String> ids, Function<Object, Result> run) {
        List<Result> results = new ArrayList<>();
        for (Object tree : trees) {
            String id = tree instanceof Map<?, ?> map && map.get("id") != null ? String.valueOf(map.get("id")) : "";
            Result result = id.isEmpty() || ids.add(id) ? answer(id, tree, run) : failed(id, "id:编号“" + id + "”重复");
            results.add(result);
        }
        return results;
    }

    private static Result answer(String id, Object tree, Function<Object, Result> run) {
        try {
            return run.apply(tree);
        } catch (FactException | ParameterException | ConflictException e) {
            return failed(id, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            return failed(id, "数值超出可计算的范围:" + e.getMessage());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return failed(id, "日期或数值超出范围:" + e.getMessage());
        }
    }

    private static Result oneCase(
            Object tree, ParameterSet parameters, WorkingCalendar calendar, List<Engine> engines) {
        Case one = CaseReader.read(tree);
        for (ParameterRow row : one.parameters()) {
            if (!parameters.codes().contains(row.code())
                    && !Rulebook.parameterCodes().contains(row.code())) {
                throw new FactException("parameters:未知的参数代码“" + row.code() + "”");
            }
        }
        requirePlace(one, parameters);
        ParameterSet all = parameters.with(one.parameters());
        var answer = Policies.answer(one.enquiry(), all, calendar, engines.getFirst());
        Result result = result(one.id(), one.expect(), answer.values());
        for (Engine other : engines.subList(1, engines.size())) {
            var second = Policies.answer(one.enquiry(), all, calendar, other);
            result = compared(result, answer.values(), second.values());
        }
        return result.passed() || result.error() != null ? result : result.because(answer.refusal());
    }

    /** Both evaluators must answer alike, also where nothing was expected. */
    private static Result compared(Result result, Map<String, Object> interpreted, Map<String, Object> compiled) {
        if (interpreted.equals(compiled)) {
            return result;
        }
        List<Difference> differences = new ArrayList<>(result.mismatches());
        Set<String> keys = new TreeSet<>(interpreted.keySet());
        keys.addAll(compiled.keySet());
        for (String key : keys) {
            if (!Objects.equals(interpreted.get(key), compiled.get(key))) {
                differences.add(new Difference("compiled." + key, interpreted.get(key), compiled.get(key)));
            }
        }
        return new Result(result.id(), false, result.actual(), differences, "两种求值方式的结果不一致");
    }

    /** A county is one that some announcement names, when announcements name counties of its city at all. */
    private static void requirePlace(Case one, ParameterSet parameters) {
        RegionCode region = one.enquiry().household().region();
        Set<RegionCode> known = parameters.regions();
        boolean listed = known.stream().anyMatch(each -> each.level() == RegionCode.Level.COUNTY);
        if (listed
                && region.upwards().stream()
                        .noneMatch(each -> !each.equals(RegionCode.NATION)
                                && (each.level() == RegionCode.Level.COUNTY || each.equals(region))
                                && known.contains(each))) {
            throw new FactException("region:政策参数中没有区划“" + region + "”,请核对区划代码");
        }
    }

    static Result result(String id, Map<String, Object> expect, Map<String, Object> answered) {
        List<Mismatch> differences = Matching.differences(expect, answered);
        return new Result(
                id,
                differences.isEmpty(),
                Matching.actual(expect, answered),
                differences.stream()
                        .map(each -> new Difference(each.key(), each.expected(), each.actual()))
                        .toList(),
                null);
    }

    private static Result failed(String id, String error) {
        return new Result(id, false, Map.of(), List.of(), error);
    }
}
