package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.sum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.children.ChildConditions;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 三者择一 (OV-1): extreme-poverty support, the orphan and the unattended-child allowance exclude each other by choice. */
public final class OneOfThree {

    /** The three, in the order of the case schema. */
    public static final List<Benefit> BENEFITS = Conflicts.choices();

    private static final Map<Benefit, Rule<Truth>> FITS = new EnumMap<>(Map.of(
            Benefit.EXTREME_POVERTY_SUPPORT, ExtremePoverty.FITS,
            Benefit.ORPHAN_ALLOWANCE, ChildConditions.ORPHAN_FITS,
            Benefit.UNATTENDED_CHILD_ALLOWANCE, ChildConditions.UNATTENDED_FITS));

    private static final Map<Benefit, Rule<Truth>> GRANTED = new EnumMap<>(Benefit.class);

    static {
        BENEFITS.forEach(benefit -> GRANTED.put(benefit, grantedRule(benefit)));
    }

    /** 是否须先作选择: more than one fits and nothing was chosen. */
    public static final Rule<Truth> MUST_CHOOSE = member(
            "one-of-three.must-choose",
            "是否同时符合多项待遇而尚未选择",
            Unit.YES_NO,
            Law.extremePoverty("第九条"),
            any(BENEFITS.stream()
                    .<Expr<Truth>>map(benefit -> all(candidate(benefit), another(benefit), not(chosenAmong())))
                    .toList()));

    /** 应发特困供养基本生活费. */
    public static final Rule<Money> BASIC_DUE = extremePoverty("basic", "基本生活费", ExtremePoverty.BASIC);

    /** 应发特困供养照料护理费. */
    public static final Rule<Money> CARE_DUE = extremePoverty("care", "照料护理费", ExtremePoverty.CARE);

    /** 应发特困供养金. */
    public static final Rule<Money> EXTREME_POVERTY_DUE = member(
            "extreme-poverty.due",
            "本月应发特困供养金多少",
            Unit.YUAN_PER_MONTH,
            Law.extremePoverty("第十九条"),
            sum(BASIC_DUE, CARE_DUE));

    private OneOfThree() {}

    private static Rule<Money> extremePoverty(String part, String title, Rule<Money> amount) {
        return member(
                "extreme-poverty." + part + ".due",
                "本月应发" + title + "多少",
                Unit.YUAN_PER_MONTH,
                Law.extremePoverty("第十九条"),
                choose(
                        all(granted(Benefit.EXTREME_POVERTY_SUPPORT), not(MemberSchema.DEAD_BEFORE_MONTH)),
                        amount,
                        constant(0)));
    }

    /** 是否享受: decided before, or fitting and not given up for another. */
    public static Rule<Truth> granted(Benefit benefit) {
        return find(GRANTED, benefit);
    }

    /** 享受中: received already, or granted as one of the three. */
    public static Expr<Truth> held(Benefit benefit) {
        return BENEFITS.contains(benefit)
                ? any(MemberSchema.receives(benefit), granted(benefit))
                : MemberSchema.receives(benefit);
    }

    /** 因享受他项待遇而排除: any benefit that by the table keeps a person from this one. */
    public static Expr<Truth> excludedFrom(Benefit benefit) {
        return any(Conflicts.excluding(benefit).stream()
                .map(row -> held(row.one()))
                .toList());
    }

    /** 申请且符合. */
    public static Expr<Truth> candidate(Benefit benefit) {
        return all(MemberSchema.asked(benefit), find(FITS, benefit));
    }

    private static Rule<Truth> grantedRule(Benefit benefit) {
        return member(
                "one-of-three." + benefit.code(),
                "是否享受" + benefit.title(),
                Unit.YES_NO,
                Law.extremePoverty("第九条"),
                any(
                        MemberSchema.decided(benefit),
                        all(candidate(benefit), any(HouseholdSchema.chosen(benefit), not(another(benefit))))));
    }

    private static Expr<Truth> another(Benefit benefit) {
        return any(BENEFITS.stream()
                .filter(other -> other != benefit)
                .map(OneOfThree::candidate)
                .toList());
    }

    private static Expr<Truth> chosenAmong() {
        List<Expr<Truth>> chosen = new ArrayList<>();
        BENEFITS.forEach(benefit -> chosen.add(all(HouseholdSchema.chosen(benefit), candidate(benefit))));
        return any(chosen);
    }

    private static Rule<Truth> find(Map<Benefit, Rule<Truth>> rules, Benefit benefit) {
        Rule<Truth> rule = rules.get(benefit);
        if (rule == null) {
            throw new IllegalArgumentException(benefit.title() + " 不在三者择一之列");
        }
        return rule;
    }
}
