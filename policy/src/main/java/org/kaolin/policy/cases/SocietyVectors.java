package org.kaolin.policy.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.base.CreditCode.OrganisationKind;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.giving.Fundraising;
import org.kaolin.policy.book.societies.Societies;
import org.kaolin.policy.book.societies.Societies.CheckResult;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;

/** 社会组织与募捐向量. */
final class SocietyVectors {

    private SocietyVectors() {}

    static Map<String, Object> organisation(Fields input) {
        String check = input.text("check");
        return switch (check) {
            case "members" ->
                Map.of(
                        "ok",
                        Societies.hasMembersEnough(
                                kind(input), input.whole("persons", 0), input.whole("units", 0), Law.PRESENT));
            case "yearly-check" ->
                Map.of(
                        "required",
                        Societies.needsYearlyCheck(kind(input), input.date("registeredOn"), input.whole("year")));
            case "yearly-results" -> Map.of("revocationCase", Societies.isRevocationCase(kind(input), results(input)));
            case "grade" -> Map.of("valid", Societies.isGradeValid(input.date("gradedOn"), input.date("date")));
            case "evaluation" -> Map.of("admitted", Societies.isAdmittedToGrading(results(input)));
            default -> throw new FactException("check:未知代码“" + check + "”");
        };
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
                        input.whole("registeredMonths"),
                        grade(input.text("grade", "none", text -> text)),
                        input.flag("penaltyThisYear", false),
                        Law.PRESENT));
        return answer;
    }

    private static Map<String, Object> plan(Fields input) {
        LocalDate start = input.date("start");
        Map<String, Object> answer = new LinkedHashMap<>();
        LocalDate filed = input.dateOrNull("filed");
        boolean emergency = input.flag("emergency", false);
        if (filed != null) {
            answer.put("onTime", Fundraising.isFiledOnTime(start, filed, emergency));
        }
        LocalDate end = input.dateOrNull("end");
        if (end != null && end.isBefore(start)) {
            throw new FactException("end:结束日 " + end + " 早于开始日 " + start);
        }
        if (end != null && Fundraising.runsTooLong(start, end)) {
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
