package org.kaolin.policy.book.societies;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.kaolin.base.CreditCode.OrganisationKind;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

/** 社会组织: members at founding, yearly checks, grades. */
public final class Societies {

    private Societies() {}

    /** 年检结论. */
    public enum CheckResult implements Coded {
        PASS("合格"),
        BASIC_PASS("基本合格"),
        FAIL("不合格");

        private final String title;

        CheckResult(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Whether an organisation has members enough; only social groups need any. */
    public static boolean hasMembersEnough(OrganisationKind kind, int persons, int units, LocalDate day) {
        if (kind != OrganisationKind.SOCIAL_GROUP) {
            return true;
        }
        if (units == 0) {
            return persons >= LawFigures.whole("society.persons-from", day);
        }
        if (persons == 0) {
            return units >= LawFigures.whole("society.units-from", day);
        }
        return persons + units >= LawFigures.whole("society.mixed-from", day);
    }

    /** Whether the check of a year, which looks at the year before, is due. */
    public static boolean needsYearlyCheck(OrganisationKind kind, LocalDate registeredOn, int year) {
        LocalDate end = Year.of(year).atDay(1).minusDays(1);
        int months = LawFigures.whole("society.first-check-months", end);
        return !registeredOn.plusMonths(months).isAfter(end);
    }

    /** Whether a social service failed two checks in a row. */
    public static boolean isRevocationCase(OrganisationKind kind, List<CheckResult> results) {
        return twiceInARow(results, CheckResult.FAIL);
    }

    /** Whether a grade is still valid. */
    public static boolean isGradeValid(LocalDate gradedOn, LocalDate day) {
        return !day.isBefore(gradedOn)
                && !day.isAfter(gradedOn.plusYears(LawFigures.whole("society.grade-years", gradedOn)));
    }

    /** Whether an organisation is admitted to grading by its last checks. */
    public static boolean isAdmittedToGrading(List<CheckResult> results) {
        return !results.contains(CheckResult.FAIL) && !twiceInARow(results, CheckResult.BASIC_PASS);
    }

    private static boolean twiceInARow(List<CheckResult> results, CheckResult result) {
        for (int i = 1; i < results.size(); i++) {
            if (results.get(i) == result && results.get(i - 1) == result) {
                return true;
            }
        }
        return false;
    }
}
