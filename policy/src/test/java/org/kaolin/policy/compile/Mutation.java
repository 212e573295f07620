package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.parameters.ParameterView;

/** A deliberate fault: one node of the rulebook replaced by another; an engine that answers by the faulty rules. */
final class Mutation implements Engine {

    private final String what;
    private final String where;
    private final Expr<?> node;
    private final Expr<?> replacement;
    private final Copy copy = new Copy(new IdentityHashMap<>());

    /** With the id of the rule that holds the node. */
    Mutation(String what, String where, Expr<?> node, Expr<?> replacement) {
        this.what = what;
        this.where = where;
        this.node = node;
        this.replacement = replacement;
    }

    @Override
    public Interpreter open(ParameterView parameters, Situation situation) {
        Interpreter faulty = new Interpreter(parameters, situation);
        return new Interpreter(parameters, situation, (rule, member) -> {
            Rule<?> changed = (Rule<?>) copy.of(rule);
            if (changed == rule) {
                return Optional.empty();
            }
            return Optional.of((member == null ? faulty.explain(changed) : faulty.explain(changed, member)).value());
        });
    }

    @Override
    public String toString() {
        return what + " in " + where;
    }

    /** Copies what changed and keeps the rest. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private final class Copy {
        private final Map<Expr<?>, Expr<?>> done;

        Copy(Map<Expr<?>, Expr<?>> done) {
            this.done = done;
        }

        Expr of(Expr<?> expression) {
            if (expression == node) {
                return replacement;
            }
            Expr<?> known = done.get(expression);
            if (known == null) {
                known = fresh(expression);
                done.put(expression, known);
            }
            return known;
        }

        private Expr<?> fresh(Expr<?> expression) {
            Expr<?> copy = copy(expression);
            return copy.equals(expression) ? expression : copy;
        }

        private List all(List<? extends Expr<?>> parts) {
            List copies = new ArrayList<>();
            parts.forEach(part -> copies.add(of(part)));
            return List.copyOf(copies);
        }

        private Expr<?> copy(Expr<?> expression) {
            return switch (expression) {
                case Expr.FactValue<?> _,
                        Expr.Constant<?> _,
                        Expr.Parameter<?> _,
                        Expr.Listed _,
                        Expr.NamedBefore _,
                        Expr.Word _ -> expression;
                case Expr.ParameterOfArea<?> p -> new Expr.ParameterOfArea(p.code(), p.unit(), of(p.area()));
                case Expr.Sum<?> s -> new Expr.Sum(all(s.terms()));
                case Expr.Difference<?> d -> new Expr.Difference(of(d.from()), of(d.less()));
                case Expr.Product<?> p -> new Expr.Product(of(p.value()), of(p.factor()));
                case Expr.Quotient<?> q -> new Expr.Quotient(of(q.value()), of(q.by()));
                case Expr.Ratio<?> r -> new Expr.Ratio(of(r.part()), of(r.whole()));
                case Expr.Extreme<?> e -> new Expr.Extreme(e.greatest(), all(e.terms()));
                case Expr.Rounded r -> new Expr.Rounded(of(r.value()), of(r.strategy()));
                case Expr.Choice<?> c -> new Expr.Choice(of(c.when()), of(c.then()), of(c.otherwise()));
                case Expr.Exceptions<?> e -> exceptions(e);
                case Expr.Banded<?> b -> banded(b);
                case Expr.Compare<?> c -> new Expr.Compare(c.comparison(), of(c.left()), of(c.right()));
                case Expr.Junction j -> new Expr.Junction(j.all(), all(j.terms()));
                case Expr.Not n -> new Expr.Not(of(n.term()));
                case Expr.Is i -> new Expr.Is(of(i.code()), i.codes());
                case Expr.Total<?> t -> new Expr.Total(t.scope(), of(t.filter()), of(t.value()));
                case Expr.Number n -> new Expr.Number(n.scope(), of(n.filter()));
                case Expr.Exists e -> new Expr.Exists(e.scope(), of(e.filter()));
                case Rule<?> rule -> rule(rule);
            };
        }

        private Expr<?> exceptions(Expr.Exceptions<?> e) {
            List<Expr.Exception> copies = new ArrayList<>();
            e.exceptions().forEach(one -> copies.add(new Expr.Exception(one.name(), of(one.when()), of(one.then()))));
            return new Expr.Exceptions(of(e.general()), copies);
        }

        private Expr<?> banded(Expr.Banded<?> b) {
            List<Expr.Band> copies = new ArrayList<>();
            b.bands().forEach(band -> copies.add(new Expr.Band(of(band.from()), of(band.value()))));
            return new Expr.Banded(of(b.by()), copies, of(b.below()));
        }

        private Expr<?> rule(Rule<?> rule) {
            Expr<? extends Kind> inside = of(rule.expression());
            if (inside == rule.expression()) {
                return rule;
            }
            return switch (rule.scope()) {
                case HOUSEHOLD -> Terms.household(rule.id(), rule.question(), rule.unit(), rule.citation(), inside);
                case MEMBER -> Terms.member(rule.id(), rule.question(), rule.unit(), rule.citation(), inside);
                case OBLIGOR -> Terms.obligor(rule.id(), rule.question(), rule.unit(), rule.citation(), inside);
            };
        }
    }
}
