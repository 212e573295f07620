package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.PlanIndicator;
import org.kaolin.plan.PlanIndicator.OtherValue;
import org.kaolin.plan.Trend;

/**
 * 看板一行: one indicator as the board shows it.
 *
 * @param gapsBefore numbers the printed table leaves out just before this one
 * @param base baseline with its unit; 未知 where none is printed or computed
 * @param spark null where fewer than two year ends are known
 */
public record BoardRow(
        IndicatorValue value,
        List<Integer> gapsBefore,
        String base,
        @Nullable Spark spark,
        Gap gap,
        String office) {

    public BoardRow {
        gapsBefore = List.copyOf(gapsBefore);
    }

    static BoardRow of(IndicatorValue value, List<Integer> gapsBefore, @Nullable Trend trend, String office) {
        BigDecimal target = Gap.target(value);
        String unit = value.indicator().unit();
        return new BoardRow(
                value,
                gapsBefore,
                trend == null ? NumberText.UNKNOWN : NumberText.of(trend.baseline(), unit),
                trend == null ? null : Spark.of(trend, target, unit),
                Gap.of(value),
                office);
    }

    /** As printed. */
    public PlanIndicator printed() {
        return value.indicator();
    }

    /** Number or code as printed. */
    public String code() {
        return printed().code();
    }

    /** Status word of API.md. */
    public String status() {
        return value.verdict().status().code();
    }

    /** Present value with its unit. */
    public String now() {
        return NumberText.with(value.value(), printed().unit());
    }

    /** Present value without its unit. */
    public String bare() {
        return NumberText.of(value.value(), printed().unit());
    }

    /** Whether the present value is known. */
    public boolean isKnown() {
        return value.value() != null;
    }

    /** 目标 as printed, and what the plan prints elsewhere for the same. */
    public String target() {
        StringBuilder text = new StringBuilder(printed().target());
        for (OtherValue other : printed().targets()) {
            text.append("(另处 ").append(other.text()).append(')');
        }
        return text.toString();
    }

    /** Day of the newest fact used; — where no fact was. */
    public String dataDate() {
        return value.reading().dataDate() == null ? "—" : value.dataDate().toString();
    }
}
