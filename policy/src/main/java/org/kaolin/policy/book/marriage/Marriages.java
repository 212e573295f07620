package org.kaolin.policy.book.marriage;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

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
            boolean pilotProvince) {}

    /** 冷静期与办理期. */
    public record Periods(LocalDate coolingEnd, LocalDate windowFirst, LocalDate windowLast) {}

    /** The first ground against a marriage; empty when it may be registered. */
    public static Optional<Refusal> findRefusal(Application application) {
        LocalDate date = application.date();
        if (years(application.manBorn(), date) < LawFigures.whole("marriage.man-age", date)
                || years(application.womanBorn(), date) < LawFigures.whole("marriage.woman-age", date)) {
            return Optional.of(Refusal.AGE);
        }
        if (application.hasSpouse()) {
            return Optional.of(Refusal.HAS_SPOUSE);
        }
        if (application.kinship()) {
            return Optional.of(Refusal.KINSHIP);
        }
        boolean competent = !application.otherProvince()
                || application.pilotProvince()
                || LawFigures.flag("marriage.any-office", date);
        return competent ? Optional.empty() : Optional.of(Refusal.JURISDICTION);
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
