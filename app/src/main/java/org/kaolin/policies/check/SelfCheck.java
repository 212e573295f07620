package org.kaolin.policies.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policies.CityNames;
import org.kaolin.policies.Explaining;
import org.kaolin.policies.check.CheckResult.Lack;
import org.kaolin.policies.check.CheckResult.Standing;
import org.kaolin.policy.book.Entry;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.explain.Flip;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;
import org.kaolin.policy.question.Answer;
import org.kaolin.policy.question.Decision;
import org.kaolin.policy.question.Enquiry;
import org.kaolin.policy.question.Policies;

/**
 * 自查: asks the rulebook about every benefit for one household. What is not known is left unknown; where the form leaves
 * open in which of a few ways things are, every way is asked and only what they agree on is answered.
 */
final class SelfCheck {

    /** Benefits whose grant others look at, asked for together with these. */
    private static final List<Benefit> GROUNDS =
            List.of(Benefit.LIVING_ALLOWANCE, Benefit.SINGLE_PERSON_COVER, Benefit.LOW_INCOME_EDGE);

    private final ParameterSet parameters;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final CityNames names;
    private final Map<String, String> persons;
    private final LackWords lacks;
    private final String hardship;
    private final Function<Programme, List<String>> who;

    /** What one way of asking came to. */
    private record Outcome(
            boolean granted, Fen amount, String reason, List<Flip> flips, Set<Lack> missing, List<String> doubts) {

        boolean open() {
            return !missing.isEmpty();
        }
    }

