package org.kaolin.plan.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Definition;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.PlanIndicator;
import org.kaolin.web.StatusWords;

/**
 * 评估指标: one figure of an evaluation with everything needed to check it, in words and numbers of its time.
 *
 * @param list {@code table} for rows of tables of targets, {@code prose} for targets of running text
 * @param code number as printed, or the code of a prose target
 * @param value in the printed unit; null while unknown, which is not zero
 * @param definitionKey definition used, with its version; null where none bears the printed name
 */
public record EvaluationFigure(
        String list,
        @Nullable Integer no,
        String code,
        String name,
        String unit,
        String target,
        @Nullable String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String status,
        String statusTitle,
        String direction,
        @Nullable String definitionKey,
        @Nullable Integer definitionVersion,
        String definition,
        String citation,
        List<String> missing,
        String explanation,
        @Nullable LocalDate dataDate) {

    private static final String UNKNOWN = "未知";

    public EvaluationFigure {
        missing = List.copyOf(missing);
    }

    /** A figure as it is computed at this moment. */
    static EvaluationFigure of(IndicatorValue computed) {
        PlanIndicator printed = computed.indicator();
        Definition definition = computed.definition();
        PlanIndicator.Where where = printed.where();
        String status = computed.verdict().status().code();
        return new EvaluationFigure(
                where.name().toLowerCase(Locale.ROOT),
                printed.no(),
                printed.code(),
                printed.name(),
                printed.unit(),
                printed.target(),
                printed.kind() == null ? null : printed.kind().name().toLowerCase(Locale.ROOT),
                computed.value(),
                computed.numerator(),
                computed.denominator(),
                status,
                StatusWords.of(status),
                computed.direction(),
                definition == null ? null : definition.key(),
                definition == null ? null : definition.version(),
                computed.definitionText(),
                computed.citation(),
                computed.missing(),
                computed.verdict().explanation(),
                computed.reading().dataDate());
    }

    /** Value as text, 未知 while there is none. */
    public String valueText() {
        return value == null ? UNKNOWN : value.toPlainString();
    }

    /** Numerator and denominator in one line; empty where there are none. */
    public String parts() {
        if (numerator == null) {
            return "";
        }
        return numerator.toPlainString() + (denominator == null ? "" : " / " + denominator.toPlainString());
    }

    /** Day of the newest fact used, — where no fact was. */
    public String dataDateText() {
        return dataDate == null ? "—" : dataDate.toString();
    }

    /** Version of the definition in words. */
    public String versionText() {
        return definitionVersion == null ? "无口径" : "口径第 " + definitionVersion + " 版";
    }
}
