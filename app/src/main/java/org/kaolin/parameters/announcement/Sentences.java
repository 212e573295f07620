package org.kaolin.parameters.announcement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.linkage.Finding;

/** 联动结果的文字: one sentence with both numbers, or with what is missing. */
final class Sentences {

    private static final Rational HUNDRED = Rational.of(100);
    private static final int PLACES = 2;

    private Sentences() {}

    static String of(Finding finding, UnaryOperator<String> title) {
        return switch (finding.outcome()) {
            case MET -> "符合" + numbers(finding);
            case BROKEN -> finding.side().isPresent() ? "不符合" + numbers(finding) + gap(finding) : "不符合:清单中缺少应有的等级";
            case NEEDS_PARAMETER ->
                "无法对照,还缺"
                        + finding.missing().stream()
                                .distinct()
                                .map(code -> title.apply(code) + "(" + code + ")")
                                .collect(Collectors.joining("、"));
        };
    }

    private static String numbers(Finding finding) {
        Optional<Trace> least = finding.least();
        return finding.side()
                .filter(side -> least.isPresent())
                .map(side -> ":" + side.question() + " " + shown(side) + ",应不低于 " + shown(least.orElseThrow()) + "("
                        + least.orElseThrow().question() + ")")
                .orElse("");
    }

    private static String gap(Finding finding) {
        if (finding.side().isPresent()
                && finding.side().get().value() instanceof Value.Number(Rational side)
                && finding.least().isPresent()
                && finding.least().get().value() instanceof Value.Number(Rational least)) {
            return ",差 " + shown(finding.side().get().unit(), least.minus(side));
        }
        return "";
    }

    static String shown(Trace trace) {
        return trace.value() instanceof Value.Number(Rational number) ? shown(trace.unit(), number) : "不详";
    }

    private static String shown(Unit unit, Rational number) {
        return unit.money()
                ? plain(number.dividedBy(HUNDRED)) + " 元"
                : plain(number.times(HUNDRED)) + (unit == Unit.RATIO ? "%" : "");
    }

    private static String plain(Rational number) {
        BigDecimal amount = number.decimal(PLACES);
        return (amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0) : amount).toPlainString();
    }
}
