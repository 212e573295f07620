package org.kaolin.policy.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaolin.policy.book.Overlaps;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.assistance.OneOfThree;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 待遇衔接: which benefits one person cannot have together, read off the rules: a condition that excludes who receives
 * another benefit, a choice among several, a class of which only the highest is paid.
 */
public record Conflict(Benefit benefit, Benefit other, How how, Citation citation) {

    private static final String CHOICE = "one-of-three.";
    private static final String RECEIVED = "benefits.";
    private static final List<String> CLASSES = List.of("overlap.living-class", "overlap.nursing-class");

    /** Rules that say who is on another benefit; what they exclude themselves is that benefit's matter. */
    private static final Set<String> OTHERS =
            Set.of("living-allowance.on", "living-allowance.granted", "single-person.granted", "low-income-edge.fits");

    /** Benefits that are decided by who is counted in the household. */
    private static final Set<Benefit> COUNTING_PERSONS = EnumSet.of(
            Benefit.LIVING_ALLOWANCE, Benefit.SINGLE_PERSON_COVER, Benefit.LOW_INCOME_EDGE);

    /** 衔接方式. */
    public enum How implements Coded {
        EXCLUDED("享受后者的,不享受前者"),
        CHOSEN("同时符合的,由本人或监护人选择其一"),
        HIGHEST("同一人同类补贴只发其中最高的一项");

        private final String title;

        How(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Every conflict a benefit is part of, its own conditions first. */
    public static List<Conflict> of(Programme programme, ParameterView parameters) {
        Set<Conflict> found = new LinkedHashSet<>();
        for (Conflict each : all(programme, parameters)) {
            found.add(each);
        }
        for (Programme other : Rulebook.programmes()) {
            if (other.benefit() != programme.benefit() && other.inForce(parameters.day())) {
                all(other, parameters).stream()
                        .filter(each -> each.other == programme.benefit() && each.how == How.EXCLUDED)
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static List<Conflict> all(Programme programme, ParameterView parameters) {
        List<Conflict> found = new ArrayList<>();
        programme.tests().forEach(test -> excluded(programme.benefit(), test.holds(), test.holds(), found));
        if (COUNTING_PERSONS.contains(programme.benefit())) {
            excluded(programme.benefit(), programme.covered(), programme.covered(), found);
        }
        chosen(programme.benefit(), found);
        highest(programme.benefit(), parameters, found);
        return found.stream().distinct().toList();
    }

    private static void excluded(Benefit benefit, Expr.Rule<?> within, Expr<?> expression, List<Conflict> found) {
        if (expression instanceof Expr.Not not) {
            for (Benefit other : received(not.term())) {
                if (other != benefit) {
                    found.add(new Conflict(benefit, other, How.EXCLUDED, within.citation()));
                }
            }
            return;
        }
        for (Expr<?> part : Tree.parts(expression)) {
            if (!(part instanceof Expr.Rule<?> rule)) {
                excluded(benefit, within, part, found);
            } else if (!isOthers(benefit, rule)) {
                excluded(benefit, rule, rule, found);
            }
        }
    }

    private static boolean isOthers(Benefit benefit, Expr.Rule<?> rule) {
        boolean counting = rule.id().equals("living-allowance.counted");
        return rule.id().startsWith(CHOICE)
                || OTHERS.contains(rule.id())
                || counting && !COUNTING_PERSONS.contains(benefit);
    }

    /** Benefits whose receipt a condition is about. */
    private static Set<Benefit> received(Expr<?> expression) {
        Set<Benefit> benefits = EnumSet.noneOf(Benefit.class);
        String key = switch (expression) {
            case Expr.FactValue<?> value when value.fact().key().startsWith(RECEIVED) ->
                value.fact().key().substring(RECEIVED.length());
            case Expr.Rule<?> rule when rule.id().startsWith(CHOICE) -> rule.id().substring(CHOICE.length());
            case Expr<?> _ -> "";
        };
        if (!key.isEmpty()) {
            for (Benefit benefit : Benefit.values()) {
                if (benefit.code().equals(key)) {
                    benefits.add(benefit);
                }
            }
            return benefits;
        }
        boolean positive = expression instanceof Expr.Junction
                || expression instanceof Expr.Exists
                || expression instanceof Expr.Rule<?> rule && !OTHERS.contains(rule.id());
        if (positive) {
            Tree.parts(expression).forEach(part -> benefits.addAll(received(part)));
        }
        return benefits;
    }

    private static void chosen(Benefit benefit, List<Conflict> found) {
        if (OneOfThree.BENEFITS.contains(benefit)) {
            for (Benefit other : OneOfThree.BENEFITS) {
                if (other != benefit) {
                    found.add(new Conflict(benefit, other, How.CHOSEN, OneOfThree.MUST_CHOOSE.citation()));
                }
            }
        }
    }

    private static void highest(Benefit benefit, ParameterView parameters, List<Conflict> found) {
        for (String list : CLASSES) {
            parameters.find(list).ifPresent(row -> {
                if (row.content() instanceof Content.Codes(List<String> codes) && codes.contains(benefit.code())) {
                    for (Benefit other : Benefit.values()) {
                        if (other != benefit && codes.contains(other.code())) {
                            Citation citation = Overlaps.due(benefit).citation();
                            found.add(new Conflict(benefit, other, How.HIGHEST, citation));
                        }
                    }
                }
            });
        }
    }
}
