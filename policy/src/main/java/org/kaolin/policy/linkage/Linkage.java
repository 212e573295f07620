package org.kaolin.policy.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Tree;

/**
 * 联动规则: one relation between standards.
 *
 * @param row its number in the list of rules
 * @param on the day of a year it is measured on
 * @param area area it is about; null where it holds in each area by itself
 * @param holds whether the relation holds; its first parts are the two sides
 * @param shown what to show of the two sides where these are products nobody can read; empty to show the sides
 */
public record Linkage(
        String row, Severity severity, On on, @Nullable Area area, Expr.Rule<Truth> holds, List<Expr.Rule<?>> shown) {

    /** Copies its list. */
    public Linkage {
        shown = List.copyOf(shown);
    }

    /** 对照日. */
    public enum On {
        /** The first day of an announcement. */
        FIRST_DAY,
        /** The last day of the year it begins in: what a year is measured by. */
        YEAR_END
    }

    /** Codes of the parameters it reads. */
    public Set<String> codes() {
        return Tree.nodes(holds).stream()
                .map(Linkage::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a figure of a code and area can change its outcome. */
    public boolean reads(String code, Area of) {
        return Tree.nodes(holds).stream()
                .anyMatch(node -> code(node).equals(code) && (area(node) == null || of.covers(areaOr(node, of))));
    }

    private static Area areaOr(Expr<?> node, Area otherwise) {
        Area named = area(node);
        return named == null ? otherwise : named;
    }

    private static @Nullable Area area(Expr<?> node) {
        return node instanceof Expr.Parameter<?> parameter ? parameter.area() : null;
    }

    private static String code(Expr<?> node) {
        return switch (node) {
            case Expr.Parameter<?> parameter -> parameter.code();
            case Expr.Listed listed -> listed.parameter();
            case Expr<?> _ -> "";
        };
    }
}
