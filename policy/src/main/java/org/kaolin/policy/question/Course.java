package org.kaolin.policy.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.language.Scope;

/**
 * 发放过程 of one benefit: from which month it was in payment for whom, and where it ended. Eligibility is not decided
 * again; what was never granted is never owed.
 */
final class Course {

    private static final String HOUSEHOLD = "";

    private final Programme programme;
    private final List<Payment> paid;
    private final Set<String> members;
    private final Month first;
    private final @Nullable Month last;
    private final boolean refused;

    private Course(
            Programme programme,
            List<Payment> paid,
            Set<String> members,
            Month first,
            @Nullable Month last,
            boolean refused) {
        this.programme = programme;
        this.paid = paid;
        this.members = members;
        this.first = first;
        this.last = last;
        this.refused = refused;
    }

    /** What the history of payments and the decisions of an enquiry say of a benefit. */
    static Course of(Desk desk, Programme programme) {
        Enquiry enquiry = desk.enquiry();
        List<Payment> paid = enquiry.paid(programme.benefit());
        Set<String> members = members(desk, programme, paid);
        Month first = paid.stream()
                .map(Payment::from)
                .min(Month::compareTo)
                .orElseGet(() -> Applications.firstMonth(
                        desk,
                        programme,
                        members.isEmpty() ? Applications.ids(desk.applicants(programme.benefit())) : members));
        var decision = enquiry.last(Event.Kind.DECISION);
        Month last = decision.filter(event -> event.outcome() == Event.Outcome.TERMINATE)
                .map(event -> Month.of(event.date()))
                .orElse(null);
        boolean refused = paid.isEmpty()
                && decision.filter(event -> event.outcome() == Event.Outcome.REFUSE)
                        .isPresent();
        return new Course(programme, paid, members, first, last, refused);
    }

    private static Set<String> members(Desk desk, Programme programme, List<Payment> paid) {
        Set<String> members = new LinkedHashSet<>();
        if (programme.scope() == Scope.HOUSEHOLD) {
            return members;
        }
        for (Payment payment : paid) {
            if (payment.member() != null) {
                members.add(payment.member());
            }
        }
        Benefit benefit = programme.benefit();
        boolean named = desk.enquiry().request().forWhom().containsKey(benefit);
        if (members.isEmpty() && (!paid.isEmpty() || named)) {
            List<MemberFacts> applicants = desk.applicants(benefit);
            members.addAll(named ? Set.of() : fitting(desk, programme, applicants));
            if (members.isEmpty()) {
                members.addAll(Applications.ids(applicants));
            }
        }
        return members;
    }

    /** Payments that name nobody belong to whom the benefit fits. */
    private static Set<String> fitting(Desk desk, Programme programme, List<MemberFacts> applicants) {
        try {
            return desk.verdict(programme, desk.asOf(), applicants).members();
        } catch (UnresolvedException undecided) {
            return Set.of();
        }
    }

    Programme programme() {
        return programme;
    }

    Benefit benefit() {
        return programme.benefit();
    }

    Month first() {
        return first;
    }

    /** Whether anything was paid before. */
    boolean hasHistory() {
        return !paid.isEmpty();
    }

    /** Members it was decided for; empty for the household, or when every month shows anew whom it fits. */
    Set<String> members() {
        return members;
    }

    /** Members it runs for in a month. */
    Set<String> running(Month month) {
        Set<String> running = new LinkedHashSet<>();
        members.forEach(member -> {
            if (runs(member, month)) {
                running.add(member);
            }
        });
        return running;
    }

    /** Whether it runs in a month for anybody. */
    boolean runs(Month month) {
        return members.isEmpty() ? runs(HOUSEHOLD, month) : !running(month).isEmpty();
    }

    private boolean runs(String member, Month month) {
        if (refused || month.isBefore(first) || last != null && month.isAfter(last)) {
            return false;
        }
        Payment before = null;
        boolean known = false;
        for (Payment payment : paid) {
            if (!concerns(payment, member)) {
                continue;
            }
            known = true;
            boolean begun = !payment.from().isAfter(month);
            if (begun && (before == null || !payment.to().isBefore(before.to()))) {
                before = payment;
            }
        }
        if (before == null) {
            return !known;
        }
        return !before.ended() || !month.isAfter(before.to());
    }

    private static boolean concerns(Payment payment, String member) {
        return member.equals(HOUSEHOLD)
                || payment.member() == null
                || payment.member().equals(member);
    }

    /** What was paid in a month. */
    Fen paid(Month month) {
        Fen sum = Fen.ZERO;
        for (Payment payment : paid) {
            sum = payment.covers(month) ? sum.plus(payment.amount()) : sum;
        }
        return sum;
    }

    /** The month it ended with before a month, null while it runs. */
    @Nullable
    Month endedBefore(Month month) {
        Month end = last != null && last.isBefore(month) ? last : null;
        for (Payment payment : paid) {
            if (payment.ended() && payment.to().isBefore(month)) {
                end = end == null || payment.to().isAfter(end) ? payment.to() : end;
            }
        }
        return runs(month) ? null : Objects.requireNonNullElse(end, first.previous());
    }
}
