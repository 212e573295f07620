package org.kaolin.policy.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 解释器: evaluates rules for one household, exactly and with every step kept. What it answers is what the rules mean; the
 * compiler is measured against it. A rule is evaluated once per person.
 */
public final class Interpreter {

    private final ParameterView parameters;
    private final Situation household;
    private final SecondOpinion second;
    private final Map<Expr.Compare<?>, Boolean> assumed;
    private final Memory ofHousehold = new Memory();
    private final Map<String, Memory> ofMembers = new HashMap<>();
    private final Map<Lookup, Optional<ParameterRow>> rows;
    private @Nullable List<Situation> members;
    private List<Trace> open = new ArrayList<>();

    /** What was worked out about the household or one member. */
    private static final class Memory {
        private final Map<Expr.Rule<?>, Trace> rules = new IdentityHashMap<>();
        private final Map<Expr.FactValue<?>, Trace> facts = new IdentityHashMap<>();
    }

    private record Lookup(
            String code, Expr.ReadOn on, @Nullable Area area) {}

    /** For one household and month. */
    public Interpreter(ParameterView parameters, Situation household) {
        this(parameters, household, (_, _) -> Optional.empty());
    }

    /** With values of another evaluator where it has any; the steps are still the interpreter's own. */
    public Interpreter(ParameterView parameters, Situation household, SecondOpinion second) {
        this(parameters, household, second, Map.of(), new HashMap<>());
    }

    /** As if some comparisons came out otherwise; tells what would change an outcome. */
    private Interpreter(
            ParameterView parameters,
            Situation household,
            SecondOpinion second,
            Map<Expr.Compare<?>, Boolean> assumed,
            Map<Lookup, Optional<ParameterRow>> rows) {
        this.second = second;
        this.rows = rows;
        this.parameters = parameters;
        this.household = household;
        this.assumed = assumed;
    }

    /** The situation rules are evaluated for. */
    public Situation situation() {
        return household;
    }

    /** The parameters rules read. */
    public ParameterView parameters() {
        return parameters;
    }

    /** The same household as if some comparisons came out otherwise. */
    Interpreter assuming(Map<Expr.Compare<?>, Boolean> outcomes) {
        return new Interpreter(parameters, household, second, outcomes, rows);
    }

    /** Evaluates a rule of the household. */
    public Trace explain(Expr.Rule<?> rule) {
        return settled(explain(rule, household), rule, null);
    }

    /** Evaluates a rule of one member. */
    public Trace explain(Expr.Rule<?> rule, MemberFacts member) {
        return settled(explain(rule, household.of(member)), rule, member);
    }

    /** What is missing only the interpreter can name. */
    private Trace settled(Trace own, Expr.Rule<?> rule, @Nullable MemberFacts member) {
        Value other = second.value(rule, member).orElse(own.value());
        boolean bothUnknown = other instanceof Value.Unknown && own.value() instanceof Value.Unknown;
        return bothUnknown || other.equals(own.value()) ? own : own.with(other);
    }

    private Trace explain(Expr.Rule<?> rule, Situation situation) {
        // an obligor has no identity of its own, so rules about one are evaluated each time
        Memory memory = memory(rule.scope(), situation);
        Trace known = memory == null ? null : memory.rules.get(rule);
        if (known != null) {
            return known;
        }
        List<Trace> outer = open;
        open = new ArrayList<>();
        Value value = value(rule.expression(), situation);
        String subject = Reader.subject(rule.scope(), situation);
        Trace trace = new Trace(
                rule.id(), rule.question(), subject, rule.unit(), value, rule.citation(), null, List.copyOf(open));
        open = outer;
        if (memory != null) {
            memory.rules.put(rule, trace);
        }
        return trace;
    }

    private @Nullable Memory memory(Scope scope, Situation situation) {
        return switch (scope) {
            case HOUSEHOLD -> ofHousehold;
            case MEMBER -> ofMembers.computeIfAbsent(situation.member().id(), _ -> new Memory());
            case OBLIGOR -> null;
        };
    }

