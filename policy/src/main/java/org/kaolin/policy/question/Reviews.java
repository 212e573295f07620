package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Entry;
import org.kaolin.policy.book.Exit;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.assistance.LivingAllowance;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterException;

/** 动态复核 (DB-7 to DB-9, TK-5, CH-1, AR-1): a benefit in payment is looked at again after something happened. */
final class Reviews {

    private static final int MOST_MONTHS = 600;

    /** What is decided upon; beside them a new standard counts from its own month. */
    private static final Set<Event.Kind> CHANGES = Set.of(
            Event.Kind.EMPLOYMENT,
            Event.Kind.INHERITANCE,
            Event.Kind.BIRTH,
            Event.Kind.DEATH,
            Event.Kind.WORK_REFUSAL,
            Event.Kind.CAPACITY_REPORTED);

    private final Desk desk;
    private final Enquiry enquiry;
    private final Programme programme;
    private final List<Payment> paid;

    private Reviews(Desk desk) {
        this.desk = desk;
        this.enquiry = desk.enquiry();
        this.programme = desk.programmes().getFirst();
        this.paid = enquiry.paid(programme.benefit());
    }

    static void answer(Desk desk) {
        Limits.add(desk);
        Figures.add(desk);
        if (desk.enquiry().several()) {
            SeveralReviews.answer(desk);
            return;
        }
        Reviews review = new Reviews(desk);
        if (review.inPayment().isEmpty()) {
            review.afterRefusal();
        } else {
            review.inCourse();
        }
    }

    /** What was paid in the last month, unless it ended. */
    private List<Payment> inPayment() {
        Month last = paid.stream().map(Payment::to).max(Month::compareTo).orElse(null);
        return paid.stream()
                .filter(payment -> payment.to().equals(last) && !payment.ended())
                .toList();
    }

    /** Nobody is granted automatically: who would fit now is invited to apply again. */
    private void afterRefusal() {
        Desk.Verdict verdict = desk.verdict(programme, desk.asOf(), desk.applicants(programme.benefit()));
        boolean refused = enquiry.last(Event.Kind.DECISION)
                .filter(event -> event.outcome() == Event.Outcome.REFUSE)
                .isPresent();
        Answer answer = desk.answer();
        answer.put("decision", Decision.REFUSE).put("amount", Fen.ZERO).put("covered", List.of());
        if (verdict.reason() != null) {
            answer.put("reason", verdict.reason());
        } else if (refused) {
            answer.put("action", Action.RESCREEN_AND_INVITE);
        }
    }

    private void inCourse() {
        Desk.Verdict verdict = desk.verdict(programme, desk.asOf(), persons());
        if (programme.benefit() == Benefit.EXTREME_POVERTY_SUPPORT) {
            Figures.ofSupport(desk, Applications.ids(persons()));
        }
        Optional<Event> termination =
                enquiry.last(Event.Kind.DECISION).filter(event -> event.outcome() == Event.Outcome.TERMINATE);
        Month dead = deathMonth();
        if (dead != null) {
            stop(null, followsDecision() ? lastBeforeChange() : dead);
        } else if (termination.isPresent()) {
            Reason cause = termination.get().cause();
            stop(verdict.reason() == null ? cause : verdict.reason(), lastBeforeChange());
        } else if (verdict.reason() == null) {
            goOn(verdict.members());
        } else if (verdict.reason() == Reason.INCOME_NOT_BELOW_STANDARD && isBecauseOfEmployment()) {
            exitGradually();
        } else {
            stop(verdict.reason(), lastMonth(verdict.reason()));
        }
    }

    /** The persons in payment, or those it is asked for. */
    private List<MemberFacts> persons() {
        Set<String> named = new LinkedHashSet<>();
        for (Payment payment : inPayment()) {
            if (payment.member() != null) {
                named.add(payment.member());
            }
        }
        List<MemberFacts> asked = desk.applicants(programme.benefit());
        return named.isEmpty()
                ? asked
                : enquiry.household().members().stream()
                        .filter(member -> named.contains(member.id()))
                        .toList();
    }

    /** Month of death when everybody in payment died; a household benefit is changed by a decision instead. */
    private @Nullable Month deathMonth() {
        if (programme.scope() == Scope.HOUSEHOLD) {
            return null;
        }
        Month last = null;
        for (MemberFacts member : persons()) {
            Month death = enquiry.request().deaths().get(member.id());
            if (death == null) {
                return null;
            }
            last = last == null || death.isAfter(last) ? death : last;
        }
        return last;
    }

    /** Money that by its rule is paid to the month of the decision that ends it. */
    private boolean followsDecision() {
        return programme.span().exit() == Exit.MONTH_OF_DECISION;
    }

    private void goOn(Set<String> members) {
        Map<Benefit, Set<String>> decided = Desk.decided(programme, members);
        Month effective = changeFrom();
        Fen now = desk.due(programme, desk.in(effective, decided));
        Fen before = Fen.sum(inPayment().stream().map(Payment::amount).toList());
        // a tier without money goes on as it was
        if (now.equals(Fen.ZERO) && !before.equals(Fen.ZERO)) {
            Reason reason = refusedWork() ? Reason.REFUSAL_OF_WORK : isChild() ? Reason.AGE_18 : null;
            stop(reason, reason == null ? lastBeforeChange() : lastMonth(reason));
            return;
        }
        int change = now.compareTo(before);
        Month first = change != 0 && followsDates() ? firstWith(now, effective, decided) : effective;
        Answer answer = desk.answer();
        answer.put("decision", change == 0 ? Decision.UNCHANGED : change > 0 ? Decision.INCREASE : Decision.REDUCE);
        answer.put("amount", now).put("firstMonth", first);
        answer.put("covered", List.copyOf(covered(members, effective, decided)));
        answer.put("components", Figures.components(desk, desk.in(effective, decided)));
        if (change != 0 && refusedWork()) {
            answer.put("reason", Reason.REFUSAL_OF_WORK);
        } else if (change != 0 && enquiry.last(Event.Kind.STANDARD_CHANGE).isPresent()) {
            answer.put("reason", Reason.STANDARD_CHANGED);
        }
        monthly(month -> month.isBefore(first) ? paidIn(month) : desk.due(programme, desk.in(month, decided)));
    }

