package org.kaolin.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kaolin.base.RegionCode;
import org.kaolin.policies.Leaflet.Condition;
import org.kaolin.policies.Leaflet.Figure;
import org.kaolin.policies.Leaflet.FigureLine;
import org.kaolin.policies.Leaflet.Ground;
import org.kaolin.policy.book.Conflicts;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.book.Test;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;
import org.kaolin.policy.print.Phrases;
import org.kaolin.policy.print.RuleText;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 明白纸的编印: prints every benefit of the rulebook as of a day. */
@Component
public class Leaflets {

    private final PolicyFigures figures;
    private final FigureHistory history;
    private final CityNames names;
    private final Examples examples;
    private final Map<Programme, RuleText> texts = new ConcurrentHashMap<>();

    Leaflets(PolicyFigures figures, FigureHistory history, CityNames names, Examples examples) {
        this.figures = figures;
        this.history = history;
        this.names = names;
        this.examples = examples;
    }

    /** The benefits whose rules are in force on a day. */
    List<Programme> programmes(LocalDate day) {
        return Rulebook.programmes().stream()
                .filter(programme -> programme.inForce(day))
                .toList();
    }

    /** Every leaflet of a day. */
    List<Leaflet> list(LocalDate day, boolean asked) {
        FigureHistory.Book book = history.on(day);
        ParameterSet set = figures.set();
        return programmes(day).stream()
                .map(programme -> leaflet(programme, day, asked, book, set))
                .toList();
    }

    /** One leaflet; throws NoSuchRecord for an unknown benefit or a day without rules for it. */
    Leaflet get(String code, LocalDate day, boolean asked) {
        Programme programme = programme(code, day);
        return leaflet(programme, day, asked, history.on(day), figures.set());
    }

