package org.kaolin.policy.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaolin.base.CreditCode;
import org.kaolin.base.PersonNumber;
import org.kaolin.base.RegionCode;
import org.kaolin.base.Sex;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.assistance.StandardChecks;
import org.kaolin.policy.book.children.LeftBehind;
import org.kaolin.policy.book.limits.LegalLimits;
import org.kaolin.policy.cases.CaseFile.Result;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterSet;

/** 校验向量: section 7 of the case schema, rules without pages. */
final class Vectors {

    private static final int RATIO_PLACES = 4;
    private static final int CODE_LENGTH = 18;
    private static final Pattern PERSON = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern CREDIT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private static final Set<String> ANSWERS =
            Set.of("grade preliminaryGrade total valid reason sex born division organisationKind decision coolingEnd"
                    .concat(" windowFirst windowLast countLimitApplies noticeEnd noticeCountsInLimit ok required")
                    .concat(" revocationCase admitted onTime warning nextBy fileBy announceBy completeBy extendedTo")
                    .concat(" recordBy claimTo applyBy leftBehind met ratio parameter")
                    .split(" "));

    private Vectors() {}

    static Result run(Object tree, ParameterSet parameters, WorkingCalendar calendar) {
        return Fields.read(tree, fields -> {
            fields.ignore("basis", "note", "calc");
            String kind = fields.text("kind");
            Map<String, Object> expect = CaseReader.expect(fields, ANSWERS);
            Map<String, Object> answer = fields.inside("input", input -> answer(kind, input, parameters, calendar));
            return CaseFile.result(fields.text("id"), expect, answer);
        });
    }

    private static Map<String, Object> answer(
            String kind, Fields input, ParameterSet parameters, WorkingCalendar calendar) {
        return switch (kind) {
            case "abilityGrade" -> AbilityVectors.answer(input);
            case "idNumber" -> idNumber(input);
            case "creditCode" -> creditCode(input);
            case "marriage" -> FamilyVectors.marriage(input, calendar);
            case "adoption" -> FamilyVectors.adoption(input);
            case "organisation" -> SocietyVectors.organisation(input);
            case "fundraising" -> SocietyVectors.fundraising(input);
            case "timeLimit" -> timeLimit(input, calendar);
            case "leftBehindChild" -> leftBehind(input);
            case "standardCheck" -> standardCheck(input, parameters);
            default -> throw new FactException("kind:未知代码“" + kind + "”");
        };
    }

    private static Map<String, Object> idNumber(Fields input) {
        String value = input.text("value");
        LocalDate checkedOn = input.date("checkedOn");
        Map<String, Object> answer = new LinkedHashMap<>();
        Optional<String> fault = asWritten(value, PERSON)
                .or(() -> PersonNumber.findFault(value, checkedOn).map(PersonNumber.Fault::code));
        answer.put("valid", fault.isEmpty());
        if (fault.isPresent()) {
            answer.put("reason", fault.get());
            return answer;
        }
        PersonNumber number = new PersonNumber(value);
        number.findSex().map(Sex::code).ifPresent(sex -> answer.put("sex", sex));
        number.findBorn().ifPresent(born -> answer.put("born", born));
        number.findDivision().ifPresent(division -> answer.put("division", division));
        return answer;
    }

    /** A vector asks for the number as it is written: a small letter or a blank is none of its characters. */
    private static Optional<String> asWritten(String value, Pattern alphabet) {
        if (value.length() != CODE_LENGTH) {
            return Optional.of("length");
        }
        return alphabet.matcher(value).matches() ? Optional.empty() : Optional.of("alphabet");
    }

    private static Map<String, Object> creditCode(Fields input) {
        String value = input.text("value");
        Map<String, Object> answer = new LinkedHashMap<>();
        Optional<String> fault =
                asWritten(value, CREDIT).or(() -> CreditCode.findFault(value).map(CreditCode.Fault::code));
        answer.put("valid", fault.isEmpty());
        if (fault.isPresent()) {
            answer.put("reason", fault.get());
            return answer;
        }
        CreditCode code = new CreditCode(value);
        code.findOrganisationKind().ifPresent(kind -> answer.put("organisationKind", kind.code()));
        answer.put("division", code.division());
        return answer;
    }

    private static Map<String, Object> timeLimit(Fields input, WorkingCalendar calendar) {
        return new LinkedHashMap<>(
                LegalLimits.of(input.code("rule", LegalLimits.Matter.class), input.date("date"), calendar));
    }

    private static Map<String, Object> leftBehind(Fields input) {
        List<LeftBehind.Presence> parents = input.list("parents").stream()
                .map(code -> Coded.of(LeftBehind.Presence.class, String.valueOf(code)))
                .toList();
        int age = input.whole("age");
        Bounds.whole(age, 0, Bounds.AGE, "age");
        LeftBehind.Child child = new LeftBehind.Child(age, input.flag("rural", true), parents);
        boolean left = Subjects.holds(LeftBehind.LEFT_BEHIND, child, Law.PRESENT);
        return Map.of("leftBehind", left);
    }

    private static Map<String, Object> standardCheck(Fields input, ParameterSet parameters) {
        RegionCode region = input.text("region", RegionCode.NATION, CaseReader::region);
        StandardChecks.Finding finding = StandardChecks.check(
                input.code("indicator", StandardChecks.Indicator.class), region, input.date("date"), parameters);
        return finding.missing()
                .<Map<String, Object>>map(code -> Map.of("parameter", code))
                .orElseGet(() ->
                        Map.of("met", finding.met(), "ratio", finding.ratio().decimal(RATIO_PLACES)));
    }
}
