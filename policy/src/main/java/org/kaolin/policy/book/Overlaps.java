package org.kaolin.policy.book;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.equal;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.namedBefore;
import static org.kaolin.policy.language.Terms.not;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.policy.book.disability.DisabilityAllowances;
import org.kaolin.policy.book.elderly.ElderlyAllowances;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** 同类补贴从高 (DS-3): of one class only the highest is paid to a person; on a tie the first the list names. */
public final class Overlaps {

    private static final List<String> CLASSES = Conflicts.highestClasses();
    private static final Map<Benefit, Rule<Money>> ALONE = new LinkedHashMap<>();
    private static final Map<Benefit, Rule<Money>> PAID = new EnumMap<>(Benefit.class);

    static {
        alone(Benefit.DISABILITY_LIVING, DisabilityAllowances.LIVING, money("disability-living.standard"));
        alone(Benefit.DISABILITY_NURSING, DisabilityAllowances.NURSING, money("disability-nursing.standard"));
        alone(Benefit.OLD_AGE_ALLOWANCE, ElderlyAllowances.OLD_AGE, ElderlyAllowances.OLD_AGE);
        alone(Benefit.ELDERLY_NURSING_SUBSIDY, ElderlyAllowances.NURSING, money("elderly-nursing-subsidy.standard"));
        alone(Benefit.ELDERLY_SERVICE_SUBSIDY, ElderlyAllowances.SERVICE, money("elderly-service-subsidy.standard"));
        ALONE.keySet().forEach(benefit -> PAID.put(benefit, paid(benefit)));
    }

    private Overlaps() {}

    /** 应发金额 after the classes are settled. */
    public static Rule<Money> due(Benefit benefit) {
        return get(PAID, benefit);
    }

    private static void alone(Benefit benefit, Rule<Money> amount, Expr<Money> standard) {
        ALONE.put(
                benefit,
                member(
                        benefit.code() + ".alone",
                        "不计同类补贴时本月" + benefit.title() + "多少",
                        Unit.YUAN_PER_MONTH,
                        amount.citation(),
                        choose(
                                MemberSchema.DEAD_BEFORE_MONTH,
                                constant(0),
                                choose(
                                        any(MemberSchema.asked(benefit), MemberSchema.decided(benefit)),
                                        amount,
                                        choose(MemberSchema.receives(benefit), standard, constant(0))))));
    }

    private static Rule<Money> paid(Benefit benefit) {
        List<Expr<Truth>> beaten = new ArrayList<>();
        for (Benefit other : ALONE.keySet()) {
            if (other != benefit) {
                CLASSES.forEach(list -> beaten.add(beats(list, other, benefit)));
            }
        }
        return member(
                benefit.code() + ".due",
                "本月应发" + benefit.title() + "多少",
                Unit.YUAN_PER_MONTH,
                Law.disability("第二项"),
                choose(
                        all(any(MemberSchema.asked(benefit), MemberSchema.decided(benefit)), not(any(beaten))),
                        get(ALONE, benefit),
                        constant(0)));
    }

    private static Expr<Truth> beats(String list, Benefit other, Benefit benefit) {
        Rule<Money> theirs = get(ALONE, other);
        Rule<Money> ours = get(ALONE, benefit);
        return all(
                more(theirs, constant(0)),
                more(ours, constant(0)),
                listed(list, other),
                listed(list, benefit),
                any(more(theirs, ours), all(equal(theirs, ours), namedBefore(list, other, benefit))));
    }

    private static Rule<Money> get(Map<Benefit, Rule<Money>> rules, Benefit benefit) {
        Rule<Money> rule = rules.get(benefit);
        if (rule == null) {
            throw new IllegalArgumentException(benefit.title() + " 不属于可能重叠的补贴");
        }
        return rule;
    }
}
