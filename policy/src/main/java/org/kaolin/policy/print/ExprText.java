package org.kaolin.policy.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 表达式印本: one expression as Chinese text; a named rule inside it appears by name and number. */
final class ExprText {

    private final Map<Expr.Rule<?>, Integer> numbers;
    private final ParameterNames names;

    ExprText(Map<Expr.Rule<?>, Integer> numbers, ParameterNames names) {
        this.numbers = numbers;
        this.names = names;
    }

    /** Each term of a list of conditions. */
    List<String> items(Expr.Junction junction) {
        return junction.terms().stream().map(this::text).toList();
    }

    /** Whether a junction reads as one condition: a code that stands in a list. */
    boolean isOneTerm(Expr.Junction junction) {
        return inList(junction) != null;
    }

    String text(Expr<?> expression) {
        return switch (expression) {
            case Expr.Rule<?> rule -> name(rule);
            case Expr.FactValue<?> value -> fact(value);
            case Expr.Constant<?> constant -> Long.toString(constant.value());
            case Expr.Word word -> word.code().title();
            case Expr.Parameter<?> parameter -> parameter(parameter);
            case Expr.ParameterOfArea<?> p -> bracket(p.code(), "(" + text(p.area()) + "所指的城乡)");
            case Expr.Listed listed -> bracket(listed.parameter(), "") + "列有" + label(listed);
            case Expr.NamedBefore before -> before(before);
            case Expr.Sum<?> sum -> sum(sum);
            case Expr.Difference<?> d -> factor(d.from()) + " − " + factor(d.less());
            case Expr.Product<?> p -> factor(p.value()) + " × " + factor(p.factor());
            case Expr.Quotient<?> q -> factor(q.value()) + " ÷ " + factor(q.by());
            case Expr.Ratio<?> r -> factor(r.part()) + " ÷ " + factor(r.whole());
            case Expr.Extreme<?> extreme -> extreme(extreme);
            case Expr.Rounded r -> text(r.value()) + ",按" + text(r.strategy()) + "取整";
            case Expr.Choice<?> choice -> choice(choice);
            case Expr.Exceptions<?> exceptions -> exceptions(exceptions);
            case Expr.Banded<?> banded -> banded(banded);
            case Expr.Compare<?> c -> factor(c.left()) + " " + sign(c.comparison()) + " " + factor(c.right());
            case Expr.Junction junction -> junction(junction);
            case Expr.Not not -> not(not);
            case Expr.Is is -> noun(is.code()) + "为" + codes(is);
            case Expr.Total<?> total -> persons(total.scope(), total.filter()) + "的" + text(total.value()) + "合计";
            case Expr.Number number -> persons(number.scope(), number.filter()) + "的人数";
            case Expr.Exists exists -> "有" + persons(exists.scope(), exists.filter());
        };
    }

    private String name(Expr.Rule<?> rule) {
        String words = rule.unit() == Unit.YES_NO ? Phrases.statement(rule.question()) : Phrases.noun(rule.question());
        return words + reference(rule);
    }

    private String reference(Expr.Rule<?> rule) {
        Integer number = numbers.get(rule);
        return number == null ? "" : "〔" + number + "〕";
    }

    private static String fact(Expr.FactValue<?> value) {
        String question = value.fact().question();
        return value.fact().unit() == Unit.YES_NO ? Phrases.statement(question) : Phrases.noun(question);
    }

    private String noun(Expr<?> code) {
        return text(code);
    }

    private String parameter(Expr.Parameter<?> parameter) {
        Area area = parameter.area();
        String before = switch (parameter.on()) {
            case THE_DAY -> "";
            case THE_DAY_BEFORE -> "前一日的";
            case THE_YEAR_BEFORE -> "上一年度";
        };
        return before + bracket(parameter.code(), area == null ? "" : "(" + area.title() + ")");
    }

    private String bracket(String code, String suffix) {
        return "「" + names.title(code) + suffix + "」";
    }

    private String label(Expr.Listed listed) {
        return "“" + names.label(listed.parameter(), listed.code()) + "”";
    }

    private String before(Expr.NamedBefore before) {
        return bracket(before.parameter(), "") + "中“" + names.label(before.parameter(), before.first()) + "”排在“"
                + names.label(before.parameter(), before.second()) + "”之前";
    }

    /** A sum; terms that drop out when a list names them are put together. */
    private String sum(Expr.Sum<?> sum) {
        Map<String, List<String>> unlessListed = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        for (Expr<?> term : sum.terms()) {
            if (term instanceof Expr.Choice<?> choice
                    && choice.when() instanceof Expr.Listed listed
                    && choice.then() instanceof Expr.Constant<?>
                    && choice.otherwise() instanceof Expr.FactValue<?>) {
                unlessListed
                        .computeIfAbsent(listed.parameter(), _ -> new ArrayList<>())
                        .add(text(choice.otherwise()).replaceFirst("每月$", ""));
            } else {
                terms.add(factor(term));
            }
        }
        unlessListed.forEach(
                (list, kinds) -> terms.add("未列入" + bracket(list, "") + "的各项月收入(" + String.join("、", kinds) + ")"));
        return String.join(" + ", terms);
    }

