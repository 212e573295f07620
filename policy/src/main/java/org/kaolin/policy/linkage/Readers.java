package org.kaolin.policy.linkage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;

/** 参数使用者: which benefits read a parameter. */
public final class Readers {

    private static final Map<String, Set<Benefit>> BY_CODE = read();

    private Readers() {}

    /** Benefits whose rules read a code, or whose steps do, which carry the benefit's name in front. */
    public static List<Benefit> of(String code) {
        Set<Benefit> benefits = new TreeSet<>(BY_CODE.getOrDefault(code, Set.of()));
        String front = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        for (Programme programme : Rulebook.programmes()) {
            if (programme.benefit().code().equals(front)
                    || programme.benefit().code().startsWith(front + "-support")) {
                benefits.add(programme.benefit());
            }
        }
        return benefits.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Map<String, Set<Benefit>> read() {
        Map<String, Set<Benefit>> byCode = new HashMap<>();
        for (Programme programme : Rulebook.programmes()) {
            Rulebook.rules(programme).stream()
                    .flatMap(rule -> Tree.nodes(rule).stream())
                    .forEach(node -> code(node)
                            .forEach(code -> byCode.computeIfAbsent(code, key -> new TreeSet<>())
                                    .add(programme.benefit())));
        }
        return byCode;
    }

    private static List<String> code(Expr<?> node) {
        return switch (node) {
            case Expr.Parameter<?> parameter -> List.of(parameter.code());
            case Expr.ParameterOfArea<?> parameter -> List.of(parameter.code());
            case Expr.Listed listed -> List.of(listed.parameter());
            case Expr.NamedBefore before -> List.of(before.parameter());
            case Expr<?> _ -> List.of();
        };
    }
}
