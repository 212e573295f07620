package org.kaolin.plan.reading;

/**
 * 出处: where something stands in an uploaded plan.
 *
 * @param line line of the source text, counted from 1 (for HTML and Word: number of the block)
 * @param section paragraph code: {@code 2.2¶3} = chapter 2, section 2, third paragraph; {@code 2.0¶1} = preamble of chapter
 *     2; {@code Z4.1} = 专栏4 item 1, {@code Z4} where the box has no numbered items; {@code T1} = first table; empty
 *     before the first chapter
 * @param quote the words as they stand in the source, not normalised
 */
public record Place(int line, String section, String quote) {}
