package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.exception;
import static org.kaolin.policy.language.Terms.general;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.isNamed;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.minus;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.notBelowZero;
import static org.kaolin.policy.language.Terms.rounded;

import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 单人保 (DB-11). */
public final class SinglePerson {

    private static final Expr<Truth> ALONE = HouseholdSchema.ADULT_UNEMPLOYED_SEVERELY_DISABLED;

    private static final Rule<Truth> HOUSEHOLD_NOT_ELIGIBLE = member(
            "single-person.household-not-eligible",
            "家庭整体是否不符合低保条件",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            any(ALONE, not(LivingAllowance.FITS)));

    private static final Rule<Truth> EDGE_HOUSEHOLD = member(
            "single-person.edge-household",
            "是否属于低保边缘家庭",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            any(ALONE, LowIncome.EDGE));

    private static final Rule<Truth> QUALIFIES = member(
            "single-person.qualifies",
            "是否属于可单独保障的人员",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            all(
                    LivingAllowance.COUNTED,
                    choose(
                            ALONE,
                            all(
                                    Persons.ADULT,
                                    not(is(MemberSchema.WORK, Person.Work.EMPLOYED)),
                                    Persons.SEVERELY_DISABLED),
                            any(Persons.SEVERELY_DISABLED, MemberSchema.SERIOUS_ILLNESS))));

    private static final Rule<Truth> ASSETS_FIT = member(
            "single-person.assets-fit",
            "财产是否符合规定",
            Unit.YES_NO,
            Law.livingAllowanceAssumed("第八条"),
            any(not(ALONE), LivingAllowance.ASSETS_FIT));

    /** 本人月收入; who applies alone is a household of one. */
    public static final Rule<Money> INCOME = member(
            "single-person.income",
            "本人月收入多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第八条"),
            choose(ALONE, LivingAllowance.INCOME, LivingAllowance.MEMBER_INCOME));

    private static final Rule<Truth> INCOME_BELOW = member(
            "single-person.income-below",
            "本人收入是否低于保障标准",
            Unit.YES_NO,
            Law.livingAllowanceAssumed("第八条"),
            less(INCOME, LivingAllowance.STANDARD));

    /** 条件, in order. */
    public static final List<Test> TESTS = List.of(
            new Test(Reason.HOUSEHOLD_ELIGIBLE, HOUSEHOLD_NOT_ELIGIBLE),
            new Test(Reason.NOT_EDGE_HOUSEHOLD, EDGE_HOUSEHOLD),
            new Test(Reason.NOT_A_QUALIFYING_PERSON, QUALIFIES),
            new Test(Reason.ASSETS, ASSETS_FIT),
            new Test(Reason.INCOME_NOT_BELOW_STANDARD, INCOME_BELOW));

    /** 是否符合单人保条件. */
    public static final Rule<Truth> FITS = member(
            "single-person.fits",
            "是否符合单人保条件",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            all(HOUSEHOLD_NOT_ELIGIBLE, EDGE_HOUSEHOLD, QUALIFIES, ASSETS_FIT, INCOME_BELOW));

    /** 保障金额. */
    public static final Rule<Money> AMOUNT = member(
            "single-person.amount",
            "每月保障金多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowanceAssumed("第八条"),
            rounded(
                    general(
                            notBelowZero(minus(LivingAllowance.STANDARD, INCOME)),
                            exception(
                                    "全额发放",
                                    isNamed(code("single-person.amount"), "standard"),
                                    LivingAllowance.STANDARD)),
                    code("living-allowance.rounding")));

    /** 是否享受. */
    public static final Rule<Truth> GRANTED = member(
            "single-person.granted",
            "是否享受单人保",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            any(
                    MemberSchema.decided(Benefit.SINGLE_PERSON_COVER),
                    all(MemberSchema.asked(Benefit.SINGLE_PERSON_COVER), FITS)));

    /** 应发金额. */
    public static final Rule<Money> DUE = member(
            "single-person.due",
            "本月应发单人保多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第八条"),
            choose(GRANTED, AMOUNT, constant(0)));

    /** 是否在享受低保: received, granted to the household or as a single person. */
    public static final Rule<Truth> ON_LIVING_ALLOWANCE = member(
            "living-allowance.on",
            "是否享受最低生活保障",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            any(
                    MemberSchema.receives(Benefit.LIVING_ALLOWANCE),
                    MemberSchema.receives(Benefit.SINGLE_PERSON_COVER),
                    all(LivingAllowance.GRANTED, LivingAllowance.COVERED),
                    GRANTED));

    private SinglePerson() {}
}
