package org.kaolin.plan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.kaolin.plan.reading.document.DocumentReader;
import org.kaolin.plan.reading.structure.StructureReader;

/** Plans of cities that do not exist, in the layouts real plans come in, and short forms of what was read. */
final class FictionalPlans {

    private FictionalPlans() {}

    static byte[] bytes(String name) {
        try (InputStream in = FictionalPlans.class.getResourceAsStream("/plan/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlanText read(String name) {
        return StructureReader.read(DocumentReader.read(bytes(name), name));
    }

    static PlanText readText(String text) {
        return StructureReader.read(DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "plan.txt"));
    }

    /** {@code 3.1 完善社会救助体系} per heading, boxes as {@code Z1@3.1}. */
    static List<String> outline(PlanText plan) {
        return plan.outline().stream()
                .map(h -> (h.level() == Heading.Level.BOX ? "Z" + h.number() + "@" + h.parent() : h.number()) + " "
                        + h.title())
                .toList();
    }

    /** {@code 3|养老服务|护理型床位占比|%|45|>60|> 60|BINDING} per indicator. */
    static List<String> indicators(PlanText plan) {
        return plan.indicators().stream().map(FictionalPlans::brief).toList();
    }

    private static String brief(PrintedIndicator i) {
        return String.join(
                "|",
                i.no() == null ? "" : i.no().toString(),
                i.group() == null ? "" : i.group(),
                i.name(),
                i.unit(),
                i.baseline() == null ? "" : i.baseline(),
                i.target(),
                i.comparator().sign()
                        + (i.value() == null ? "" : " " + i.value().toPlainString()),
                i.kind() == null ? "" : i.kind().name());
    }

    static List<String> achievements(PlanText plan) {
        return plan.achievements().stream()
                .map(a -> String.join("|", a.name(), a.unit(), a.value(), a.target(), a.result()))
                .toList();
    }

    static List<String> projects(PlanText plan) {
        return plan.projects().stream()
                .map(p -> p.box() + "." + (p.no() == null ? "" : p.no()) + " " + p.title())
                .toList();
    }

    /** {@code 3.1¶2} per passage that is not on the cover. */
    static List<String> codes(PlanText plan) {
        return plan.passages().stream()
                .map(Passage::section)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    static Passage passage(PlanText plan, String section) {
        return plan.passages().stream()
                .filter(p -> p.section().equals(section))
                .findFirst()
                .orElseThrow();
    }
}
