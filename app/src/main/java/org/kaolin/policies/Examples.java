package org.kaolin.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaolin.policies.Example.Outcome;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Coded;
import org.springframework.stereotype.Component;

/** 例子库: the product's own worked cases from {@code policies/examples.yaml}, computed anew whenever they are shown. */
@Component
class Examples {

    private static final String FILE = "/policies/examples.yaml";

    private final Explaining explaining;
    private final String text;
    private final List<Example> cases;

    Examples(Explaining explaining) {
        this.explaining = explaining;
        this.text = read();
        this.cases = cases(CaseDocument.read(text).content());
    }

    /** The whole file as it lies. */
    String text() {
        return text;
    }

    /** Those of a benefit. */
    List<Example> of(Benefit benefit) {
        return cases.stream().filter(each -> each.benefit() == benefit).toList();
    }

    /** One by its id. */
    Optional<Example> find(Benefit benefit, String id) {
        return cases.stream()
                .filter(each -> each.benefit() == benefit && each.id().equals(id))
                .findFirst();
    }

    /** A case of the file as text, to begin a trial with. */
    String source(String id) {
        String start = "  - id: " + id + "\n";
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf("\n  - id: ", from + start.length());
        return from < 0 ? "" : text.substring(from, to < 0 ? text.length() : to + 1);
    }

    /** What the rulebook makes of it today. */
    Outcome outcome(Example example) {
        return explaining.explain(example.tree());
    }

    @SuppressWarnings("unchecked")
    private static List<Example> cases(Map<String, Object> document) {
        List<Example> cases = new ArrayList<>();
        if (document.get("cases") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> tree = (Map<String, Object>) item;
                cases.add(new Example(
                        String.valueOf(tree.get("id")),
                        String.valueOf(tree.get("title")),
                        Coded.of(Benefit.class, String.valueOf(tree.get("benefit"))),
                        tree));
            }
        }
        return List.copyOf(cases);
    }

    private static String read() {
        try (InputStream stream = Examples.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
