package org.kaolin.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 专栏项目: a numbered item of a box; a box without items is one project without a number.
 *
 * @param box number of the box
 * @param no number of the item, null where the box has none
 */
public record PrintedProject(int box, @Nullable Integer no, String title, List<Commitment> commitments, Place where) {

    public PrintedProject {
        commitments = List.copyOf(commitments);
    }

    /** The project with the commitments found in its text. */
    PrintedProject with(List<Commitment> found) {
        return new PrintedProject(box, no, title, found, where);
    }
}
