package org.kaolin.plan.reading;

/**
 * 正文段落: one paragraph of running text with its code, the input of the readers of commitments and of the linter.
 *
 * @param section paragraph code as in {@link Place#section()}
 * @param text as printed
 * @param baseline true where the passage tells what was reached (review of the last plan, situation), so that its figures
 *     are facts and not targets
 */
public record Passage(int line, String section, String text, boolean baseline) {

    /** The place of some words of this passage. */
    public Place at(String quote) {
        return new Place(line, section, quote);
    }
}
