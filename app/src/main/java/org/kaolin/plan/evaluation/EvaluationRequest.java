package org.kaolin.plan.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Plan;
import org.kaolin.time.AsOf;
import org.kaolin.web.BadInput;

/** 评估请求, as it came in: texts that nobody has checked. */
public record EvaluationRequest(
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String kind) {

    /** What is asked for, checked; knownAt null means everything known now. */
    record Asked(
            Evaluation.Kind kind, LocalDate asOf, @Nullable Instant knownAt) {}

    /** Checks every field at once; throws BadInput with a message at each that cannot be used. */
    Asked checked(Plan plan, LocalDate today, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = day(plan, today, errors);
        Instant known = known(today, now, errors);
        Evaluation.Kind chosen =
                Evaluation.Kind.find(kind == null ? "" : kind.strip()).orElse(null);
        if (chosen == null) {
            errors.put("kind", "请选择 mid(中期评估)或 final(终期评估)");
        }
        if (day == null || chosen == null || !errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return new Asked(chosen, day, known);
    }

    private @Nullable LocalDate day(Plan plan, LocalDate today, Map<String, String> errors) {
        if (asOf == null || asOf.isBlank()) {
            errors.put("asOf", "请填写评估的截至日期,如 2023-12-31");
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(asOf.strip());
            LocalDate base = plan.baseDay();
            if (day.isAfter(today)) {
                errors.put("asOf", "截至日期不能晚于业务日期 " + today + ",请改为该日或更早的日期");
            } else if (base != null && day.isBefore(base)) {
                errors.put("asOf", "截至日期不能早于规划基期 " + base + ",请改为该日或更晚的日期");
            }
            return day;
        } catch (DateTimeException e) {
            errors.put("asOf", "应为 2023-12-31 这样的日期,现在是“" + shortened(asOf) + "”");
            return null;
        }
    }

    /** A day means its end; the end of today has not come, so today means now. */
    private @Nullable Instant known(LocalDate today, Instant now, Map<String, String> errors) {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            AsOf asked = AsOf.ask(null, knownAt, today);
            Instant known = asked.known();
            if (known == null || known.isAfter(AsOf.endOf(today))) {
                errors.put("knownAt", "知悉时点不能晚于业务日期 " + today + ",请改为该日或更早,或留空表示以现在所知为准");
                return null;
            }
            return known.isAfter(now) ? now : known;
        } catch (org.kaolin.time.InvalidChange e) {
            errors.put(
                    "knownAt", "应为 2023-12-31 这样的日期或 2023-12-31T18:00:00+08:00 这样的时刻,现在是“" + shortened(knownAt) + "”");
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
