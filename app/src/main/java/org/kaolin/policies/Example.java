package org.kaolin.policies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Benefit;

/**
 * 办理例子: a worked case of the product. The persons are fictional.
 *
 * @param tree the case as its file holds it
 */
public record Example(String id, String title, Benefit benefit, Map<String, Object> tree) {

    /**
     * 计算结果.
     *
     * @param conclusion decision with its reason or its amount, in one line
     * @param good whether something is granted
     * @param facts the case in Chinese, one line each
     * @param figures what was answered, by Chinese name
     * @param flips single changes that would turn a refusal
     * @param doubts assumed or placeholding parameters the answer rests on
     * @param missing what the answer would have needed
     * @param error why it cannot be answered at all, null when it can
     */
    public record Outcome(
            String conclusion,
            boolean good,
            List<String> facts,
            Map<String, String> figures,
            List<String> flips,
            List<String> doubts,
            List<String> missing,
            List<TraceStep> trace,
            @Nullable String error) {

        /** Copies its lists. */
        public Outcome {
            facts = List.copyOf(facts);
            flips = List.copyOf(flips);
            doubts = List.copyOf(doubts);
            missing = List.copyOf(missing);
            trace = List.copyOf(trace);
        }
    }

    /** Address of its page. */
    public String url() {
        return "/policies/" + benefit.code() + "/" + id;
    }
}
