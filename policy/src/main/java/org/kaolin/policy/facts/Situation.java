package org.kaolin.policy.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;

/**
 * 情形: what a rule is about as a whole, the day its facts are read on, and the month a question is about; inside a rule
 * over persons also the person. The whole is a household with its request, or another subject such as a facility.
 */
public record Situation(
        @Nullable HouseholdFacts family,
        @Nullable RequestFacts asking,
        LocalDate asOf,
        Month month,
        @Nullable MemberFacts person,
        @Nullable ObligorFacts supporter,
        @Nullable Subject whole) {

    /** Of the whole household. */
    public static Situation of(HouseholdFacts household, RequestFacts request, LocalDate asOf, Month month) {
        return new Situation(household, request, asOf, month, null, null, null);
    }

    /** Of another subject than a household. */
    public static Situation of(Subject subject, LocalDate asOf) {
        return new Situation(null, null, asOf, Month.of(asOf), null, null, subject);
    }

    /** Of one of its members, with the facts of the month. */
    public Situation of(MemberFacts member) {
        return new Situation(family, asking, asOf, month, member.in(month), null, whole);
    }

    /** Of one person with a duty of support. */
    public Situation of(ObligorFacts obligor) {
        return new Situation(family, asking, asOf, month, person, obligor, whole);
    }

    /** The household; throws NullPointerException in a rule about another subject, which building a rule excludes. */
    public HouseholdFacts household() {
        return Objects.requireNonNull(family);
    }

    /** The request; throws NullPointerException in a rule about another subject, which building a rule excludes. */
    public RequestFacts request() {
        return Objects.requireNonNull(asking);
    }

    /** The member; throws NullPointerException outside a rule over members, which building a rule excludes. */
    public MemberFacts member() {
        return Objects.requireNonNull(person);
    }

    /** The obligor; throws NullPointerException outside a rule over obligors, which building a rule excludes. */
    public ObligorFacts obligor() {
        return Objects.requireNonNull(supporter);
    }

    /** The subject; throws when the rule is about something else, which building a rule excludes. */
    public <S extends Subject> S subject(Class<S> type) {
        return Objects.requireNonNull(type.cast(whole));
    }
}
