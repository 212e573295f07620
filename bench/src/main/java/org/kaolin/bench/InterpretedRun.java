package org.kaolin.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaolin.base.Month;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.parameters.ParameterView;

/** 解释执行: the same rules with every step kept, one household at a time. */
final class InterpretedRun {

    private static final RequestFacts NOTHING_ASKED = new RequestFacts(
            List.of(),
            Map.of(),
            Map.of(),
            null,
            Map.of(),
            false,
            Map.of(),
            false,
            false,
            false,
            1,
            null,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    private final City city;
    private final List<Rule<Kind.Money>> rules;

    InterpretedRun(City city, ReferencePolicy policy) {
        this.city = city;
        this.rules = policy.columns();
    }

    Sums sums(int month, long[] nanos) {
        ParameterView[] views = new ParameterView[City.COUNTIES * 2];
        for (int i = 0; i < views.length; i++) {
            views[i] = Figures.view(month, i / 2, i % 2);
        }
        List<List<MemberFacts>> members = new ArrayList<>();
        for (int size = 0; size <= City.LARGEST; size++) {
            members.add(members(size));
        }
        Sums sums = new Sums();
        for (int h = 0; h < city.households; h++) {
            ParameterView view = views[city.county[h] * 2 + city.urban[h]];
            Situation situation = situation(h, view, members.get(city.size(h)), month);
            long start = System.nanoTime();
            long[] values = values(new Interpreter(view, situation));
            nanos[h] = System.nanoTime() - start;
            sums.add(h, values);
        }
        Arrays.sort(nanos);
        return sums;
    }

    private long[] values(Interpreter interpreter) {
        long[] values = new long[rules.size()];
        for (int i = 0; i < values.length; i++) {
            if (interpreter.explain(rules.get(i)).value() instanceof Value.Number(var number)) {
                values[i] = number.numerator();
            }
        }
        return values;
    }

    private Situation situation(int h, ParameterView view, List<MemberFacts> members, int month) {
        HouseholdFacts household =
                new HouseholdFacts(view.region(), view.area(), members, List.of(), h, 0, 0, true, Set.of());
        return Situation.of(household, NOTHING_ASKED, view.day(), new Month(month));
    }

    private static List<MemberFacts> members(int size) {
        List<MemberFacts> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(new MemberFacts(
                    Integer.toString(i),
                    Person.Relation.OTHER,
                    0,
                    null,
                    false,
                    Person.Status.NORMAL,
                    Person.Study.NONE,
                    Person.StudyMode.FULL_TIME,
                    true,
                    false,
                    false,
                    Person.Work.NONE,
                    Person.WorkCapacity.FULL,
                    Disability.ABSENT,
                    false,
                    0,
                    Person.AbilityGrade.INTACT,
                    Map.of(),
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Set.of()));
        }
        return members;
    }
}
