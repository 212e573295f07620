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
import org.kaolin.policy.schema.HouseholdSchema;
import org.kaolin.policy.schema.MemberSchema;
import org.kaolin.policy.schema.ObligorSchema;

/** 代码用词: the Chinese word of a code that a rule, a fact or a parameter holds. */
public final class Words {

    private static final List<List<? extends Coded>> LISTS = List.of(
            List.of(Benefit.values()),
            List.of(IncomeItem.Kind.values()),
            List.of(Person.Study.values()),
            List.of(Person.Status.values()),
            List.of(Person.CareGrade.values()),
            List.of(Person.AbilityGrade.values()));

    /** Practices that a locality may choose, as the rules name them. */
    private static final Map<String, String> PRACTICES = Map.ofEntries(
            Map.entry("half-up-fen", "四舍五入到分"),
            Map.entry("up-fen", "进到分"),
            Map.entry("down-fen", "舍到分"),
            Map.entry("half-up-yuan", "四舍五入到元"),
            Map.entry("up-yuan", "进到元"),
            Map.entry("down-yuan", "舍到元"),
            Map.entry("month-after-decision", "决定的次月"),
            Map.entry("month-of-decision", "决定的当月"),
            Map.entry("month-after-birthday", "满龄的次月"),
            Map.entry("month-of-birthday", "满龄的当月"),
            Map.entry("birthday-month", "满龄的当月"),
            Map.entry("unchanged", "维持原金额"),
            Map.entry("standard", "按标准全额"),
            Map.entry("standard-minus-own-income", "标准减去本人收入"),
            Map.entry("cpi", "居民消费价格指数"),
            Map.entry("triggering", "触发启动的指数"),
            Map.entry("urban", "城市"),
            Map.entry("rural", "农村"));

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
        String practice = PRACTICES.get(code);
        return practice != null ? practice : WRITTEN.getOrDefault(code, code);
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
        List<Expr<?>> nodes = new ArrayList<>(nodes());
        // read by steps and limits, not by the conditions of any benefit
        nodes.addAll(List.of(
                MemberSchema.WORK_CAPACITY,
                MemberSchema.PLACEMENT,
                HouseholdSchema.AREA,
                ObligorSchema.STATUS,
                ObligorSchema.DISABILITY));
        for (Expr<?> node : nodes) {
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
