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
import org.kaolin.base.RegionCode;
import org.kaolin.policy.cases.CaseFile;
import org.kaolin.policy.cases.ParameterReader;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterRow.Content;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Days and parameter sets that households are tried in: every strategy, every rounding, and parameters nobody announced. */
record Worlds(ParameterView view, LocalDate asOf) {

    /** The city of the own cases, one with every strategy turned round, and one where hardly anything is announced. */
    private static final RegionCode CITY = RegionCode.of("360200");

    private static final RegionCode OTHER = RegionCode.of("360300");
    private static final RegionCode BARE = RegionCode.of("440100");

    private static final List<ParameterRow> TURNED = List.of(
            word("living-allowance.rounding", "up-yuan"),
            word("price-link.rounding", "down-fen"),
            word("single-person.amount", "standard"),
            word("price-link.index-mode", "cpi"),
            word("temporary-aid.base-area", "rural"),
            word("old-age-allowance.start", "month-of-birthday"),
            word("elderly-nursing-subsidy.min-grade", "mild"),
            word("elderly-subsidy.tiers", "living-allowance", "low-income-edge", "rigid-expense-household"),
            word("overlap.living-class", "elderly-service-subsidy", "disability-living", "old-age-allowance"),
            word("price-link.groups", "orphan-allowance", "veteran-relief", "living-allowance"),
            row("disability-living.extend-to-edge", new Content.Switch(true)),
            row("disability-nursing.extend-to-grade-3-4", new Content.Switch(true)),
            row("living-allowance.exclude-central-basic-pension", new Content.Switch(false)),
            row("single-person.exempt-support", new Content.Switch(false)),
            row("living-allowance.employment-cost-rate", new Content.Figure(new BigDecimal("0.1875"))),
            row("rigid-expense.ratio", new Content.Figure(new BigDecimal("0.6"))),
            row("price-link.multiplier", new Content.Figure(new BigDecimal("1.5"))));

    /** All announcements, of three regions. */
    static final ParameterSet SET = set();

    static List<Worlds> all() {
        return List.of(
                world("2023-07-14", CITY, Area.URBAN),
                world("2024-02-29", CITY, Area.RURAL),
                world("2025-12-31", CITY, Area.URBAN),
                world("2026-03-01", CITY, Area.RURAL),
                world("2025-03-31", OTHER, Area.URBAN),
                world("2025-06-30", OTHER, Area.RURAL),
                world("2025-01-31", BARE, Area.URBAN));
    }

    private static ParameterSet set() {
        List<ParameterRow> rows = new ArrayList<>(rows());
        for (ParameterRow row : rows()) {
            boolean turned = TURNED.stream().anyMatch(other -> other.code().equals(row.code()));
            if (CITY.equals(row.region()) && !turned) {
                rows.add(in(row, OTHER));
            }
        }
        TURNED.forEach(row -> rows.add(in(row, OTHER)));
        return ParameterSet.of(rows);
    }

    private static ParameterRow in(ParameterRow row, RegionCode region) {
        return new ParameterRow(
                row.code(),
                region,
                row.area(),
                row.validFrom(),
                row.validTo(),
                row.content(),
                row.publishedOn(),
                row.source(),
                row.status(),
                row.rival());
    }

    private static Worlds world(String day, RegionCode region, Area area) {
        LocalDate asOf = LocalDate.parse(day);
        return new Worlds(new ParameterView(SET, asOf, null, region, area), asOf);
    }

    private static ParameterRow word(String code, String... words) {
        return row(code, new Content.Codes(List.of(words)));
    }

    static ParameterRow row(String code, Content content) {
        return new ParameterRow(
                code, null, Area.ALL, null, null, content, null, "自拟", ParameterRow.Status.PLACEHOLDER, false);
    }

    private static List<ParameterRow> rows() {
        List<?> trees = (List<?>) Objects.requireNonNull(cases("own.yaml").get("parameters"));
        return trees.stream().map(ParameterReader::row).toList();
    }

    /** A case file of the product's own. */
    static Map<String, Object> cases(String file) {
        try (InputStream stream = CaseFile.class.getResourceAsStream(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(500);
            return new Yaml(options)
                    .load(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
