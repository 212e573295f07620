package org.kaolin.plan.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规划结构: an uploaded plan after its structure is read and before commitments and findings are.
 *
 * @param passages running text with paragraph codes, in order, boxes included (code {@code Z…}), tables excluded
 * @param blocks everything as printed, for the linter and for showing the text beside what was understood
 * @param firstYear first year of the plan period (2021 for 十四五) where the text says it
 * @param lastYear last year of the plan period, the deadline of a commitment without one
 */
public record PlanText(
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        List<Heading> outline,
        List<PrintedIndicator> indicators,
        List<Achievement> achievements,
        List<PrintedProject> projects,
        List<Passage> passages,
        List<Block> blocks,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    public PlanText {
        outline = List.copyOf(outline);
        indicators = List.copyOf(indicators);
        achievements = List.copyOf(achievements);
        projects = List.copyOf(projects);
        passages = List.copyOf(passages);
        blocks = List.copyOf(blocks);
    }

    /** The same plan with its projects completed. */
    PlanText withProjects(List<PrintedProject> completed) {
        return new PlanText(
                title,
                documentNumber,
                issuedOn,
                outline,
                indicators,
                achievements,
                completed,
                passages,
                blocks,
                firstYear,
                lastYear);
    }
}
