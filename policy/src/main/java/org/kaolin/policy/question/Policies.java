package org.kaolin.policy.question;

import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Benefit;
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
        Desk desk = new Desk(enquiry, parameters, calendar, engine);
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
        return desk.answer();
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
