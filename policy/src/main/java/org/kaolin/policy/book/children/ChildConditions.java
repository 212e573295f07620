package org.kaolin.policy.book.children;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.not;

import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.ParentFacts.State;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;
import org.kaolin.policy.schema.MemberSchema.Parent;

/** 孤儿与事实无人抚养儿童的条件 (CH-1, CH-2). */
public final class ChildConditions {

    /** 是否需核实父母情况的儿童. */
    public static final Rule<Truth> IN_GROUP =
            member("child.in-group", "是否已提供父母双方情况", Unit.YES_NO, Law.orphans("第一项"), MemberSchema.PARENTS_GIVEN);

    /** 是否未成年或仍在校就读. */
    public static final Rule<Truth> YOUNG_OR_IN_SCHOOL = member(
            "child.young-or-in-school",
            "是否未满18周岁或仍在校就读",
            Unit.YES_NO,
            Law.orphans("第二项"),
            any(Persons.minor(), not(is(MemberSchema.STUDY, Person.Study.NONE))));

    /** 父母是否均死亡、宣告失踪或查找不到. */
    public static final Rule<Truth> ORPHAN = member(
            "child.orphan",
            "父母是否均已死亡、宣告失踪或查找不到",
            Unit.YES_NO,
            Law.orphans("第一项"),
            all(
                    MemberSchema.PARENTS_GIVEN,
                    is(Parent.FATHER.state(), State.DEAD, State.DECLARED_MISSING, State.NOT_FOUND),
                    is(Parent.MOTHER.state(), State.DEAD, State.DECLARED_MISSING, State.NOT_FOUND)));

    /** 父母双方是否均属规定情形. */
    public static final Rule<Truth> UNATTENDED = member(
            "child.unattended",
            "父母双方是否均不能履行抚养和监护责任",
            Unit.YES_NO,
            Law.unattended("第一项"),
            all(MemberSchema.PARENTS_GIVEN, not(ORPHAN), unable(Parent.FATHER), unable(Parent.MOTHER)));

    /** 孤儿条件, in order. */
    public static final List<Test> ORPHAN_TESTS = List.of(
            new Test(Reason.NOT_IN_GROUP, IN_GROUP),
            new Test(Reason.AGE_18, YOUNG_OR_IN_SCHOOL),
            new Test(Reason.PARENT_CONDITION_NOT_MET, ORPHAN));

    /** 事实无人抚养儿童条件, in order. */
    public static final List<Test> UNATTENDED_TESTS = List.of(
            new Test(Reason.NOT_IN_GROUP, IN_GROUP),
            new Test(Reason.AGE_18, YOUNG_OR_IN_SCHOOL),
            new Test(Reason.PARENT_CONDITION_NOT_MET, UNATTENDED));

    /** 是否符合孤儿条件. */
    public static final Rule<Truth> ORPHAN_FITS = member(
            "child.orphan.fits",
            "是否符合孤儿基本生活费条件",
            Unit.YES_NO,
            Law.orphans("第一项"),
            all(IN_GROUP, YOUNG_OR_IN_SCHOOL, ORPHAN));

    /** 是否符合事实无人抚养儿童条件. */
    public static final Rule<Truth> UNATTENDED_FITS = member(
            "child.unattended.fits",
            "是否符合事实无人抚养儿童基本生活补贴条件",
            Unit.YES_NO,
            Law.unattended("第一项"),
            all(IN_GROUP, YOUNG_OR_IN_SCHOOL, UNATTENDED));

    private ChildConditions() {}

    private static Rule<Truth> unable(Parent parent) {
        Expr<Truth> term = atLeast(parent.termMonths(), count("unattended.term-months-from"));
        return member(
                "child.unattended." + parent.code(),
                parent.title() + "是否属规定情形",
                Unit.YES_NO,
                Law.unattended("第一项"),
                any(
                        is(
                                parent.state(),
                                State.DEAD,
                                State.DECLARED_MISSING,
                                State.SERIOUS_ILLNESS,
                                State.GUARDIANSHIP_REVOKED,
                                State.DEPORTED),
                        all(
                                is(parent.state(), State.PRISON, State.COMPULSORY_ISOLATION, State.OTHER_RESTRICTION),
                                term),
                        all(
                                is(parent.state(), State.LOST_CONTACT),
                                more(parent.monthsLost(), count("unattended.contact-months-above")),
                                parent.notCaring()),
                        all(is(parent.state(), State.DISABLED), severe(parent))));
    }

    private static Expr<Truth> severe(Parent parent) {
        return any(
                Persons.gradeTo(parent.disabilityGrade(), "unattended.disability-grade-to"),
                all(
                        Persons.intellectualOrMental(parent.disability()),
                        Persons.gradeTo(parent.disabilityGrade(), "unattended.mental-grade-to")));
    }
}
