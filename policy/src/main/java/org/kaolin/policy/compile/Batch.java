package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Layout.Shape;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ObligorFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 批量求值: the values of rules for many situations. Rows that columns cannot hold or kernels cannot settle are answered by
 * the interpreter; a case is a batch of one.
 */
public final class Batch {

    /** Members or obligors beyond these go to the interpreter. */
    private static final int MEMBERS = 10;

    private static final int OBLIGORS = 3;

    private final CompiledRules rules;
    private final List<Situation> situations;
    private final Function<Situation, ParameterView> views;
    private final Place[] places;
    private final Map<Integer, Interpreter> interpreters = new HashMap<>();
    private int compiled;

    private record Place(Bucket bucket, Chunk chunk, int row, Map<Expr.Rule<?>, Integer> first) {}

    private record Key(Shape shape, boolean complete, ParameterView view) {}

    private record Row(int situation, long[] facts) {}

    private Batch(CompiledRules rules, List<Situation> situations, Function<Situation, ParameterView> views) {
        this.rules = rules;
        this.situations = situations;
        this.views = views;
        this.places = new Place[situations.size()];
    }

    /** Evaluates all rules for all situations. */
    public static Batch of(CompiledRules rules, List<Situation> situations, Function<Situation, ParameterView> views) {
        Batch batch = new Batch(rules, List.copyOf(situations), views);
        Map<Key, List<Integer>> buckets = new LinkedHashMap<>();
        for (int i = 0; i < situations.size(); i++) {
            Situation s = situations.get(i);
            int members = members(s).size();
            int obligors = obligors(s).size();
            if (members <= MEMBERS && obligors <= OBLIGORS) {
                Key key = new Key(new Shape(members, obligors), true, views.apply(s));
                buckets.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        buckets.forEach(batch::evaluate);
        return batch;
    }

    private static List<MemberFacts> members(Situation s) {
        HouseholdFacts family = s.family();
        return family == null ? List.of() : family.members();
    }

    private static List<ObligorFacts> obligors(Situation s) {
        HouseholdFacts family = s.family();
        return family == null ? List.of() : family.obligors();
    }

    /** How many situations the kernels answered. */
    public int compiled() {
        return compiled;
    }

    /**
     * The value of a rule.
     *
     * @param member place of the member, ignored for a rule of the household
     * @throws org.kaolin.policy.explain.ConflictException where the interpreter does
     */
    public Value value(int situation, Expr.Rule<?> rule, int member) {
        Place place = places[situation];
        Integer first = place == null ? null : place.first().get(rule);
        if (place == null || first == null) {
            return interpreted(situation, rule, member);
        }
        int at = rule.scope() == Scope.MEMBER ? first + member : first;
        return decode(place, place.bucket().program().outputs().get(at).value());
    }

    private Value interpreted(int situation, Expr.Rule<?> rule, int member) {
        Situation s = situations.get(situation);
        Interpreter interpreter = interpreters.computeIfAbsent(situation, _ -> new Interpreter(views.apply(s), s));
        return rule.scope() == Scope.MEMBER
                ? interpreter.explain(rule, s.household().members().get(member)).value()
                : interpreter.explain(rule).value();
    }

    private void evaluate(Key key, List<Integer> members) {
        Program full = rules.program(key.shape(), true, key.view().set());
        Binding bound = full.bind(key.view());
        List<Row> complete = new ArrayList<>();
        List<Row> partial = new ArrayList<>();
        for (int situation : members) {
            Row row = read(full.layout(), situation);
            if (row != null) {
                boolean known = bound.outcome() == Binding.Outcome.READY && isComplete(row.facts());
                (known ? complete : partial).add(row);
            }
        }
        run(full, key.view(), complete);
        if (!partial.isEmpty()) {
            run(rules.program(key.shape(), false, key.view().set()), key.view(), partial);
        }
    }

    private void run(Program program, ParameterView view, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Fact<?>, Integer> order = order(program.layout());
        Map<Scope, Integer> bases = bases(program.layout());
        Bucket bucket = Bucket.load(program, rows.size(), (fact, row, person) -> {
            int base = bases.getOrDefault(fact.scope(), 0);
            int width = program.layout().values(fact.scope()).size();
            return rows.get(row).facts()[base + person * width + order.getOrDefault(fact, 0)];
        });
        if (!bucket.bind(view)) {
            return;
        }
        bucket.run();
        Map<Expr.Rule<?>, Integer> first = new HashMap<>();
        for (int i = 0; i < program.outputs().size(); i++) {
            first.putIfAbsent(program.outputs().get(i).rule(), i);
        }
        for (int i = 0; i < rows.size(); i++) {
            Chunk chunk = bucket.chunks().get(i / Bucket.ROWS);
            int row = i % Bucket.ROWS;
            if (!program.flagged(chunk, bucket.binding().scalars(), row)) {
                places[rows.get(i).situation()] = new Place(bucket, chunk, row, first);
                compiled++;
            }
        }
    }

    private static Map<Fact<?>, Integer> order(Layout layout) {
        Map<Fact<?>, Integer> order = new HashMap<>();
        for (Scope scope : Scope.values()) {
            int next = 0;
            for (Fact<?> fact : layout.values(scope).keySet()) {
                order.put(fact, next++);
            }
        }
        return order;
    }

    private static Map<Scope, Integer> bases(Layout layout) {
        Map<Scope, Integer> bases = new EnumMap<>(Scope.class);
        int base = 0;
        for (Scope scope : Scope.values()) {
            bases.put(scope, base);
            base += layout.values(scope).size() * layout.shape().persons(scope);
        }
        return bases;
    }

    /** All facts of a situation in the order of the layout; null when a column cannot hold one. */
    private @Nullable Row read(Layout layout, int situation) {
        Situation s = situations.get(situation);
        List<Situation> persons = new ArrayList<>(List.of(s));
        members(s).forEach(member -> persons.add(s.of(member)));
        obligors(s).forEach(obligor -> persons.add(s.of(obligor)));
        List<Set<Fact<?>>> facts = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            for (int i = 0; i < layout.shape().persons(scope); i++) {
                facts.add(layout.values(scope).keySet());
            }
        }
        long[] row = new long[facts.stream().mapToInt(Set::size).sum()];
        int next = 0;
        for (int person = 0; person < persons.size(); person++) {
            for (Fact<?> fact : facts.get(person)) {
                long value;
                try {
                    value = fact.read(persons.get(person));
                } catch (ArithmeticException e) {
                    return null;
                }
                if (value != Fact.UNKNOWN && value > Layout.most(fact)) {
                    return null;
                }
                row[next++] = value;
            }
        }
        return new Row(situation, row);
    }

    private static boolean isComplete(long[] facts) {
        for (long fact : facts) {
            if (fact == Fact.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    private static Value decode(Place place, Lowered value) {
        return switch (value) {
            case Lowered.Amount(Node top, long under, var by, var known) -> {
                if (known != null && number(place, known) == 0) {
                    yield new Value.Unknown(Set.of());
                }
                long divisor = by == null ? 1 : number(place, by);
                yield Value.of(new Rational(number(place, top), Math.multiplyExact(under, divisor)));
            }
            case Lowered.Truth(Node holds, var fails) -> {
                boolean yes = number(place, holds) != 0;
                boolean no = fails == null ? !yes : number(place, fails) != 0;
                yield yes || no ? Value.of(yes) : new Value.Unknown(Set.of());
            }
            case Lowered.Word(List<String> table, Node at, var known) ->
                known != null && number(place, known) == 0
                        ? new Value.Unknown(Set.of())
                        : new Value.Word(table.get((int) number(place, at)));
        };
    }

    private static long number(Place place, Node node) {
        Bucket bucket = place.bucket();
        return bucket.program().read(node, place.chunk(), bucket.binding().scalars(), place.row());
    }
}
