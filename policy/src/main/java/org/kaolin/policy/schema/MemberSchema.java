package org.kaolin.policy.schema;

import static org.kaolin.policy.language.Terms.fact;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ParentFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 成员事实目录: facts of one member of the household. */
public final class MemberSchema {

    private static final Columns OF = new Columns(Scope.MEMBER);
    private static final int MOST_MONTHS = 12 * Bounds.AGE;

    /** 与户主关系. */
    public static final Expr<Code> RELATION = fact(OF.code(
            "relation", "与户主是什么关系", Person.Relation.class, s -> s.member().relation()));

    /** 周岁. */
    public static final Expr<Count> AGE =
            fact(OF.count("age", "周岁多大", Unit.YEARS, Bounds.AGE, s -> s.member().ageOn(s.asOf())));

    /** 本月已满周岁: birthdays of the month itself counted. */
    public static final Expr<Count> AGE_THIS_MONTH =
            fact(OF.count("age.month", "本月月末周岁多大", Unit.YEARS, Bounds.AGE, s -> ageIn(s, s.month())));

    /** 上月末已满周岁: a birthday counts from the month after it. */
    public static final Expr<Count> AGE_LAST_MONTH = fact(OF.count(
            "age.lastMonth",
            "上月月末周岁多大",
            Unit.YEARS,
            Bounds.AGE,
            s -> ageIn(s, s.month().previous())));

    /** 首次纳入特困时的周岁, as many as now when never supported. */
    public static final Expr<Count> AGE_AT_FIRST_SUPPORT =
            fact(OF.count("supportedSince", "首次纳入特困时周岁多大", Unit.YEARS, Bounds.AGE, MemberSchema::ageAtFirstSupport));

    /** 是否曾纳入特困. */
    public static final Expr<Truth> SUPPORTED_BEFORE =
            fact(OF.flag("supportedSince.before", "此前是否已纳入特困供养", s -> s.member().supportedSince() != null));

    /** 人员状态. */
    public static final Expr<Code> STATUS = fact(
            OF.code("status", "目前状态如何", Person.Status.class, s -> s.member().status()));

    /** 就读阶段. */
    public static final Expr<Code> STUDY =
            fact(OF.code("study", "就读于哪个阶段", Person.Study.class, s -> s.member().study()));

    /** 是否全日制. */
    public static final Expr<Truth> FULL_TIME =
            fact(OF.flag("studyMode", "是否全日制就读", s -> s.member().studyMode() == Person.StudyMode.FULL_TIME));

    /** 是否长期共同居住. */
    public static final Expr<Truth> CO_RESIDENT =
            fact(OF.flag("coResident", "是否长期共同居住", s -> s.member().coResident()));

    /** 是否不能独立生活. */
    public static final Expr<Truth> CANNOT_LIVE_INDEPENDENTLY =
            fact(OF.flag("cannotLiveIndependently", "是否不能独立生活", s -> s.member().cannotLiveIndependently()));

    /** 是否有法定赡养抚养扶养义务. */
    public static final Expr<Truth> DUTY_OF_SUPPORT = fact(
            OF.flag("dutyOfSupport", "与户主之间是否有法定赡养、抚养、扶养义务", s -> s.member().dutyOfSupport()));

    /** 本月是否已计入家庭. */
    public static final Expr<Truth> COUNTED_BY_NOW = fact(OF.flag("countedFrom", "本月是否已计入家庭", s -> {
        Month from = s.member().countedFrom();
        return from == null || !from.isAfter(s.month());
    }));

    /** 是否已在本月之前死亡; the month of death itself is still paid. */
    public static final Expr<Truth> DEAD_BEFORE_MONTH = fact(OF.flag("status.deadBefore", "是否已在本月之前死亡", s -> {
        Month death = s.request().deaths().get(s.member().id());
        return death == null ? s.member().status() == Person.Status.DEAD : death.isBefore(s.month());
    }));

