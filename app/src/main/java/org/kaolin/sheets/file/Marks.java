package org.kaolin.sheets.file;

import java.util.Set;

/**
 * 标注 of a row.
 *
 * @param text what the added column says
 * @param columns cells to colour, from 0
 */
public record Marks(String text, Set<Integer> columns) {}
