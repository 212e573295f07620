package org.kaolin.policy.explain;

import java.time.LocalDate;
import java.util.List;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

/** 主体规则解释: rules over a facility, an organisation or a procedure, with every step kept as for a household. */
public final class Subjects {

    private static final ParameterSet LAW = ParameterSet.of(List.of());

    private Subjects() {}

    /** Explains a rule by the figures that law itself states on a day. */
    public static Trace explain(Rule<?> rule, Subject subject, LocalDate day) {
        return explain(rule, subject, new ParameterView(LAW, day, null, RegionCode.NATION, Area.ALL));
    }

    /** Explains a rule by announced figures. */
    public static Trace explain(Rule<?> rule, Subject subject, ParameterView view) {
        return new Interpreter(view, Situation.of(subject, view.day())).explain(rule);
    }

    /**
     * Whether a condition holds by law.
     *
     * @throws ParameterException when no law was in force on the day
     * @throws FactException when a fact it needs is not known
     */
    public static boolean holds(Rule<Kind.Truth> rule, Subject subject, LocalDate day) {
        return known(explain(rule, subject, day), day).equals(Value.TRUE);
    }

    /** The value of a step; throws as {@link #holds} does when it is not known. */
    public static Value known(Trace trace, LocalDate day) {
        if (trace.value() instanceof Value.Unknown(var missing)) {
            for (Value.Missing what : missing) {
                if (what.parameter()) {
                    throw new ParameterException("法定数值 " + what.key() + " 在 " + day + " 尚无规定");
                }
            }
            throw new FactException(missing.stream()
                    .findFirst()
                    .map(what -> what.key() + ":" + what.question() + "尚不清楚,请补充")
                    .orElse("缺少事实"));
        }
        return trace.value();
    }
}
