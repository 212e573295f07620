package org.kaolin.policy.question;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.RequestFacts;

/**
 * 业务问题: one household, what is asked about it and what happened so far.
 *
 * @param several whether benefits are asked for together
 * @param knownAt parameters published later are not seen, null for all
 * @param appliedOn day of application, null when not told
 * @param payrollMonth month of a payroll, null otherwise
 * @param indexMonth month of the price index, null otherwise
 * @param grantedMonths months of a gradual exit, null for as many as allowed
 * @param months months whose amounts are asked for
 */
public record Enquiry(
        Question question,
        boolean several,
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        HouseholdFacts household,
        RequestFacts request,
        @Nullable LocalDate appliedOn,
        @Nullable Month payrollMonth,
        @Nullable Month indexMonth,
        @Nullable Integer grantedMonths,
        List<Payment> history,
        List<Event> events,
        Set<Month> months) {

    /** 问题种类. */
    public enum Question implements Coded {
        APPLICATION("申请确认"),
        REVIEW("动态复核"),
        PAYROLL("发放与补发"),
        DEADLINES("期限");

        private final String title;

        Question(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Copies its lists. */
    public Enquiry {
        history = List.copyOf(history);
        events = List.copyOf(events);
        months = Set.copyOf(months);
    }

    /** Whether something of a kind happened. */
    public boolean has(Event.Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    /** The same question about other facts. */
    public Enquiry with(HouseholdFacts other) {
        return new Enquiry(
                question,
                several,
                asOf,
                knownAt,
                other,
                request,
                appliedOn,
                payrollMonth,
                indexMonth,
                grantedMonths,
                history,
                events,
                months);
    }

    /** The only benefit asked for, or the first of several. */
    public Benefit benefit() {
        return request.asked().getFirst();
    }

    /** The last event of a kind up to the day asked for. */
    public Optional<Event> last(Event.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).max(Comparator.comparing(Event::date));
    }

    /** Day of the decision: the last decision, or the day asked for. */
    public LocalDate decidedOn() {
        return last(Event.Kind.DECISION).map(Event::date).orElse(asOf);
    }

    /** What was paid of a benefit. */
    public List<Payment> paid(Benefit benefit) {
        return history.stream().filter(payment -> payment.benefit() == benefit).toList();
    }
}
