package org.kaolin.parameters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaolin.parameters.Parameter.Area;

/**
 * 参数簿: every announcement known at one moment, and the look-up. On a day the rows in force that fit the area are
 * taken; the nearest region with such a row wins (county, city, province, country), then the latest start, then the
 * latest publication. Rival rows are never used.
 */
public final class ParameterBook {

    private static final String COUNTRY = "100000";

    private final Map<String, List<Parameter>> byCode;

    /** A book of rows that are all known. */
    public ParameterBook(List<Parameter> known) {
        this.byCode = known.stream().collect(Collectors.groupingBy(Parameter::code));
    }

    /** Every row of a code, rivals included, in the order they came. */
    public List<Parameter> list(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The announcement in force on a day in a region (six or more digits) and area; empty means 缺参数. */
    public Optional<Parameter> find(String code, String region, Area area, LocalDate day) {
        List<String> reach = reach(region);
        return list(code).stream()
                .filter(row -> !row.rival() && row.appliesOn(day) && reach.contains(row.region()))
                .filter(row -> row.area() == area || row.area() == Area.ALL)
                .min(Comparator.comparingInt((Parameter row) -> reach.indexOf(row.region()))
                        .thenComparing(Parameter::validFrom, Comparator.reverseOrder())
                        .thenComparing(
                                Parameter::publishedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
    }

    /** Rival values printed beside the announcement in force, valid on the same day. */
    public List<Parameter> rivals(String code, String region, Area area, LocalDate day) {
        List<String> reach = reach(region);
        return list(code).stream()
                .filter(row -> row.rival() && row.appliesOn(day) && reach.contains(row.region()))
                .filter(row -> row.area() == area || row.area() == Area.ALL)
                .filter(row -> find(code, region, area, day)
                        .map(used -> used.validFrom().equals(row.validFrom()))
                        .orElse(true))
                .toList();
    }

    /** Regions asked in turn: county, city, province, country. */
    static List<String> reach(String region) {
        String county = region.length() > 6 ? region.substring(0, 6) : region;
        return java.util.stream.Stream.of(
                        county, county.substring(0, 4) + "00", county.substring(0, 2) + "0000", COUNTRY)
                .distinct()
                .toList();
    }
}
