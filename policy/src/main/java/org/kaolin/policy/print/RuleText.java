package org.kaolin.policy.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.language.Unit;

/**
 * 规则原文: a benefit's rules as numbered Chinese lines, printed from the rules themselves. Named rules are lines with their
 * citation, what has no name is written out as arithmetic; parameters are named in brackets 「」 and never by a figure.
 *
 * @param lines in reading order: conditions first, then money, then whatever these refer to
 */
public record RuleText(List<Line> lines) {

    /**
     * 规则条目.
     *
     * @param number referred to as 〔n〕
     * @param id identifier of the rule
     * @param heading what it is about: 家庭计入的月收入
     * @param text what it comes to
     * @param items one condition each where the rule is a list of them, else empty
     * @param parameters codes read directly in this line
     */
    public record Line(
            int number,
            String id,
            String heading,
            Unit unit,
            String text,
            List<String> items,
            Citation citation,
            List<String> parameters) {

        /** As one paragraph. */
        public String display() {
            String list = items.isEmpty() ? "" : String.join(";", items);
            return number + ". " + heading + ":" + text + list + "。" + citation.display();
        }
    }

    /** Copies its list. */
    public RuleText {
        lines = List.copyOf(lines);
    }

    /** The rules of a benefit; names give the Chinese names of parameters and their codes. */
    public static RuleText of(Programme programme, ParameterNames names) {
        return of(Rulebook.rules(programme), names);
    }

    /** Some rules with everything they refer to. */
    public static RuleText of(List<Expr.Rule<?>> roots, ParameterNames names) {
        Map<Expr.Rule<?>, Integer> numbers = new IdentityHashMap<>();
        List<Expr.Rule<?>> order = new ArrayList<>();
        Deque<Expr.Rule<?>> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            Expr.Rule<?> rule = waiting.removeFirst();
            if (!numbers.containsKey(rule)) {
                order.add(rule);
                numbers.put(rule, order.size());
                referred(rule).forEach(waiting::addLast);
            }
        }
        ExprText writer = new ExprText(numbers, names);
        return new RuleText(order.stream()
                .map(rule -> line(rule, number(numbers, rule), writer))
                .toList());
    }

    /** Everything as text, one line a rule. */
    public String display() {
        return lines.stream().map(Line::display).collect(Collectors.joining("\n"));
    }

    private static int number(Map<Expr.Rule<?>, Integer> numbers, Expr.Rule<?> rule) {
        return java.util.Objects.requireNonNull(numbers.get(rule));
    }

    private static Line line(Expr.Rule<?> rule, int number, ExprText writer) {
        boolean list = rule.expression() instanceof Expr.Junction junction
                && junction.terms().size() > 1
                && !writer.isOneTerm(junction);
        boolean truth = rule.unit() == Unit.YES_NO;
        List<String> items = list ? writer.items((Expr.Junction) rule.expression()) : List.of();
        String lead = list ? (((Expr.Junction) rule.expression()).all() ? "须同时符合" : "符合其中任何一项即可") : "";
        return new Line(
                number,
                rule.id(),
                truth ? Phrases.statement(rule.question()) : Phrases.noun(rule.question()),
                rule.unit(),
                list ? lead + ":" : (truth ? "指 " : "= ") + writer.text(rule.expression()),
                items,
                rule.citation(),
                List.copyOf(parameters(rule.expression())));
    }

    /** Named rules an expression refers to directly, in reading order. */
    private static List<Expr.Rule<?>> referred(Expr.Rule<?> rule) {
        List<Expr.Rule<?>> found = new ArrayList<>();
        Tree.parts(rule).forEach(part -> collect(part, found));
        return found;
    }

    private static void collect(Expr<?> expression, List<Expr.Rule<?>> found) {
        if (expression instanceof Expr.Rule<?> rule) {
            found.add(rule);
        } else {
            Tree.parts(expression).forEach(part -> collect(part, found));
        }
    }

    private static Set<String> parameters(Expr<?> expression) {
        Set<String> codes = new LinkedHashSet<>();
        addParameters(expression, codes);
        return codes;
    }

    private static void addParameters(Expr<?> expression, Set<String> codes) {
        switch (expression) {
            case Expr.Parameter<?> parameter -> codes.add(parameter.code());
            case Expr.ParameterOfArea<?> parameter -> codes.add(parameter.code());
            case Expr.Listed listed -> codes.add(listed.parameter());
            case Expr.NamedBefore before -> codes.add(before.parameter());
            case Expr<?> _ -> {}
        }
        if (!(expression instanceof Expr.Rule<?>)) {
            Tree.parts(expression).forEach(part -> addParameters(part, codes));
        }
    }
}
