package org.kaolin.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 区划树: units of the user's area as of a day, one branch opened or one kind listed.
 *
 * @param kind code of the kind listed; empty shows the tree
 */
public record TreePage(
        List<Unit> units, List<Unit> areas, @Nullable Unit open, String kind, LocalDate day) {

    static TreePage of(List<Unit> units, List<Unit> areas, @Nullable Unit open, String kind, LocalDate day) {
        return new TreePage(units, areas, open, kind, day);
    }

    /** County-level units, or the highest the user sees. */
    public List<Unit> tops() {
        List<Unit> counties =
                units.stream().filter(unit -> unit.level() == Level.COUNTY).toList();
        List<UUID> ids = units.stream().map(Unit::id).toList();
        return counties.isEmpty()
                ? units.stream().filter(unit -> !ids.contains(unit.parent())).toList()
                : counties;
    }

    /** Units directly beneath another. */
    public List<Unit> beneath(Unit unit) {
        return units.stream().filter(each -> unit.id().equals(each.parent())).toList();
    }

    /** Whether what lies beneath is written out: the branch asked for and the way to it. */
    public boolean isOpen(Unit unit) {
        return open != null && (open.id().equals(unit.id()) || unit.id().equals(open.parent()));
    }

    /** Village-level units beneath a unit by kind, in words. */
    public String summary(Unit unit) {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        for (Unit each : units) {
            if (each.level() == Level.VILLAGE && (unit.id().equals(each.parent()) || isBeneath(each, unit))) {
                kinds.merge(each.kind(), 1, Integer::sum);
            }
        }
        List<String> words = new ArrayList<>();
        for (Kind each : Kind.of(Level.VILLAGE)) {
            Integer count = kinds.get(each);
            if (count != null) {
                words.add(each.title() + " " + count);
            }
        }
        return words.isEmpty() ? "没有村级单元" : String.join(",", words);
    }

    private boolean isBeneath(Unit village, Unit county) {
        return units.stream()
                .anyMatch(town ->
                        town.id().equals(village.parent()) && county.id().equals(town.parent()));
    }

    /** Units of the kind asked for. */
    public List<Unit> listed() {
        return units.stream().filter(unit -> unit.kind().code().equals(kind)).toList();
    }

    /** Name of the unit above, for a list. */
    public String above(Unit unit) {
        return units.stream()
                .filter(each -> Objects.equals(each.id(), unit.parent()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    /** Kinds to choose from. */
    public List<Kind> kinds() {
        return List.of(Kind.values()).stream()
                .filter(each -> each.level() != Level.AREA)
                .toList();
    }
}