    Value value(Expr<?> expression, Situation s) {
        return switch (expression) {
            case Expr.Rule<?> rule -> rule(rule, s);
            case Expr.FactValue<?> fact -> fact(fact, s);
            case Expr.Constant<?> constant -> Value.of(Rational.of(constant.value()));
            case Expr.Word word -> new Value.Word(word.code().code());
            case Expr.Parameter<?> parameter -> parameter(parameter);
            case Expr.ParameterOfArea<?> parameter -> ofArea(parameter, s);
            case Expr.Listed listed -> listed(listed);
            case Expr.NamedBefore before -> before(before);
            case Expr.Sum<?> sum -> Arithmetic.sum(values(sum.terms(), s));
            case Expr.Difference<?> d -> Arithmetic.difference(value(d.from(), s), value(d.less(), s));
            case Expr.Product<?> p -> Arithmetic.product(value(p.value(), s), value(p.factor(), s));
            case Expr.Quotient<?> q -> Arithmetic.quotient(value(q.value(), s), value(q.by(), s));
            case Expr.Ratio<?> r -> Arithmetic.ratio(value(r.part(), s), value(r.whole(), s));
            case Expr.Extreme<?> e -> Arithmetic.extreme(e.greatest(), values(e.terms(), s));
            case Expr.Rounded r -> Arithmetic.rounded(value(r.value(), s), value(r.strategy(), s));
            case Expr.Compare<?> compare -> compare(compare, s);
            case Expr.Junction junction -> junction(junction, s);
            case Expr.Not not -> Arithmetic.not(value(not.term(), s));
            case Expr.Is is -> Arithmetic.is(value(is.code(), s), is.codes());
            case Expr.Choice<?> choice -> choice(choice, s);
            case Expr.Exceptions<?> exceptions -> exceptions(exceptions, s);
            case Expr.Banded<?> banded -> banded(banded, s);
            case Expr.Total<?> total -> total(total, s);
            case Expr.Number number -> number(number, s);
            case Expr.Exists exists -> exists(exists, s);
        };
    }

    private Value rule(Expr.Rule<?> rule, Situation s) {
        Trace trace = explain(rule, s);
        open.add(trace);
        return trace.value();
    }

    private Value fact(Expr.FactValue<?> expression, Situation s) {
        Memory memory = memory(expression.fact().scope(), s);
        Trace trace = memory == null
                ? Reader.trace(expression.fact(), s)
                : memory.facts.computeIfAbsent(expression, value -> Reader.trace(value.fact(), s));
        open.add(trace);
        return trace.value();
    }

    private Value parameter(Expr.Parameter<?> parameter) {
        return read(parameter.code(), parameter.unit(), row(parameter.code(), parameter.on(), parameter.area()));
    }

    private Value ofArea(Expr.ParameterOfArea<?> parameter, Situation s) {
        Value area = value(parameter.area(), s);
        if (!(area instanceof Value.Word(String code))) {
            return area;
        }
        return read(
                parameter.code(),
                parameter.unit(),
                row(parameter.code(), Expr.ReadOn.THE_DAY, Coded.of(Area.class, code)));
    }

    private Optional<ParameterRow> row(String code, Expr.ReadOn on, @Nullable Area area) {
        Lookup lookup = new Lookup(code, on, area);
        Optional<ParameterRow> known = rows.get(lookup);
        if (known != null) {
            return known;
        }
        Optional<ParameterRow> found = Reader.row(parameters, code, on, area);
        rows.put(lookup, found);
        return found;
    }

    private Value read(String code, Unit unit, Optional<ParameterRow> found) {
        if (found.isEmpty()) {
            return Reader.missing(code);
        }
        ParameterRow row = found.get();
        Value value = Reader.content(row, unit);
        open.add(new Trace(code, row.source(), "", unit, value, null, row, List.of()));
        return value;
    }

    private Value listed(Expr.Listed listed) {
        Optional<ParameterRow> found = row(listed.parameter(), Expr.ReadOn.THE_DAY, null);
        return found.map(row -> listing(row, Reader.listed(row, listed.code())))
                .orElseGet(() -> Reader.missing(listed.parameter()));
    }

    private Value before(Expr.NamedBefore before) {
        Optional<ParameterRow> found = row(before.parameter(), Expr.ReadOn.THE_DAY, null);
        return found.map(row -> listing(row, Reader.namedBefore(row, before.first(), before.second())))
                .orElseGet(() -> Reader.missing(before.parameter()));
    }

