package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Tree;

/** The rules of the book and the facts they read. */
final class Rules {

    private Rules() {}

    /** Tests, covered persons and money of every programme. */
    static List<Expr.Rule<?>> ofBook() {
        Set<Expr.Rule<?>> rules = new LinkedHashSet<>();
        for (Programme programme : Rulebook.programmes()) {
            rules.addAll(Rulebook.rules(programme));
            rules.addAll(programme.parts().values());
        }
        return List.copyOf(rules);
    }

    static List<Fact<?>> facts(List<? extends Expr<?>> rules) {
        Set<Fact<?>> facts = new LinkedHashSet<>();
        for (Expr<?> rule : rules) {
            for (Expr<?> node : Tree.nodes(rule)) {
                if (node instanceof Expr.FactValue<?> value) {
                    facts.add(value.fact());
                }
            }
        }
        return new ArrayList<>(facts);
    }
}
