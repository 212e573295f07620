package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kaolin.policy.explain.ConflictException;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterException;

/** Runs both evaluators over the same households and tells where they differ. */
final class Differences {

    private final CompiledRules rules;
    private final List<String> found = new ArrayList<>();
    private final int parts;
    private long compared;
    private long unknown;
    private long compiled;

    /** Every so-many-th rule is compared for a household, starting with another one for the next. */
    Differences(CompiledRules rules, int parts) {
        this.rules = rules;
        this.parts = parts;
    }

    void run(Worlds world, List<Situation> situations) {
        Batch batch = Batch.of(rules, situations, _ -> world.view());
        compiled += batch.compiled();
        for (int i = 0; i < situations.size(); i++) {
            Interpreter interpreter = new Interpreter(world.view(), situations.get(i));
            for (int r = i % parts; r < rules.roots().size(); r += parts) {
                Expr.Rule<?> rule = rules.roots().get(r);
                int persons = rule.scope() == Scope.MEMBER
                        ? situations.get(i).household().members().size()
                        : 1;
                for (int person = 0; person < persons; person++) {
                    compare(world, batch, interpreter, i, rule, person);
                }
            }
        }
    }

    private void compare(Worlds world, Batch batch, Interpreter interpreter, int i, Expr.Rule<?> rule, int person) {
        String expected = outcome(() -> rule.scope() == Scope.MEMBER
                ? interpreter
                        .explain(
                                rule,
                                interpreter.situation().household().members().get(person))
                        .value()
                : interpreter.explain(rule).value());
        String actual = outcome(() -> batch.value(i, rule, person));
        compared++;
        if (expected.equals("unknown")) {
            unknown++;
        }
        if (!expected.equals(actual) && found.size() < 20) {
            found.add(rule.id() + " of member " + person + " on " + world.asOf() + ": interpreted " + expected
                    + ", compiled " + actual + " for " + interpreter.situation());
        }
    }

    private static String outcome(Supplier<Value> value) {
        try {
            Value outcome = value.get();
            return outcome instanceof Value.Unknown ? "unknown" : outcome.toString();
        } catch (ConflictException | ArithmeticException | ParameterException e) {
            return e.toString();
        }
    }

    List<String> found() {
        return found;
    }

    long compared() {
        return compared;
    }

    long unknown() {
        return unknown;
    }

    long compiled() {
        return compiled;
    }
}
