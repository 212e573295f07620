package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.greatest;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.isNamed;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.notBelowZero;
import static org.kaolin.policy.language.Terms.percent;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.rounded;
import static org.kaolin.policy.language.Terms.times;

import java.util.Arrays;
import java.util.List;
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

/** 价格临时补贴 (PR-1, PR-2). */
public final class PriceLink {

    /** 居民消费价格是否达到启动条件. */
    public static final Rule<Truth> CPI_TRIGGERS = household(
            "price-link.cpi-triggers",
            "居民消费价格涨幅是否达到启动条件",
            Unit.YES_NO,
            Law.priceLink("第一项"),
            atLeast(HouseholdSchema.CPI, percent("price-link.cpi-threshold")));

    /** 食品价格是否达到启动条件. */
    public static final Rule<Truth> FOOD_TRIGGERS = household(
            "price-link.food-triggers",
            "食品价格涨幅是否达到启动条件",
            Unit.YES_NO,
            Law.priceLink("第一项"),
            atLeast(HouseholdSchema.FOOD, percent("price-link.food-threshold")));

    private static final Rule<Truth> IN_GROUP = member(
            "price-link.in-group",
            "是否属于联动机制保障对象",
            Unit.YES_NO,
            Law.priceLink("第二项"),
            all(
                    not(MemberSchema.DEAD_BEFORE_MONTH),
                    any(Arrays.stream(Benefit.values())
                            .<Expr<Truth>>map(benefit -> all(holds(benefit), listed("price-link.groups", benefit)))
                            .toList())));

    private static final Rule<Rate> INDEX = household(
            "price-link.index",
            "按哪个涨幅计算",
            Unit.RATIO,
            Law.priceLink("第三项"),
            notBelowZero(choose(
                    isNamed(code("price-link.index-mode"), "triggering"),
                    choose(
                            all(CPI_TRIGGERS, FOOD_TRIGGERS),
                            greatest(HouseholdSchema.CPI, HouseholdSchema.FOOD),
                            choose(FOOD_TRIGGERS, HouseholdSchema.FOOD, HouseholdSchema.CPI)),
                    HouseholdSchema.CPI)));

    /** 补贴金额 of one person, whatever number of groups he belongs to. */
    public static final Rule<Money> AMOUNT = member(
            "price-link.amount",
            "本人价格临时补贴多少",
            Unit.YUAN,
            Law.priceLink("第三项"),
            greatest(
                    money("price-link.min-amount"),
                    rounded(
                            times(times(money("living-allowance.standard"), INDEX), rate("price-link.multiplier")),
                            code("price-link.rounding"))));

    /** 是否发放. */
    public static final Rule<Truth> PAID = member(
            "price-link.paid",
            "是否发放价格临时补贴",
            Unit.YES_NO,
            Law.priceLink("第一项"),
            all(any(CPI_TRIGGERS, FOOD_TRIGGERS), IN_GROUP, MemberSchema.asked(Benefit.PRICE_LINKED_SUBSIDY)));

    /** 条件. */
    public static final List<Test> TESTS = List.of(new Test(Reason.NOT_IN_GROUP, IN_GROUP));

    /** 应发金额. */
    public static final Rule<Money> DUE =
            member("price-link.due", "应发价格临时补贴多少", Unit.YUAN, Law.priceLink("第三项"), choose(PAID, AMOUNT, constant(0)));

    private PriceLink() {}

    /** Received already, or granted by the same request. */
    private static Expr<Truth> holds(Benefit benefit) {
        if (benefit == Benefit.LIVING_ALLOWANCE) {
            return any(MemberSchema.receives(benefit), all(LivingAllowance.GRANTED, LivingAllowance.COVERED));
        }
        return benefit == Benefit.SINGLE_PERSON_COVER
                ? any(MemberSchema.receives(benefit), SinglePerson.GRANTED)
                : OneOfThree.held(benefit);
    }
}
