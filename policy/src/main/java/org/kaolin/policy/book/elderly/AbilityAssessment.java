package org.kaolin.policy.book.elderly;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.Person.AbilityGrade;
import org.kaolin.policy.parameters.LawFigures;

/** 老年人能力评估 (GB/T 42195-2022): a score of items in four groups, a grade, and what makes the grade worse. */
public final class AbilityAssessment {

    private static final Map<String, String> GROUPS = groups();

    private AbilityAssessment() {}

    /**
     * 评估结论.
     *
     * @param preliminary grade by score alone
     * @param grade after coma, mental disorder and risk events are looked at
     */
    public record Finding(int total, AbilityGrade preliminary, AbilityGrade grade) {}

    /** Highest score of each item by name; the day selects the edition of the standard. */
    public static Map<String, Integer> items(LocalDate day) {
        Map<String, Integer> items = new LinkedHashMap<>();
        GROUPS.values().forEach(code -> items.putAll(items(code, day)));
        return items;
    }

    /** Highest score of each group by name. */
    public static Map<String, Integer> groups(LocalDate day) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        GROUPS.forEach((name, code) -> groups.put(
                name,
                items(code, day).values().stream().mapToInt(Integer::intValue).sum()));
        return groups;
    }

    /**
     * Grades a total.
     *
     * @param diagnosis ICD-10 code, empty for none; chapter F makes the grade one worse
     * @param riskEvents care-risk events of the last 30 days
     */
    public static Finding grade(int total, String diagnosis, int riskEvents, boolean coma, LocalDate day) {
        AbilityGrade preliminary = byScore(total, day);
        if (coma) {
            return new Finding(total, preliminary, AbilityGrade.TOTAL);
        }
        boolean worse = isMentalDisorder(diagnosis) || riskEvents >= LawFigures.whole("ability.risk-events-from", day);
        return new Finding(total, preliminary, worse ? oneWorse(preliminary) : preliminary);
    }

    private static AbilityGrade byScore(int total, LocalDate day) {
        if (total >= LawFigures.whole("ability.intact-from", day)) {
            return AbilityGrade.INTACT;
        }
        if (total >= LawFigures.whole("ability.mild-from", day)) {
            return AbilityGrade.MILD;
        }
        if (total >= LawFigures.whole("ability.moderate-from", day)) {
            return AbilityGrade.MODERATE;
        }
        return total >= LawFigures.whole("ability.severe-from", day) ? AbilityGrade.SEVERE : AbilityGrade.TOTAL;
    }

    private static AbilityGrade oneWorse(AbilityGrade grade) {
        return switch (grade) {
            case INTACT -> AbilityGrade.MILD;
            case MILD -> AbilityGrade.MODERATE;
            case MODERATE -> AbilityGrade.SEVERE;
            case SEVERE, TOTAL -> AbilityGrade.TOTAL;
        };
    }

    private static boolean isMentalDisorder(String diagnosis) {
        if (diagnosis.isEmpty()) {
            return false;
        }
        String code = diagnosis.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]\\d\\d.*")) {
            throw new FactException("diagnosis:应为 ICD-10 编码,现为 " + diagnosis);
        }
        return code.startsWith("F");
    }

    private static Map<String, Integer> items(String code, LocalDate day) {
        Map<String, Integer> items = new LinkedHashMap<>();
        for (String item : LawFigures.codes(code, day)) {
            String[] parts = item.split("=");
            items.put(parts[0], Integer.valueOf(parts[1]));
        }
        return items;
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("selfCare", "ability.self-care");
        groups.put("mobility", "ability.mobility");
        groups.put("mental", "ability.mental");
        groups.put("social", "ability.social");
        return groups;
    }
}