    private Set<String> covered(Set<String> members, Month month, Map<Benefit, Set<String>> decided) {
        return programme.scope() == Scope.HOUSEHOLD ? desk.covered(programme, desk.in(month, decided)) : members;
    }

    /** A new standard or a birthday counts from its own month, not from the decision. */
    private boolean followsDates() {
        return programme.entry() == Entry.MONTH_AFTER_BIRTHDAY
                || enquiry.has(Event.Kind.STANDARD_CHANGE) && CHANGES.stream().noneMatch(enquiry::has);
    }

    /** The first month since which this amount has been due without a break. */
    private Month firstWith(Fen amount, Month latest, Map<Benefit, Set<String>> decided) {
        Month earliest = paid.stream().map(Payment::from).min(Month::compareTo).orElse(latest);
        Month first = latest;
        int left = MOST_MONTHS;
        while (left-- > 0
                && first.isAfter(earliest)
                && desk.due(programme, desk.in(first.previous(), decided)).equals(amount)) {
            first = first.previous();
        }
        return first;
    }

    private void exitGradually() {
        String strategy = Settings.strategy(desk.asOf().parameters(), "living-allowance.gradual-exit.amount");
        if (!strategy.equals("unchanged")) {
            throw new ParameterException("参数 living-allowance.gradual-exit.amount 的值“" + strategy + "”无法执行");
        }
        int most = Settings.whole(desk.asOf().parameters(), "living-allowance.gradual-exit.max-months");
        Integer granted = enquiry.grantedMonths();
        int months = granted == null ? most : Math.min(granted, most);
        Fen amount = Fen.sum(inPayment().stream().map(Payment::amount).toList());
        Month first = changeFrom();
        Month last = first.plus(months - 1);
        Answer answer = desk.answer();
        answer.put("decision", Decision.GRADUAL_EXIT).put("reason", Reason.EMPLOYMENT);
        answer.put("amount", amount).put("firstMonth", first).put("lastMonth", last);
        answer.put("total", amount.times(months));
        answer.put("covered", List.copyOf(desk.covered(programme, desk.asOf())));
        monthly(month -> month.isBefore(first) ? paidIn(month) : month.isAfter(last) ? Fen.ZERO : amount);
    }

    /** Without the wages of those who found work the household would still be below the standard. */
    private boolean isBecauseOfEmployment() {
        Set<String> employed = new LinkedHashSet<>();
        for (Event event : enquiry.events()) {
            if (event.kind() == Event.Kind.EMPLOYMENT && event.member() != null) {
                employed.add(event.member());
            }
        }
        boolean unnamed =
                employed.isEmpty() && enquiry.last(Event.Kind.EMPLOYMENT).isPresent();
        if (employed.isEmpty() && !unnamed) {
            return false;
        }
        Desk without = desk.withMembers(
                member -> unnamed || employed.contains(member.id()) ? member.without(IncomeItem.Kind.EARNED) : member);
        return without.asOf().explain(LivingAllowance.INCOME_BELOW).value().equals(Value.TRUE);
    }

    private boolean refusedWork() {
        return programme.benefit() == Benefit.LIVING_ALLOWANCE
                && enquiry.household().members().stream()
                        .anyMatch(member -> desk.asOf()
                                .explain(LivingAllowance.SHARE_STOPPED, member)
                                .value()
                                .equals(Value.TRUE));
    }

    private void stop(@Nullable Reason reason, Month last) {
        Answer answer = desk.answer();
        answer.put("decision", Decision.STOP).put("lastMonth", last).put("amount", Fen.ZERO);
        answer.put("covered", List.of());
        if (reason != null) {
            answer.put("reason", reason);
        }
        monthly(month -> month.isAfter(last) ? Fen.ZERO : paidIn(month));
    }

    private boolean isChild() {
        return programme.span().exit() == Exit.MONTH_OF_ADULTHOOD;
    }

    private Month lastMonth(Reason reason) {
        if (reason == Reason.AGE_18 && isChild()) {
            int adult = Settings.whole(desk.asOf().parameters(), "adult-age");
            for (MemberFacts member : persons()) {
                Month birthday = member.monthOfAge(adult);
                if (birthday != null) {
                    return birthday;
                }
            }
        }
        return lastBeforeChange();
    }

    private Month changeFrom() {
        LocalDate decided = enquiry.decidedOn();
        return Settings.changeFrom(desk.asOf().parameters(), programme.benefit(), decided);
    }

    private Month lastBeforeChange() {
        return changeFrom().previous();
    }

    private Fen paidIn(Month month) {
        Fen sum = Fen.ZERO;
        for (Payment payment : paid) {
            sum = payment.covers(month) ? sum.plus(payment.amount()) : sum;
        }
        return sum;
    }

    private void monthly(java.util.function.Function<Month, Fen> amount) {
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month month : enquiry.months()) {
            monthly.put(month.toString(), amount.apply(month));
        }
        desk.answer().put("monthly", monthly);
    }
}