    private static Programme programme(String code, LocalDate day) {
        List<Programme> known = Rulebook.programmes().stream()
                .filter(programme -> programme.benefit().code().equals(code))
                .toList();
        if (known.isEmpty()) {
            throw new NoSuchRecord("没有代码为“" + code + "”的政策,请从政策一览中选择");
        }
        return known.stream()
                .filter(programme -> programme.inForce(day))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(known.getFirst().benefit().title() + "的规则自 "
                        + known.getFirst().validFrom() + " 起收录," + day + " 尚无规则"));
    }

    private Leaflet leaflet(
            Programme programme, LocalDate day, boolean asked, FigureHistory.Book book, ParameterSet set) {
        RuleText text = text(programme);
        List<Figure> used = book.figures(codes(programme));
        List<String> paid = paidCodes(programme);
        ParameterView view = new ParameterView(set, day, null, RegionCode.of(book.city()), Area.ALL);
        return new Leaflet(
                programme,
                day,
                asked,
                programme.tests().stream().map(test -> condition(test, text)).toList(),
                amountLine(programme, text),
                used.stream()
                        .filter(figure -> paid.contains(figure.code()))
                        .<FigureLine>flatMap(figure -> figure.current().stream())
                        .toList(),
                conflicts(programme.benefit(), day, view),
                grounds(programme),
                text,
                used,
                examples.of(programme.benefit()));
    }

    private RuleText text(Programme programme) {
        return texts.computeIfAbsent(programme, each -> RuleText.of(each, names.names()));
    }

    /** Who is entitled, in a few words: the conditions, or the parts of the only one. */
    public List<String> who(Programme programme) {
        RuleText text = text(programme);
        return Leaflet.who(
                programme.tests().stream().map(test -> condition(test, text)).toList());
    }

    private static Condition condition(Test test, RuleText text) {
        return new Condition(
                Phrases.statement(test.holds().question()),
                line(text, test.holds()),
                test.reason().title());
    }

    private static RuleText.Line line(RuleText text, Expr.Rule<?> rule) {
        return text.lines().stream()
                .filter(line -> line.id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The line that says how money is reckoned: past the rules that only ask whether it is due at all. */
    private static RuleText.Line amountLine(Programme programme, RuleText text) {
        Expr.Rule<?> rule = programme.due();
        while (rule.expression() instanceof Expr.Choice<?> choice) {
            Expr<?> paid = choice.then() instanceof Expr.Constant<?> ? choice.otherwise() : choice.then();
            if (paid instanceof Expr.Choice<?> inner && inner.then() instanceof Expr.Rule<?> named) {
                rule = named;
            } else if (paid instanceof Expr.Rule<?> named) {
                rule = named;
            } else {
                break;
            }
        }
        return line(text, rule);
    }

    /** Every parameter the rules read, in the order they are met. */
    static List<String> codes(Programme programme) {
        Set<String> codes = new LinkedHashSet<>();
        Rulebook.rules(programme).forEach(rule -> Tree.nodes(rule).forEach(node -> addCode(node, codes)));
        return List.copyOf(codes);
    }

    /** Parameters of money that are paid themselves, not those of other benefits the rule looks at. */
    private static List<String> paidCodes(Programme programme) {
        Set<String> codes = new LinkedHashSet<>();
        for (Expr<?> node : Tree.nodes(programme.due())) {
            if (node instanceof Expr.Parameter<?> parameter && parameter.unit().money()) {
                codes.add(parameter.code());
            } else if (node instanceof Expr.ParameterOfArea<?> parameter) {
                codes.add(parameter.code());
            }
        }
        String own = programme.benefit().code();
        Set<String> named = new LinkedHashSet<>(codes);
        named.removeIf(code -> !code.startsWith(own.replaceFirst("-(support|allowance|subsidy|child-allowance)$", "")));
        return List.copyOf(named.isEmpty() ? codes : named);
    }

    private static void addCode(Expr<?> node, Set<String> codes) {
        switch (node) {
            case Expr.Parameter<?> parameter -> codes.add(parameter.code());
            case Expr.ParameterOfArea<?> parameter -> codes.add(parameter.code());
            case Expr.Listed listed -> codes.add(listed.parameter());
            case Expr.NamedBefore before -> codes.add(before.parameter());
            case Expr<?> _ -> {}
        }
    }

    /** Rows of the table about a benefit; those that a local list decides, only while the list names both. */
    private static List<Conflicts.Row> conflicts(Benefit benefit, LocalDate day, ParameterView view) {
        return Conflicts.rows(day).stream()
                .filter(row -> row.one() == benefit || row.other() == benefit)
                .filter(row -> row.relation() != Conflicts.Relation.HIGHEST
                        || row.parameter()
                                .map(list -> namesBoth(view, list, row))
                                .orElse(true))
                .sorted(Comparator.comparing(Conflicts.Row::relation))
                .toList();
    }

    private static boolean namesBoth(ParameterView view, String list, Conflicts.Row row) {
        return view.find(list)
                .filter(announced -> announced.content() instanceof ParameterRow.Content.Codes(List<String> codes)
                        && codes.contains(row.one().code())
                        && codes.contains(row.other().code()))
                .isPresent();
    }

    private static List<Ground> grounds(Programme programme) {
        Map<String, Set<String>> articles = new LinkedHashMap<>();
        Set<String> assumed = new LinkedHashSet<>();
        List<Citation> citations = new ArrayList<>(List.of(programme.basis()));
        programme.tests().forEach(test -> citations.add(test.holds().citation()));
        for (Expr.Rule<?> rule : Rulebook.rules(programme)) {
            Tree.nodes(rule).forEach(node -> {
                if (node instanceof Expr.Rule<?> named) {
                    citations.add(named.citation());
                }
            });
        }
        for (Citation citation : citations) {
            Set<String> found = articles.computeIfAbsent(citation.document(), _ -> new LinkedHashSet<>());
            if (!citation.article().isEmpty()) {
                found.add(citation.article());
            }
            if (citation.status() == Citation.Status.ASSUMED) {
                assumed.add(citation.document());
            }
        }
        return articles.entrySet().stream()
                .map(each -> new Ground(each.getKey(), List.copyOf(each.getValue()), assumed.contains(each.getKey())))
                .toList();
    }

    /** The benefit of a code, if civil affairs decides on it. */
    static java.util.Optional<Benefit> find(String code) {
        return Rulebook.programmes().stream()
                .map(Programme::benefit)
                .filter(benefit -> benefit.code().equals(code))
                .findFirst();
    }
}
