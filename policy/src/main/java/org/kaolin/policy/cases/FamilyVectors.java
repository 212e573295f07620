package org.kaolin.policy.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.children.Adoptions;
import org.kaolin.policy.book.marriage.Marriages;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;

/** 婚姻与收养向量. */
final class FamilyVectors {

    private FamilyVectors() {}

    static Map<String, Object> marriage(Fields input, WorkingCalendar calendar) {
        String act = input.text("act");
        return switch (act) {
            case "marriage" -> wedding(input);
            case "divorce" -> divorce(input, calendar);
            default -> throw new FactException("act:未知代码“" + act + "”,可用:marriage、divorce");
        };
    }

    static Map<String, Object> adoption(Fields input) {
        Map<String, Object> answer = new LinkedHashMap<>();
        LocalDate notice = input.dateOrNull("noticeFrom");
        if (notice != null) {
            answer.put("noticeEnd", Adoptions.noticeEnd(notice));
            answer.put("noticeCountsInLimit", false);
            return answer;
        }
        Adopter adopter = input.inside("adopter", FamilyVectors::adopter);
        Adoptions.Application application = input.inside("adoptee", child -> application(adopter, child));
        decide(answer, Adoptions.findRefusal(application, Law.PRESENT));
        answer.put("countLimitApplies", Subjects.holds(Adoptions.COUNT_LIMIT_APPLIES, application, Law.PRESENT));
        return answer;
    }

    static void decide(Map<String, Object> answer, Optional<? extends Coded> refusal) {
        answer.put("decision", refusal.isEmpty() ? "accept" : "refuse");
        refusal.ifPresent(reason -> answer.put("reason", reason));
    }

    private static Map<String, Object> wedding(Fields input) {
        input.ignore("hukouBooklet");
        Map<String, Object> answer = new LinkedHashMap<>();
        LocalDate date = input.date("date");
        decide(
                answer,
                Marriages.findRefusal(new Marriages.Application(
                        date,
                        bornBefore(input, "manBorn", date),
                        bornBefore(input, "womanBorn", date),
                        input.flag("manHasSpouse", false) | input.flag("womanHasSpouse", false),
                        input.flag("kinshipWithinThreeGenerations", false),
                        office(input),
                        input.flag("pilotProvince", false))));
        return answer;
    }

    private static boolean office(Fields input) {
        String office = input.text("office", "hukou-place", text -> text);
        return switch (office) {
            case "hukou-place" -> false;
            case "other-province" -> true;
            default -> throw new FactException("office:未知代码“" + office + "”,可用:hukou-place、other-province");
        };
    }

    private static LocalDate bornBefore(Fields input, String key, LocalDate date) {
        LocalDate born = input.date(key);
        if (born.isAfter(date)) {
            throw new FactException(key + ":出生日期 " + born + " 晚于 " + date);
        }
        return born;
    }

    private static Map<String, Object> divorce(Fields input, WorkingCalendar calendar) {
        Marriages.Periods periods = Marriages.periods(input.date("received"), calendar);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("coolingEnd", periods.coolingEnd());
        answer.put("windowFirst", periods.windowFirst());
        answer.put("windowLast", periods.windowLast());
        Marriages.findStanding(periods, input.dateOrNull("came"), input.dateOrNull("withdrawnOn"))
                .ifPresent(standing -> answer.put("decision", standing));
        return answer;
    }

    private record Adopter(int age, @Nullable Boolean male, boolean married, int children) {}

    private static Adopter adopter(Fields fields) {
        return new Adopter(
                fields.whole("age"), male(fields), fields.flag("married", false), fields.whole("children", 0));
    }

    private static Adoptions.Application application(Adopter adopter, Fields child) {
        return new Adoptions.Application(
                adopter.age(),
                adopter.male(),
                adopter.married(),
                adopter.children(),
                child.whole("age"),
                male(child),
                child.code("kind", Adoptions.ChildKind.class),
                child.flag("consent", false));
    }

    private static @Nullable Boolean male(Fields fields) {
        if (!fields.has("sex")) {
            return null;
        }
        String sex = fields.text("sex");
        if (!sex.equals("male") && !sex.equals("female")) {
            throw new FactException("sex:未知代码“" + sex + "”,可用:male、female");
        }
        return sex.equals("male");
    }
}
