package org.kaolin.policy.parameters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;

/**
 * 参数集: announcements of all figures. The value of a day is the row that is valid on it, known by then and fits the area,
 * of the nearest region; then the latest start, then the latest publication. Figures that law itself states come with the
 * rulebook and are read when nothing was announced.
 */
public final class ParameterSet {

    private static final int MOST_ANSWERS = 100_000;
    private static final Comparator<ParameterRow> LATEST = Comparator.comparing(
                    (ParameterRow row) -> orMin(row.validFrom()))
            .thenComparing(row -> orMin(row.publishedOn()));

    private final Map<String, List<ParameterRow>> rows = new HashMap<>();
    private final Map<String, List<ParameterRow>> overrides = new HashMap<>();
    private final Map<Question, Optional<ParameterRow>> answered = new ConcurrentHashMap<>();

    private record Question(
            String code, LocalDate day, @Nullable LocalDate knownAt, RegionCode region, Area area) {}

    private ParameterSet() {}

    /** A set of announcements together with the figures of law. */
    public static ParameterSet of(Collection<ParameterRow> announced) {
        ParameterSet set = new ParameterSet();
        announced.forEach(row ->
                set.rows.computeIfAbsent(row.code(), _ -> new ArrayList<>()).add(row));
        LawFigures.rows().stream()
                .filter(row ->
                        announced.stream().noneMatch(other -> other.code().equals(row.code())))
                .forEach(row -> set.rows
                        .computeIfAbsent(row.code(), _ -> new ArrayList<>())
                        .add(row));
        return set;
    }

    /** The same set with the rows of a case in front: without region they beat all, else those of their region. */
    public ParameterSet with(Collection<ParameterRow> more) {
        ParameterSet set = new ParameterSet();
        set.rows.putAll(rows);
        overrides.forEach((code, list) -> set.overrides.put(code, new ArrayList<>(list)));
        more.forEach(row -> set.overrides
                .computeIfAbsent(row.code(), _ -> new ArrayList<>())
                .add(row));
        return set;
    }

    /** Every code with a row. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(rows.keySet());
        codes.addAll(overrides.keySet());
        return codes;
    }

    /** Every region that an announcement names. */
    public Set<RegionCode> regions() {
        Set<RegionCode> regions = new TreeSet<>();
        rows.values()
                .forEach(list -> list.stream()
                        .map(ParameterRow::region)
                        .filter(java.util.Objects::nonNull)
                        .forEach(regions::add));
        return regions;
    }

    /** Every row of a code, whatever its day, region and area. */
    public List<ParameterRow> rows(String code) {
        List<ParameterRow> all = new ArrayList<>(rows.getOrDefault(code, List.of()));
        all.addAll(overrides.getOrDefault(code, List.of()));
        return all;
    }

    /** The row of a day; empty when nobody announced a value. A set never changes, so an answer is kept. */
    public Optional<ParameterRow> find(
            String code, LocalDate day, @Nullable LocalDate knownAt, RegionCode region, Area area) {
        Question question = new Question(code, day, knownAt, region, area);
        Optional<ParameterRow> known = answered.get(question);
        if (known != null) {
            return known;
        }
        if (answered.size() >= MOST_ANSWERS) {
            answered.clear();
        }
        Optional<ParameterRow> found = search(code, day, knownAt, region, area);
        answered.put(question, found);
        return found;
    }

    private Optional<ParameterRow> search(
            String code, LocalDate day, @Nullable LocalDate knownAt, RegionCode region, Area area) {
        List<ParameterRow> special = fitting(overrides, code, day, knownAt, area);
        Optional<ParameterRow> first =
                special.stream().filter(row -> row.region() == null).max(LATEST);
        if (first.isPresent()) {
            return first;
        }
        List<ParameterRow> announced = fitting(rows, code, day, knownAt, area);
        for (RegionCode level : region.upwards()) {
            Optional<ParameterRow> found = of(special, level).or(() -> of(announced, level));
            if (found.isPresent()) {
                return found;
            }
        }
        return of(special, RegionCode.NATION).or(() -> of(announced, RegionCode.NATION));
    }

    private static Optional<ParameterRow> of(List<ParameterRow> rows, RegionCode region) {
        return rows.stream().filter(row -> region.equals(row.region())).max(LATEST);
    }

    private static List<ParameterRow> fitting(
            Map<String, List<ParameterRow>> from, String code, LocalDate day, @Nullable LocalDate knownAt, Area area) {
        return from.getOrDefault(code, List.of()).stream()
                .filter(row -> !row.rival() && row.area().covers(area) && row.validOn(day) && row.knownOn(knownAt))
                .toList();
    }

    private static LocalDate orMin(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }
}
