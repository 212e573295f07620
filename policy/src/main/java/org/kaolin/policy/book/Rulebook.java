package org.kaolin.policy.book;

import static org.kaolin.policy.language.Terms.constant;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaolin.policy.book.assistance.ExtremePoverty;
import org.kaolin.policy.book.assistance.LivingAllowance;
import org.kaolin.policy.book.assistance.LowIncome;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.book.assistance.PriceLink;
import org.kaolin.policy.book.assistance.SinglePerson;
import org.kaolin.policy.book.assistance.StandardChecks;
import org.kaolin.policy.book.assistance.TemporaryAid;
import org.kaolin.policy.book.children.Adoptions;
import org.kaolin.policy.book.children.ChildAllowances;
import org.kaolin.policy.book.children.ChildConditions;
import org.kaolin.policy.book.children.LeftBehind;
import org.kaolin.policy.book.disability.DisabilityAllowances;
import org.kaolin.policy.book.elderly.AbilityAssessment;
import org.kaolin.policy.book.elderly.ElderlyAllowances;
import org.kaolin.policy.book.facilities.Facilities;
import org.kaolin.policy.book.facilities.Visits;
import org.kaolin.policy.book.giving.Fundraising;
import org.kaolin.policy.book.marriage.Marriages;
import org.kaolin.policy.book.societies.Societies;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** 规则手册: every benefit's rules with their validity. */
public final class Rulebook {

    private static final Rule<Money> NO_MONEY = Terms.household(
            "tier.no-money", "认定本身不发放资金", Unit.YUAN_PER_MONTH, Law.livingAllowance("关于低保边缘家庭的规定"), constant(0));

    private static final LocalDate RIGID_EXPENSE_FROM = Year.parse("2025").atDay(1);

    private static final List<Programme> PROGRAMMES = List.of(
            family(
                    Benefit.LIVING_ALLOWANCE,
                    Law.livingAllowance(""),
                    LivingAllowance.TESTS,
                    LivingAllowance.COVERED,
                    LivingAllowance.DUE),
            person(
                    Benefit.SINGLE_PERSON_COVER,
                    Law.livingAllowance("第八条"),
                    SinglePerson.TESTS,
                    SinglePerson.GRANTED,
                    SinglePerson.DUE),
            family(
                    Benefit.LOW_INCOME_EDGE,
                    Law.livingAllowance("关于低保边缘家庭的规定"),
                    LowIncome.EDGE_TESTS,
                    LivingAllowance.COUNTED,
                    NO_MONEY),
            new Programme(
                    Benefit.RIGID_EXPENSE_HOUSEHOLD,
                    Law.rigidExpense("第四条"),
                    Scope.HOUSEHOLD,
                    RIGID_EXPENSE_FROM,
                    null,
                    Span.of(Benefit.RIGID_EXPENSE_HOUSEHOLD),
                    LowIncome.RIGID_TESTS,
                    LivingAllowance.COUNTED,
                    NO_MONEY,
                    Map.of()),
            new Programme(
                    Benefit.EXTREME_POVERTY_SUPPORT,
                    Law.extremePoverty(""),
                    Scope.MEMBER,
                    Law.BEGINNING,
                    null,
                    Span.of(Benefit.EXTREME_POVERTY_SUPPORT),
                    ExtremePoverty.TESTS,
                    OneOfThree.granted(Benefit.EXTREME_POVERTY_SUPPORT),
                    OneOfThree.EXTREME_POVERTY_DUE,
                    Map.of("extreme-poverty.basic", OneOfThree.BASIC_DUE, "extreme-poverty.care", OneOfThree.CARE_DUE)),
            person(Benefit.DISABILITY_LIVING, Law.disability(""), DisabilityAllowances.LIVING_TESTS),
            person(Benefit.DISABILITY_NURSING, Law.disability(""), DisabilityAllowances.NURSING_TESTS),
            person(Benefit.OLD_AGE_ALLOWANCE, Law.elderlyAssumed("第三十三条"), ElderlyAllowances.OLD_AGE_TESTS),
            person(Benefit.ELDERLY_NURSING_SUBSIDY, Law.elderly("第三十条"), ElderlyAllowances.NURSING_TESTS),
            person(Benefit.ELDERLY_SERVICE_SUBSIDY, Law.elderly("第三十三条"), ElderlyAllowances.SERVICE_TESTS),
            person(
                    Benefit.ORPHAN_ALLOWANCE,
                    Law.orphans(""),
                    ChildConditions.ORPHAN_TESTS,
                    OneOfThree.granted(Benefit.ORPHAN_ALLOWANCE),
                    ChildAllowances.ORPHAN_DUE),
            person(
                    Benefit.UNATTENDED_CHILD_ALLOWANCE,
                    Law.unattended(""),
                    ChildConditions.UNATTENDED_TESTS,
                    OneOfThree.granted(Benefit.UNATTENDED_CHILD_ALLOWANCE),
                    ChildAllowances.UNATTENDED_DUE),
            new Programme(
                    Benefit.PRICE_LINKED_SUBSIDY,
                    Law.priceLink(""),
                    Scope.MEMBER,
                    Law.PRICE_LINK_FROM,
                    null,
                    Span.of(Benefit.PRICE_LINKED_SUBSIDY),
                    PriceLink.TESTS,
                    PriceLink.PAID,
                    PriceLink.DUE,
                    Map.of()),
            family(
                    Benefit.TEMPORARY_AID,
                    Law.temporaryAid(""),
                    TemporaryAid.TESTS,
                    LivingAllowance.COUNTED,
                    TemporaryAid.AMOUNT));

    private Rulebook() {}

    /** All programmes. */
    public static List<Programme> programmes() {
        return PROGRAMMES;
    }

