package org.kaolin.bench;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.anyMember;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.banded;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.equal;
import static org.kaolin.policy.language.Terms.from;
import static org.kaolin.policy.language.Terms.least;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.minus;
import static org.kaolin.policy.language.Terms.more;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.notBelowZero;
import static org.kaolin.policy.language.Terms.numberOfMembers;
import static org.kaolin.policy.language.Terms.per;
import static org.kaolin.policy.language.Terms.sum;
import static org.kaolin.policy.language.Terms.times;
import static org.kaolin.policy.language.Terms.totalOfMembers;

import java.util.List;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Band;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.language.Unit;

/** 基准政策: nine benefits of one month as rules, the policy that every implementation in this module computes. */
final class ReferencePolicy {

    private static final Citation SOURCE = Citation.of("基准政策", "");
    private static final Expr<Money> NOTHING = constant(0);
    private static final Expr<Count> ONE = constant(1);
    private static final Expr<Count> YEAR = constant(12);

    private final Expr<Count> month = count("month");
    private final Expr<Money> std = money("standard");
    private final Expr<Money> assets;
    private final Expr<Count> vehicles;
    private final Expr<Count> houses;
    private final Expr<Money> med;
    private final Expr<Money> edu;
    private final Expr<Truth> noSupport;
    private final Expr<Count> lastMonth;
    private final Expr<Money> lastAmount;
    private final Expr<Count> age;
    private final Expr<Truth> student;
    private final Expr<Truth> employed;
    private final Expr<Money> income;
    private final Expr<Count> grade;
    private final Expr<Count> kind;
    private final Expr<Truth> serious;
    private final Expr<Count> care;
    private final Expr<Truth> orphan;
    private final List<Rule<Money>> columns;

    ReferencePolicy(City city) {
        assets = Column.ASSETS.fact(city);
        vehicles = Column.VEHICLES.fact(city);
        houses = Column.HOUSES.fact(city);
        med = Column.MED.fact(city);
        edu = Column.EDU.fact(city);
        noSupport = Column.NO_SUPPORT.fact(city);
        lastMonth = Column.LAST_MONTH.fact(city);
        lastAmount = Column.LAST_AMOUNT.fact(city);
        age = minus(month, Column.BIRTH.fact(city));
        student = Column.STUDENT.fact(city);
        employed = Column.EMPLOYED.fact(city);
        income = Column.INCOME.fact(city);
        grade = Column.GRADE.fact(city);
        kind = Column.KIND.fact(city);
        serious = Column.SERIOUS.fact(city);
        care = Column.CARE.fact(city);
        orphan = Column.ORPHAN.fact(city);
        columns = rules();
    }

    /** pci, db, single, exit, tekun, live, nurse, old, orphan, total. */
    List<Rule<Money>> columns() {
        return columns;
    }

    private List<Rule<Money>> rules() {
        Rule<Truth> severe = person("severe", any(all(atLeast(grade, ONE), atMost(grade, count("grade.2"))), mental()));
        Rule<Money> countable = earned();
        Rule<Money> perCapita = perCapita(countable);
        Rule<Truth> ok = ok();
        Rule<Truth> low = truth("low", all(ok, less(perCapita, std)));
        Rule<Truth> marginal = truth(
                "marginal", all(ok, atLeast(perCapita, std), atMost(perCapita, times(std, rate("single-factor")))));
        Rule<Truth> orphaned = person("orphan-active", all(orphan, any(younger("18"), all(student, younger("23")))));
        Rule<Truth> noWork = person("no-work", any(older("60"), younger("16"), all(student, younger("18")), severe));
        Rule<Truth> tekun = person("tekun", all(noSupport, ok, not(orphaned), noWork, less(income, std)));
        Rule<Truth> insured = person("insured", all(not(tekun), not(orphaned)));
        Rule<Money> uplift = uplift(severe);
        Rule<Truth> eligible = truth("eligible", all(low, anyMember(insured)));
        Rule<Truth> alone = person("alone", all(insured, marginal, any(severe, serious)));
        Rule<Money> db = household(
                "db",
                choose(
                        eligible,
                        sum(times(minus(std, perCapita), numberOfMembers(insured)), totalOfMembers(insured, uplift)),
                        NOTHING));
        Rule<Money> single =
                household("single", totalOfMembers(alone, sum(notBelowZero(minus(std, countable)), uplift)));
        Rule<Money> exit = exit(eligible, alone, ok, perCapita);
        Rule<Money> support = household("tekun-due", totalOfMembers(tekun, sum(down(std, "tekun.factor"), care())));
        Rule<Money> live = household(
                "live", totalOfMembers(all(insured, atLeast(grade, ONE), any(low, alone)), money("disability-living")));
        Rule<Money> nurse = household(
                "nurse",
                totalOfMembers(
                        all(severe, not(all(tekun, more(care, constant(0))))),
                        choose(equal(grade, ONE), money("nurse.1"), money("nurse.2"))));
        Rule<Money> old = household("old", totalOfMembers(older("80"), ageMoney()));
        Rule<Money> child = household("orphan-due", totalOfMembers(orphaned, money("orphan")));
        Rule<Money> total = household("total", sum(List.of(db, single, exit, support, live, nurse, old, child)));
        return List.of(perCapita, db, single, exit, support, live, nurse, old, child, total);
    }

