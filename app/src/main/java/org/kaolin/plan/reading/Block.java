package org.kaolin.plan.reading;

import java.util.List;

/** 文本块: one piece of an uploaded document in reading order, before anything is understood. */
public sealed interface Block {

    /** Line of the source, counted from 1. */
    int line();

    /**
     * 段落: one paragraph or one line of text, as printed; an empty text marks the end of a frame (a one-column table).
     *
     * @param level level of the heading style of HTML or Word, 0 for running text and all plain text
     */
    record Paragraph(int line, String text, int level) implements Block {

        /** Running text or a line of plain text. */
        public Paragraph(int line, String text) {
            this(line, text, 0);
        }
    }

    /** 表格: a real table of HTML or Word. Plain text has none; there a table is a run of paragraphs. */
    record Table(int line, List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** 单元格: a table cell with its spans (1 where none). */
    record Cell(String text, int rowSpan, int columnSpan) {}
}
