package org.kaolin.policy.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaolin.base.Month;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;

/** 无人: a situation for rules that read parameters alone; no such rule asks it anything. */
final class Nobody {

    private static final MemberFacts MEMBER = new MemberFacts(
            "",
            Person.Relation.HEAD,
            null,
            null,
            true,
            Person.Status.NORMAL,
            Person.Study.NONE,
            Person.StudyMode.FULL_TIME,
            true,
            false,
            true,
            Person.Work.NONE,
            Person.WorkCapacity.FULL,
            Disability.ABSENT,
            false,
            0,
            Person.AbilityGrade.INTACT,
            Map.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Set.of("age"));

    private static final HouseholdFacts HOUSEHOLD =
            new HouseholdFacts(RegionCode.NATION, Area.URBAN, List.of(MEMBER), List.of(), 0, 0, 0, true, Set.of());

    private static final RequestFacts REQUEST = new RequestFacts(
            List.of(), Map.of(), Map.of(), null, Map.of(), false, Map.of(), false, false, true, 1, null, null, null);

    private Nobody() {}

    static Situation on(LocalDate day) {
        return Situation.of(HOUSEHOLD, REQUEST, day, Month.of(day));
    }
}
