package org.kaolin.parameters.announcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;

/**
 * 公布提案: one document with one or more rows, waiting for somebody else.
 *
 * @param account who proposed it
 * @param at business moment it was proposed at
 * @param outcome null while it is pending
 */
public record Proposal(
        UUID id,
        String reason,
        String account,
        String name,
        Instant at,
        List<Parameter> rows,
        @Nullable Outcome outcome) {

    public Proposal {
        rows = List.copyOf(rows);
    }

    /** 提案状态. */
    public enum State {
        PENDING("待复核", "chip chip-warn"),
        APPROVED("已公布", "chip chip-done"),
        REJECTED("已退回", "chip chip-stop"),
        WITHDRAWN("已撤回", "chip");

        private final String title;
        private final String chip;

        State(String title, String chip) {
            this.title = title;
            this.chip = chip;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }

        /** Class of its chip. */
        public String chip() {
            return chip;
        }
    }

    /**
     * 办理结果.
     *
     * @param acknowledged findings the approver took note of, by key
     */
    public record Outcome(
            State state, @Nullable String reason, List<String> acknowledged, String account, String name, Instant at) {

        public Outcome {
            acknowledged = List.copyOf(acknowledged);
        }
    }

    /** Where it stands. */
    public State state() {
        return outcome == null ? State.PENDING : outcome.state();
    }

    /** Whether it still waits. */
    public boolean isPending() {
        return outcome == null;
    }
}
