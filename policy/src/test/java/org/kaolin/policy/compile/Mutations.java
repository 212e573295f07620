package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Comparison;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** Every deliberate fault of a kind that a pen slips into, made mechanically over all rules of the book. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Mutations {

    /** Longer junctions spell out a code list, which is data and no rule. */
    private static final int LIST = 5;

    private final List<Mutation> all = new ArrayList<>();
    private final Set<Expr<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private String where = "";

    private final Map<Unit, TreeSet<String>> codesByUnit = new EnumMap<>(Unit.class);

    private Mutations() {
        for (Rule<?> rule : Rules.ofBook()) {
            for (Expr<?> node : Tree.nodes(rule)) {
                if (node instanceof Expr.Parameter<?> other) {
                    codesByUnit
                            .computeIfAbsent(other.unit(), _ -> new TreeSet<>())
                            .add(other.code());
                }
            }
        }
    }

    static List<Mutation> ofBook() {
        Mutations mutations = new Mutations();
        for (Rule<?> rule : Rules.ofBook()) {
            mutations.walk(rule);
        }
        Rulebook.programmes().forEach(mutations::order);
        return mutations.all;
    }

    private void walk(Expr<?> expression) {
        if (!seen.add(expression)) {
            return;
        }
        String outer = where;
        if (expression instanceof Rule<?> rule) {
            where = rule.id();
        }
        mutate(expression);
        if (!(expression instanceof Expr.Junction j) || j.terms().size() <= LIST) {
            Tree.parts(expression).forEach(this::walk);
        }
        where = outer;
    }

    /** The conditions of a programme asked in another order: each under the other's reason. */
    private void order(Programme programme) {
        List<Test> tests = programme.tests();
        for (int i = 1; i < tests.size(); i++) {
            where = programme.benefit().code();
            add("order of conditions", tests.get(i - 1).holds(), tests.get(i).holds());
        }
    }

    private void add(String what, Expr<?> node, Expr<?> replacement) {
        all.add(new Mutation(what, where, node, replacement));
    }

    private void mutate(Expr<?> expression) {
        switch (expression) {
            case Expr.Compare<?> c -> compare(c);
            case Expr.Difference<?> d -> add("sign", d, new Expr.Sum(List.of(d.from(), d.less())));
            case Expr.Product<?> p -> add("factor dropped", p, p.value());
            case Expr.Quotient<?> q -> add("divisor dropped", q, q.value());
            case Expr.Extreme<?> e -> add("greatest for least", e, new Expr.Extreme(!e.greatest(), e.terms()));
            case Expr.Choice<?> c -> add("branches swapped", c, new Expr.Choice(c.when(), c.otherwise(), c.then()));
            case Expr.Not not -> add("not dropped", not, not.term());
            case Expr.Junction j -> junction(j);
            case Expr.Sum<?> sum -> sum(sum);
            case Expr.Parameter<?> p -> parameter(p);
            case Expr.Constant<?> c when c.value() > 1 -> add("months", c, new Expr.Constant(1));
            case Expr.FactValue<?> f -> month(f);
            case Expr.Is is when is.codes().size() > 1 -> add("code dropped", is, fewer(is));
            case Expr.Banded<?> b -> add("band dropped", b, lessBanded(b));
            case Expr.Exceptions<?> e -> add("exception dropped", e, e.general());
            case Expr<?> _ -> {}
        }
    }

    private void compare(Expr.Compare<?> c) {
        Comparison near = switch (c.comparison()) {
            case LESS -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.LESS;
            case EQUAL -> Comparison.AT_LEAST;
            case AT_LEAST -> Comparison.MORE;
            case MORE -> Comparison.AT_LEAST;
        };
        add("boundary", c, new Expr.Compare(near, c.left(), c.right()));
        add("comparison turned round", c, new Expr.Compare(c.comparison(), c.right(), c.left()));
    }

    private void junction(Expr.Junction j) {
        if (j.terms().size() > LIST) {
            return;
        }
        add("and for or", j, new Expr.Junction(!j.all(), j.terms()));
        for (int i = 0; i < j.terms().size(); i++) {
            List<Expr<Kind.Truth>> rest = new ArrayList<>(j.terms());
            rest.remove(i);
            add("condition dropped", j, new Expr.Junction(j.all(), List.copyOf(rest)));
        }
    }

    private void sum(Expr.Sum<?> sum) {
        for (int i = 0; i < Math.min(LIST, sum.terms().size()); i++) {
            List rest = new ArrayList<>(sum.terms());
            rest.remove(i);
            add("term dropped", sum, new Expr.Sum(List.copyOf(rest)));
        }
    }

    /** Another code of the same unit, as a slip of the pen would have it. */
    private void parameter(Expr.Parameter<?> p) {
        TreeSet<String> codes = codesByUnit.getOrDefault(p.unit(), new TreeSet<>());
        String next = codes.higher(p.code()) == null ? codes.first() : codes.higher(p.code());
        if (next != null && !next.equals(p.code())) {
            add("parameter " + next + " for " + p.code(), p, new Expr.Parameter(next, p.unit(), p.on(), p.area()));
        }
        if (p.on() == Expr.ReadOn.THE_YEAR_BEFORE) {
            add("year", p, new Expr.Parameter(p.code(), p.unit(), Expr.ReadOn.THE_DAY, p.area()));
        }
    }

    private void month(Expr.FactValue<?> fact) {
        if (fact.equals(MemberSchema.AGE_LAST_MONTH)) {
            add("month", fact, MemberSchema.AGE_THIS_MONTH);
        }
        if (fact.equals(MemberSchema.AGE_THIS_MONTH)) {
            add("month", fact, MemberSchema.AGE_LAST_MONTH);
        }
    }

    private static Expr.Banded lessBanded(Expr.Banded<?> b) {
        return new Expr.Banded(b.by(), b.bands().subList(1, b.bands().size()), b.below());
    }

    private static Expr.Is fewer(Expr.Is is) {
        Set<String> codes = new TreeSet<>(is.codes());
        codes.remove(new TreeSet<>(codes).first());
        return new Expr.Is(is.code(), Set.copyOf(codes));
    }
}
