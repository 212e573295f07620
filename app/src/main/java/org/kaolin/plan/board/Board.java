package org.kaolin.plan.board;

import java.util.List;
import java.util.Map;
import org.kaolin.places.Unit;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.web.StatusWords;

/**
 * 指标看板: what {@code board/board.jte} shows.
 *
 * @param rows of the table, in printed order, as filtered
 * @param prose targets of running text, as filtered
 * @param counts of the whole table by status, whatever is filtered
 * @param areas to choose from; empty for a user of one area
 */
public record Board(
        Asked asked,
        List<BoardRow> rows,
        List<BoardRow> prose,
        Map<Status, Integer> counts,
        List<MissingStandards> notices,
        List<Unit> areas,
        Filter filter) {

    public Board {
        rows = List.copyOf(rows);
        prose = List.copyOf(prose);
        notices = List.copyOf(notices);
        areas = List.copyOf(areas);
    }

    /** 筛选; empty words mean everything. */
    public record Filter(String status, String kind) {

        /** Whether anything is left out. */
        public boolean isSet() {
            return !status.isEmpty() || !kind.isEmpty();
        }
    }

    /** How many of the table have a status. */
    public int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** 已完成 n · 按进度 n · …, whatever is filtered. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (Status status : Status.values()) {
            text.append(text.isEmpty() ? "" : " · ")
                    .append(word(status))
                    .append(' ')
                    .append(count(status));
        }
        return text.toString();
    }

    /** 用词 of a status. */
    public String word(Status status) {
        return StatusWords.of(status.code());
    }

    /** This page with another status chosen. */
    public String statusUrl(String status) {
        return asked.link("/indicators", "status", status, "kind", filter.kind());
    }

    /** What is shown, as a file. */
    public String csvUrl() {
        return asked.link("/indicators.csv", "status", filter.status(), "kind", filter.kind());
    }

    /** The page of one indicator. */
    public String url(BoardRow row) {
        return asked.link("/indicators/" + row.code());
    }

    /** The page of a list's gap. */
    public String gapText(int no) {
        return "序号" + no + ":原文缺号,不补编";
    }
}