    /** 无正当理由拒绝就业的次数. */
    public static final Expr<Count> REFUSALS = fact(OF.count(
            "events.work-refusal",
            "无正当理由拒绝就业几次",
            Unit.ITEMS,
            Bounds.ITEMS,
            s -> s.request().refusals().getOrDefault(s.member().id(), 0)));

    /** 就业状况. */
    public static final Expr<Code> WORK =
            fact(OF.code("work", "就业状况如何", Person.Work.class, s -> s.member().work()));

    /** 劳动能力. */
    public static final Expr<Code> WORK_CAPACITY = fact(OF.code(
            "workCapacity", "劳动能力如何", Person.WorkCapacity.class, s -> s.member().workCapacity()));

    /** 残疾类别. */
    public static final Expr<Code> DISABILITY = fact(OF.code(
            "disability.kind",
            "残疾类别是什么",
            Disability.Kind.class,
            s -> s.member().disability().kind()));

    /** 残疾等级, 0 without a disability. */
    public static final Expr<Count> DISABILITY_GRADE = fact(OF.count(
            "disability.grade",
            "残疾等级是几级",
            Unit.ITEMS,
            4,
            s -> s.member().disability().grade()));

    /** 是否持残疾人证. */
    public static final Expr<Truth> CERTIFICATE = fact(OF.flag(
            "disability.certificate", "是否持有残疾人证", s -> s.member().disability().certificate()));

    /** 是否患重特大疾病. */
    public static final Expr<Truth> SERIOUS_ILLNESS =
            fact(OF.flag("seriousIllness", "是否患重特大疾病", s -> s.member().seriousIllness()));

    /** 不能自理项数. */
    public static final Expr<Count> FAILED_ITEMS = fact(OF.count(
            "selfCare.failedItems",
            "六项生活自理指标有几项不能完成",
            Unit.ITEMS,
            6,
            s -> s.member().failedItems()));

    /** 能力等级 as a rank, 0 intact. */
    public static final Expr<Count> ABILITY_RANK = fact(OF.count(
            "abilityGrade.rank",
            "老年人能力评估为第几级",
            Unit.ITEMS,
            4,
            s -> s.member().abilityGrade().ordinal()));

    /** 能力等级. */
    public static final Expr<Code> ABILITY = fact(OF.code(
            "abilityGrade",
            "老年人能力评估等级是什么",
            Person.AbilityGrade.class,
            s -> s.member().abilityGrade()));

    /** 养育方式. */
    public static final Expr<Code> PLACEMENT = fact(OF.code(
            "placement",
            "孩子由谁养育",
            Person.Placement.class,
            s -> s.member().placement() == null
                    ? Person.Placement.KIN
                    : s.member().placement()));

    /** 是否已知父母情况. */
    public static final Expr<Truth> PARENTS_GIVEN =
            fact(OF.flag("parents", "是否属于需核实父母情况的儿童", s -> s.member().father() != null));

    private static final Map<IncomeItem.Kind, Expr<Money>> INCOME = new EnumMap<>(IncomeItem.Kind.class);
    private static final Map<Benefit, Expr<Truth>> RECEIVES = new EnumMap<>(Benefit.class);
    private static final Map<Benefit, Expr<Truth>> ASKED = new EnumMap<>(Benefit.class);
    private static final Map<Benefit, Expr<Truth>> DECIDED = new EnumMap<>(Benefit.class);

    static {
        for (IncomeItem.Kind kind : IncomeItem.Kind.values()) {
            INCOME.put(
                    kind,
                    fact(OF.monthly(
                            "income." + kind.code(),
                            kind.title() + "每月多少",
                            s -> s.member().income().getOrDefault(kind, 0L))));
        }
        for (Benefit benefit : Benefit.values()) {
            String code = benefit.code();
            RECEIVES.put(
                    benefit,
                    fact(OF.flag(
                            "benefits." + code,
                            "是否正在享受" + benefit.title(),
                            s -> s.member().benefits().contains(benefit))));
            ASKED.put(
                    benefit,
                    fact(OF.flag(
                            "request." + code,
                            "是否申请" + benefit.title(),
                            s -> s.request().asksFor(benefit, s.member().id()))));
            DECIDED.put(
                    benefit,
                    fact(OF.flag(
                            "decided." + code,
                            "是否已确认" + benefit.title(),
                            s -> s.request().decidedFor(benefit, s.member().id()))));
        }
    }

