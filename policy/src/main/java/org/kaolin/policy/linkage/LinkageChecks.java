package org.kaolin.policy.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.explain.Interpreter;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.explain.Value;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.linkage.Finding.Outcome;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterSet;
import org.kaolin.policy.parameters.ParameterView;

/**
 * 联动检查 of a proposed announcement: every relation that the proposed rows can change, in every region with values of its
 * own, on their first day and on later days where another figure changes.
 */
public final class LinkageChecks {

    private final List<ParameterRow> everything;
    private final Set<ParameterRow> proposed;
    private final ParameterSet set;

    private record Place(Linkage linkage, RegionCode region, Area area, LocalDate day) {}

    private LinkageChecks(Collection<ParameterRow> announced, Collection<ParameterRow> proposed) {
        this.everything = Stream.concat(announced.stream(), proposed.stream())
                .filter(row -> !row.rival())
                .toList();
        this.proposed = new LinkedHashSet<>(proposed);
        this.set = ParameterSet.of(everything);
    }

    /** Findings that rest on a proposed row, the open ones first. */
    public static List<Finding> findings(Collection<ParameterRow> announced, Collection<ParameterRow> proposed) {
        LinkageChecks checks = new LinkageChecks(announced, proposed);
        List<Finding> findings = new ArrayList<>();
        for (Linkage linkage : Linkages.list()) {
            findings.addAll(checks.findings(linkage));
        }
        return Stream.concat(
                        findings.stream().filter(Finding::isOpen),
                        findings.stream().filter(finding -> !finding.isOpen()))
                .toList();
    }

    private List<Finding> findings(Linkage linkage) {
        Map<Place, Finding> found = new LinkedHashMap<>();
        for (ParameterRow row : proposed) {
            if (linkage.reads(row.code(), row.area()) && row.region() != null && row.validFrom() != null) {
                for (Place place : places(linkage, row)) {
                    find(place).ifPresent(finding -> found.putIfAbsent(place, finding));
                }
            }
        }
        List<Finding> all = new ArrayList<>(found.values());
        all.removeIf(finding -> finding.outcome() == Outcome.NEEDS_PARAMETER && isAnsweredBelow(finding, all));
        dropRepetitions(all);
        return all;
    }

    /** A figure that only counties announce is not missing in the city. */
    private static boolean isAnsweredBelow(Finding finding, List<Finding> all) {
        return all.stream()
                .anyMatch(other -> other.outcome() != Outcome.NEEDS_PARAMETER
                        && !other.region().equals(finding.region())
                        && other.region().isWithin(finding.region())
                        && other.area() == finding.area());
    }

    /** What is met, or broken by the same figures, on a later day is not said again. */
    private static void dropRepetitions(List<Finding> all) {
        Set<List<Object>> said = new LinkedHashSet<>();
        all.removeIf(finding -> !said.add(List.of(
                finding.region(), finding.area(), finding.outcome(), Set.copyOf(finding.rows()), finding.missing())));
    }

    private List<Place> places(Linkage linkage, ParameterRow row) {
        List<Place> places = new ArrayList<>();
        for (RegionCode region : regions(linkage, Objects.requireNonNull(row.region()))) {
            for (Area area : areas(linkage, row.area())) {
                for (LocalDate day : days(linkage, row)) {
                    places.add(new Place(linkage, region, area, day));
                }
            }
        }
        return places;
    }

    private Set<RegionCode> regions(Linkage linkage, RegionCode of) {
        Set<String> codes = linkage.codes();
        Set<RegionCode> regions = new TreeSet<>();
        regions.add(of);
        everything.stream()
                .filter(row -> codes.contains(row.code()))
                .map(ParameterRow::region)
                .filter(region -> region != null && isWithin(region, of))
                .forEach(regions::add);
        return regions;
    }

    private static boolean isWithin(RegionCode region, RegionCode other) {
        return other.equals(RegionCode.NATION) || region.isWithin(other);
    }

    private List<Area> areas(Linkage linkage, Area of) {
        Area own = linkage.area();
        if (own != null) {
            return List.of(own);
        }
        Set<String> codes = linkage.codes();
        boolean differs = everything.stream().anyMatch(row -> codes.contains(row.code()) && row.area() != Area.ALL);
        return of != Area.ALL ? List.of(of) : differs ? List.of(Area.URBAN, Area.RURAL) : List.of(Area.URBAN);
    }

    private Set<LocalDate> days(Linkage linkage, ParameterRow row) {
        LocalDate first = Objects.requireNonNull(row.validFrom());
        LocalDate last = row.validTo();
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(measured(linkage, first, last));
        Set<String> codes = linkage.codes();
        everything.stream()
                .filter(other -> codes.contains(other.code()))
                .map(ParameterRow::validFrom)
                .filter(day -> day != null && day.isAfter(first) && (last == null || !day.isAfter(last.plusYears(1))))
                .sorted()
                .forEach(day -> days.add(measured(linkage, day, null)));
        return days;
    }

    private static LocalDate measured(Linkage linkage, LocalDate first, @Nullable LocalDate last) {
        return switch (linkage.on()) {
            case FIRST_DAY -> first;
            case YEAR_END -> {
                LocalDate end = first.withMonth(12).withDayOfMonth(31);
                yield last != null && last.isBefore(end) ? last : end;
            }
        };
    }

    private Optional<Finding> find(Place place) {
        ParameterView view = new ParameterView(set, place.day(), null, place.region(), place.area());
        Interpreter interpreter = new Interpreter(view, Nobody.on(place.day()));
        Trace trace = interpreter.explain(place.linkage().holds());
        List<String> missing = trace.value() instanceof Value.Unknown unknown
                ? unknown.missing().stream().map(Value.Missing::key).toList()
                : List.of();
        Finding finding = new Finding(
                place.linkage(),
                place.region(),
                place.area(),
                place.day(),
                outcome(trace.value()),
                trace,
                sides(place.linkage(), trace, interpreter),
                missing);
        boolean first = !missing.isEmpty() && missing.stream().allMatch(code -> has(place, code));
        return first || !restsOnProposal(finding, place) ? Optional.empty() : Optional.of(finding);
    }

    private static List<Trace> sides(Linkage linkage, Trace trace, Interpreter interpreter) {
        List<Trace> sides = linkage.shown().isEmpty()
                ? trace.parts().stream().filter(part -> part.citation() != null).toList()
                : linkage.shown().stream().map(interpreter::explain).toList();
        return sides.size() == 2 ? sides : List.of();
    }

    private static Outcome outcome(Value value) {
        return switch (value) {
            case Value.Truth(boolean holds) -> holds ? Outcome.MET : Outcome.BROKEN;
            case Value.Number _, Value.Word _, Value.Unknown _ -> Outcome.NEEDS_PARAMETER;
        };
    }

    /** Whether a code has a value on the day, so that only an earlier one is missing: there is nothing to compare with. */
    private boolean has(Place place, String code) {
        return Stream.of(Area.URBAN, Area.RURAL)
                .anyMatch(area ->
                        set.find(code, place.day(), null, place.region(), area).isPresent());
    }

    private boolean restsOnProposal(Finding finding, Place place) {
        return finding.rows().stream().anyMatch(proposed::contains)
                || finding.outcome() == Outcome.NEEDS_PARAMETER
                        && place.linkage().codes().stream()
                                .flatMap(code -> Stream.of(Area.URBAN, Area.RURAL)
                                        .flatMap(area ->
                                                set.find(code, place.day(), null, place.region(), area).stream()))
                                .anyMatch(proposed::contains);
    }
}
