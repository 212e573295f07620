package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.inList;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.numberOfMembers;

import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.Person.Relation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** 共同生活的家庭成员 (DB-4). */
public final class Households {

    private static final Rule<Truth> STUDENT = member(
            "household.student",
            "是否本科及以下全日制在读",
            Unit.YES_NO,
            Law.livingAllowance("第七条第二项"),
            all(
                    MemberSchema.FULL_TIME,
                    inList(MemberSchema.STUDY, "living-allowance.study-levels", Person.Study.values())));

    /** 是否共同生活的家庭成员, before other benefits are looked at. */
    public static final Rule<Truth> BELONGS = member(
            "household.belongs",
            "是否共同生活的家庭成员",
            Unit.YES_NO,
            Law.livingAllowance("第七条"),
            all(
                    not(inList(MemberSchema.STATUS, "living-allowance.statuses-excluded", Person.Status.values())),
                    MemberSchema.COUNTED_BY_NOW,
                    any(
                            is(MemberSchema.RELATION, Relation.HEAD, Relation.SPOUSE),
                            all(
                                    is(MemberSchema.RELATION, Relation.CHILD),
                                    any(Persons.minor(), MemberSchema.CANNOT_LIVE_INDEPENDENTLY, STUDENT)),
                            all(MemberSchema.CO_RESIDENT, MemberSchema.DUTY_OF_SUPPORT))));

    /** 家庭人数. */
    public static final Rule<Count> PERSONS = household(
            "household.persons", "家庭有几口人", Unit.PERSONS, Law.livingAllowance("第七条"), numberOfMembers(BELONGS));

    private Households() {}
}