    private Expr<Truth> mental() {
        return all(
                equal(grade, count("grade.3")),
                atLeast(kind, count("kind.intellectual")),
                atMost(kind, count("kind.mental")));
    }

    private Rule<Money> earned() {
        Expr<Money> cost = least(down(income, "cost-rate"), down(std, "cost-cap"));
        return Terms.member(
                "countable",
                "计入收入多少",
                Unit.YUAN_PER_MONTH,
                SOURCE,
                choose(employed, choose(student, NOTHING, minus(income, cost)), income));
    }

    private Rule<Money> perCapita(Rule<Money> countable) {
        Expr<Truth> everybody = atLeast(grade, constant(0));
        Expr<Money> rest = minus(
                minus(totalOfMembers(everybody, countable), least(med, times(std, count("med-months")))),
                least(edu, std));
        return household("pci", floor(per(notBelowZero(rest), numberOfMembers(everybody))));
    }

    private Rule<Truth> ok() {
        Expr<Truth> disabled = anyMember(
                all(atLeast(grade, ONE), atMost(grade, count("grade.2")), equal(kind, count("kind.physical"))));
        Expr<Truth> everybody = atLeast(grade, constant(0));
        return truth(
                "ok",
                all(
                        atMost(assets, times(times(std, count("asset-months")), numberOfMembers(everybody))),
                        any(equal(vehicles, constant(0)), all(equal(vehicles, ONE), disabled)),
                        atMost(houses, count("houses"))));
    }

    private Rule<Money> uplift(Rule<Truth> severe) {
        return Terms.member(
                "uplift",
                "增发多少",
                Unit.YUAN_PER_MONTH,
                SOURCE,
                choose(
                        severe,
                        down(std, "uplift.severe"),
                        choose(
                                any(serious, older("70")),
                                down(std, "uplift.ill"),
                                choose(younger("18"), down(std, "uplift.child"), NOTHING))));
    }

    private Rule<Money> exit(Rule<Truth> eligible, Rule<Truth> alone, Rule<Truth> ok, Rule<Money> perCapita) {
        Expr<Count> since = minus(month, lastMonth);
        Expr<Truth> still = all(
                not(eligible),
                not(anyMember(alone)),
                more(lastMonth, constant(0)),
                atLeast(since, ONE),
                atMost(since, YEAR),
                ok,
                atMost(perCapita, times(std, count("exit.line"))));
        return household(
                "exit",
                choose(
                        still,
                        choose(
                                atMost(since, count("exit.full-months")),
                                lastAmount,
                                floor(times(lastAmount, rate("exit.rest")))),
                        NOTHING));
    }

    private Expr<Money> care() {
        Expr<Money> wage = money("min-wage");
        return choose(
                equal(care, count("care.2")),
                down(wage, "care.full"),
                choose(equal(care, ONE), down(wage, "care.semi"), NOTHING));
    }

    private Expr<Money> ageMoney() {
        return banded(age, NOTHING, band("80"), band("90"), band("100"));
    }

    private Band<Money> band(String years) {
        return from(times(count("age." + years), YEAR), money("old." + years));
    }

    private Expr<Truth> older(String years) {
        return atLeast(age, times(count("age." + years), YEAR));
    }

    private Expr<Truth> younger(String years) {
        return less(age, times(count("age." + years), YEAR));
    }

    private static Expr<Money> down(Expr<Money> amount, String rate) {
        return floor(times(amount, rate(rate)));
    }

    private static Expr<Money> floor(Expr<Money> amount) {
        return Terms.rounded(amount, Terms.code("bench.rounding"));
    }

    private static Expr<Money> money(String code) {
        return Terms.money("bench." + code);
    }

    private static Expr<Count> count(String code) {
        return Terms.count("bench." + code);
    }

    private static Expr<Rate> rate(String code) {
        return Terms.rate("bench." + code);
    }

    private static Rule<Truth> person(String id, Expr<Truth> expression) {
        return Terms.member(id, id, Unit.YES_NO, SOURCE, expression);
    }

    private static Rule<Truth> truth(String id, Expr<Truth> expression) {
        return Terms.household(id, id, Unit.YES_NO, SOURCE, expression);
    }

    private static Rule<Money> household(String id, Expr<Money> expression) {
        return Terms.household(id, id, Unit.YUAN_PER_MONTH, SOURCE, expression);
    }
}
