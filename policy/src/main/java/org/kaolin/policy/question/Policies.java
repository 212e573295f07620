package org.kaolin.policy.question;

import java.util.Optional;
import java.util.Set;
import org.kaolin.base.Month;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.parameters.ParameterSet;

/** 政策解答: answers questions about one household from the rulebook. */
public final class Policies {

    private Policies() {}

    /**
     * Answers a question. What depends on something unknown is answered with what is missing, never with a guess.
     *
     * @throws org.kaolin.policy.facts.FactException for input no rule can be applied to
     * @throws org.kaolin.policy.parameters.ParameterException for a parameter no rule can use
     */
    public static Answer answer(Enquiry enquiry, ParameterSet parameters, WorkingCalendar calendar) {
        return answer(enquiry, parameters, calendar, Engine.INTERPRETED);
    }

    /** The same with an engine of choice. */
    public static Answer answer(Enquiry enquiry, ParameterSet parameters, WorkingCalendar calendar, Engine engine) {
        enquiry.household().requireBornBy(enquiry.asOf());
        Desk desk = new Desk(prepared(enquiry), parameters, calendar, engine);
        Optional<Benefit> early = enquiry.request().asked().stream()
                .filter(benefit -> !Rulebook.inForce(benefit, enquiry.asOf()))
                .findFirst();
        try {
            desk.programmes();
            if (!enquiry.several() && enquiry.benefit() == Benefit.PRICE_LINKED_SUBSIDY) {
                PriceRuns.answer(desk);
            } else {
                route(desk);
            }
        } catch (UnresolvedException unresolved) {
            explain(desk.answer(), unresolved);
        }
        early.ifPresent(benefit -> refuse(desk.answer(), Rulebook.refusal(benefit, enquiry.asOf())));
        return desk.answer();
    }

    /** Before any rule there is no answer; at most it can be told which parameter has no value on that day. */
    private static void refuse(Answer answer, String why) {
        if (answer.get("decision") != Decision.NEEDS_PARAMETER) {
            throw new FactException(why);
        }
        answer.refuse(why);
    }

    /** Who applies alone is a household of one; a person in payment was supported since the first payment. */
    private static Enquiry prepared(Enquiry enquiry) {
        HouseholdFacts household = enquiry.household();
        Set<String> alone = enquiry.request().forWhom().getOrDefault(Benefit.SINGLE_PERSON_COVER, Set.of());
        if (enquiry.request().adultUnemployedSeverelyDisabled() && alone.size() == 1) {
            return enquiry.with(household.only(alone.iterator().next()));
        }
        return enquiry.with(household.with(member -> supported(member, enquiry)));
    }

    private static MemberFacts supported(MemberFacts member, Enquiry enquiry) {
        boolean single = enquiry.household().members().size() == 1;
        return member.supportedSince() != null
                ? member
                : enquiry.paid(Benefit.EXTREME_POVERTY_SUPPORT).stream()
                        .filter(payment -> payment.member() == null
                                ? single
                                : payment.member().equals(member.id()))
                        .map(Payment::from)
                        .min(Month::compareTo)
                        .map(member::supportedFrom)
                        .orElse(member);
    }

    private static void route(Desk desk) {
        switch (desk.enquiry().question()) {
            case APPLICATION -> Applications.answer(desk);
            case REVIEW -> Reviews.answer(desk);
            case PAYROLL -> Payrolls.answer(desk);
            case DEADLINES -> Limits.add(desk);
        }
    }

    private static void explain(Answer answer, UnresolvedException unresolved) {
        for (Value.Missing missing : unresolved.missing()) {
            answer.lacks(missing);
        }
        unresolved.missing().stream()
                .filter(Value.Missing::parameter)
                .findFirst()
                .ifPresentOrElse(
                        missing ->
                                answer.put("decision", Decision.NEEDS_PARAMETER).put("parameter", missing.key()),
                        () -> answer.put("decision", Decision.NEEDS_FACTS));
    }
}
