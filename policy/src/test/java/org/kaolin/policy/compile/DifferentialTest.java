package org.kaolin.policy.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;

/** The compiled rules answer as the interpreter does, for every output, unknowns included. */
class DifferentialTest {

    private static final long SEED = 20251123L;
    private static final int BATCH = 5_000;

    /** A seventh of the rules is compared for each household, another seventh for the next. */
    private static final int PARTS = 7;

    private final List<Expr.Rule<?>> rules = Rules.ofBook();
    private final List<Fact<?>> facts = Rules.facts(rules);
    private final Differences differences = new Differences(CompiledRules.of(rules), PARTS);

    @Test
    void two_hundred_thousand_households_come_out_the_same_in_both_evaluators() {
        run(200_000);
    }

    @Test
    @Tag("nightly")
    void ten_million_households_come_out_the_same_in_both_evaluators() {
        run(10_000_000);
    }

    private void run(int households) {
        List<Worlds> worlds = Worlds.all();
        for (int done = 0; done < households; done += BATCH) {
            Worlds world = worlds.get(done / BATCH % worlds.size());
            Families families = new Families(SEED + done, world, facts);
            List<Situation> situations = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                situations.add(families.next());
            }
            differences.run(world, situations);
        }
        assertThat(differences.found()).isEmpty();
        assertThat(differences.compiled()).isGreaterThan(households * 8L / 10);
        assertThat(differences.compared()).isGreaterThan(households * 10L);
        assertThat(differences.unknown()).isGreaterThan(households / 10L);
    }
}
