package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;

/** Plans to read in tests: fictional passages, and the real plan where the guides lie beside the repository. */
final class PlanPassages {

    private PlanPassages() {}

    /** A plan of 2021–2025 with one section 2.1 of measures, each text a paragraph. */
    static PlanText measures(String... texts) {
        return plan(false, texts);
    }

    /** The same, as a review of what was reached. */
    static PlanText results(String... texts) {
        return plan(true, texts);
    }

    private static PlanText plan(boolean baseline, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            int no = passages.size() + 1;
            passages.add(new Passage(no, "2.1¶" + no, text, baseline));
        }
        LocalDate issued = LocalDate.of(2021, 10, 28);
        return new PlanText(
                "某市规划", null, issued, List.of(), List.of(), List.of(), List.of(), passages, List.of(), 2021, 2025);
    }

    /** The commitments of one paragraph of measures, short: {@code >= 60 % 2025 养老机构护理型床位占比}. */
    static List<String> read(String text) {
        return CommitmentReader.read(measures(text)).stream()
                .map(PlanPassages::brief)
                .toList();
    }

    /** Comparator, value, unit, /repetition, years and topic, what is absent left out. */
    static String brief(Commitment c) {
        String value = c.value() == null ? "" : c.value().toPlainString();
        String to = c.valueTo() == null ? "" : "-" + c.valueTo().toPlainString();
        String per = c.per() == null ? null : "/" + c.per();
        String from = c.yearFrom() == null ? "" : c.yearFrom() + "-";
        String year = c.year() == null ? from : from + c.year();
        return Stream.of(c.comparator().sign(), value + to, c.unit(), per, year, c.topic())
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The real plan; the test is skipped, loudly, where the guides are absent. */
    static PlanText realPlan() {
        Path shared = shared();
        if (shared == null) {
            return abort("skipped: no folder `shared` beside the repository (set -Dkaolin.shared=…)");
        }
        Path plan = shared.resolve("plan/jingdezhen-civil-affairs-14.txt");
        try {
            return StructureReader.read(DocumentReader.read(Files.readAllBytes(plan), "plan.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path shared() {
        String given = System.getProperty("kaolin.shared");
        Path found = given == null ? null : Path.of(given);
        for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared");
            found = Files.isDirectory(beside.resolve("plan")) ? beside : null;
        }
        return found;
    }
}
