package org.kaolin.plan.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Verdict.Status;

/**
 * 评估: a mid-term or final evaluation of a plan, as stored.
 *
 * @param asOf day the figures are for
 * @param knownAt what had to be known by then; null means everything known at the business moment
 * @param madeOn business date it was made on
 * @param madeAt real time it was made at
 * @param madeBy name and account of who made it
 * @param businessMoment moment whose knowledge the figures rest on at the latest
 */
public record Evaluation(
        UUID id,
        UUID plan,
        Kind kind,
        String title,
        LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        Instant businessMoment,
        List<EvaluationFigure> figures) {

    public Evaluation {
        figures = List.copyOf(figures);
    }

    /** 评估类型. */
    public enum Kind {
        MID("mid", "中期评估"),
        FINAL("final", "终期评估");

        private final String code;
        private final String title;

        Kind(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** English code, as the API writes it. */
        public String code() {
            return code;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }

        /** The kind of a code, if it is one. */
        public static Optional<Kind> find(@Nullable String code) {
            return java.util.Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst();
        }
    }

    /** 知悉时点: the moment up to which facts were taken into account. */
    public Instant knowledge() {
        return knownAt == null ? businessMoment : knownAt;
    }

    /** How many figures stand at each status, every status named, also those at none. */
    public Map<String, Long> summary() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            counts.put(
                    status.code(),
                    figures.stream()
                            .filter(figure -> figure.status().equals(status.code()))
                            .count());
        }
        return counts;
    }
}
