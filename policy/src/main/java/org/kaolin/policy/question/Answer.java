package org.kaolin.policy.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.explain.Flip;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.parameters.ParameterRow;

/**
 * 答复: values by the keys of the case schema, and the steps they came from. Amounts are {@code Fen}, days and months are
 * dates, codes are enum constants, so that nobody has to guess a type.
 */
public final class Answer {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Value.Missing> missing = new ArrayList<>();
    private final List<Flip> flips = new ArrayList<>();
    private Arrears arrears = Arrears.NONE;
    private @Nullable String refusal;

    Answer() {}

    /** All values. */
    public Map<String, Object> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** The value of a key, null when the question has no such answer. */
    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /** 推理过程 of every rule the answer rests on. */
    public List<Trace> traces() {
        return List.copyOf(traces);
    }

    /** 缺少的事实或参数. */
    public List<Value.Missing> missing() {
        return List.copyOf(missing);
    }

    /** 结果翻转条件: for a refusal the single changes that would make its first failing condition hold. */
    public List<Flip> flips() {
        return List.copyOf(flips);
    }

    /** 不予受理的说明 when the day asked for lies before any rule, in Chinese with what to correct; null otherwise. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** 补发清算 of a payroll: every month and benefit in which due and paid differ, with the reason. */
    public Arrears arrears() {
        return arrears;
    }

    /** Parameters the answer rests on that are assumed or hold a place; every page that shows it shows them too. */
    public List<ParameterRow> doubtful() {
        return traces.stream()
                .flatMap(trace -> trace.doubtful().stream())
                .distinct()
                .toList();
    }

    void refuse(String why) {
        refusal = why;
    }

    void owe(Arrears owed) {
        arrears = owed;
    }

    void offer(List<Flip> changes) {
        flips.addAll(changes);
    }

    Answer put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    void note(Trace trace) {
        traces.add(trace);
    }

    void lacks(Value.Missing what) {
        missing.add(what);
    }
}
