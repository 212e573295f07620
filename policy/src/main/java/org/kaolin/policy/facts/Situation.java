package org.kaolin.policy.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;

/**
 * 情形: one household, one request, the day its facts are read on, and the month a question is about; inside a rule
 * over persons also the person.
 */
public record Situation(
        HouseholdFacts household,
        RequestFacts request,
        LocalDate asOf,
        Month month,
        @Nullable MemberFacts person,
        @Nullable ObligorFacts supporter) {

    /** Of the whole household. */
    public static Situation of(HouseholdFacts household, RequestFacts request, LocalDate asOf, Month month) {
        return new Situation(household, request, asOf, month, null, null);
    }

    /** Of one of its members, with the facts of the month. */
    public Situation of(MemberFacts member) {
        return new Situation(household, request, asOf, month, member.in(month), null);
    }

    /** Of one person with a duty of support. */
    public Situation of(ObligorFacts obligor) {
        return new Situation(household, request, asOf, month, person, obligor);
    }

    /** The member; throws NullPointerException outside a rule over members, which building a rule excludes. */
    public MemberFacts member() {
        return Objects.requireNonNull(person);
    }

    /** The obligor; throws NullPointerException outside a rule over obligors, which building a rule excludes. */
    public ObligorFacts obligor() {
        return Objects.requireNonNull(supporter);
    }
}
