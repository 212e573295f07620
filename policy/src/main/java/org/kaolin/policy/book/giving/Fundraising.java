package org.kaolin.policy.book.giving;

import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.subject;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Ground;
import org.kaolin.policy.book.Grounds;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.SubjectColumns;

/** 公开募捐: who may raise funds in public, and when a plan must be filed. */
public final class Fundraising {

    private Fundraising() {}

    /** 不予资格原因. */
    public enum Refusal implements Coded {
        UNDER_ONE_YEAR("登记或认定未满一年"),
        PENALTY("当年受过处罚"),
        GRADE("评估等级不足");

        private final String title;

        Refusal(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 慈善组织 that asks for the qualification.
     *
     * @param registeredMonths whole months since registration
     * @param grade of 1 to 5 A, 0 for none
     */
    public record Charity(int registeredMonths, int grade, boolean penaltyThisYear) implements Subject {

        @Override
        public String id() {
            return "慈善组织";
        }
    }

    /** 募捐方案: first and last day and the day it was filed. */
    public record Plan(
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate filed,
            boolean emergency) implements Subject {

        @Override
        public String id() {
            return "募捐方案";
        }

        private long filedBefore() {
            return filed == null ? Fact.UNKNOWN : Math.max(0, ChronoUnit.DAYS.between(filed, start));
        }

        private long filedAfter() {
            return filed == null ? Fact.UNKNOWN : Math.max(0, ChronoUnit.DAYS.between(start, filed));
        }

        private long yearsOver() {
            return end == null
                    ? Fact.UNKNOWN
                    : Math.max(0, Period.between(start, end.minusDays(1)).getYears());
        }
    }

    private static final SubjectColumns<Charity> OF = new SubjectColumns<>("charity", Charity.class);
    private static final SubjectColumns<Plan> PLAN = new SubjectColumns<>("plan", Plan.class);
    private static final Expr<Count> REGISTERED =
            OF.count("registeredMonths", "登记满几个月", Unit.MONTHS, Bounds.COUNT, Charity::registeredMonths);

    /** 登记是否满规定期限. */
    public static final Rule<Truth> REGISTERED_LONG_ENOUGH = subject(
            "fundraising.registered-long-enough",
            "登记或认定是否满规定期限",
            Unit.YES_NO,
            Citation.of("慈善法", "第二十二条"),
            atLeast(REGISTERED, count("fundraising.months-registered")));

    /** 当年是否未受处罚. */
    public static final Rule<Truth> NO_PENALTY = subject(
            "fundraising.no-penalty",
            "本年度是否未受处罚",
            Unit.YES_NO,
            Citation.of("慈善组织公开募捐管理办法", "关于申请条件的规定"),
            not(OF.flag("penaltyThisYear", "本年度是否受过处罚", Charity::penaltyThisYear)));

    /** 评估等级是否足够; a young organisation is not asked for one. */
    public static final Rule<Truth> GRADED = subject(
            "fundraising.graded",
            "评估等级是否达到规定",
            Unit.YES_NO,
            Citation.of("慈善组织公开募捐管理办法", "关于申请条件的规定"),
            any(
                    less(REGISTERED, count("fundraising.months-without-grade")),
                    atLeast(
                            OF.count("grade", "评估为几A级", Unit.ITEMS, Bounds.COUNT, Charity::grade),
                            count("fundraising.grade-from"))));

    /** 公开募捐资格条件, in order. */
    public static final List<Ground<Refusal>> GROUNDS = List.of(
            new Ground<>(Refusal.UNDER_ONE_YEAR, REGISTERED_LONG_ENOUGH),
            new Ground<>(Refusal.PENALTY, NO_PENALTY),
            new Ground<>(Refusal.GRADE, GRADED));

    /** 方案是否按时备案: before the start, in an emergency soon after it. */
    public static final Rule<Truth> FILED_ON_TIME = subject(
            "fundraising.filed-on-time",
            "募捐方案是否按时备案",
            Unit.YES_NO,
            Citation.of("慈善组织公开募捐管理办法", "关于方案备案的规定"),
            choose(
                    PLAN.flag("emergency", "是否应对重大突发事件", Plan::emergency),
                    atMost(
                            PLAN.count("filedAfter", "开始后几日备案", Unit.DAYS, Bounds.COUNT, Plan::filedAfter),
                            count("fundraising.emergency-filing-days")),
                    atLeast(
                            PLAN.count("filedBefore", "开始前几日备案", Unit.DAYS, Bounds.COUNT, Plan::filedBefore),
                            count("fundraising.filing-days"))));

    /** 期限是否过长. */
    public static final Rule<Truth> RUNS_TOO_LONG = subject(
            "fundraising.runs-too-long",
            "募捐活动是否超过一般期限",
            Unit.YES_NO,
            Citation.of("慈善组织公开募捐管理办法", "关于活动期限的规定"),
            atLeast(
                    PLAN.count("yearsOver", "末日前一日距开始满几年", Unit.YEARS, Bounds.COUNT, Plan::yearsOver),
                    count("fundraising.most-years")));

    /** The first ground against the qualification. */
    public static Optional<Refusal> findRefusal(Charity charity, LocalDate day) {
        return Grounds.findRefusal(GROUNDS, charity, day);
    }
}