    /** The rules of a benefit on a day; throws FactException when none was in force. */
    public static Programme get(Benefit benefit, LocalDate day) {
        return find(PROGRAMMES, benefit, day).orElseThrow(() -> new FactException(refusal(benefit, day)));
    }

    /** The rule set of a benefit that was in force on a day, of several that followed each other. */
    static Optional<Programme> find(List<Programme> programmes, Benefit benefit, LocalDate day) {
        return programmes.stream()
                .filter(programme -> programme.benefit() == benefit && programme.inForce(day))
                .findFirst();
    }

    /**
     * The rules of a benefit on a day, or its first rules when the day lies before any; throws FactException for a
     * benefit the book does not know or rules that have ended.
     */
    public static Programme nearest(Benefit benefit, LocalDate day) {
        return find(PROGRAMMES, benefit, day)
                .or(() -> PROGRAMMES.stream()
                        .filter(programme -> programme.benefit() == benefit)
                        .min(Comparator.comparing(Programme::validFrom))
                        .filter(programme -> programme.validFrom().isAfter(day)))
                .orElseThrow(() -> new FactException(refusal(benefit, day)));
    }

    /** Why a benefit has no rules on a day, with what to correct. */
    public static String refusal(Benefit benefit, LocalDate day) {
        Optional<LocalDate> first = PROGRAMMES.stream()
                .filter(programme -> programme.benefit() == benefit)
                .map(Programme::validFrom)
                .min(Comparator.naturalOrder());
        return first.map(from -> "asOf:" + benefit.title() + "的规则自 " + from + " 起收录," + day + " 尚无规则")
                .orElse("benefit:" + benefit.title() + "不由民政规则手册计算");
    }

    /** Whether a benefit's rules are in force on a day. */
    public static boolean inForce(Benefit benefit, LocalDate day) {
        return PROGRAMMES.stream().anyMatch(programme -> programme.benefit() == benefit && programme.inForce(day));
    }

    /** Rules outside benefits: registrations, checks, facilities and visits, in the order of their matters. */
    public static List<Rule<?>> outside() {
        List<Rule<?>> rules = new ArrayList<>();
        Marriages.GROUNDS.forEach(ground -> rules.add(ground.holds()));
        Adoptions.GROUNDS.forEach(ground -> rules.add(ground.holds()));
        rules.add(LeftBehind.LEFT_BEHIND);
        rules.add(AbilityAssessment.GRADE);
        rules.addAll(List.of(
                Societies.MEMBERS_ENOUGH,
                Societies.YEARLY_CHECK_DUE,
                Societies.REVOCATION_CASE,
                Societies.ADMITTED_TO_GRADING,
                Societies.GRADE_VALID));
        Fundraising.GROUNDS.forEach(ground -> rules.add(ground.holds()));
        rules.addAll(List.of(Fundraising.FILED_ON_TIME, Fundraising.RUNS_TOO_LONG));
        rules.addAll(StandardChecks.rules());
        Facilities.CENTRE.forEach(ground -> rules.add(ground.holds()));
        Facilities.MUTUAL_AID.forEach(ground -> rules.add(ground.holds()));
        rules.addAll(List.of(Facilities.NURSING_SHARE, Facilities.NURSING_SHARE_ENOUGH));
        rules.addAll(List.of(Visits.RISK, Visits.OVERDUE, Visits.ALERT));
        return rules.stream().distinct().toList();
    }

    /** Every parameter code that some rule reads. */
    public static Set<String> parameterCodes() {
        Set<String> codes = new TreeSet<>();
        for (Programme programme : PROGRAMMES) {
            rules(programme).forEach(rule -> Tree.nodes(rule).forEach(node -> addCode(node, codes)));
        }
        outside().forEach(rule -> Tree.nodes(rule).forEach(node -> addCode(node, codes)));
        return codes;
    }

    /** The rules of a programme that an answer is made of. */
    public static List<Rule<?>> rules(Programme programme) {
        List<Rule<?>> rules = new ArrayList<>();
        programme.tests().forEach(test -> rules.add(test.holds()));
        rules.add(programme.covered());
        rules.add(programme.due());
        return rules;
    }

    private static void addCode(Expr<?> node, Set<String> codes) {
        switch (node) {
            case Expr.Parameter<?> parameter -> codes.add(parameter.code());
            case Expr.ParameterOfArea<?> parameter -> codes.add(parameter.code());
            case Expr.Listed listed -> codes.add(listed.parameter());
            case Expr.NamedBefore before -> codes.add(before.parameter());
            case Expr<?> _ -> {}
        }
    }

    private static Programme family(
            Benefit benefit, Citation basis, List<Test> tests, Rule<Truth> covered, Rule<Money> due) {
        return new Programme(
                benefit, basis, Scope.HOUSEHOLD, Law.BEGINNING, null, Span.of(benefit), tests, covered, due, Map.of());
    }

    private static Programme person(
            Benefit benefit, Citation basis, List<Test> tests, Rule<Truth> covered, Rule<Money> due) {
        return new Programme(
                benefit, basis, Scope.MEMBER, Law.BEGINNING, null, Span.of(benefit), tests, covered, due, Map.of());
    }

    private static Programme person(Benefit benefit, Citation basis, List<Test> tests) {
        Rule<Truth> covered = Terms.member(
                benefit.code() + ".covered",
                "是否享受" + benefit.title(),
                Unit.YES_NO,
                basis,
                Terms.any(
                        MemberSchema.decided(benefit),
                        Terms.all(MemberSchema.asked(benefit), tests.getFirst().holds())));
        return person(benefit, basis, tests, covered, Overlaps.due(benefit));
    }
}
