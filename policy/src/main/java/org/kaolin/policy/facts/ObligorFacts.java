package org.kaolin.policy.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 法定义务人: a person with a duty to support the applicant of extreme-poverty support.
 *
 * @param incomePerYear fen
 * @param assetsFit whether the assets are within the low-income line
 */
public record ObligorFacts(
        @Nullable Integer age,
        Person.Status status,
        Set<Benefit> benefits,
        Disability disability,
        long incomePerYear,
        boolean assetsFit) {

    /** Throws FactException with the key at fault. */
    public ObligorFacts {
        if (age != null) {
            Bounds.whole(age, 0, Bounds.AGE, "age");
        }
        Bounds.money(incomePerYear, "incomePerYear");
        benefits = Set.copyOf(benefits);
    }
}
