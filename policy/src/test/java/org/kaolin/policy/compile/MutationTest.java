package org.kaolin.policy.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.cases.CaseFile;
import org.kaolin.policy.explain.Engine;
import org.kaolin.policy.parameters.ParameterSet;

/** Deliberate faults in rules are seen by the product's own worked cases. */
class MutationTest {

    /** One fault in so many is tried; all with -Dkaolin.mutations.step=1. */
    private static final int STEP = Integer.getInteger("kaolin.mutations.step", 5);

    private static final List<String> FILES = List.of("own.yaml", "assistance.yaml", "persons.yaml");

    /** Of those tried, so many in a hundred must be caught, and sixty at least. */
    private static final int CAUGHT_PERCENT = 50;

    private static final int CAUGHT = 60;

    private final ParameterSet none = ParameterSet.of(List.of());
    private final WorkingCalendar calendar = WorkingCalendar.of(List.of());

    @Test
    void without_a_fault_every_case_comes_out() {
        assertThat(documents()).allMatch(document -> passes(document, Engine.INTERPRETED));
    }

    @Test
    void faults_in_the_rules_are_caught_by_the_case_tables() {
        List<Map<String, Object>> documents = documents();
        List<Mutation> all = Mutations.ofBook();
        List<String> survivors = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < all.size(); i += STEP) {
            tried++;
            if (!caught(all.get(i), documents)) {
                survivors.add(all.get(i).toString());
            }
        }
        int caught = tried - survivors.size();
        System.out.println("Deliberate faults: " + all.size() + " possible, " + tried + " tried, " + caught
                + " caught by " + documents.size() + " own cases; not caught: " + survivors);
        assertThat(caught).isGreaterThanOrEqualTo(CAUGHT).isGreaterThanOrEqualTo(tried * CAUGHT_PERCENT / 100);
    }

    /** Cases that caught something come first next time. */
    private boolean caught(Mutation mutation, List<Map<String, Object>> documents) {
        for (int i = 0; i < documents.size(); i++) {
            if (!passes(documents.get(i), mutation)) {
                documents.addFirst(documents.remove(i));
                return true;
            }
        }
        return false;
    }

    private boolean passes(Map<String, Object> document, Engine engine) {
        return CaseFile.run(document, none, calendar, List.of(engine)).failed() == 0;
    }

    /** A document for each own case. */
    private static List<Map<String, Object>> documents() {
        Map<String, Object> own = Worlds.cases("own.yaml");
        List<Map<String, Object>> documents = new ArrayList<>();
        for (String file : FILES) {
            for (Object one :
                    (List<?>) Objects.requireNonNull(Worlds.cases(file).get("cases"))) {
                Map<String, Object> document = new LinkedHashMap<>(own);
                document.put("cases", List.of(Objects.requireNonNull(one)));
                documents.add(document);
            }
        }
        return documents;
    }
}
