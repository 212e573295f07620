package org.kaolin.policy.question;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.explain.Flip;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

/** 办理台: what all questions about one household share. */
final class Desk {

    private final Enquiry enquiry;
    private final ParameterSet parameters;
    private final WorkingCalendar calendar;
    private final Engine engine;
    private final Answer answer = new Answer();
    private final Interpreter asOf;

    /** Whom a benefit fits, or why it fits nobody. */
    record Verdict(Set<String> members, @Nullable Reason reason) {

        boolean fits() {
            return reason == null;
        }
    }

    Desk(Enquiry enquiry, ParameterSet parameters, WorkingCalendar calendar, Engine engine) {
        this.engine = engine;
        this.enquiry = enquiry;
        this.parameters = parameters;
        this.calendar = calendar;
        this.asOf = on(enquiry.asOf(), Month.of(enquiry.asOf()), enquiry.request());
    }

    Enquiry enquiry() {
        return enquiry;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Answer answer() {
        return answer;
    }

    /** Facts and rules of the day asked for. */
    Interpreter asOf() {
        return asOf;
    }

    /** The same question with other facts of the members, to see what an outcome hangs on. */
    Desk withMembers(UnaryOperator<MemberFacts> change) {
        return new Desk(enquiry.with(enquiry.household().with(change)), parameters, calendar, engine);
    }

    /** A month with what was decided; its parameters are read on its first day. */
    Interpreter in(Month month, Map<Benefit, Set<String>> decided) {
        return on(month.firstDay(), month, enquiry.request().decidedFor(decided));
    }

    Interpreter on(LocalDate day, Month month, RequestFacts request) {
        return on(day, month, request, enquiry.household(), enquiry.knownAt());
    }

    /** As it would come out with other facts, or with what was known on another day. */
    Interpreter on(
            LocalDate day, Month month, RequestFacts request, HouseholdFacts household, @Nullable LocalDate knownAt) {
        ParameterView view = new ParameterView(parameters, day, knownAt, household.region(), household.area());
        return engine.open(view, Situation.of(household, request, enquiry.asOf(), month));
    }

    List<Programme> programmes() {
        List<Programme> programmes = new ArrayList<>();
        for (Benefit benefit : enquiry.request().asked()) {
            programmes.add(programme(benefit));
        }
        return programmes;
    }

    /** The rules of a benefit on the day asked for. */
    Programme programme(Benefit benefit) {
        return Rulebook.nearest(benefit, enquiry.asOf());
    }

    /** Members a personal benefit is asked for: the living ones, or all when nobody lives. */
    List<MemberFacts> applicants(Benefit benefit) {
        Month month = Month.of(enquiry.asOf());
        List<MemberFacts> asked = enquiry.household().members().stream()
                .filter(member -> enquiry.request().asksFor(benefit, member.id()))
                .toList();
        List<MemberFacts> living = asked.stream()
                .filter(member -> member.in(month).status() != Person.Status.DEAD)
                .toList();
        return living.isEmpty() ? asked : living;
    }

    /** Runs the tests of a benefit in order, for the household or for each applicant. */
    Verdict verdict(Programme programme, Interpreter interpreter, List<MemberFacts> applicants) {
        if (programme.scope() == Scope.HOUSEHOLD) {
            int failed = firstFailing(programme, interpreter, null);
            return failed < 0
                    ? new Verdict(covered(programme, interpreter), null)
                    : new Verdict(Set.of(), reason(programme, failed));
        }
        Set<String> fitting = new LinkedHashSet<>();
        int furthest = 0;
        for (MemberFacts member : applicants) {
            int failed = firstFailing(programme, interpreter, member);
            if (failed < 0) {
                fitting.add(member.id());
            }
            furthest = Math.max(furthest, failed);
        }
        return fitting.isEmpty() ? new Verdict(Set.of(), reason(programme, furthest)) : new Verdict(fitting, null);
    }

    private static Reason reason(Programme programme, int test) {
        return programme.tests().get(test).reason();
    }

    private int firstFailing(Programme programme, Interpreter interpreter, @Nullable MemberFacts member) {
        List<Test> tests = programme.tests();
        for (int i = 0; i < tests.size(); i++) {
            if (!truth(interpreter, tests.get(i).holds(), member)) {
                return i;
            }
        }
        return -1;
    }

    /** What would have to change for the first failing condition to hold. */
    void offerFlips(Programme programme, Reason reason) {
        for (Test test : programme.tests()) {
            if (test.reason() != reason) {
                continue;
            }
            if (programme.scope() == Scope.HOUSEHOLD) {
                answer.offer(Flip.of(asOf, test.holds(), null));
            } else {
                applicants(programme.benefit()).forEach(member -> answer.offer(Flip.of(asOf, test.holds(), member)));
            }
            return;
        }
    }

    /** Ids of the members a benefit is paid for. */
    Set<String> covered(Programme programme, Interpreter interpreter) {
        Set<String> covered = new LinkedHashSet<>();
        for (MemberFacts member : enquiry.household().members()) {
            if (truth(interpreter, programme.covered(), member)) {
                covered.add(member.id());
            }
        }
        return covered;
    }

    /** Money of a month, of the household or of all members together. */
    Fen due(Programme programme, Interpreter interpreter) {
        return money(programme.scope(), programme.due(), interpreter);
    }

    /** The same without a note in the answer, for months as they might have been; nought when it cannot be told. */
    Fen quietly(Programme programme, Interpreter interpreter) {
        Fen sum = Fen.ZERO;
        for (Trace trace : traces(programme, interpreter)) {
            sum = sum.plus(fen(trace));
        }
        return sum;
    }

    /** The steps of an amount: of the household, or of each member. */
    List<Trace> traces(Programme programme, Interpreter interpreter) {
        if (programme.scope() == Scope.HOUSEHOLD) {
            return List.of(interpreter.explain(programme.due()));
        }
        List<Trace> traces = new ArrayList<>();
        for (MemberFacts member : interpreter.situation().household().members()) {
            traces.add(interpreter.explain(programme.due(), member));
        }
        return traces;
    }

    Fen money(Scope scope, Rule<Kind.Money> rule, Interpreter interpreter) {
        if (scope == Scope.HOUSEHOLD) {
            return fen(known(interpreter.explain(rule)));
        }
        Fen sum = Fen.ZERO;
        for (MemberFacts member : enquiry.household().members()) {
            sum = sum.plus(fen(known(interpreter.explain(rule, member))));
        }
        return sum;
    }

    boolean truth(Interpreter interpreter, Rule<Kind.Truth> rule, @Nullable MemberFacts member) {
        Trace trace = known(member == null ? interpreter.explain(rule) : interpreter.explain(rule, member));
        return trace.value().equals(Value.TRUE);
    }

    /** A value for showing; empty when it is not known, because a page without it is still right. */
    Optional<Value> shown(Interpreter interpreter, Rule<?> rule) {
        Value value = interpreter.explain(rule).value();
        return value instanceof Value.Unknown ? Optional.empty() : Optional.of(value);
    }

    static Fen fen(Trace trace) {
        return fen(trace.value());
    }

    static Fen fen(Value value) {
        return value instanceof Value.Number(var number) ? Fen.of(number.rounded(RoundingMode.HALF_UP)) : Fen.ZERO;
    }

    private Trace known(Trace trace) {
        answer.note(trace);
        if (trace.value() instanceof Value.Unknown unknown) {
            throw new UnresolvedException(unknown);
        }
        return trace;
    }

    /** What a verdict of the day decides for later months. */
    static Map<Benefit, Set<String>> decided(Programme programme, Set<String> members) {
        Map<Benefit, Set<String>> decided = new EnumMap<>(Benefit.class);
        decided.put(programme.benefit(), programme.scope() == Scope.HOUSEHOLD ? Set.of() : members);
        return decided;
    }
}
