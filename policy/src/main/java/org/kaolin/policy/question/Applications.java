package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Entry;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.book.assistance.TemporaryAid;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.language.Scope;

/** 申请确认: decides now. */
final class Applications {

    private Applications() {}

    static void answer(Desk desk) {
        Limits.add(desk);
        Figures.add(desk);
        if (desk.enquiry().several()) {
            several(desk);
        } else {
            single(desk, desk.programmes().getFirst());
        }
    }

    /** First paid month of a benefit granted on the decision day. */
    static Month firstMonth(Desk desk, Programme programme, Set<String> members) {
        Enquiry enquiry = desk.enquiry();
        return switch (programme.entry()) {
            case MONTH_AFTER_DECISION -> Month.of(enquiry.decidedOn()).next();
            case MONTH_OF_APPLICATION -> Month.of(appliedOn(enquiry));
            case MONTH_AFTER_BIRTHDAY -> birthdayMonth(desk, members);
            case INDEX_MONTH, ONCE -> Month.of(enquiry.asOf());
        };
    }

    private static LocalDate appliedOn(Enquiry enquiry) {
        LocalDate told = enquiry.appliedOn();
        return told != null
                ? told
                : enquiry.last(Event.Kind.APPLICATION).map(Event::date).orElse(enquiry.asOf());
    }

    private static Month birthdayMonth(Desk desk, Set<String> members) {
        var view = desk.asOf().parameters();
        int age = Settings.whole(view, "old-age-allowance.first-age");
        boolean after = Settings.strategy(view, "old-age-allowance.start").equals("month-after-birthday");
        Month first = null;
        for (MemberFacts member : desk.enquiry().household().members()) {
            Month birthday = members.contains(member.id()) ? member.monthOfAge(age) : null;
            if (birthday != null) {
                Month from = after ? birthday.next() : birthday;
                first = first == null || from.isBefore(first) ? from : first;
            }
        }
        return first == null ? Month.of(desk.enquiry().asOf()) : first;
    }

    private static void single(Desk desk, Programme programme) {
        Desk.Verdict verdict = desk.verdict(programme, desk.asOf(), desk.applicants(programme.benefit()));
        Answer answer = desk.answer();
        if (programme.benefit() == Benefit.EXTREME_POVERTY_SUPPORT) {
            Figures.ofSupport(desk, ids(desk.applicants(programme.benefit())));
        }
        if (verdict.reason() != null) {
            desk.offerFlips(programme, verdict.reason());
            answer.put("decision", Decision.REFUSE)
                    .put("reason", verdict.reason())
                    .put("amount", Fen.ZERO);
            answer.put("covered", List.of());
            return;
        }
        boolean payFirst =
                programme.entry() == Entry.ONCE && desk.enquiry().request().emergency();
        answer.put("decision", payFirst ? Decision.PAY_FIRST : Decision.APPROVE);
        answer.put("covered", List.copyOf(verdict.members()));
        if (programme.entry() == Entry.ONCE) {
            aid(desk, programme);
        } else {
            pay(desk, programme, verdict.members());
        }
        validity(desk, programme);
    }

    private static void aid(Desk desk, Programme programme) {
        desk.answer().put("amount", desk.due(programme, desk.asOf()));
        boolean township = desk.truth(desk.asOf(), TemporaryAid.TOWNSHIP_MAY_APPROVE, null);
        desk.answer().put("approver", township ? Approver.TOWNSHIP : Approver.COUNTY);
    }

