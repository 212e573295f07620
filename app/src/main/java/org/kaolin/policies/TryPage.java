package org.kaolin.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 试算页.
 *
 * @param text what was pasted, kept as it is
 * @param report what came out, null before the first run
 * @param errors why the text as a whole cannot be read
 * @param excerpt lines around the one at fault
 */
public record TryPage(
        String text, CaseRuns.@Nullable Report report, Map<String, String> errors, List<SourceLine> excerpt) {

    /** Results whose steps are written out; a page with those of thousands of cases would help nobody. */
    public static final int MOST_TRACES = 6;

    /** 原文行. */
    public record SourceLine(int number, String text, boolean fault) {}

    /** Copies its lists. */
    public TryPage {
        excerpt = List.copyOf(excerpt);
    }

    /** All results, those that need a look first. */
    public List<CaseRuns.Result> results() {
        List<CaseRuns.Result> all = new ArrayList<>();
        if (report != null) {
            List.of(report.cases(), report.vectors())
                    .forEach(list -> list.stream().filter(one -> !one.passed()).forEach(all::add));
            List.of(report.cases(), report.vectors())
                    .forEach(list ->
                            list.stream().filter(CaseRuns.Result::passed).forEach(all::add));
        }
        return all;
    }

    /** Those whose steps are shown: the first few. */
    public List<CaseRuns.Result> traced() {
        return results().stream()
                .filter(one -> one.trace() != null && !one.trace().isEmpty())
                .limit(MOST_TRACES)
                .toList();
    }

    /** A value as the page shows it: codes and keys in Chinese where there is a word. */
    public static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "没有答复";
            case Map<?, ?> map ->
                String.join(
                        ";",
                        map.entrySet().stream()
                                .map(each ->
                                        AnswerWords.key(String.valueOf(each.getKey())) + " " + shown(each.getValue()))
                                .toList());
            case List<?> list ->
                String.join("、", list.stream().map(TryPage::shown).toList());
            case Boolean on -> on ? "是" : "否";
            case Object other -> AnswerWords.value(other.toString());
        };
    }
}