    private MemberSchema() {}

    /** 某类收入 a month. */
    public static Expr<Money> income(IncomeItem.Kind kind) {
        return get(INCOME, kind);
    }

    /** 是否正在享受. */
    public static Expr<Truth> receives(Benefit benefit) {
        return get(RECEIVES, benefit);
    }

    /** 是否申请 for this person. */
    public static Expr<Truth> asked(Benefit benefit) {
        return get(ASKED, benefit);
    }

    /** 是否已确认 for this person. */
    public static Expr<Truth> decided(Benefit benefit) {
        return get(DECIDED, benefit);
    }

    /** 父亲 or 母亲. */
    public enum Parent implements org.kaolin.policy.facts.Coded {
        FATHER("父亲"),
        MOTHER("母亲");

        private final String title;

        Parent(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        private @Nullable ParentFacts of(Situation situation) {
            return this == FATHER
                    ? situation.member().father()
                    : situation.member().mother();
        }

        /** 状态. */
        public Expr<Code> state() {
            return fact(OF.code("parents." + code() + ".state", title + "情况如何", ParentFacts.State.class, s -> {
                ParentFacts parent = of(s);
                return parent == null ? ParentFacts.State.ABLE : parent.state();
            }));
        }

        /** 失去联系的月数. */
        public Expr<Count> monthsLost() {
            return fact(number("months", "失去联系几个月", ParentFacts::months));
        }

        /** 服刑或受限的月数. */
        public Expr<Count> termMonths() {
            return fact(number("termMonths", "刑期或限制期几个月", ParentFacts::termMonths));
        }

        /** 是否未履行抚养义务. */
        public Expr<Truth> notCaring() {
            return fact(OF.flag("parents." + code() + ".notCaring", title + "是否未履行监护抚养责任", s -> {
                ParentFacts parent = of(s);
                return parent != null && parent.notCaring();
            }));
        }

        /** 残疾类别. */
        public Expr<Code> disability() {
            return fact(
                    OF.code("parents." + code() + ".disability.kind", title + "残疾类别是什么", Disability.Kind.class, s -> {
                        ParentFacts parent = of(s);
                        return parent == null
                                ? Disability.Kind.NONE
                                : parent.disability().kind();
                    }));
        }

        /** 残疾等级. */
        public Expr<Count> disabilityGrade() {
            return fact(number(
                    "disability.grade", "残疾等级是几级", parent -> parent.disability().grade()));
        }

        private Fact<Count> number(String key, String question, ToLongFunction<ParentFacts> reader) {
            return OF.count("parents." + code() + "." + key, title + question, Unit.ITEMS, MOST_MONTHS, s -> {
                ParentFacts parent = of(s);
                return parent == null ? 0 : reader.applyAsLong(parent);
            });
        }
    }

    private static <E extends Enum<E>, K extends Kind> Expr<K> get(Map<E, Expr<K>> facts, E key) {
        Expr<K> fact = facts.get(key);
        if (fact == null) {
            throw new IllegalStateException("no fact for " + key);
        }
        return fact;
    }

    private static long ageIn(Situation situation, Month month) {
        MemberFacts member = situation.member();
        Month birth = member.monthOfAge(0);
        return birth == null ? member.ageOn(situation.asOf()) : Math.max(0, Math.floorDiv(birth.until(month), 12));
    }

    private static long ageAtFirstSupport(Situation situation) {
        MemberFacts member = situation.member();
        Month since = member.supportedSince();
        if (since == null) {
            return member.ageOn(situation.asOf());
        }
        Month birth = member.monthOfAge(0);
        int years = birth == null
                ? member.ageOn(situation.asOf()) - since.until(Month.of(situation.asOf())) / 12
                : Math.floorDiv(birth.until(since), 12);
        return Math.max(0, years);
    }
}
