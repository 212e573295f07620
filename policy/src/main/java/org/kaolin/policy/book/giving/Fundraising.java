package org.kaolin.policy.book.giving;

import java.time.LocalDate;
import java.util.Optional;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

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

    /** The first ground against the qualification. @param grade of 1A to 5A, 0 for none */
    public static Optional<Refusal> findRefusal(int registeredMonths, int grade, boolean penalty, LocalDate day) {
        if (registeredMonths < LawFigures.whole("fundraising.months-registered", day)) {
            return Optional.of(Refusal.UNDER_ONE_YEAR);
        }
        if (penalty) {
            return Optional.of(Refusal.PENALTY);
        }
        boolean graded = registeredMonths >= LawFigures.whole("fundraising.months-without-grade", day);
        return graded && grade < LawFigures.whole("fundraising.grade-from", day)
                ? Optional.of(Refusal.GRADE)
                : Optional.empty();
    }

    /** Whether a plan was filed in time: before the start, in an emergency soon after it. */
    public static boolean isFiledOnTime(LocalDate start, LocalDate filed, boolean emergency) {
        LocalDate last = emergency
                ? start.plusDays(LawFigures.whole("fundraising.emergency-filing-days", start))
                : start.minusDays(LawFigures.whole("fundraising.filing-days", start));
        return !filed.isAfter(last);
    }

    /** Whether an activity runs longer than is usual. */
    public static boolean runsTooLong(LocalDate start, LocalDate end) {
        return end.isAfter(start.plusYears(LawFigures.whole("fundraising.most-years", start)));
    }
}
