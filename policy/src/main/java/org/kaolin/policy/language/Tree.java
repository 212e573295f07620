package org.kaolin.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaolin.policy.language.Expr.Banded;
import org.kaolin.policy.language.Expr.Choice;
import org.kaolin.policy.language.Expr.Compare;
import org.kaolin.policy.language.Expr.Constant;
import org.kaolin.policy.language.Expr.Difference;
import org.kaolin.policy.language.Expr.Exceptions;
import org.kaolin.policy.language.Expr.Exists;
import org.kaolin.policy.language.Expr.Extreme;
import org.kaolin.policy.language.Expr.FactValue;
import org.kaolin.policy.language.Expr.Is;
import org.kaolin.policy.language.Expr.Junction;
import org.kaolin.policy.language.Expr.Listed;
import org.kaolin.policy.language.Expr.NamedBefore;
import org.kaolin.policy.language.Expr.Not;
import org.kaolin.policy.language.Expr.Parameter;
import org.kaolin.policy.language.Expr.ParameterOfArea;
import org.kaolin.policy.language.Expr.Product;
import org.kaolin.policy.language.Expr.Quotient;
import org.kaolin.policy.language.Expr.Ratio;
import org.kaolin.policy.language.Expr.Rounded;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Expr.Sum;
import org.kaolin.policy.language.Expr.Total;
import org.kaolin.policy.language.Expr.Word;

/** 表达式树: walks over a rule. */
public final class Tree {

    private Tree() {}

    /** The direct parts of an expression, in the order they are written. */
    public static List<Expr<?>> parts(Expr<?> expression) {
        return switch (expression) {
            case FactValue<?> _, Constant<?> _, Parameter<?> _, Listed _, NamedBefore _, Word _ -> List.of();
            case ParameterOfArea<?> parameter -> List.of(parameter.area());
            case Sum<?> sum -> List.copyOf(sum.terms());
            case Difference<?> difference -> List.of(difference.from(), difference.less());
            case Product<?> product -> List.of(product.value(), product.factor());
            case Quotient<?> quotient -> List.of(quotient.value(), quotient.by());
            case Ratio<?> ratio -> List.of(ratio.part(), ratio.whole());
            case Extreme<?> extreme -> List.copyOf(extreme.terms());
            case Rounded rounded -> List.of(rounded.value(), rounded.strategy());
            case Choice<?> choice -> List.of(choice.when(), choice.then(), choice.otherwise());
            case Exceptions<?> exceptions -> exceptionParts(exceptions);
            case Banded<?> banded -> bandParts(banded);
            case Compare<?> compare -> List.of(compare.left(), compare.right());
            case Junction junction -> List.copyOf(junction.terms());
            case Not not -> List.of(not.term());
            case Is is -> List.of(is.code());
            case Total<?> total -> List.of(total.filter(), total.value());
            case Expr.Number number -> List.of(number.filter());
            case Exists exists -> List.of(exists.filter());
            case Rule<?> rule -> List.of(rule.expression());
        };
    }

    /** Every node of an expression once, the expression itself first. */
    public static Set<Expr<?>> nodes(Expr<?> expression) {
        Set<Expr<?>> seen = new LinkedHashSet<>();
        collect(expression, seen);
        return seen;
    }

    private static void collect(Expr<?> expression, Set<Expr<?>> seen) {
        if (seen.add(expression)) {
            parts(expression).forEach(part -> collect(part, seen));
        }
    }

    private static List<Expr<?>> exceptionParts(Exceptions<?> exceptions) {
        List<Expr<?>> parts = new ArrayList<>();
        exceptions.exceptions().forEach(exception -> {
            parts.add(exception.when());
            parts.add(exception.then());
        });
        parts.add(exceptions.general());
        return parts;
    }

    private static List<Expr<?>> bandParts(Banded<?> banded) {
        List<Expr<?>> parts = new ArrayList<>();
        parts.add(banded.by());
        banded.bands().forEach(band -> {
            parts.add(band.from());
            parts.add(band.value());
        });
        parts.add(banded.below());
        return parts;
    }
}
