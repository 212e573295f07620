package org.kaolin.plan.board;

import java.util.List;
import java.util.Map;
import org.kaolin.places.Unit;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.web.StatusWords;

/**
 * 驾驶舱: what {@code board/cockpit.jte} and the print show.
 *
 * @param worst at most five, the largest share of its target lacking first
 * @param map by share of indicators met, or by one indicator
 * @param shade what the map shows: {@code share} or a number
 */
public record Cockpit(
        Asked asked,
        List<BoardRow> rows,
        Map<Status, Integer> counts,
        List<Worst> worst,
        CountyMap map,
        String shade,
        List<MissingStandards> notices,
        List<Unit> areas,
        Screen screen) {

    /** Panels that follow each other on a wall. */
    public static final int PANELS = 3;

    public Cockpit {
        rows = List.copyOf(rows);
        worst = List.copyOf(worst);
        notices = List.copyOf(notices);
        areas = List.copyOf(areas);
    }

    /**
     * 差距最大的一项.
     *
     * @param county county where it is worst; empty where no county is known to lack
     * @param now its value there
     */
    public record Worst(BoardRow row, String county, String now, String office) {}

    /**
     * 屏幕.
     *
     * @param wall whether it hangs on a wall
     * @param panel panel shown there, from 1
     * @param paused whether the panels stand still
     */
    public record Screen(boolean wall, int panel, boolean paused) {

        /** Whether a panel is shown. */
        public boolean shows(int each) {
            return !wall || panel == each;
        }
    }

    /** How many have a status. */
    public int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** 用词 of a status. */
    public String word(Status status) {
        return StatusWords.of(status.code());
    }

    /** The list of a status. */
    public String statusUrl(Status status) {
        return asked.link("/indicators", "status", status.code());
    }

    /** Page of an indicator. */
    public String url(BoardRow row) {
        return asked.link("/indicators/" + row.code());
    }

    /** Rows of one status. */
    public List<BoardRow> with(Status status) {
        return rows.stream()
                .filter(row -> row.value().verdict().status() == status)
                .toList();
    }

    /** Binding indicators. */
    public List<BoardRow> binding() {
        return rows.stream()
                .filter(row -> row.printed().kindTitle().equals("约束性"))
                .toList();
    }

    /** This screen with a panel, standing still or moving. */
    public String panelUrl(int panel, boolean paused) {
        return asked.link(
                "/cockpit",
                "wall",
                "true",
                "map",
                shade,
                "panel",
                String.valueOf(panel),
                "pause",
                paused ? "true" : "");
    }

    /** The panel after the one shown. */
    public int next() {
        return screen.panel() % PANELS + 1;
    }

    /** This screen with another map. */
    public String mapUrl(String other) {
        return asked.link("/cockpit", "map", other);
    }
}