    SelfCheck(
            ParameterSet parameters,
            WorkingCalendar calendar,
            LocalDate today,
            CityNames names,
            Map<String, String> persons,
            String hardship,
            Function<Programme, List<String>> who) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.today = today;
        this.names = names;
        this.persons = persons;
        this.lacks = new LackWords(names, persons);
        this.hardship = hardship;
        this.who = who;
    }

    /** Every benefit in force, those that may fit first. */
    List<CheckResult> results(List<CheckReader.Alternative> ways) {
        return Rulebook.programmes().stream()
                .filter(programme -> programme.inForce(today))
                .map(programme -> result(programme, ways))
                .sorted(Comparator.comparing(CheckResult::standing))
                .toList();
    }

    private CheckResult result(Programme programme, List<CheckReader.Alternative> ways) {
        Map<String, Merged> found = new LinkedHashMap<>();
        for (String member : subjects(programme, ways)) {
            List<Outcome> outcomes = ways.stream()
                    .map(way -> ask(programme, way.household(), member))
                    .toList();
            found.put(member, merge(ways, outcomes));
        }
        Standing standing = found.values().stream()
                .map(Merged::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.LACKING);
        List<Merged> decisive = found.values().stream()
                .filter(each -> each.standing() == standing)
                .toList();
        return new CheckResult(
                programme.benefit(),
                standing,
                standing == Standing.POSSIBLE ? amounts(programme, found) : List.of(),
                standing == Standing.POSSIBLE ? who.apply(programme) : reasons(programme, decisive),
                standing == Standing.NOT ? distinct(decisive, Merged::changes) : List.of(),
                standing == Standing.NOT ? List.of() : distinct(openOnes(found, standing), Merged::missing),
                programme.basis().display(),
                programme.entry().title(),
                distinct(decisive, Merged::doubts));
    }

    private static List<Merged> openOnes(Map<String, Merged> found, Standing standing) {
        return standing == Standing.LACKING
                ? found.values().stream()
                        .filter(each -> each.standing() == Standing.LACKING)
                        .toList()
                : List.of();
    }

    private static List<String> subjects(Programme programme, List<CheckReader.Alternative> ways) {
        return programme.scope() == Scope.HOUSEHOLD
                ? List.of("")
                : ways.getFirst().household().members().stream()
                        .map(MemberFacts::id)
                        .toList();
    }

    /** All ways of one subject together. */
    private record Merged(
            Standing standing,
            List<String> amounts,
            List<String> reasons,
            List<String> changes,
            List<Lack> missing,
            List<String> doubts) {}

    private static Merged merge(List<CheckReader.Alternative> ways, List<Outcome> outcomes) {
        Set<Lack> missing = new LinkedHashSet<>();
        outcomes.forEach(each -> missing.addAll(each.missing()));
        long granted = outcomes.stream().filter(Outcome::granted).count();
        long refused = outcomes.stream()
                .filter(each -> !each.granted() && !each.open())
                .count();
        Standing standing = granted == outcomes.size()
                ? Standing.POSSIBLE
                : refused == outcomes.size() ? Standing.NOT : Standing.LACKING;
        if (standing == Standing.LACKING && (missing.isEmpty() || granted > 0 || refused > 0)) {
            missing.addAll(differences(ways, outcomes));
        }
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> changes = new LinkedHashSet<>();
        Set<String> doubts = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.reason().isEmpty()) {
                reasons.add(outcome.reason());
            }
            outcome.flips().stream()
                    .map(SelfCheck::change)
                    .filter(text -> !text.isEmpty())
                    .forEach(changes::add);
            doubts.addAll(outcome.doubts());
        }
        return new Merged(
                standing,
                moneys(ways, outcomes),
                List.copyOf(reasons),
                List.copyOf(changes),
                List.copyOf(missing),
                List.copyOf(doubts));
    }

    /** Questions whose answers alone make the ways come out differently. */
    private static List<Lack> differences(List<CheckReader.Alternative> ways, List<Outcome> outcomes) {
        List<Lack> found = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            for (int j = i + 1; j < ways.size(); j++) {
                HouseholdFacts one = ways.get(i).household();
                HouseholdFacts other = ways.get(j).household();
                boolean differ = outcomes.get(i).granted() != outcomes.get(j).granted()
                        || outcomes.get(i).open() != outcomes.get(j).open();
                if (differ && one.area() != other.area() && one.obligors().equals(other.obligors())) {
                    found.add(new Lack("住在城镇还是农村", "area-urban"));
                }
                if (differ && one.area() == other.area()) {
                    found.add(new Lack("有没有子女、父母、配偶等法定赡养(抚养、扶养)人", "obligors-none"));
                }
            }
        }
        return found;
    }

    private static List<String> moneys(List<CheckReader.Alternative> ways, List<Outcome> outcomes) {
        Map<String, String> moneys = new LinkedHashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            moneys.putIfAbsent(
                    outcomes.get(i).amount().toYuan().toPlainString(),
                    ways.get(i).household().area().title());
        }
        return moneys.size() == 1
                ? List.copyOf(moneys.keySet())
                : moneys.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .toList();
    }

    private static String change(Flip flip) {
        if (flip.unit().money()) {
            return flip.display() + ",就可能符合";
        }
        return flip.unit() == Unit.YEARS && !flip.down() ? "再过 " + flip.by() + " 年达到规定年龄" : "";
    }

    private List<String> amounts(Programme programme, Map<String, Merged> found) {
        List<String> lines = new ArrayList<>();
        String every = programme.entry() == Entry.ONCE || programme.entry() == Entry.INDEX_MONTH ? "一次 " : "每月 ";
        found.forEach((member, merged) -> {
            if (merged.standing() == Standing.POSSIBLE) {
                String who = member.isEmpty() ? "全家" : persons.getOrDefault(member, member);
                boolean none = merged.amounts().equals(List.of("0.00"));
                lines.add(who + ":" + (none ? "" : every) + (none ? nothing(programme) : money(merged)));
            }
        });
        return lines;
    }

    private static String money(Merged merged) {
        return String.join("、", merged.amounts()) + " 元";
    }

    private static String nothing(Programme programme) {
        return programme.entry() == Entry.MONTH_AFTER_DECISION ? programme.due().question() : "金额以审核为准";
    }

    /** Why not; who is in none of the groups is told which groups there are. */
    private List<String> reasons(Programme programme, List<Merged> decisive) {
        List<String> reasons = new ArrayList<>(distinct(decisive, Merged::reasons));
        if (reasons.contains(Reason.NOT_IN_GROUP.title()) && reasons.size() == 1) {
            reasons.add("条件是" + String.join("、", who.apply(programme)));
        }
        return reasons;
    }

    private Outcome ask(Programme programme, HouseholdFacts household, String member) {
        if (programme.entry() == Entry.ONCE && hardship.equals("no")) {
            return refused("没有遇到突发困难;以后遇到,随时可以申请");
        }
        Enquiry enquiry = enquiry(programme, household, member);
        try {
            return programme.entry() == Entry.INDEX_MONTH
                    ? automatic(programme, enquiry, member)
                    : outcome(Policies.answer(enquiry, parameters, calendar));
        } catch (FactException e) {
            return new Outcome(
                    false, Fen.ZERO, "", List.of(), Set.of(new Lack(String.valueOf(e.getMessage()), "")), List.of());
        }
    }

    private Enquiry enquiry(Programme programme, HouseholdFacts household, String member) {
        Benefit benefit = programme.benefit();
        List<Benefit> asked = new ArrayList<>(List.of(benefit));
        if (programme.scope() == Scope.MEMBER && benefit != Benefit.SINGLE_PERSON_COVER) {
            GROUNDS.stream().filter(each -> each != benefit).forEach(asked::add);
        }
        Map<Benefit, Set<String>> whom = member.isEmpty() ? Map.of() : Map.of(benefit, Set.of(member));
        RequestFacts request = new RequestFacts(
                asked,
                whom,
                Map.of(),
                null,
                Map.of(),
                false,
                Map.of(),
                false,
                hardship.equals("yes"),
                true,
                1,
                null,
                null,
                null);
        return new Enquiry(
                Enquiry.Question.APPLICATION,
                false,
                today,
                null,
                household,
                request,
                today,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Set.of());
    }

    private Outcome outcome(Answer answer) {
        Object decision = Objects.requireNonNullElse(answer.get("decision"), Decision.NEEDS_FACTS);
        boolean granted = decision == Decision.APPROVE || decision == Decision.PAY_FIRST;
        Set<Lack> missing = new LinkedHashSet<>();
        if (decision != Decision.REFUSE && !granted) {
            answer.missing().forEach(each -> missing.add(lacks.of(each)));
            if (missing.isEmpty()) {
                missing.add(new Lack("需要到窗口核实的情况", ""));
            }
        }
        return new Outcome(
                granted,
                answer.get("amount") instanceof Fen amount ? amount : Fen.ZERO,
                answer.get("reason") instanceof Coded reason ? reason.title() : "",
                answer.flips(),
                missing,
                Explaining.doubts(answer.doubtful(), names));
    }

    private static Outcome refused(String reason) {
        return new Outcome(false, Fen.ZERO, reason, List.of(), Set.of(), List.of());
    }

    /** What is paid of itself once an index rises: nobody applies, so only whether the person would be among them. */
    private Outcome automatic(Programme programme, Enquiry enquiry, String member) {
        HouseholdFacts household = enquiry.household();
        Month month = Month.of(today);
        Interpreter interpreter = new Interpreter(
                new ParameterView(parameters, today, null, household.region(), household.area()),
                Situation.of(household, enquiry.request(), today, month));
        for (MemberFacts each : household.members()) {
            for (Test test : programme.tests()) {
                if (each.id().equals(member)
                        && interpreter.explain(test.holds(), each).value().equals(Value.FALSE)) {
                    return refused(test.reason().title());
                }
            }
        }
        Lack index = new Lack("当月物价涨幅;达到启动条件时自动发放,不用申请", "");
        return new Outcome(false, Fen.ZERO, "", List.of(), Set.of(index), List.of());
    }

    private static <T> List<T> distinct(List<Merged> merged, Function<Merged, List<T>> part) {
        return merged.stream()
                .flatMap(each -> part.apply(each).stream())
                .distinct()
                .toList();
    }
}
