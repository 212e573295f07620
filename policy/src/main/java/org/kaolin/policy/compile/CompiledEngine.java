package org.kaolin.policy.compile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.SecondOpinion;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.parameters.ParameterView;

/** 编译执行: every value an answer rests on comes from compiled rules; a case is a batch of one. */
public final class CompiledEngine implements Engine {

    private final Map<Expr.Rule<?>, CompiledRules> compiled = new ConcurrentHashMap<>();

    @Override
    public Interpreter open(ParameterView parameters, Situation situation) {
        return new Interpreter(parameters, situation, new Opinion(parameters, situation));
    }

    private final class Opinion implements SecondOpinion {
        private final ParameterView parameters;
        private final Situation situation;
        private final Map<Expr.Rule<?>, Batch> batches = new IdentityHashMap<>();

        Opinion(ParameterView parameters, Situation situation) {
            this.parameters = parameters;
            this.situation = situation;
        }

        @Override
        public Optional<Value> value(Expr.Rule<?> rule, @Nullable MemberFacts member) {
            int person = member == null ? 0 : place(member);
            if (person < 0) {
                return Optional.empty();
            }
            Batch batch = batches.computeIfAbsent(
                    rule,
                    root -> Batch.of(
                            compiled.computeIfAbsent(root, each -> CompiledRules.of(List.of(each))),
                            List.of(situation),
                            _ -> parameters));
            return Optional.of(batch.value(0, rule, person));
        }

        private int place(MemberFacts member) {
            HouseholdFacts family = situation.family();
            List<MemberFacts> members = family == null ? List.of() : family.members();
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i) == member) {
                    return i;
                }
            }
            return -1;
        }
    }
}
