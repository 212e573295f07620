package org.kaolin.policy.book.assistance;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.banded;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.equal;
import static org.kaolin.policy.language.Terms.everyObligor;
import static org.kaolin.policy.language.Terms.from;
import static org.kaolin.policy.language.Terms.inList;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.moneyOfYearBefore;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.obligor;
import static org.kaolin.policy.language.Terms.sum;
import static org.kaolin.policy.language.Terms.times;
import static org.kaolin.policy.language.Terms.word;

import java.util.Arrays;
import java.util.List;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.Persons;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.Person.CareGrade;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;
import org.kaolin.policy.schema.ObligorSchema;

/** 特困人员救助供养 (TK-1 to TK-5). */
public final class ExtremePoverty {

    private static final Expr<Money> STANDARD = money("living-allowance.standard");

    /** 此前已纳入的未成年人是否继续供养: to 18, and on while in school. */
    public static final Rule<Truth> CONTINUES = member(
            "extreme-poverty.continues",
            "此前作为未成年人纳入,是否可继续供养",
            Unit.YES_NO,
            Law.extremePoverty("第二十四条"),
            all(
                    MemberSchema.SUPPORTED_BEFORE,
                    less(MemberSchema.AGE_AT_FIRST_SUPPORT, count("adult-age")),
                    any(
                            Persons.minor(),
                            inList(MemberSchema.STUDY, "extreme-poverty.study-continues", Person.Study.values()))));

    /** 是否无劳动能力. */
    public static final Rule<Truth> NO_WORK_CAPACITY = member(
            "extreme-poverty.no-work-capacity",
            "是否无劳动能力",
            Unit.YES_NO,
            Law.extremePoverty("第五条"),
            any(
                    atLeast(MemberSchema.AGE, count("extreme-poverty.no-capacity-age")),
                    less(MemberSchema.AGE, count("extreme-poverty.entry-age-below")),
                    all(Persons.intellectualOrMental(), Persons.gradeTo("extreme-poverty.mental-grade-to")),
                    all(
                            is(MemberSchema.DISABILITY, Disability.Kind.LIMB),
                            Persons.gradeTo("extreme-poverty.limb-grade-to")),
                    all(
                            is(MemberSchema.DISABILITY, Disability.Kind.VISUAL),
                            Persons.gradeTo("extreme-poverty.visual-grade-to")),
                    CONTINUES));

    private static final Rule<Truth> ENTRY_AGE = member(
            "extreme-poverty.entry-age",
            "是否未到首次纳入年龄上限或另有无劳动能力情形",
            Unit.YES_NO,
            Law.extremePoverty("第五条"),
            any(NO_WORK_CAPACITY, Persons.ADULT));

    private static final Rule<Truth> NOT_GROWN_UP = member(
            "extreme-poverty.not-grown-up",
            "此前纳入的未成年人是否仍符合无劳动能力情形",
            Unit.YES_NO,
            Law.extremePoverty("第二十四条"),
            any(
                    NO_WORK_CAPACITY,
                    not(MemberSchema.SUPPORTED_BEFORE),
                    atLeast(MemberSchema.AGE_AT_FIRST_SUPPORT, count("adult-age"))));

    /** 本人月收入 as this benefit counts it. */
    public static final Rule<Money> INCOME = member(
            "extreme-poverty.income",
            "本人计入的月收入多少",
            Unit.YUAN_PER_MONTH,
            Law.extremePoverty("第六条第二款"),
            sum(Arrays.stream(IncomeItem.Kind.values())
                    .map(kind -> unlessListed("extreme-poverty.income-excluded", kind))
                    .toList()));

    /** 是否无生活来源. */
    public static final Rule<Truth> NO_SOURCE_OF_LIVING = member(
            "extreme-poverty.no-source-of-living",
            "收入是否低于低保标准且财产符合规定",
            Unit.YES_NO,
            Law.extremePoverty("第六条"),
            all(
                    less(INCOME, STANDARD),
                    any(
                            equal(HouseholdSchema.FINANCIAL_ASSETS, constant(0)),
                            atMost(
                                    HouseholdSchema.FINANCIAL_ASSETS,
                                    times(
                                            times(STANDARD, count("living-allowance.asset-months")),
                                            Households.PERSONS)))));

