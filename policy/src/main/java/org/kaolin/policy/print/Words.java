package org.kaolin.policy.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.policy.book.Programme;
import org.kaolin.policy.book.Rulebook;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;

/** 代码用词: the Chinese word of a code that a rule, a fact or a parameter holds. */
public final class Words {

    private static final List<List<? extends Coded>> LISTS = List.of(
            List.of(Benefit.values()),
            List.of(IncomeItem.Kind.values()),
            List.of(Person.Study.values()),
            List.of(Person.Status.values()),
            List.of(Person.CareGrade.values()),
            List.of(Person.AbilityGrade.values()));

    private static final Map<String, Coded[]> FACTS = facts();
    private static final Map<String, String> WRITTEN = written();

    private Words() {}

    /** 中文名称 of a code of some list of parameters; the code itself where nobody has a word for it. */
    public static String title(String code) {
        for (List<? extends Coded> list : LISTS) {
            for (Coded coded : list) {
                if (coded.code().equals(code)) {
                    return coded.title();
                }
            }
        }
        return WRITTEN.getOrDefault(code, code);
    }

    /** 中文名称 of a code that a fact of this key holds. */
    public static String title(String key, String code) {
        for (Coded coded : FACTS.getOrDefault(key, new Coded[0])) {
            if (coded.code().equals(code)) {
                return coded.title();
            }
        }
        return title(code);
    }

    /** Every node of the rulebook once. */
    private static List<Expr<?>> nodes() {
        List<Expr<?>> nodes = new ArrayList<>();
        for (Programme programme : Rulebook.programmes()) {
            Rulebook.rules(programme).forEach(rule -> nodes.addAll(Tree.nodes(rule)));
        }
        return nodes;
    }

    private static Map<String, Coded[]> facts() {
        Map<String, Coded[]> facts = new HashMap<>();
        for (Expr<?> node : nodes()) {
            if (node instanceof Expr.FactValue<?> value && value.fact().codes() != null) {
                facts.put(value.fact().key(), value.fact().codes());
            }
        }
        return facts;
    }

    private static Map<String, String> written() {
        Map<String, String> words = new HashMap<>();
        for (Expr<?> node : nodes()) {
            if (node instanceof Expr.Word word) {
                words.put(word.code().code(), word.code().title());
            }
        }
        return words;
    }
}