    /** As part of a larger expression. */
    private String factor(Expr<?> expression) {
        boolean alone = switch (expression) {
            case Expr.Rule<?> _, Expr.FactValue<?> _, Expr.Constant<?> _, Expr.Word _ -> true;
            case Expr.Parameter<?> _, Expr.ParameterOfArea<?> _, Expr.Listed _, Expr.Number _ -> true;
            case Expr.Product<?> _, Expr.Total<?> _ -> true;
            case Expr<?> _ -> false;
        };
        return alone ? text(expression) : "(" + text(expression) + ")";
    }

    private String extreme(Expr.Extreme<?> extreme) {
        if (extreme.greatest()
                && extreme.terms().size() == 2
                && extreme.terms().getFirst() instanceof Expr.Constant<?> constant) {
            return factor(extreme.terms().getLast()) + ",不足 " + constant.value() + " 的按 " + constant.value() + " 计";
        }
        return (extreme.greatest() ? "下列最大的一项:" : "下列最小的一项:")
                + extreme.terms().stream().map(this::text).collect(Collectors.joining("、"));
    }

    private String choice(Expr.Choice<?> choice) {
        return "若" + text(choice.when()) + ",为" + spaced(choice.then()) + ";否则为" + spaced(choice.otherwise());
    }

    private String spaced(Expr<?> expression) {
        return expression instanceof Expr.Constant<?> ? " " + text(expression) : text(expression);
    }

    private String exceptions(Expr.Exceptions<?> exceptions) {
        return "一般为" + spaced(exceptions.general())
                + exceptions.exceptions().stream()
                        .map(each -> ";例外“" + each.name() + "”:若" + text(each.when()) + ",为" + spaced(each.then()))
                        .collect(Collectors.joining());
    }

    private String banded(Expr.Banded<?> banded) {
        String bands = banded.bands().stream()
                .map(band -> "满" + text(band.from()) + "的为" + spaced(band.value()))
                .collect(Collectors.joining(";"));
        return "按" + text(banded.by()) + "分档:" + bands + ";不满最低一档的为" + spaced(banded.below());
    }

    private String junction(Expr.Junction junction) {
        String list = inList(junction);
        if (list != null) {
            return list;
        }
        if (junction.terms().size() == 1) {
            return text(junction.terms().getFirst());
        }
        return junction.terms().stream().map(this::term).collect(Collectors.joining(junction.all() ? ",且" : ",或"));
    }

    private String term(Expr<Kind.Truth> term) {
        return term instanceof Expr.Junction inner && inner.terms().size() > 1 && inList(inner) == null
                ? "(" + text(term) + ")"
                : text(term);
    }

    /** 列入清单: any of “the code is x and the list names x” reads as one condition. */
    private @Nullable String inList(Expr.Junction junction) {
        String list = null;
        Expr<?> code = null;
        for (Expr<Kind.Truth> term : junction.terms()) {
            if (junction.all()
                    || !(term instanceof Expr.Junction pair)
                    || !pair.all()
                    || pair.terms().size() != 2
                    || !(pair.terms().getFirst() instanceof Expr.Is is)
                    || !(pair.terms().getLast() instanceof Expr.Listed listed)
                    || list != null && !list.equals(listed.parameter())) {
                return null;
            }
            list = listed.parameter();
            code = is.code();
        }
        return list == null || code == null ? null : noun(code) + "列入" + bracket(list, "");
    }

    private String not(Expr.Not not) {
        return switch (not.term()) {
            case Expr.Rule<?> rule -> Phrases.negation(rule.question()) + reference(rule);
            case Expr.FactValue<?> value -> Phrases.negation(value.fact().question());
            case Expr.Is is -> noun(is.code()) + "不为" + codes(is);
            case Expr.Exists exists
            when exists.filter() instanceof Expr.Not inner ->
                "每名" + exists.scope().title() + "都" + text(inner.term()).replaceFirst("^义务人", "");
            case Expr.Exists exists -> "没有" + persons(exists.scope(), exists.filter());
            case Expr.Junction junction
            when inList(junction) instanceof String list -> list.replaceFirst("列入", "不在") + "之列";
            case Expr.Junction junction
            when junction.terms().size() > 1 ->
                (junction.all() ? "不同时符合(" : "不属于下列任何一种情形(")
                        + junction.terms().stream()
                                .map(this::term)
                                .collect(Collectors.joining(junction.all() ? ",且" : "、"))
                        + ")";
            case Expr<?> other -> "不属于(" + text(other) + ")";
        };
    }

    private String persons(Scope scope, Expr<Kind.Truth> filter) {
        String words = text(filter);
        return words.contains(scope.title() + "〔") ? words.replaceFirst("^是", "") : words + "的" + scope.title();
    }

    private String codes(Expr.Is is) {
        return is.codes().stream().sorted().map(code -> word(is.code(), code)).collect(Collectors.joining("或"));
    }

    private String word(Expr<?> of, String code) {
        if (of instanceof Expr.FactValue<?> value && value.fact().codes() != null) {
            for (Coded coded : value.fact().codes()) {
                if (coded.code().equals(code)) {
                    return "“" + coded.title() + "”";
                }
            }
        }
        return "“" + (of instanceof Expr.Parameter<?> p ? names.label(p.code(), code) : Words.title(code)) + "”";
    }

    private static String sign(Expr.Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "≤";
            case EQUAL -> "=";
            case AT_LEAST -> "≥";
            case MORE -> ">";
        };
    }
}