    /** 义务人是否无履行义务能力. */
    public static final Rule<Truth> OBLIGOR_UNABLE = obligor(
            "extreme-poverty.obligor-unable",
            "义务人是否无履行义务能力",
            Unit.YES_NO,
            Law.extremePoverty("第八条"),
            any(
                    is(ObligorSchema.STATUS, Person.Status.DEAD),
                    ObligorSchema.receives(Benefit.EXTREME_POVERTY_SUPPORT),
                    all(
                            ObligorSchema.receives(Benefit.LIVING_ALLOWANCE),
                            atLeast(ObligorSchema.AGE, count("extreme-poverty.obligor-age"))),
                    all(
                            ObligorSchema.ASSETS_FIT,
                            is(
                                    ObligorSchema.STATUS,
                                    Person.Status.PRISON,
                                    Person.Status.DECLARED_MISSING,
                                    Person.Status.NO_CIVIL_CAPACITY)),
                    all(
                            ObligorSchema.ASSETS_FIT,
                            oldOrSevere(),
                            less(ObligorSchema.INCOME, moneyOfYearBefore("disposable-income-per-capita")))));

    private static final Rule<Truth> NO_ABLE_OBLIGOR = member(
            "extreme-poverty.no-able-obligor",
            "是否没有法定义务人或义务人均无履行义务能力",
            Unit.YES_NO,
            Law.extremePoverty("第四条"),
            everyObligor(OBLIGOR_UNABLE));

    /** 条件, in order. */
    public static final List<Test> TESTS = List.of(
            new Test(Reason.AGE_NOT_BELOW_ENTRY, ENTRY_AGE),
            new Test(Reason.AGE_18, NOT_GROWN_UP),
            new Test(Reason.HAS_WORK_CAPACITY, NO_WORK_CAPACITY),
            new Test(Reason.HAS_SOURCE_OF_LIVING, NO_SOURCE_OF_LIVING),
            new Test(Reason.OBLIGOR_ABLE, NO_ABLE_OBLIGOR));

    /** 是否符合特困条件. */
    public static final Rule<Truth> FITS = member(
            "extreme-poverty.fits",
            "是否符合特困人员救助供养条件",
            Unit.YES_NO,
            Law.extremePoverty("第四条"),
            all(NO_WORK_CAPACITY, NO_SOURCE_OF_LIVING, NO_ABLE_OBLIGOR));

    /** 自理能力等级. */
    public static final Rule<Code> CARE_GRADE = member(
            "extreme-poverty.care-grade",
            "生活自理能力为哪一级",
            Unit.CODE,
            Law.extremePoverty("第二十二条"),
            banded(
                    MemberSchema.FAILED_ITEMS,
                    word(CareGrade.SELF),
                    from(count("extreme-poverty.semi-from-items"), word(CareGrade.SEMI)),
                    from(count("extreme-poverty.full-from-items"), word(CareGrade.FULL))));

    /** 基本生活标准. */
    public static final Rule<Money> BASIC = member(
            "extreme-poverty.basic",
            "基本生活标准是多少",
            Unit.YUAN_PER_MONTH,
            Law.extremePoverty("第十九条"),
            choose(
                    all(
                            is(HouseholdSchema.AREA, Area.RURAL),
                            inList(CARE_GRADE, "extreme-poverty.rural-urban-basic-grades", CareGrade.values())),
                    money("extreme-poverty.basic", Area.URBAN),
                    money("extreme-poverty.basic")));

    /** 照料护理标准. */
    public static final Rule<Money> CARE = member(
            "extreme-poverty.care",
            "照料护理标准是多少",
            Unit.YUAN_PER_MONTH,
            Law.extremePoverty("第二十一条"),
            choose(
                    is(CARE_GRADE, CareGrade.FULL),
                    money("extreme-poverty.care.full"),
                    choose(
                            is(CARE_GRADE, CareGrade.SEMI),
                            money("extreme-poverty.care.semi"),
                            money("extreme-poverty.care.self"))));

    private ExtremePoverty() {}

    private static Expr<Money> unlessListed(String parameter, IncomeItem.Kind kind) {
        return choose(listed(parameter, kind), constant(0), MemberSchema.income(kind));
    }

    private static Expr<Truth> oldOrSevere() {
        return any(
                atLeast(ObligorSchema.AGE, count("extreme-poverty.obligor-high-age")),
                Persons.gradeTo(ObligorSchema.DISABILITY_GRADE, "severe-disability.grade-to"),
                all(
                        Persons.intellectualOrMental(ObligorSchema.DISABILITY),
                        Persons.gradeTo(ObligorSchema.DISABILITY_GRADE, "severe-disability.mental-grade-to")));
    }
}
