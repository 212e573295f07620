package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.equal;
import static org.kaolin.policy.language.Terms.flag;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.minus;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.notBelowZero;
import static org.kaolin.policy.language.Terms.numberOfMembers;
import static org.kaolin.policy.language.Terms.oneLess;
import static org.kaolin.policy.language.Terms.per;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.rounded;
import static org.kaolin.policy.language.Terms.sum;
import static org.kaolin.policy.language.Terms.times;
import static org.kaolin.policy.language.Terms.totalOfMembers;

import java.util.Arrays;
import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 最低生活保障 (DB-1 to DB-6, DB-9). */
public final class LivingAllowance {

    /** 保障标准. */
    public static final Expr<Money> STANDARD = money("living-allowance.standard");

    /** 是否计入保障人口. */
    public static final Rule<Truth> COUNTED = member(
            "living-allowance.counted",
            "是否计入保障人口",
            Unit.YES_NO,
            Law.livingAllowance("第七条"),
            all(Households.BELONGS, not(OneOfThree.excludedFrom(Benefit.LIVING_ALLOWANCE))));

    /** 计入人口数. */
    public static final Rule<Count> SIZE = household(
            "living-allowance.size", "计入保障人口几人", Unit.PERSONS, Law.livingAllowance("第七条"), numberOfMembers(COUNTED));

    /** 本人计入的月收入 (DB-5, DB-6). */
    public static final Rule<Money> MEMBER_INCOME = member(
            "living-allowance.member-income",
            "本人计入的月收入多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第十三条"),
            sum(Arrays.stream(IncomeItem.Kind.values())
                    .map(LivingAllowance::counted)
                    .toList()));

    /** 家庭计入的月收入. */
    public static final Rule<Money> INCOME = household(
            "living-allowance.income",
            "家庭计入的月收入多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第十三条"),
            notBelowZero(minus(
                    totalOfMembers(COUNTED, MEMBER_INCOME),
                    times(HouseholdSchema.DEDUCTIONS, rate("living-allowance.rigid-deduction-rate")))));

    /** 人均月收入, shown only; comparisons are multiplied out. */
    public static final Rule<Money> PER_CAPITA = household(
            "living-allowance.per-capita",
            "家庭人均月收入多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第十三条"),
            per(INCOME, SIZE));

    /** 财产是否符合规定. */
    public static final Rule<Truth> ASSETS_FIT = household(
            "living-allowance.assets-fit",
            "家庭财产是否符合规定",
            Unit.YES_NO,
            Law.livingAllowanceAssumed("第十四条"),
            any(
                    equal(HouseholdSchema.FINANCIAL_ASSETS, constant(0)),
                    atMost(
                            HouseholdSchema.FINANCIAL_ASSETS,
                            times(times(STANDARD, count("living-allowance.asset-months")), SIZE))));

    /** 人均收入是否低于标准: strictly, unrounded. */
    public static final Rule<Truth> INCOME_BELOW = household(
            "living-allowance.income-below",
            "家庭人均收入是否低于保障标准",
            Unit.YES_NO,
            Law.livingAllowance("第五条"),
            less(INCOME, times(STANDARD, SIZE)));

    /** 条件, in order. */
    public static final List<Test> TESTS =
            List.of(new Test(Reason.ASSETS, ASSETS_FIT), new Test(Reason.INCOME_NOT_BELOW_STANDARD, INCOME_BELOW));

    /** 是否符合低保条件. */
    public static final Rule<Truth> FITS = household(
            "living-allowance.fits",
            "是否符合最低生活保障条件",
            Unit.YES_NO,
            Law.livingAllowance("第五条"),
            all(ASSETS_FIT, INCOME_BELOW));

    /** 是否因多次拒绝就业停发本人份额. */
    public static final Rule<Truth> SHARE_STOPPED = member(
            "living-allowance.share-stopped",
            "是否因多次拒绝就业停发本人份额",
            Unit.YES_NO,
            Law.livingAllowance("第三十四条"),
            all(HouseholdSchema.STOP_SHARE, atLeast(MemberSchema.REFUSALS, count("living-allowance.refusal-limit"))));

    /** 保障对象. */
    public static final Rule<Truth> COVERED = member(
            "living-allowance.covered",
            "是否为保障对象",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            all(COUNTED, not(SHARE_STOPPED)));

    private static final Rule<Count> COVERED_SIZE = household(
            "living-allowance.covered-size",
            "保障对象几人",
            Unit.PERSONS,
            Law.livingAllowance("第八条"),
            numberOfMembers(COVERED));

    /** 保障金额: the gap of the whole household, rounded once. */
    public static final Rule<Money> AMOUNT = household(
            "living-allowance.amount",
            "每月保障金多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第二十三条"),
            rounded(
                    per(times(notBelowZero(minus(times(STANDARD, SIZE), INCOME)), COVERED_SIZE), SIZE),
                    code("living-allowance.rounding")));

    /** 是否享受低保. */
    public static final Rule<Truth> GRANTED = household(
            "living-allowance.granted",
            "是否享受最低生活保障",
            Unit.YES_NO,
            Law.livingAllowance("第五条"),
            any(
                    HouseholdSchema.decided(Benefit.LIVING_ALLOWANCE),
                    all(HouseholdSchema.asked(Benefit.LIVING_ALLOWANCE), FITS)));

    /** 应发金额. */
    public static final Rule<Money> DUE = household(
            "living-allowance.due",
            "本月应发最低生活保障金多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第二十三条"),
            choose(GRANTED, AMOUNT, constant(0)));

    /** 人均保障金 of a covered member, exact; nought for everybody else. */
    public static final Rule<Money> SHARE = member(
            "living-allowance.share",
            "本人人均保障金多少",
            Unit.YUAN_PER_MONTH,
            Law.livingAllowance("第二十三条"),
            choose(
                    all(any(GRANTED, MemberSchema.receives(Benefit.LIVING_ALLOWANCE)), COVERED),
                    per(AMOUNT, COVERED_SIZE),
                    constant(0)));

    private LivingAllowance() {}

    private static Expr<Money> counted(IncomeItem.Kind kind) {
        Expr<Money> income = MemberSchema.income(kind);
        return switch (kind) {
            case WAGE -> times(income, oneLess(rate("living-allowance.employment-cost-rate")));
            case PENSION_CENTRAL_BASIC ->
                choose(
                        more(income, constant(0)),
                        choose(flag("living-allowance.exclude-central-basic-pension"), constant(0), income),
                        constant(0));
            case SUPPORT_BY_PERSON_60_PLUS, SUPPORT_BY_SIBLING ->
                choose(
                        all(
                                more(income, constant(0)),
                                Persons.ADULT_UNEMPLOYED_SEVERELY_DISABLED,
                                flag("single-person.exempt-support")),
                        constant(0),
                        income);
            case WAGE_NET,
                    BUSINESS_NET,
                    PROPERTY,
                    SUPPORT_RECEIVED,
                    PENSION_PERSONAL_ACCOUNT,
                    PENSION_EMPLOYEE,
                    SOCIAL_INSURANCE_BENEFIT,
                    VETERAN_PREFERENTIAL,
                    BIRTH_PLANNING_AWARD,
                    SCHOLARSHIP,
                    BRAVERY_AWARD,
                    SOCIAL_ASSISTANCE,
                    DISABILITY_SUBSIDY,
                    OLD_AGE_ALLOWANCE,
                    UNATTENDED_CHILD_ALLOWANCE ->
                choose(listed("living-allowance.income-excluded", kind), constant(0), income);
        };
    }
}
