package org.kaolin.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaolin.policies.Leaflet.Condition;
import org.kaolin.policies.Leaflet.Figure;
import org.kaolin.policies.Leaflet.FigureLine;
import org.kaolin.policies.Leaflet.Ground;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.print.RuleText;

/** 政策 as {@code /api/policies} answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyAnswer(
        String code,
        String title,
        LocalDate asOf,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String scope,
        String entry,
        String entryTitle,
        String basis,
        List<ConditionAnswer> conditions,
        String amount,
        String ruleText,
        @Nullable List<RuleAnswer> rules,
        List<FigureAnswer> parameters,
        List<CitationAnswer> citations,
        List<ConflictAnswer> conflicts,
        List<String> cases) {

    /** 条件. */
    record ConditionAnswer(String rule, String statement, String text, String citation, String refusal) {}

    /** 规则条目. */
    record RuleAnswer(
            int number,
            String id,
            String heading,
            String unit,
            String text,
            List<String> items,
            String citation,
            List<String> parameters) {}

    /** 参数. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureAnswer(
            String code,
            String title,
            List<ValueAnswer> current,
            @Nullable List<ValueAnswer> history,
            @Nullable String missing) {}

    /** 参数值. */
    record ValueAnswer(
            String region,
            String area,
            Object value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate publishedOn,
            String source,
            String status) {}

    /** 依据. */
    record CitationAnswer(String document, List<String> articles, String status) {}

    /** 衔接. */
    record ConflictAnswer(String benefit, String other, String how, String text, String citation) {}

    /** With every rule apart and the history of every parameter where {@code whole}. */
    static PolicyAnswer of(Leaflet leaflet, boolean whole) {
        var programme = leaflet.programme();
        return new PolicyAnswer(
                leaflet.code(),
                leaflet.title(),
                leaflet.day(),
                programme.validFrom(),
                programme.validTo(),
                programme.scope().code(),
                programme.entry().code(),
                programme.entry().title(),
                programme.basis().display(),
                leaflet.conditions().stream().map(PolicyAnswer::condition).toList(),
                leaflet.money().display(),
                leaflet.rules().display(),
                whole ? leaflet.rules().lines().stream().map(PolicyAnswer::rule).toList() : null,
                leaflet.figures().stream().map(figure -> figure(figure, whole)).toList(),
                leaflet.grounds().stream().map(PolicyAnswer::citation).toList(),
                leaflet.conflicts().stream().map(PolicyAnswer::conflict).toList(),
                leaflet.examples().stream().map(Example::id).toList());
    }

    private static ConditionAnswer condition(Condition condition) {
        RuleText.Line line = condition.line();
        return new ConditionAnswer(
                line.id(),
                condition.statement(),
                line.text() + String.join(";", line.items()),
                line.citation().display(),
                condition.refusal());
    }

    private static RuleAnswer rule(RuleText.Line line) {
        return new RuleAnswer(
                line.number(),
                line.id(),
                line.heading(),
                line.unit().title(),
                line.text(),
                line.items(),
                line.citation().display(),
                line.parameters());
    }

    private static FigureAnswer figure(Figure figure, boolean whole) {
        return new FigureAnswer(
                figure.code(),
                figure.title(),
                figure.current().stream().map(PolicyAnswer::value).toList(),
                whole ? figure.history().stream().map(PolicyAnswer::value).toList() : null,
                figure.missing());
    }

    private static ValueAnswer value(FigureLine line) {
        return new ValueAnswer(
                line.regionCode(),
                line.area().equals("城市") ? "urban" : line.area().equals("农村") ? "rural" : "all",
                line.plain(),
                line.unit(),
                line.validFrom(),
                line.validTo(),
                line.publishedOn(),
                line.source(),
                line.status());
    }

    private static CitationAnswer citation(Ground ground) {
        Citation.Status status = ground.assumed() ? Citation.Status.ASSUMED : Citation.Status.STATED;
        return new CitationAnswer(
                ground.document(), ground.articles(), status.name().toLowerCase(Locale.ROOT));
    }

    private static ConflictAnswer conflict(Conflicts.Row row) {
        return new ConflictAnswer(
                row.one().code(),
                row.other().code(),
                row.relation().code(),
                row.note(),
                row.citation().display());
    }
}