    /** A list is a parameter like any other: an assumed one is seen in the trace of what rests on it. */
    private Value listing(ParameterRow row, Value value) {
        open.add(new Trace(row.code(), row.source(), "", Unit.YES_NO, value, null, row, List.of()));
        return value;
    }

    private List<Value> values(List<? extends Expr<?>> terms, Situation s) {
        List<Value> values = new ArrayList<>(terms.size());
        for (Expr<?> term : terms) {
            values.add(value(term, s));
        }
        return values;
    }

    private Value compare(Expr.Compare<?> compare, Situation s) {
        Boolean outcome = assumed.get(compare);
        if (outcome != null) {
            return Value.of(outcome);
        }
        return Arithmetic.compare(compare.comparison(), value(compare.left(), s), value(compare.right(), s));
    }

    private Value junction(Expr.Junction junction, Situation s) {
        Value result = Value.of(junction.all());
        int before = open.size();
        for (Expr<Kind.Truth> term : junction.terms()) {
            int mark = open.size();
            Value value = value(term, s);
            if (value instanceof Value.Truth(boolean holds) && holds != junction.all()) {
                // one term decides alone: the terms before it say nothing about the outcome
                open.subList(before, mark).clear();
                return value;
            }
            result = Arithmetic.join(result, value);
        }
        return result;
    }

    private Value choice(Expr.Choice<?> choice, Situation s) {
        Value when = value(choice.when(), s);
        if (when instanceof Value.Truth(boolean holds)) {
            return value(holds ? choice.then() : choice.otherwise(), s);
        }
        Value then = value(choice.then(), s);
        return !(then instanceof Value.Unknown) && then.equals(value(choice.otherwise(), s)) ? then : when;
    }

    private Value exceptions(Expr.Exceptions<?> expression, Situation s) {
        Value missing = null;
        Expr.Exception<?> applies = null;
        for (Expr.Exception<?> exception : expression.exceptions()) {
            Value when = value(exception.when(), s);
            if (when instanceof Value.Unknown) {
                missing = missing == null ? when : Arithmetic.join(missing, when);
            } else if (when.equals(Value.TRUE)) {
                if (applies != null) {
                    throw new ConflictException(applies.name(), exception.name());
                }
                applies = exception;
            }
        }
        if (missing != null) {
            return missing;
        }
        return value(applies == null ? expression.general() : applies.then(), s);
    }

    private Value banded(Expr.Banded<?> banded, Situation s) {
        Value by = value(banded.by(), s);
        for (Expr.Band<?> band : banded.bands().reversed()) {
            Value reached = Arithmetic.compare(Expr.Comparison.AT_LEAST, by, value(band.from(), s));
            if (!reached.equals(Value.FALSE)) {
                return reached.equals(Value.TRUE) ? value(band.value(), s) : reached;
            }
        }
        return value(banded.below(), s);
    }

    private Value total(Expr.Total<?> total, Situation s) {
        List<Value> values = new ArrayList<>();
        for (Situation person : persons(total.scope(), s)) {
            Value fits = value(total.filter(), person);
            if (!fits.equals(Value.FALSE)) {
                values.add(fits.equals(Value.TRUE) ? value(total.value(), person) : fits);
            }
        }
        return Arithmetic.sum(values);
    }

    private Value number(Expr.Number number, Situation s) {
        List<Value> ones = new ArrayList<>();
        for (Situation person : persons(number.scope(), s)) {
            Value fits = value(number.filter(), person);
            if (!fits.equals(Value.FALSE)) {
                ones.add(fits.equals(Value.TRUE) ? Value.of(Rational.of(1)) : fits);
            }
        }
        return Arithmetic.sum(ones);
    }

    private Value exists(Expr.Exists exists, Situation s) {
        Value result = Value.FALSE;
        for (Situation person : persons(exists.scope(), s)) {
            Value fits = value(exists.filter(), person);
            if (fits.equals(Value.TRUE)) {
                return fits;
            }
            result = Arithmetic.join(result, fits);
        }
        return result;
    }

    private List<Situation> persons(Scope scope, Situation s) {
        return switch (scope) {
            case HOUSEHOLD -> List.of(s);
            case MEMBER -> {
                if (members == null) {
                    members = household.household().members().stream()
                            .map(household::of)
                            .toList();
                }
                yield members;
            }
            case OBLIGOR -> s.household().obligors().stream().map(s::of).toList();
        };
    }
}
