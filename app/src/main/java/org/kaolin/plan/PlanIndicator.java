package org.kaolin.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Comparator;
import org.kaolin.plan.reading.PrintedIndicator.Kind;

/**
 * 规划指标: one printed target, of a table or of running text.
 *
 * @param code number as printed, or the code of a prose target (E-5)
 * @param no number as printed; null for prose targets and where the table prints none
 * @param value target in the printed unit; null for {@link Comparator#TEXT}
 * @param baseValue the value in the base unit (260 for 0.0260 万个)
 * @param section where it stands: T2, Z9.4, 3.3¶1
 * @param targets what the same plan prints elsewhere for it
 * @param baselines values of the base day the plan prints, rivals included
 */
public record PlanIndicator(
        UUID id,
        Where where,
        String code,
        @Nullable Integer no,
        String name,
        String unit,
        String target,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baseValue,
        @Nullable String baseUnit,
        @Nullable Integer year,
        @Nullable Kind kind,
        @Nullable String section,
        List<OtherValue> targets,
        List<OtherValue> baselines) {

    public PlanIndicator {
        targets = List.copyOf(targets);
        baselines = List.copyOf(baselines);
    }

    /** 所在清单. */
    public enum Where {
        /** A row of a table of targets. */
        TABLE,
        /** A target that stands only in running text or boxes. */
        PROSE
    }

    /**
     * 另见: what the plan prints elsewhere.
     *
     * @param rival a second value for the same thing, shown and not used
     */
    public record OtherValue(
            String text,
            @Nullable Comparator comparator,
            @Nullable BigDecimal value,
            String section,
            boolean rival) {}

    /** Chinese word of {@code kind}; empty where the plan prints none. */
    public String kindTitle() {
        return switch (kind) {
            case BINDING -> "约束性";
            case EXPECTED -> "预期性";
            case null -> "";
        };
    }

    /** A section code (3.3¶1, Z9.4, T2) in the words of a citation. */
    public static String placeOf(String section) {
        return Sections.title(section);
    }

    /** Where it is printed, in the words of a citation: 表2第20行, 专栏9第4项, 第三章第三节第1段. */
    public String place() {
        String title = section == null ? "" : Sections.title(section);
        return where == Where.TABLE && no != null ? title + "第" + no + "号" : title;
    }
}
