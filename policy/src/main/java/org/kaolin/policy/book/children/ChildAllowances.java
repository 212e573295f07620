package org.kaolin.policy.book.children;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.minus;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.notBelowZero;
import static org.kaolin.policy.language.Terms.rounded;
import static org.kaolin.policy.language.Terms.sum;

import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Overlaps;
import org.kaolin.policy.book.assistance.LivingAllowance;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.book.assistance.SinglePerson;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** 孤儿基本生活费与事实无人抚养儿童补贴金额 (CH-1, CH-3). */
public final class ChildAllowances {

    private static final Rule<Truth> STILL_PAID = member(
            "child.still-paid",
            "本月是否仍在发放期内",
            Unit.YES_NO,
            Law.orphans("第二项"),
            all(
                    not(MemberSchema.DEAD_BEFORE_MONTH),
                    any(
                            less(MemberSchema.AGE_LAST_MONTH, count("adult-age")),
                            not(is(MemberSchema.STUDY, Person.Study.NONE)))));

    /** 孤儿基本生活费. */
    public static final Rule<Money> ORPHAN = member(
            "orphan.amount",
            "每月孤儿基本生活费多少",
            Unit.YUAN_PER_MONTH,
            Law.orphans("第二项"),
            choose(
                    is(MemberSchema.PLACEMENT, Person.Placement.INSTITUTION),
                    money("orphan.institution"),
                    money("orphan.scattered")));

    /** 其他待遇已发部分: what the child is topped up from. */
    public static final Rule<Money> OTHER_AID = member(
            "unattended.other-aid",
            "本人已享受的低保金和残疾人生活补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.unattended("第三项"),
            sum(Conflicts.toppedUpBy(Benefit.UNATTENDED_CHILD_ALLOWANCE).stream()
                    .map(ChildAllowances::share)
                    .toList()));

    /** 事实无人抚养儿童补贴: the difference to the orphan standard. */
    public static final Rule<Money> UNATTENDED = member(
            "unattended.amount",
            "每月事实无人抚养儿童基本生活补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.unattended("第三项"),
            rounded(notBelowZero(minus(money("orphan.scattered"), OTHER_AID)), code("living-allowance.rounding")));

    /** 应发孤儿基本生活费. */
    public static final Rule<Money> ORPHAN_DUE = due("orphan.due", Benefit.ORPHAN_ALLOWANCE, ORPHAN);

    /** 应发事实无人抚养儿童补贴. */
    public static final Rule<Money> UNATTENDED_DUE =
            due("unattended.due", Benefit.UNATTENDED_CHILD_ALLOWANCE, UNATTENDED);

    private ChildAllowances() {}

    private static Expr<Money> share(Benefit benefit) {
        if (benefit == Benefit.LIVING_ALLOWANCE) {
            return LivingAllowance.SHARE;
        }
        if (benefit == Benefit.SINGLE_PERSON_COVER) {
            return choose(MemberSchema.receives(benefit), SinglePerson.AMOUNT, SinglePerson.DUE);
        }
        return choose(MemberSchema.receives(benefit), money(benefit.code() + ".standard"), Overlaps.due(benefit));
    }

    private static Rule<Money> due(String id, Benefit benefit, Expr<Money> amount) {
        return member(
                id,
                "本月应发" + benefit.title() + "多少",
                Unit.YUAN_PER_MONTH,
                Law.orphans("第二项"),
                choose(all(OneOfThree.granted(benefit), STILL_PAID), amount, constant(0)));
    }
}
