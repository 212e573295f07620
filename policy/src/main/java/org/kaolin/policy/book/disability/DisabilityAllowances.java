package org.kaolin.policy.book.disability;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.flag;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.not;

import java.util.List;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.book.assistance.LowIncome;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.book.assistance.SinglePerson;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;

/** 残疾人两项补贴 (DS-1, DS-3). */
public final class DisabilityAllowances {

    private static final Rule<Truth> EXCLUDED = member(
            "disability.excluded",
            "是否因享受特困供养或工伤生活护理费而不享受",
            Unit.YES_NO,
            Law.disability("第二项"),
            OneOfThree.excludedFrom(Benefit.DISABILITY_NURSING));

    private static final Rule<Truth> NURSING_ONLY = member(
            "disability.nursing-only",
            "是否因享受儿童基本生活费而只享受护理补贴",
            Unit.YES_NO,
            Law.unattended("第三项"),
            any(Conflicts.excluding(Benefit.DISABILITY_LIVING).stream()
                    .filter(row -> !excludesNursing(row.one()))
                    .map(DisabilityAllowances::holds)
                    .toList()));

    private static final Rule<Truth> POOR = member(
            "disability-living.poor",
            "是否属于低保家庭或已扩面的低保边缘家庭",
            Unit.YES_NO,
            Law.disability("第二项"),
            any(
                    SinglePerson.ON_LIVING_ALLOWANCE,
                    all(
                            any(
                                    MemberSchema.receives(Benefit.LOW_INCOME_EDGE),
                                    all(HouseholdSchema.asked(Benefit.LOW_INCOME_EDGE), LowIncome.EDGE)),
                            flag("disability-living.extend-to-edge"))));

    private static final Rule<Truth> LIVING_FITS = member(
            "disability-living.fits",
            "是否符合困难残疾人生活补贴条件",
            Unit.YES_NO,
            Law.disability("第二项"),
            all(MemberSchema.CERTIFICATE, POOR, not(EXCLUDED), not(NURSING_ONLY)));

    private static final Rule<Truth> NURSING_FITS = member(
            "disability-nursing.fits",
            "是否符合重度残疾人护理补贴条件",
            Unit.YES_NO,
            Law.disability("第二项"),
            all(
                    MemberSchema.CERTIFICATE,
                    any(
                            Persons.gradeTo("disability-nursing.grade-to"),
                            all(
                                    Persons.intellectualOrMental(),
                                    Persons.gradeTo("disability-nursing.extended-grade-to"),
                                    flag("disability-nursing.extend-to-grade-3-4"))),
                    not(EXCLUDED)));

    /** 生活补贴条件. */
    public static final List<Test> LIVING_TESTS = List.of(new Test(Reason.NOT_IN_GROUP, LIVING_FITS));

    /** 护理补贴条件. */
    public static final List<Test> NURSING_TESTS = List.of(new Test(Reason.NOT_IN_GROUP, NURSING_FITS));

    /** 生活补贴金额. */
    public static final Rule<Money> LIVING = member(
            "disability-living.amount",
            "每月困难残疾人生活补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.disability("第三项"),
            choose(
                    any(MemberSchema.decided(Benefit.DISABILITY_LIVING), LIVING_FITS),
                    money("disability-living.standard"),
                    constant(0)));

    /** 护理补贴金额. */
    public static final Rule<Money> NURSING = member(
            "disability-nursing.amount",
            "每月重度残疾人护理补贴多少",
            Unit.YUAN_PER_MONTH,
            Law.disability("第三项"),
            choose(
                    any(MemberSchema.decided(Benefit.DISABILITY_NURSING), NURSING_FITS),
                    money("disability-nursing.standard"),
                    constant(0)));

    private DisabilityAllowances() {}

    private static boolean excludesNursing(Benefit benefit) {
        return Conflicts.excluding(Benefit.DISABILITY_NURSING).stream().anyMatch(row -> row.one() == benefit);
    }

    /** Who is paid only the difference to the living allowance is not paid in full. */
    private static Expr<Truth> holds(Conflicts.Row row) {
        Expr<Truth> held = OneOfThree.held(row.one());
        return row.fullOnly() ? all(held, not(SinglePerson.ON_LIVING_ALLOWANCE)) : held;
    }
}
