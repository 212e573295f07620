package org.kaolin.policy.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.cases.CaseFile;
import org.kaolin.policy.cases.ParameterReader;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;
import org.yaml.snakeyaml.Yaml;

/** Days and parameter sets that households are tried in: every strategy, every rounding, and parameters nobody announced. */
record Worlds(ParameterView view, LocalDate asOf) {

    private static final RegionCode CITY = RegionCode.of("360200");

    static List<Worlds> all() {
        ParameterSet plain = ParameterSet.of(rows(_ -> true));
        List<Worlds> worlds = new ArrayList<>();
        worlds.add(world(plain, "2023-07-14", Area.URBAN));
        worlds.add(world(plain, "2024-02-29", Area.RURAL));
        worlds.add(world(plain, "2025-12-31", Area.URBAN));
        worlds.add(world(plain, "2026-03-01", Area.RURAL));
        ParameterSet other = plain.with(List.of(
                word("living-allowance.rounding", "up-yuan"),
                word("price-link.rounding", "down-fen"),
                word("single-person.amount", "standard"),
                word("price-link.index-mode", "cpi"),
                word("temporary-aid.base-area", "rural"),
                word("old-age-allowance.start", "month-of-birthday"),
                word("elderly-nursing-subsidy.min-grade", "mild"),
                word(
                        "elderly-subsidy.tiers",
                        "living-allowance",
                        "low-income-edge",
                        "rigid-expense-household"),
                word("overlap.living-class", "elderly-service-subsidy", "disability-living", "old-age-allowance"),
                word("price-link.groups", "orphan-allowance", "veteran-relief", "living-allowance"),
                row("disability-living.extend-to-edge", new Content.Switch(true)),
                row("disability-nursing.extend-to-grade-3-4", new Content.Switch(true)),
                row("living-allowance.exclude-central-basic-pension", new Content.Switch(false)),
                row("single-person.exempt-support", new Content.Switch(false)),
                row("living-allowance.employment-cost-rate", new Content.Figure(new BigDecimal("0.1875"))),
                row("rigid-expense.ratio", new Content.Figure(new BigDecimal("0.6"))),
                row("price-link.multiplier", new Content.Figure(new BigDecimal("1.5")))));
        worlds.add(world(other, "2025-03-31", Area.URBAN));
        worlds.add(world(other, "2025-06-30", Area.RURAL));
        ParameterSet bare = ParameterSet.of(rows(row -> !row.code().startsWith("extreme-poverty.care")
                && !row.code().equals("single-person.amount")
                && !row.code().equals("price-link.cpi-threshold")));
        worlds.add(world(bare, "2025-01-31", Area.URBAN));
        worlds.add(world(ParameterSet.of(List.of()), "2025-01-31", Area.RURAL));
        return worlds;
    }

    private static Worlds world(ParameterSet set, String day, Area area) {
        LocalDate asOf = LocalDate.parse(day);
        return new Worlds(new ParameterView(set, asOf, null, CITY, area), asOf);
    }

    private static ParameterRow word(String code, String... words) {
        return row(code, new Content.Codes(List.of(words)));
    }

    static ParameterRow row(String code, Content content) {
        return new ParameterRow(
                code, null, Area.ALL, null, null, content, null, "自拟", ParameterRow.Status.PLACEHOLDER, false);
    }

    static List<ParameterRow> rows(Predicate<ParameterRow> wanted) {
        try (InputStream stream = CaseFile.class.getResourceAsStream("own.yaml")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> document = new Yaml().load(text.substring(0, text.indexOf("calendar:")));
            List<?> trees = (List<?>) Objects.requireNonNull(document.get("parameters"));
            return trees.stream().map(ParameterReader::row).filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
