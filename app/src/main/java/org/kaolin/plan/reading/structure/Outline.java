package org.kaolin.plan.reading.structure;

import java.util.List;

/**
 * 提纲: the lines of a text, each with the part it plays.
 *
 * @param parts in reading order, contents list left out
 */
record Outline(List<Part> parts) {

    Outline {
        parts = List.copyOf(parts);
    }

    /** 行的作用. */
    enum Role {
        CHAPTER,
        SECTION,
        BOX,
        TEXT
    }

    /**
     * A line with its role.
     *
     * @param number printed number of a heading, 0 for text
     * @param title title of a heading, empty for text
     * @param runIn true where the heading and the text after it share the line
     */
    record Part(Line line, Role role, int number, String title, boolean runIn) {}
}
