package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.time.InvalidChange;
import org.springframework.stereotype.Component;

/** 看板编排: puts the figures into the rows of the board. */
@Component
class BoardReader {

    private final Readings readings;
    private final Notices notices;
    private final Desk desk;
    private final Offices offices;

    BoardReader(Readings readings, Notices notices, Desk desk, Offices offices) {
        this.readings = readings;
        this.notices = notices;
        this.desk = desk;
        this.offices = offices;
    }

    /** The board of a question, filtered by the words status and kind. */
    Board board(Asked asked, Map<String, String> params) {
        Board.Filter filter = filter(params);
        List<BoardRow> rows = rows(asked);
        return new Board(
                asked,
                rows.stream().filter(row -> fits(row, filter)).toList(),
                prose(asked).stream().filter(row -> fits(row, filter)).toList(),
                counts(rows),
                notices.missing(asked),
                desk.choices(asked),
                filter);
    }

    /** The whole table in printed order. */
    List<BoardRow> rows(Asked asked) {
        Readings.Sheet sheet = readings.sheet(asked, Where.TABLE);
        Offices.Book posts = offices.book(asked.at());
        List<BoardRow> rows = new ArrayList<>();
        int before = 0;
        for (IndicatorValue value : sheet.values()) {
            Integer no = value.indicator().no();
            rows.add(BoardRow.of(
                    value,
                    gaps(before, no),
                    sheet.trends().get(value.indicator().code()),
                    posts.of(value, asked.extent().area())));
            before = no == null ? before : no;
        }
        return rows;
    }

    private static List<Integer> gaps(int before, @Nullable Integer no) {
        List<Integer> gaps = new ArrayList<>();
        for (int each = before + 1; no != null && each < no; each++) {
            gaps.add(each);
        }
        return gaps;
    }

    /** Targets of running text. */
    List<BoardRow> prose(Asked asked) {
        Offices.Book posts = offices.book(asked.at());
        return readings.sheet(asked, Where.PROSE).values().stream()
                .map(value -> BoardRow.of(
                        value, List.of(), null, posts.of(value, asked.extent().area())))
                .toList();
    }

    /** How many rows have each status. */
    static Map<Status, Integer> counts(List<BoardRow> rows) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        rows.forEach(row -> counts.merge(row.value().verdict().status(), 1, Integer::sum));
        return counts;
    }

    private static Board.Filter filter(Map<String, String> params) {
        String status = params.getOrDefault("status", "").strip();
        String kind = params.getOrDefault("kind", "").strip();
        boolean known = status.isEmpty();
        for (Status each : Status.values()) {
            known |= each.code().equals(status);
        }
        if (!known) {
            throw new InvalidChange("status", "没有这种状态,请从筛选框中选择");
        }
        if (!kind.isEmpty() && !kind.equals("binding") && !kind.equals("expected")) {
            throw new InvalidChange("kind", "只能是 binding(约束性)或 expected(预期性)");
        }
        return new Board.Filter(status, kind);
    }

    private static boolean fits(BoardRow row, Board.Filter filter) {
        boolean kind = switch (row.printed().kind()) {
            case BINDING -> filter.kind().isEmpty() || filter.kind().equals("binding");
            case EXPECTED -> filter.kind().isEmpty() || filter.kind().equals("expected");
            case null -> filter.kind().isEmpty();
        };
        return kind && (filter.status().isEmpty() || filter.status().equals(row.status()));
    }
}
