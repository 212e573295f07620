package org.kaolin.plan.reading.structure;

import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Normal;

/**
 * 文本行: a piece of the document on its way to being understood: a paragraph, a table or the end of a frame.
 *
 * @param line line of the source
 * @param text as printed, without the white space around it; empty for a table or the end of a frame
 * @param folded the text folded for matching, offsets as in the printed text
 * @param gap lines between this piece and the one before it, 1 where they follow each other directly
 * @param indented whether the source sets white space before the first word
 * @param level level of the heading style of HTML or Word, 0 where there is none
 * @param table the table read here
 * @param frameEnd end of a frame (a one-column table) that a box may stand in
 */
record Line(
        int line,
        String text,
        String folded,
        int gap,
        boolean indented,
        int level,
        @Nullable PrintedTable table,
        boolean frameEnd) {

    static Line of(int line, String printed, int gap, int level) {
        String text = Normal.trim(printed);
        return new Line(line, text, Normal.fold(text), gap, !printed.startsWith(text), level, null, false);
    }

    static Line of(PrintedTable table, int gap) {
        return new Line(table.line(), "", "", gap, false, 0, table, false);
    }

    static Line frameEnd(int line) {
        return new Line(line, "", "", 1, false, 0, null, true);
    }

    Line withText(String joined) {
        return new Line(line, joined, Normal.fold(joined), gap, indented, level, table, frameEnd);
    }

    /** Running text rather than a heading or a cell: long, or a closed sentence of some length. */
    boolean isProse() {
        return folded.length() > 60 || (folded.length() > 20 && folded.indexOf('。') >= 0);
    }
}
