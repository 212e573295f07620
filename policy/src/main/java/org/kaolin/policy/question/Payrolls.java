package org.kaolin.policy.question;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Scope;

/**
 * 发放与补发 (AR-1): for every month since payment began, due minus paid, over all benefits together and net. Eligibility is
 * not decided again.
 */
final class Payrolls {

    private final Desk desk;
    private final Enquiry enquiry;
    private final List<Programme> programmes;
    private final Map<Benefit, Set<String>> decided = new EnumMap<>(Benefit.class);
    private final Map<Benefit, Month> firsts = new EnumMap<>(Benefit.class);
    private final Map<Benefit, Month> ends = new EnumMap<>(Benefit.class);
    private final Map<Month, Map<Benefit, Fen>> due = new HashMap<>();

    private Payrolls(Desk desk) {
        this.desk = desk;
        this.enquiry = desk.enquiry();
        this.programmes = desk.programmes();
        programmes.forEach(this::settle);
    }

    static void answer(Desk desk) {
        Limits.add(desk);
        Figures.add(desk);
        new Payrolls(desk).run();
    }

    private void run() {
        Month payroll = Objects.requireNonNullElse(enquiry.payrollMonth(), Month.of(enquiry.asOf()));
        Map<String, Object> arrearsBy = new LinkedHashMap<>();
        Fen arrears = Fen.ZERO;
        Fen own = Fen.ZERO;
        for (Programme programme : programmes) {
            Benefit benefit = programme.benefit();
            Fen owed = Fen.ZERO;
            for (Month month : first(benefit).through(payroll.previous())) {
                owed = owed.plus(due(month, benefit)).minus(paid(benefit, month));
            }
            arrearsBy.put(benefit.code(), owed);
            arrears = arrears.plus(owed);
            own = own.plus(due(payroll, benefit));
        }
        Answer answer = desk.answer();
        answer.put("decision", Decision.APPROVE);
        answer.put("arrears", arrears).put("arrearsBy", arrearsBy).put("amount", arrears.plus(own));
        answer.put("components", components(payroll));
        Map<String, Object> monthly = new LinkedHashMap<>();
        for (Month month : enquiry.months()) {
            monthly.put(month.toString(), total(month));
        }
        answer.put("monthly", monthly);
        firsts.values().stream().min(Month::compareTo).ifPresent(first -> answer.put("firstMonth", first));
        if (decided.containsKey(Benefit.EXTREME_POVERTY_SUPPORT)) {
            Figures.ofSupport(desk, Objects.requireNonNull(decided.get(Benefit.EXTREME_POVERTY_SUPPORT)));
        }
    }

    /** From when a benefit is paid, for whom, and until when. */
    private void settle(Programme programme) {
        Benefit benefit = programme.benefit();
        List<Payment> paid = enquiry.paid(benefit);
        Set<String> members = decidedMembers(programme, paid);
        if (programme.scope() == Scope.HOUSEHOLD) {
            decided.put(benefit, Set.of());
        } else if (!members.isEmpty()) {
            decided.put(benefit, members);
        }
        firsts.put(
                benefit,
                paid.stream()
                        .map(Payment::from)
                        .min(Month::compareTo)
                        .orElseGet(() -> Applications.firstMonth(
                                desk,
                                programme,
                                members.isEmpty() ? Applications.ids(desk.applicants(benefit)) : members)));
        Month end = end(paid);
        if (end != null) {
            ends.put(benefit, end);
        }
    }

    private Set<String> decidedMembers(Programme programme, List<Payment> paid) {
        Set<String> members = new LinkedHashSet<>();
        if (programme.scope() == Scope.HOUSEHOLD) {
            return members;
        }
        for (Payment payment : paid) {
            if (payment.member() != null) {
                members.add(payment.member());
            }
        }
        if (members.isEmpty() && (!paid.isEmpty() || enquiry.request().forWhom().containsKey(programme.benefit()))) {
            members.addAll(Applications.ids(desk.applicants(programme.benefit())));
        }
        return members;
    }

    private @Nullable Month end(List<Payment> paid) {
        Month end = null;
        Month last = null;
        for (Payment payment : paid) {
            if (payment.ended() && (end == null || payment.to().isAfter(end))) {
                end = payment.to();
            }
            last = last == null || payment.to().isAfter(last) ? payment.to() : last;
        }
        boolean resumed = end != null && last != null && last.isAfter(end);
        Month terminated = enquiry.last(Event.Kind.DECISION)
                .filter(event -> event.outcome() == Event.Outcome.TERMINATE)
                .map(event -> Month.of(event.date()))
                .orElse(null);
        return resumed || end == null ? terminated : end;
    }

    private Month first(Benefit benefit) {
        return Objects.requireNonNull(firsts.get(benefit));
    }

    private Fen due(Month month, Benefit benefit) {
        return Objects.requireNonNull(due.computeIfAbsent(month, this::dueIn).get(benefit));
    }

    private Map<Benefit, Fen> dueIn(Month month) {
        Map<Benefit, Set<String>> running = new EnumMap<>(Benefit.class);
        decided.forEach((benefit, members) -> {
            if (runs(benefit, month)) {
                running.put(benefit, members);
            }
        });
        Interpreter interpreter = desk.in(month, running);
        Map<Benefit, Fen> amounts = new EnumMap<>(Benefit.class);
        for (Programme programme : programmes) {
            Benefit benefit = programme.benefit();
            amounts.put(benefit, runs(benefit, month) ? desk.due(programme, interpreter) : Fen.ZERO);
        }
        return amounts;
    }

    private boolean runs(Benefit benefit, Month month) {
        Month end = ends.get(benefit);
        return !month.isBefore(first(benefit)) && (end == null || !month.isAfter(end));
    }

    private Fen paid(Benefit benefit, Month month) {
        Fen sum = Fen.ZERO;
        for (Payment payment : enquiry.paid(benefit)) {
            sum = payment.covers(month) ? sum.plus(payment.amount()) : sum;
        }
        return sum;
    }

    private Fen total(Month month) {
        return Fen.sum(due.computeIfAbsent(month, this::dueIn).values());
    }

    private Map<String, Object> components(Month month) {
        Map<String, Object> components = new LinkedHashMap<>();
        programmes.forEach(programme -> components.put(programme.benefit().code(), due(month, programme.benefit())));
        return components;
    }
}
