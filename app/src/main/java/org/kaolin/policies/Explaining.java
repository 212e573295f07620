package org.kaolin.policies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.base.Fen;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policies.Example.Outcome;
import org.kaolin.policy.cases.CaseReader;
import org.kaolin.policy.explain.ConflictException;
import org.kaolin.policy.explain.Flip;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterException;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.question.Answer;
import org.kaolin.policy.question.Policies;
import org.springframework.stereotype.Component;

/** 解释: one case with everything a reader needs to follow the answer. */
@Component
public class Explaining {

    private final PolicyFigures figures;
    private final WorkingCalendar calendar;
    private final CityNames names;

    Explaining(PolicyFigures figures, WorkingCalendar calendar, CityNames names) {
        this.figures = figures;
        this.calendar = calendar;
        this.names = names;
    }

    /** Explains the tree of one case by the city's own parameters; never throws for a case that cannot be answered. */
    public Outcome explain(Map<String, Object> tree) {
        try {
            CaseReader.Case one = CaseReader.read(tree);
            Answer answer = Policies.answer(one.enquiry(), figures.set().with(one.parameters()), calendar);
            CaseWords words = new CaseWords(one.enquiry());
            return new Outcome(
                    conclusion(answer),
                    answer.get("amount") instanceof Fen amount && !amount.equals(Fen.ZERO),
                    words.facts(),
                    AnswerWords.figures(answer.values(), words),
                    answer.flips().stream().map(Flip::display).toList(),
                    doubts(answer.doubtful(), names),
                    answer.missing().stream()
                            .map(each -> each.question())
                            .distinct()
                            .toList(),
                    new Traces(names.names(), words::person).of(new Traces.Answered(one.enquiry(), answer)),
                    null);
        } catch (FactException | ParameterException | ConflictException | ArithmeticException e) {
            return new Outcome(
                    "无法计算",
                    false,
                    List.of(),
                    new LinkedHashMap<>(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    String.valueOf(e.getMessage()));
        }
    }

    /** Assumed and placeholding parameters as a reader is told of them. */
    public static List<String> doubts(List<ParameterRow> rows, CityNames names) {
        return rows.stream()
                .map(row -> names.names().title(row.code()) + "(" + row.status().title() + ")")
                .distinct()
                .toList();
    }

    /** 结论 in one line: 予以确认,每月 479.90 元,自 2025-07 起. */
    static String conclusion(Answer answer) {
        StringBuilder text =
                new StringBuilder(answer.get("decision") instanceof Coded decision ? decision.title() : "没有结论");
        if (answer.get("reason") instanceof Coded reason) {
            text.append(":").append(reason.title());
        }
        if (answer.get("amount") instanceof Fen amount && !amount.equals(Fen.ZERO)) {
            text.append(",").append(amount.toYuan().toPlainString()).append(" 元");
        }
        if (answer.get("firstMonth") != null) {
            text.append(",自 ").append(answer.get("firstMonth")).append(" 起");
        }
        return text.toString();
    }
}
