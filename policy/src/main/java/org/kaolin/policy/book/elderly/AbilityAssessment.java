package org.kaolin.policy.book.elderly;

import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.banded;
import static org.kaolin.policy.language.Terms.choose;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.from;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.word;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.Person.AbilityGrade;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.LawFigures;
import org.kaolin.policy.schema.SubjectColumns;

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
     * 评估: what the grade is made of.
     *
     * @param total of all items
     * @param mentalDisorder a diagnosis of dementia or another mental disorder
     * @param riskEvents care-risk events of the last 30 days
     */
    public record Assessment(int total, boolean mentalDisorder, int riskEvents, boolean coma) implements Subject {

        @Override
        public String id() {
            return "能力评估";
        }

        /**
         * With a diagnosis by its code.
         *
         * @param diagnosis ICD-10 code, empty for none
         */
        public static Assessment of(int total, String diagnosis, int riskEvents, boolean coma) {
            return new Assessment(total, isMentalDisorder(diagnosis), riskEvents, coma);
        }
    }

    private static final SubjectColumns<Assessment> OF = new SubjectColumns<>("ability", Assessment.class);
    private static final Citation STANDARD = Citation.of("老年人能力评估规范(GB/T 42195-2022)", "");

    /** 初步等级 by score alone. */
    public static final Rule<Code> PRELIMINARY = subject(
            "ability.preliminary",
            "按总分初步评定为哪一级",
            Unit.CODE,
            STANDARD,
            banded(
                    OF.count("total", "能力评估总分多少", Unit.POINTS, Bounds.COUNT, Assessment::total),
                    word(AbilityGrade.TOTAL),
                    from(count("ability.severe-from"), word(AbilityGrade.SEVERE)),
                    from(count("ability.moderate-from"), word(AbilityGrade.MODERATE)),
                    from(count("ability.mild-from"), word(AbilityGrade.MILD)),
                    from(count("ability.intact-from"), word(AbilityGrade.INTACT))));

    /** 是否须降一级. */
    public static final Rule<Truth> ONE_WORSE = subject(
            "ability.one-worse",
            "是否因精神障碍或照护风险事件须降一级",
            Unit.YES_NO,
            STANDARD,
            any(
                    OF.flag("mentalDisorder", "是否诊断为痴呆或其他精神障碍", Assessment::mentalDisorder),
                    atLeast(
                            OF.count("riskEvents", "近30日发生几次照护风险事件", Unit.ITEMS, Bounds.COUNT, Assessment::riskEvents),
                            count("ability.risk-events-from"))));

    /** 评定等级 after coma, mental disorder and risk events are looked at. */
    public static final Rule<Code> GRADE = subject(
            "ability.grade",
            "能力评定为哪一级",
            Unit.CODE,
            STANDARD,
            choose(
                    OF.flag("coma", "是否昏迷", Assessment::coma),
                    word(AbilityGrade.TOTAL),
                    choose(ONE_WORSE, oneWorse(), PRELIMINARY)));

    /** Grades a total by the edition of the standard of a day. */
    public static Finding grade(Assessment assessment, LocalDate day) {
        return new Finding(assessment.total(), grade(PRELIMINARY, assessment, day), grade(GRADE, assessment, day));
    }

    private static AbilityGrade grade(Rule<Code> rule, Assessment assessment, LocalDate day) {
        Value value = Subjects.known(Subjects.explain(rule, assessment, day), day);
        return value instanceof Value.Word(String code) ? Coded.of(AbilityGrade.class, code) : AbilityGrade.INTACT;
    }

    private static Expr<Code> oneWorse() {
        Expr<Code> worse = word(AbilityGrade.TOTAL);
        AbilityGrade[] grades = AbilityGrade.values();
        for (int i = grades.length - 1; i > 0; i--) {
            worse = choose(is(PRELIMINARY, grades[i - 1]), word(grades[i]), worse);
        }
        return worse;
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
