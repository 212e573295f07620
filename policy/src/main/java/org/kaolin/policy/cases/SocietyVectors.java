package org.kaolin.policy.cases;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.base.CreditCode.OrganisationKind;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.giving.Fundraising;
import org.kaolin.policy.book.societies.Societies;
import org.kaolin.policy.book.societies.Societies.CheckResult;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;

/** 社会组织与募捐向量. */
final class SocietyVectors {

    private SocietyVectors() {}

    static Map<String, Object> organisation(Fields input) {
        String check = input.text("check");
        return switch (check) {
            case "members" ->
                Map.of(
                        "ok",
                        Subjects.holds(
                                Societies.MEMBERS_ENOUGH,
                                new Societies.Founding(
                                        kind(input) == OrganisationKind.SOCIAL_GROUP,
                                        number(input, "persons"),
                                        number(input, "units")),
                                Law.PRESENT));
            case "yearly-check" -> Map.of("required", yearlyCheck(input));
            case "yearly-results" -> Map.of("revocationCase", results(Societies.REVOCATION_CASE, input));
            case "grade" -> Map.of("valid", gradeValid(input));
            case "evaluation" -> Map.of("admitted", results(Societies.ADMITTED_TO_GRADING, input));
            default -> throw new FactException("check:未知代码“" + check + "”");
        };
    }

    private static boolean yearlyCheck(Fields input) {
        kind(input);
        int year = input.whole("year");
        Bounds.whole(year, 1950, 2100, "year");
        LocalDate end = Year.of(year).atDay(1).minusDays(1);
        return Subjects.holds(
                Societies.YEARLY_CHECK_DUE, new Societies.Standing(input.date("registeredOn"), end, List.of()), end);
    }

    private static boolean results(Rule<Kind.Truth> rule, Fields input) {
        kind(input);
        LocalDate day = Law.PRESENT;
        return Subjects.holds(rule, new Societies.Standing(day, day, results(input)), day);
    }

    private static boolean gradeValid(Fields input) {
        LocalDate gradedOn = input.date("gradedOn");
        return Subjects.holds(Societies.GRADE_VALID, new Societies.Grade(gradedOn, input.date("date")), gradedOn);
    }

    private static int number(Fields input, String key) {
        int number = input.whole(key, 0);
        Bounds.whole(number, 0, 100_000, key);
        return number;
    }

    static Map<String, Object> fundraising(Fields input) {
        String check = input.text("check");
        return switch (check) {
            case "qualification" -> qualification(input);
            case "plan" -> plan(input);
            default -> throw new FactException("check:未知代码“" + check + "”,可用:qualification、plan");
        };
    }

    private static Map<String, Object> qualification(Fields input) {
        Map<String, Object> answer = new LinkedHashMap<>();
        FamilyVectors.decide(
                answer,
                Fundraising.findRefusal(
                        new Fundraising.Charity(
                                number(input, "registeredMonths"),
                                grade(input.text("grade", "none", text -> text)),
                                input.flag("penaltyThisYear", false)),
                        Law.PRESENT));
        return answer;
    }

    private static Map<String, Object> plan(Fields input) {
        LocalDate start = input.date("start");
        Map<String, Object> answer = new LinkedHashMap<>();
        LocalDate filed = input.dateOrNull("filed");
        boolean emergency = input.flag("emergency", false);
        LocalDate end = input.dateOrNull("end");
        Fundraising.Plan plan = new Fundraising.Plan(start, end, filed, emergency);
        if (filed != null) {
            answer.put("onTime", Subjects.holds(Fundraising.FILED_ON_TIME, plan, start));
        }
        if (end != null && end.isBefore(start)) {
            throw new FactException("end:结束日 " + end + " 早于开始日 " + start);
        }
        if (end != null && Subjects.holds(Fundraising.RUNS_TOO_LONG, plan, start)) {
            answer.put("warning", "over-three-years");
        }
        return answer;
    }

    private static int grade(String code) {
        if (code.equals("none")) {
            return 0;
        }
        if (!code.matches("[1-5]A")) {
            throw new FactException("grade:未知代码“" + code + "”,可用:none、1A 至 5A");
        }
        return code.charAt(0) - '0';
    }

    /** The checks of each year are the same for all kinds. */
    private static OrganisationKind kind(Fields input) {
        String code = input.text("organisationKind", OrganisationKind.SOCIAL_SERVICE.code(), text -> text);
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new FactException("organisationKind:未知代码“" + code + "”");
    }

    private static List<CheckResult> results(Fields input) {
        return input.list("results").stream()
                .map(code -> Coded.of(CheckResult.class, String.valueOf(code)))
                .toList();
    }
}
