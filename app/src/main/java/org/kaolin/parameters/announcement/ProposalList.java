package org.kaolin.parameters.announcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.announcement.Proposal.State;

/**
 * 提案一览.
 *
 * @param state code of the state asked for; empty for all
 * @param may whether who looks at it may propose
 */
public record ProposalList(List<Line> lines, String state, int pending, boolean may) {

    /** State word for what somebody saved and has not proposed. */
    public static final String DRAFT = "draft";

    public ProposalList {
        lines = List.copyOf(lines);
    }

    /** 一份草稿 of who looks at it. */
    public record DraftLine(String id, String title, LocalDate savedOn) {}

    /**
     * 一份提案.
     *
     * @param decided who approved, rejected or withdrew it; null while it waits
     * @param own whether who looks at it proposed it
     */
    public record Line(
            String id,
            LocalDate on,
            List<String> rows,
            int more,
            String source,
            String by,
            State state,
            @Nullable String decided,
            boolean own) {}
}
