package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.Optional;
import org.kaolin.base.Month;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterView;

/** 程序性参数: figures and strategies that steps rather than rules read, such as limits in months. */
final class Settings {

    private Settings() {}

    /** A whole number; throws UnresolvedException when nobody announced it. */
    static int whole(ParameterView view, String code) {
        ParameterRow row = find(view, code);
        if (row.content() instanceof Content.Figure(var figure)) {
            return figure.intValueExact();
        }
        throw new ParameterException("参数 " + code + " 应为整数");
    }

    /** A named strategy. */
    static String strategy(ParameterView view, String code) {
        ParameterRow row = find(view, code);
        if (row.content() instanceof Content.Codes(var codes) && codes.size() == 1) {
            return codes.getFirst();
        }
        throw new ParameterException("参数 " + code + " 应为一个代码");
    }

    /** A switch, empty when nobody announced it. */
    static Optional<Boolean> flag(ParameterView view, String code) {
        return view.find(code).map(row -> row.content() instanceof Content.Switch(boolean on) && on);
    }

    /** First month of a change decided on a day. */
    static Month changeFrom(ParameterView view, Benefit benefit, LocalDate decidedOn) {
        String code = benefit == Benefit.EXTREME_POVERTY_SUPPORT
                ? "extreme-poverty.change-effective"
                : "living-allowance.change-effective";
        String strategy = strategy(view, code);
        return switch (strategy) {
            case "month-after-decision" -> Month.of(decidedOn).next();
            case "month-of-decision" -> Month.of(decidedOn);
            default -> throw new ParameterException("参数 " + code + " 的值“" + strategy + "”无法执行");
        };
    }

    private static ParameterRow find(ParameterView view, String code) {
        return view.find(code, view.day(), view.area() == Area.ALL ? Area.URBAN : view.area())
                .orElseThrow(() -> new UnresolvedException(new Value.Unknown(
                        java.util.Set.of(new Value.Missing(true, code, "政策参数 " + code + " 尚未公布", "")))));
    }
}
