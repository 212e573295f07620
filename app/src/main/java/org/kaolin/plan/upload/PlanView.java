package org.kaolin.plan.upload;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 规划页: what {@code plan/plan.jte} shows of one plan.
 *
 * @param counts items of each kind
 * @param open undecided items of each kind
 * @param items items of the tab, one page of them
 * @param lines source lines of the tab 原文, with the items read from each
 * @param chapters first and last line of each chapter, to page the source
 */
public record PlanView(
        UUID id,
        String title,
        String status,
        @Nullable String documentNumber,
        @Nullable String issuedOn,
        String createdBy,
        String tab,
        int page,
        int pages,
        Map<ItemKind, Integer> counts,
        Map<ItemKind, Integer> open,
        List<PlanItem> items,
        List<SourceLine> lines,
        List<Chapter> chapters) {

    /** 原文一行 and what was understood from it. */
    public record SourceLine(int line, String text, List<PlanItem> items) {}

    /** 一章 of the source. */
    public record Chapter(String title, int from, int to) {}

    /** Whether decisions may still be taken. */
    public boolean isDraft() {
        return status.equals("draft");
    }

    /** Items still to decide before the plan can become active. */
    public int pending() {
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().needsDecision())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The tab's kind, null on the source tab. */
    public @Nullable ItemKind kind() {
        return ItemKind.find(tab).orElse(null);
    }

    /** Address of a tab. */
    public String tabUrl(String code) {
        return "/plans/" + id + "?tab=" + code;
    }

    /** How many items of a kind. */
    public int count(ItemKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many undecided. */
    public int openCount(ItemKind kind) {
        return open.getOrDefault(kind, 0);
    }
}
