package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.anyMember;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.moneyOfYearBefore;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.per;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.ratio;
import static org.kaolin.policy.language.Terms.times;

import java.util.List;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 低收入人口分层: edge households and rigid-expense households (DB-12, DB-13). */
public final class LowIncome {

    private static final Expr<Money> YEARLY_INCOME = times(LivingAllowance.INCOME, constant(12));

    /** 是否未达更高层级 of an edge household. */
    public static final Rule<Truth> NOT_ON_LIVING_ALLOWANCE = household(
            "low-income-edge.not-higher",
            "是否不符合低保条件",
            Unit.YES_NO,
            Law.livingAllowance("关于低保边缘家庭的规定"),
            not(LivingAllowance.FITS));

    /** 人均收入是否低于边缘线. */
    public static final Rule<Truth> BELOW_EDGE_LINE = household(
            "low-income-edge.income-below",
            "家庭人均收入是否低于低保边缘线",
            Unit.YES_NO,
            Law.livingAllowance("关于低保边缘家庭的规定"),
            less(
                    LivingAllowance.INCOME,
                    times(
                            times(LivingAllowance.STANDARD, rate("living-allowance.edge-factor")),
                            LivingAllowance.SIZE)));

    /** 低保边缘条件, in order. */
    public static final List<Test> EDGE_TESTS = List.of(
            new Test(Reason.HIGHER_TIER, NOT_ON_LIVING_ALLOWANCE),
            new Test(Reason.INCOME_NOT_BELOW_EDGE_LINE, BELOW_EDGE_LINE),
            new Test(Reason.ASSETS, LivingAllowance.ASSETS_FIT));

    /** 是否低保边缘家庭. */
    public static final Rule<Truth> EDGE = household(
            "low-income-edge.fits",
            "是否低保边缘家庭",
            Unit.YES_NO,
            Law.livingAllowance("关于低保边缘家庭的规定"),
            all(NOT_ON_LIVING_ALLOWANCE, BELOW_EDGE_LINE, LivingAllowance.ASSETS_FIT));

    /** 刚性支出占收入的比例, shown only. */
    public static final Rule<Rate> RIGID_RATIO = household(
            "rigid-expense.ratio",
            "刚性支出占收入的比例是多少",
            Unit.RATIO,
            Law.rigidExpense("第五条"),
            ratio(HouseholdSchema.RIGID_EXPENSES, LivingAllowance.INCOME));

    /** 人均年收入, shown only. */
    public static final Rule<Money> PER_CAPITA_YEAR = household(
            "rigid-expense.per-capita-year",
            "家庭人均年收入多少",
            Unit.YUAN_PER_YEAR,
            Law.rigidExpense("第五条"),
            per(YEARLY_INCOME, LivingAllowance.SIZE));

    private static final Rule<Truth> IN_NO_HIGHER_TIER = household(
            "rigid-expense.no-higher-tier",
            "是否不属于低保、特困、低保边缘",
            Unit.YES_NO,
            Law.rigidExpense("第四条"),
            not(any(
                    LivingAllowance.FITS,
                    EDGE,
                    anyMember(all(
                            Households.BELONGS,
                            any(Conflicts.excluding(Benefit.RIGID_EXPENSE_HOUSEHOLD).stream()
                                    .map(row -> MemberSchema.receives(row.one()))
                                    .toList()))))));

    private static final Rule<Truth> BELOW_DISPOSABLE = household(
            "rigid-expense.income-below",
            "家庭人均年收入是否低于上年度居民人均可支配收入",
            Unit.YES_NO,
            Law.rigidExpense("第四条"),
            less(YEARLY_INCOME, times(moneyOfYearBefore("disposable-income-per-capita"), LivingAllowance.SIZE)));

    private static final Rule<Truth> RATIO_REACHED = household(
            "rigid-expense.ratio-reached",
            "刚性支出占收入的比例是否达到规定",
            Unit.YES_NO,
            Law.rigidExpense("第四条"),
            all(
                    more(HouseholdSchema.RIGID_EXPENSES, constant(0)),
                    atLeast(
                            HouseholdSchema.RIGID_EXPENSES,
                            times(LivingAllowance.INCOME, rate("rigid-expense.ratio")))));

    /** 刚性支出困难家庭条件, in order. */
    public static final List<Test> RIGID_TESTS = List.of(
            new Test(Reason.HIGHER_TIER, IN_NO_HIGHER_TIER),
            new Test(Reason.INCOME_NOT_BELOW_DISPOSABLE, BELOW_DISPOSABLE),
            new Test(Reason.RATIO_TOO_LOW, RATIO_REACHED));

    /** 是否刚性支出困难家庭. */
    public static final Rule<Truth> RIGID = household(
            "rigid-expense.fits",
            "是否刚性支出困难家庭",
            Unit.YES_NO,
            Law.rigidExpense("第四条"),
            all(RATIO_REACHED, IN_NO_HIGHER_TIER, BELOW_DISPOSABLE));

    private LowIncome() {}
}
