package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.Comparison;
import org.kaolin.plan.Formula;
import org.kaolin.plan.IndicatorValue;

/**
 * 差距: how far a figure is from its printed target.
 *
 * @param text in words
 * @param share what is lacking as a share of the target; null where nothing lacks or nothing can be said
 */
public record Gap(String text, @Nullable BigDecimal share) {

    /** Of one figure against the target of the table; standards against the worst of their comparisons. */
    static Gap of(IndicatorValue value) {
        BigDecimal now = value.reading().value();
        if (now == null) {
            return new Gap("无法计算", null);
        }
        Optional<Comparison> worst = value.reading().comparisons().stream()
                .filter(each -> each.required() != null)
                .min(Comparator.comparing(Gap::surplus));
        if (worst.isPresent()) {
            Comparison each = worst.get();
            return between(surplus(each), required(each), each.unit());
        }
        BigDecimal target = target(value);
        if (target == null) {
            return new Gap("缺比较对象", null);
        }
        BigDecimal over = now.subtract(target);
        return between(
                less(value) ? over.negate() : over, target, value.indicator().unit());
    }

    /** The printed target where the figure itself can be put beside it; null for multiples of another standard. */
    static @Nullable BigDecimal target(IndicatorValue value) {
        if (value.definition() == null
                || value.definition().spec() instanceof Formula.Floor
                || value.definition().spec() instanceof Formula.Growth) {
            return null;
        }
        return value.indicator().value();
    }

    /** Whether a small figure is a good one. */
    static boolean less(IndicatorValue value) {
        return value.direction().startsWith("<");
    }

    private static BigDecimal required(Comparison each) {
        return each.required() == null ? BigDecimal.ZERO : each.required();
    }

    private static BigDecimal surplus(Comparison each) {
        return each.measure().subtract(required(each));
    }

    private static Gap between(BigDecimal surplus, BigDecimal target, String unit) {
        String word = unit.equals("%") ? "个百分点" : unit;
        if (surplus.signum() >= 0) {
            String more = NumberText.of(surplus, unit);
            return new Gap(more.equals("0") ? "持平" : "超出 " + more + " " + word, null);
        }
        BigDecimal lack = surplus.negate();
        BigDecimal of = target.signum() == 0 ? BigDecimal.ONE : target.abs();
        return new Gap("差 " + lack(lack, unit) + " " + word, lack.divide(of, MathContext.DECIMAL32));
    }

    /** A lack too small for two decimals is still a lack. */
    private static String lack(BigDecimal lack, String unit) {
        String text = NumberText.of(lack, unit);
        return text.equals("0") ? "不足 0.01" : text;
    }
}
