package org.kaolin.plan.reading;

import org.jspecify.annotations.Nullable;

/**
 * 标题: a chapter, section or box (专栏) of the outline.
 *
 * @param number {@code 2} for a chapter, {@code 2.3} for a section, {@code 4} for box 4
 * @param parent number of the chapter a section belongs to, of the section (or chapter) a box stands in; null for chapters
 */
public record Heading(
        Level level, String number, String title, @Nullable String parent, int line) {

    /** 标题层级. */
    public enum Level {
        CHAPTER,
        SECTION,
        BOX
    }
}
