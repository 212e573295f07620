package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.code;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.times;

import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;

/** 临时救助 (TA-1). */
public final class TemporaryAid {

    private static final Rule<Truth> HUKOU_FITS = household(
            "temporary-aid.hukou-fits",
            "是否急难型或本地户籍",
            Unit.YES_NO,
            Law.temporaryAid("第一项"),
            any(HouseholdSchema.EMERGENCY, HouseholdSchema.LOCAL_HUKOU));

    private static final Rule<Truth> NOT_REPEATED = household(
            "temporary-aid.not-repeated",
            "同一事由是否超过规定期限",
            Unit.YES_NO,
            Law.temporaryAid("第三项"),
            atLeast(HouseholdSchema.MONTHS_SINCE_SAME_CAUSE, count("temporary-aid.repeat-months")));

    /** 条件, in order. */
    public static final List<Test> TESTS =
            List.of(new Test(Reason.NOT_IN_GROUP, HUKOU_FITS), new Test(Reason.SAME_CAUSE_WITHIN_PERIOD, NOT_REPEATED));

    /** 救助金额. */
    public static final Rule<Money> AMOUNT = household(
            "temporary-aid.amount",
            "临时救助金多少",
            Unit.YUAN,
            Law.temporaryAid("第三项"),
            times(
                    times(money("living-allowance.standard", code("temporary-aid.base-area")), Households.PERSONS),
                    HouseholdSchema.AID_MONTHS));

    /** 是否在乡镇(街道)审批限额以内. */
    public static final Rule<Truth> TOWNSHIP_MAY_APPROVE = household(
            "temporary-aid.township-may-approve",
            "是否在乡镇(街道)审批限额以内",
            Unit.YES_NO,
            Law.temporaryAid("第二项"),
            atMost(AMOUNT, money("temporary-aid.township-limit")));

    private TemporaryAid() {}
}
