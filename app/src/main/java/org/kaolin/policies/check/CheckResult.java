package org.kaolin.policies.check;

import java.util.List;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;

/**
 * 自查结果 of one benefit: never a decision, and it says so.
 *
 * @param amounts money, one line a person or the household
 * @param reasons why, in plain words
 * @param changes single changes that would turn a no
 * @param missing what would have to be known
 * @param law document the benefit rests on
 * @param entry from which month it is paid
 * @param doubts assumed or placeholding parameters it rests on
 */
public record CheckResult(
        Benefit benefit,
        Standing standing,
        List<String> amounts,
        List<String> reasons,
        List<String> changes,
        List<Lack> missing,
        String law,
        String entry,
        List<String> doubts) {

    /** 自查结论. */
    public enum Standing implements Coded {
        POSSIBLE("可能符合"),
        LACKING("还缺信息"),
        NOT("不符合");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        /** Class of its chip. */
        public String chip() {
            return switch (this) {
                case POSSIBLE -> "chip chip-done";
                case LACKING -> "chip chip-warn";
                case NOT -> "chip";
            };
        }
    }

    /**
     * 还缺的信息.
     *
     * @param question in plain Chinese, with the person it is about
     * @param anchor field of the form that answers it, empty when only an office can
     */
    public record Lack(String question, String anchor) {}

    /** Copies its lists. */
    public CheckResult {
        amounts = List.copyOf(amounts);
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
    }
}
