package org.kaolin.policy.book.marriage;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.flag;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Ground;
import org.kaolin.policy.book.Grounds;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.LawFigures;
import org.kaolin.policy.schema.SubjectColumns;

/** 婚姻登记: may a marriage be registered, and when a divorce. */
public final class Marriages {

    private Marriages() {}

    /** 不予登记原因. */
    public enum Refusal implements Coded {
        AGE("未到法定婚龄"),
        HAS_SPOUSE("已有配偶"),
        KINSHIP("直系血亲或三代以内旁系血亲"),
        JURISDICTION("不属本机关管辖");

        private final String title;

        Refusal(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 离婚登记进度. */
    public enum Divorce implements Coded {
        ACCEPT("可以登记"),
        TOO_EARLY("冷静期未满"),
        WITHDRAWN("已撤回"),
        DEEMED_WITHDRAWN("视为撤回");

        private final String title;

        Divorce(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 结婚申请.
     *
     * @param otherProvince whether the office lies outside the province of both households
     */
    public record Application(
            LocalDate date,
            LocalDate manBorn,
            LocalDate womanBorn,
            boolean hasSpouse,
            boolean kinship,
            boolean otherProvince,
            boolean pilotProvince)
            implements Subject {

        @Override
        public String id() {
            return "结婚申请 " + date;
        }
    }

    /** 冷静期与办理期. */
    public record Periods(LocalDate coolingEnd, LocalDate windowFirst, LocalDate windowLast) {}

    private static final SubjectColumns<Application> OF = new SubjectColumns<>("marriage", Application.class);

    /** 双方是否达到法定婚龄. */
    public static final Rule<Truth> OLD_ENOUGH = subject(
            "marriage.old-enough",
            "双方是否均已达到法定婚龄",
            Unit.YES_NO,
            Citation.of("民法典", "第一千零四十七条"),
            all(
                    atLeast(
                            OF.count("manAge", "男方周岁多大", Unit.YEARS, Bounds.AGE, a -> years(a.manBorn(), a.date())),
                            count("marriage.man-age")),
                    atLeast(
                            OF.count("womanAge", "女方周岁多大", Unit.YEARS, Bounds.AGE, a -> years(a.womanBorn(), a.date())),
                            count("marriage.woman-age"))));

    /** 双方是否均无配偶. */
    public static final Rule<Truth> UNMARRIED = subject(
            "marriage.unmarried",
            "双方是否均无配偶",
            Unit.YES_NO,
            Citation.of("民法典", "第一千零四十二条"),
            not(OF.flag("hasSpouse", "是否有一方已有配偶", Application::hasSpouse)));

    /** 是否没有禁止结婚的亲属关系. */
    public static final Rule<Truth> NOT_KIN = subject(
            "marriage.not-kin",
            "是否没有直系血亲或三代以内旁系血亲关系",
            Unit.YES_NO,
            Citation.of("民法典", "第一千零四十八条"),
            not(OF.flag("kinship", "是否属直系血亲或三代以内旁系血亲", Application::kinship)));

    /** 登记机关是否有权办理. */
    public static final Rule<Truth> COMPETENT = subject(
            "marriage.competent-office",
            "登记机关是否有权办理",
            Unit.YES_NO,
            Citation.of("婚姻登记条例", "关于办理机关的规定"),
            any(
                    not(OF.flag("otherProvince", "是否在双方户籍省份之外办理", Application::otherProvince)),
                    OF.flag("pilotProvince", "是否属跨省通办试点省份", Application::pilotProvince),
                    flag("marriage.any-office")));

    /** 结婚登记条件, in order. */
    public static final List<Ground<Refusal>> GROUNDS = List.of(
            new Ground<>(Refusal.AGE, OLD_ENOUGH),
            new Ground<>(Refusal.HAS_SPOUSE, UNMARRIED),
            new Ground<>(Refusal.KINSHIP, NOT_KIN),
            new Ground<>(Refusal.JURISDICTION, COMPETENT));

    /** The first ground against a marriage; empty when it may be registered. */
    public static Optional<Refusal> findRefusal(Application application) {
        return Grounds.findRefusal(GROUNDS, application, application.date());
    }

    /** Both periods of thirty days; one that ends on a day of rest ends on the next working day. */
    public static Periods periods(LocalDate received, WorkingCalendar calendar) {
        LocalDate cooling = calendar.rolled(received.plusDays(LawFigures.whole("divorce.cooling-days", received)))
                .due();
        LocalDate last = calendar.rolled(cooling.plusDays(LawFigures.whole("divorce.window-days", received)))
                .due();
        return new Periods(cooling, cooling.plusDays(1), last);
    }

    /** Where a divorce stands; empty while nobody came and nobody withdrew. */
    public static Optional<Divorce> findStanding(
            Periods periods, @Nullable LocalDate came, @Nullable LocalDate withdrawnOn) {
        if (withdrawnOn != null && !withdrawnOn.isAfter(periods.coolingEnd())) {
            return Optional.of(Divorce.WITHDRAWN);
        }
        if (came == null) {
            return Optional.empty();
        }
        if (!came.isAfter(periods.coolingEnd())) {
            return Optional.of(Divorce.TOO_EARLY);
        }
        return Optional.of(came.isAfter(periods.windowLast()) ? Divorce.DEEMED_WITHDRAWN : Divorce.ACCEPT);
    }

    private static int years(LocalDate born, LocalDate date) {
        return Period.between(born, date).getYears();
    }
}
