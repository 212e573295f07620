package org.kaolin.policy.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaolin.policy.book.Law;
import org.kaolin.policy.book.elderly.AbilityAssessment;
import org.kaolin.policy.book.elderly.AbilityAssessment.Assessment;
import org.kaolin.policy.facts.FactException;

/** 能力评估向量: a total, group sums or single items. */
final class AbilityVectors {

    private static final LocalDate DAY = Law.PRESENT;

    private AbilityVectors() {}

    static Map<String, Object> answer(Fields input) {
        Map<String, Integer> groups = AbilityAssessment.groups(DAY);
        Scored scored = input.has("items")
                ? input.inside("items", items -> sum(items, AbilityAssessment.items(DAY), "item-range"))
                : input.has("groups")
                        ? input.inside("groups", sums -> sum(sums, groups, "group-range"))
                        : total(input.whole("score"), groups);
        Assessment assessment = Assessment.of(
                scored.total(), input.text("diagnosis", "", text -> text), risks(input), input.flag("coma", false));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("valid", scored.fault().isEmpty());
        if (scored.fault().isEmpty()) {
            AbilityAssessment.Finding finding = AbilityAssessment.grade(assessment, DAY);
            answer.put("total", finding.total());
            answer.put("grade", finding.grade());
            answer.put("preliminaryGrade", finding.preliminary());
        } else {
            answer.put("reason", scored.fault());
        }
        return answer;
    }

    private record Scored(int total, String fault) {}

    private static int risks(Fields input) {
        int events = input.whole("riskEvents30d", 0);
        if (events < 0) {
            throw new FactException("riskEvents30d:次数不能为负");
        }
        return events;
    }

    private static Scored total(int score, Map<String, Integer> groups) {
        int most = groups.values().stream().mapToInt(Integer::intValue).sum();
        return new Scored(score, score < 0 || score > most ? "group-range" : "");
    }

    /** What is not named has its highest score. */
    private static Scored sum(Fields scores, Map<String, Integer> highest, String fault) {
        int total = 0;
        boolean outside = false;
        for (Map.Entry<String, Integer> each : highest.entrySet()) {
            int score = scores.whole(each.getKey(), each.getValue());
            outside |= score < 0 || score > each.getValue();
            total += score;
        }
        return new Scored(total, outside ? fault : "");
    }
}
