package org.kaolin.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 规划: one version of a plan.
 *
 * @param region six-digit code of the city it is for, null while unknown
 * @param firstYear first year of the plan period; the last day of the year before is where its baselines stand
 * @param lastYear last year of the plan period; its last day is the target date
 */
public record Plan(
        UUID id,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable String region,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        Status status) {

    /** 状态. */
    public enum Status {
        DRAFT("待核对"),
        ACTIVE("执行中"),
        SUPERSEDED("已被替代");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }
    }

    /** Document number, or the title where there is none, for citations. */
    public String citation() {
        return documentNumber == null ? title : documentNumber;
    }

    /** Day baselines stand on: the last day before the plan period. Null while the period is unknown. */
    public @Nullable LocalDate baseDay() {
        return firstYear == null ? null : LocalDate.of(firstYear - 1, 12, 31);
    }

    /** Day by which an indicator must be reached: the end of its own year, else of the plan. Null while unknown. */
    public @Nullable LocalDate targetDay(PlanIndicator indicator) {
        Integer year = indicator.year() == null ? lastYear : indicator.year();
        return year == null ? null : LocalDate.of(year, 12, 31);
    }
}
