package org.kaolin.places;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 还原口径的年末数列.
 *
 * @param measure what is counted
 * @param on day whose units the figures are restated on
 * @param days days of the figures
 * @param total sum of the rows, unknown where one of them is
 */
public record YearEnds(String measure, LocalDate on, List<LocalDate> days, List<Line> rows, List<Cell> total) {

    public YearEnds {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
        total = List.copyOf(total);
    }

    /**
     * 一格.
     *
     * @param value null where it is unknown
     * @param estimated whether it was shared out by households
     */
    public record Cell(LocalDate day, @Nullable Long value, boolean estimated) {}

    /** 一行: a unit with its figures. */
    public record Line(UUID id, String code, String name, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
