package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Tree;

/**
 * 列布局: where each fact of each person of a bucket lies. Facts of few values share a column; every person of a bucket has
 * columns of his own, so that no kernel ever needs an offset.
 */
final class Layout {

    /** Money beyond this many fen (of a year, for monthly facts) is left to the interpreter. */
    private static final long MOST = Integer.MAX_VALUE;

    private final Lane lane;
    private final Shape shape;
    private final boolean complete;
    private final Map<Scope, Plan> plans = new EnumMap<>(Scope.class);

    /** 家庭形状: what all households of a bucket have in common. */
    record Shape(int members, int obligors) {

        int persons(Scope scope) {
            return switch (scope) {
                case HOUSEHOLD -> 1;
                case MEMBER -> members;
                case OBLIGOR -> obligors;
            };
        }
    }

    /** 字段: some bits of a column. */
    record Field(int word, int shift, int bits) {}

    private record Plan(Map<Fact<?>, Field> values, Map<Fact<?>, Field> known, int words) {}

    private static final class Words {
        private final List<Integer> filled = new ArrayList<>();
    }

    Layout(Lane lane, Shape shape, boolean complete, List<? extends Expr<?>> roots) {
        this.lane = lane;
        this.shape = shape;
        this.complete = complete;
        Map<Scope, List<Fact<?>>> facts = facts(roots);
        for (Scope scope : Scope.values()) {
            plans.put(scope, plan(facts.getOrDefault(scope, new ArrayList<>())));
        }
    }

    Shape shape() {
        return shape;
    }

    /** Whether every fact is known. */
    boolean complete() {
        return complete;
    }

    /** Number of columns. */
    int columns() {
        return base(Scope.OBLIGOR, shape.obligors());
    }

    /** Facts of a scope with their place. */
    Map<Fact<?>, Field> values(Scope scope) {
        return plan(scope).values();
    }

    /** Bits that tell whether a fact is known; empty when all are. */
    Map<Fact<?>, Field> known(Scope scope) {
        return plan(scope).known();
    }

    /** The column of a word of one person. */
    int column(Scope scope, int person, int word) {
        return base(scope, person) + word;
    }

    /** The largest value a fact may have here. */
    static long most(Fact<?> fact) {
        return fact.unit().money() ? Math.min(MOST, fact.most()) : fact.most();
    }

    Node value(Graph graph, Fact<?> fact, int person) {
        Field field = plan(fact.scope()).values().get(fact);
        if (field == null) {
            throw new IllegalStateException("no column for " + fact);
        }
        Node raw = graph.unpack(
                column(fact.scope(), person, field.word()), field.shift(), field.bits(), most(fact) - fact.least());
        return graph.add(raw, graph.constant(fact.least()));
    }

    Node known(Graph graph, Fact<?> fact, int person) {
        Field field = plan(fact.scope()).known().get(fact);
        if (field == null) {
            return graph.truth(true);
        }
        Node bit = graph.unpack(column(fact.scope(), person, field.word()), field.shift(), 1, 1);
        return graph.subtract(graph.constant(0), bit);
    }

    private Plan plan(Scope scope) {
        Plan plan = plans.get(scope);
        if (plan == null) {
            throw new IllegalStateException(scope.name());
        }
        return plan;
    }

    private int base(Scope scope, int person) {
        return switch (scope) {
            case HOUSEHOLD -> 0;
            case MEMBER ->
                plan(Scope.HOUSEHOLD).words() + person * plan(Scope.MEMBER).words();
            case OBLIGOR ->
                base(Scope.MEMBER, shape.members())
                        + person * plan(Scope.OBLIGOR).words();
        };
    }

    private Plan plan(List<Fact<?>> facts) {
        Words words = new Words();
        Map<Fact<?>, Field> values = new LinkedHashMap<>();
        Map<Fact<?>, Field> known = new LinkedHashMap<>();
        facts.sort(Comparator.comparing((Fact<?> fact) -> -bits(fact)));
        for (Fact<?> fact : facts) {
            int bits = bits(fact);
            if (bits > lane.bits()) {
                throw new UnprovedException(fact + " needs " + bits + " bits");
            }
            values.put(fact, place(words, bits));
        }
        if (!complete) {
            facts.forEach(fact -> known.put(fact, place(words, 1)));
        }
        return new Plan(values, known, words.filled.size());
    }

    private Field place(Words words, int bits) {
        for (int word = 0; word < words.filled.size(); word++) {
            int used = words.filled.get(word);
            if (used + bits <= lane.bits()) {
                words.filled.set(word, used + bits);
                return new Field(word, used, bits);
            }
        }
        words.filled.add(bits);
        return new Field(words.filled.size() - 1, 0, bits);
    }

    private static int bits(Fact<?> fact) {
        return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(most(fact) - fact.least()));
    }

    private static Map<Scope, List<Fact<?>>> facts(List<? extends Expr<?>> roots) {
        Map<Fact<?>, Boolean> found = new LinkedHashMap<>();
        Set<Expr<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.forEach(root -> collect(root, seen, found));
        Map<Scope, List<Fact<?>>> byScope = new EnumMap<>(Scope.class);
        found.keySet()
                .forEach(fact -> byScope.computeIfAbsent(fact.scope(), _ -> new ArrayList<>())
                        .add(fact));
        return byScope;
    }

    private static void collect(Expr<?> expression, Set<Expr<?>> seen, Map<Fact<?>, Boolean> found) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof Expr.FactValue<?> value) {
            found.put(value.fact(), true);
        }
        Tree.parts(expression).forEach(part -> collect(part, seen, found));
    }
}
