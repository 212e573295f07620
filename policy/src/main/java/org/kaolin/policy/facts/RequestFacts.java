package org.kaolin.policy.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;

/**
 * 申请事项: what is asked for and what was decided before, as far as rules read it.
 *
 * @param asked benefits asked for
 * @param forWhom member ids by benefit; a benefit without an entry is asked for every member
 * @param decided benefits already decided: member ids by benefit, an empty list for a household benefit
 * @param refusals refused offers of work by member id
 * @param stopShare whether the share of who refuses is to be stopped
 * @param deaths month of death by member id
 * @param monthsSinceSameCause whole months since temporary aid for the same cause, null when there was none
 * @param cpi rise of consumer prices in percent, null when not known
 */
public record RequestFacts(
        List<Benefit> asked,
        Map<Benefit, Set<String>> forWhom,
        Map<Benefit, Set<String>> decided,
        @Nullable Benefit chooses,
        Map<String, Integer> refusals,
        boolean stopShare,
        Map<String, Month> deaths,
        boolean adultUnemployedSeverelyDisabled,
        boolean emergency,
        boolean localHukou,
        int months,
        @Nullable Integer monthsSinceSameCause,
        @Nullable BigDecimal cpi,
        @Nullable BigDecimal food) {

    /** Throws FactException with the key at fault. */
    public RequestFacts {
        Bounds.whole(months, 1, 24, "months");
        asked = List.copyOf(asked);
        forWhom = Map.copyOf(forWhom);
        decided = Map.copyOf(decided);
        refusals = Map.copyOf(refusals);
        deaths = Map.copyOf(deaths);
    }

    /** The same request after a decision. */
    public RequestFacts decidedFor(Map<Benefit, Set<String>> granted) {
        return new RequestFacts(
                asked,
                forWhom,
                granted,
                chooses,
                refusals,
                stopShare,
                deaths,
                adultUnemployedSeverelyDisabled,
                emergency,
                localHukou,
                months,
                monthsSinceSameCause,
                cpi,
                food);
    }

    /** The same request for other benefits and persons, after a decision. */
    public RequestFacts running(
            List<Benefit> benefits, Map<Benefit, Set<String>> whom, Map<Benefit, Set<String>> granted) {
        return new RequestFacts(
                benefits,
                whom,
                granted,
                chooses,
                refusals,
                stopShare,
                deaths,
                adultUnemployedSeverelyDisabled,
                emergency,
                localHukou,
                months,
                monthsSinceSameCause,
                cpi,
                food);
    }

    /** Whether a benefit is asked for a person. */
    public boolean asksFor(Benefit benefit, String member) {
        return asked.contains(benefit)
                && (!forWhom.containsKey(benefit) || forWhom.get(benefit).contains(member));
    }

    /** Whether a benefit was decided for the household or a person. */
    public boolean decidedFor(Benefit benefit, String member) {
        Set<String> whom = decided.get(benefit);
        return whom != null && (whom.isEmpty() || whom.contains(member));
    }
}