    private static void pay(Desk desk, Programme programme, Set<String> members) {
        Map<Benefit, Set<String>> decided = Desk.decided(programme, members);
        Month first = firstMonth(desk, programme, members);
        Month shown = programme.entry() == Entry.MONTH_AFTER_DECISION
                ? first
                : Month.of(desk.enquiry().asOf());
        Interpreter month = desk.in(shown, decided);
        desk.answer().put("firstMonth", first);
        desk.answer().put("amount", shown.isBefore(first) ? Fen.ZERO : desk.due(programme, month));
        if (programme.benefit() == Benefit.LIVING_ALLOWANCE) {
            desk.answer().put("covered", List.copyOf(desk.covered(programme, month)));
        }
        desk.answer().put("components", Figures.components(desk, month));
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month asked : desk.enquiry().months()) {
            monthly.put(
                    asked.toString(), asked.isBefore(first) ? Fen.ZERO : desk.due(programme, desk.in(asked, decided)));
        }
        desk.answer().put("monthly", monthly);
        Figures.lastMonth(desk, programme, members);
    }

    private static void validity(Desk desk, Programme programme) {
        if (programme.benefit() == Benefit.RIGID_EXPENSE_HOUSEHOLD) {
            int months = Settings.whole(desk.asOf().parameters(), "rigid-expense.validity-months");
            desk.answer().put("validTo", Figures.lastDay(desk.enquiry().decidedOn(), months));
        }
    }

    private static void several(Desk desk) {
        for (MemberFacts member : desk.enquiry().household().members()) {
            if (desk.truth(desk.asOf(), OneOfThree.MUST_CHOOSE, member)) {
                options(desk, member);
                return;
            }
        }
        Month month = Month.of(desk.enquiry().asOf());
        Interpreter paid = desk.in(month, grantedNow(desk));
        Map<String, Object> components = Figures.components(desk, paid);
        Fen total = Figures.total(desk, paid);
        desk.answer().put("decision", total.equals(Fen.ZERO) ? Decision.REFUSE : Decision.APPROVE);
        desk.answer().put("components", components).put("amount", total);
        support(desk);
        firstMonths(desk, month);
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month asked : desk.enquiry().months()) {
            monthly.put(asked.toString(), Figures.total(desk, desk.in(asked, grantedNow(desk))));
        }
        desk.answer().put("monthly", monthly);
    }

    private static void firstMonths(Desk desk, Month month) {
        Month first = null;
        for (Programme programme : desk.programmes()) {
            if (!desk.due(programme, desk.in(month, grantedNow(desk))).equals(Fen.ZERO)) {
                Month from = firstMonth(desk, programme, ids(desk.applicants(programme.benefit())));
                first = first == null || from.isBefore(first) ? from : first;
            }
        }
        if (first != null) {
            desk.answer().put("firstMonth", first);
        }
        for (Programme programme : desk.programmes()) {
            if (programme.benefit() == Benefit.LIVING_ALLOWANCE) {
                desk.answer().put("covered", List.copyOf(desk.covered(programme, desk.asOf())));
            }
        }
    }

    private static void support(Desk desk) {
        if (desk.enquiry().request().asked().contains(Benefit.EXTREME_POVERTY_SUPPORT)) {
            Programme programme = desk.programme(Benefit.EXTREME_POVERTY_SUPPORT);
            Set<String> members = desk.covered(programme, desk.asOf());
            if (!members.isEmpty()) {
                var before = desk.answer().get("countedIncome");
                Figures.ofSupport(desk, members);
                if (before != null) {
                    desk.answer().put("countedIncome", before);
                }
            }
        }
    }

    /** What is granted on the day asked for; subsidies that follow from other benefits follow in each month anew. */
    static Map<Benefit, Set<String>> grantedNow(Desk desk) {
        Map<Benefit, Set<String>> decided = new EnumMap<>(Benefit.class);
        for (Programme programme : desk.programmes()) {
            if (programme.entry() != Entry.MONTH_AFTER_DECISION) {
                continue;
            }
            if (programme.scope() == Scope.HOUSEHOLD) {
                if (desk.verdict(programme, desk.asOf(), List.of()).fits()) {
                    decided.put(programme.benefit(), Set.of());
                }
            } else {
                Set<String> members = desk.covered(programme, desk.asOf());
                if (!members.isEmpty()) {
                    decided.put(programme.benefit(), members);
                }
            }
        }
        return decided;
    }

    private static void options(Desk desk, MemberFacts member) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (Benefit benefit : OneOfThree.BENEFITS) {
            if (!desk.enquiry().request().asksFor(benefit, member.id())) {
                continue;
            }
            Month month = Month.of(desk.enquiry().asOf());
            Interpreter chosen =
                    desk.on(month.firstDay(), month, choosing(desk.enquiry().request(), benefit));
            Programme programme = desk.programme(benefit);
            Value due = chosen.explain(programme.due(), member).value();
            if (due instanceof Value.Unknown unknown) {
                throw new UnresolvedException(unknown);
            }
            if (!Desk.fen(due).equals(Fen.ZERO)) {
                options.put(benefit.code(), Desk.fen(due));
            }
        }
        desk.answer().put("decision", Decision.CHOOSE).put("options", options);
    }

    private static RequestFacts choosing(RequestFacts request, Benefit benefit) {
        return new RequestFacts(
                request.asked(),
                request.forWhom(),
                new HashMap<>(),
                benefit,
                request.refusals(),
                request.stopShare(),
                request.deaths(),
                request.adultUnemployedSeverelyDisabled(),
                request.emergency(),
                request.localHukou(),
                request.months(),
                request.monthsSinceSameCause(),
                request.cpi(),
                request.food());
    }

    static Set<String> ids(List<MemberFacts> members) {
        Set<String> ids = new LinkedHashSet<>();
        members.forEach(member -> ids.add(member.id()));
        return ids;
    }
}
