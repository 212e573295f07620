package org.kaolin.policy.book.elderly;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.banded;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.from;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.isNamed;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.not;

import java.util.Arrays;
import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.book.assistance.LowIncome;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.book.assistance.SinglePerson;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Person.AbilityGrade;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 高龄津贴与经济困难老年人补贴 (EL-1). */
public final class ElderlyAllowances {

    private static final String TIERS = "elderly-subsidy.tiers";

    private static final Rule<Count> PAID_AGE = member(
            "old-age-allowance.paid-age",
            "按起付规则计算的周岁多大",
            Unit.YEARS,
            Law.elderlyAssumed("第三十三条"),
            choose(
                    isNamed(code("old-age-allowance.start"), "month-after-birthday"),
                    MemberSchema.AGE_LAST_MONTH,
                    MemberSchema.AGE_THIS_MONTH));

    private static final Rule<Truth> OLD_ENOUGH = member(
            "old-age-allowance.old-enough",
            "是否达到高龄津贴年龄",
            Unit.YES_NO,
            Law.elderlyAssumed("第三十三条"),
            atLeast(MemberSchema.AGE, count("old-age-allowance.first-age")));

    /** 高龄津贴条件. */
    public static final List<Test> OLD_AGE_TESTS = List.of(new Test(Reason.NOT_IN_GROUP, OLD_ENOUGH));

    /** 高龄津贴金额 of a month by age band. */
    public static final Rule<Money> OLD_AGE = member(
            "old-age-allowance.amount",
            "每月高龄津贴多少",
            Unit.YUAN_PER_MONTH,
            Law.elderlyAssumed("第三十三条"),
            banded(
                    PAID_AGE,
                    constant(0),
                    from(count("old-age-allowance.first-age"), money("old-age-allowance.80")),
                    from(count("old-age-allowance.second-age"), money("old-age-allowance.90")),
                    from(count("old-age-allowance.third-age"), money("old-age-allowance.100"))));

    private static final Rule<Truth> POOR = member(
            "elderly-subsidy.poor",
            "是否属于经济困难老年人",
            Unit.YES_NO,
            Law.elderlyAssumed("第三十条"),
            any(
                    all(listed(TIERS, Benefit.LIVING_ALLOWANCE), SinglePerson.ON_LIVING_ALLOWANCE),
                    all(
                            listed(TIERS, Benefit.LOW_INCOME_EDGE),
                            any(
                                    MemberSchema.receives(Benefit.LOW_INCOME_EDGE),
                                    all(HouseholdSchema.asked(Benefit.LOW_INCOME_EDGE), LowIncome.EDGE))),
                    all(
                            listed(TIERS, Benefit.RIGID_EXPENSE_HOUSEHOLD),
                            MemberSchema.receives(Benefit.RIGID_EXPENSE_HOUSEHOLD))));

    private static final Rule<Truth> ABILITY_LOW_ENOUGH = member(
            "elderly-nursing-subsidy.ability",
            "能力等级是否达到规定",
            Unit.YES_NO,
            Law.elderlyAssumed("第三十条"),
            any(Arrays.stream(AbilityGrade.values())
                    .<Expr<Truth>>map(least -> all(
                            isNamed(code("elderly-nursing-subsidy.min-grade"), least.code()),
                            is(MemberSchema.ABILITY, notLighterThan(least))))
                    .toList()));

    private static final Rule<Truth> NURSING_FITS = member(
            "elderly-nursing-subsidy.fits",
            "是否符合老年人护理补贴条件",
            Unit.YES_NO,
            Law.elderly("第三十条"),
            all(
                    atLeast(MemberSchema.AGE, count("elderly-nursing-subsidy.age")),
                    not(OneOfThree.excludedFrom(Benefit.ELDERLY_NURSING_SUBSIDY)),
                    POOR,
                    ABILITY_LOW_ENOUGH));

    private static final Rule<Truth> SERVICE_FITS = member(
            "elderly-service-subsidy.fits",
            "是否符合养老服务补贴条件",
            Unit.YES_NO,
            Law.elderly("第三十三条"),
            all(
                    atLeast(MemberSchema.AGE, count("elderly-service-subsidy.age")),
                    not(OneOfThree.excludedFrom(Benefit.ELDERLY_SERVICE_SUBSIDY)),
                    POOR));

    /** 护理补贴条件. */
    public static final List<Test> NURSING_TESTS = List.of(new Test(Reason.NOT_IN_GROUP, NURSING_FITS));

    /** 服务补贴条件. */
    public static final List<Test> SERVICE_TESTS = List.of(new Test(Reason.NOT_IN_GROUP, SERVICE_FITS));

    /** 护理补贴金额. */
    public static final Rule<Money> NURSING = member(
            "elderly-nursing-subsidy.amount",
            "每月老年人护理补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.elderly("第三十条"),
            choose(
                    any(MemberSchema.decided(Benefit.ELDERLY_NURSING_SUBSIDY), NURSING_FITS),
                    money("elderly-nursing-subsidy.standard"),
                    constant(0)));

    /** 服务补贴金额. */
    public static final Rule<Money> SERVICE = member(
            "elderly-service-subsidy.amount",
            "每月养老服务补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.elderly("第三十三条"),
            choose(
                    any(MemberSchema.decided(Benefit.ELDERLY_SERVICE_SUBSIDY), SERVICE_FITS),
                    money("elderly-service-subsidy.standard"),
                    constant(0)));

    private ElderlyAllowances() {}

    private static AbilityGrade[] notLighterThan(AbilityGrade least) {
        return Arrays.stream(AbilityGrade.values())
                .filter(grade -> grade.compareTo(least) >= 0)
                .toArray(AbilityGrade[]::new);
    }
}
