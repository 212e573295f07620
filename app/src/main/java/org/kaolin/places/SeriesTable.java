package org.kaolin.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Component;

/** 还原口径的年末数列: households of each year-end on the units of one day, for units of one level. */
@Component
class SeriesTable {

    private static final int MOST_YEARS = 30;

    private final Units units;
    private final Series series;
    private final SuccessionStore store;

    SeriesTable(Units units, Series series, SuccessionStore store) {
        this.units = units;
        this.series = series;
        this.store = store;
    }

    /** Households at the year-ends between two days, on the units of {@code on}; throws BadInput for senseless days. */
    YearEnds households(LocalDate from, LocalDate to, AsOf on, Level level, @Nullable UUID area) {
        if (to.isBefore(from) || to.getYear() - from.getYear() > MOST_YEARS) {
            throw new BadInput(Map.of("to", "止日应不早于起日,最多 " + MOST_YEARS + " 年"));
        }
        List<LocalDate> days = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            if (!end.isBefore(from) && !end.isAfter(to)) {
                days.add(end);
            }
        }
        Map<UUID, Set<UUID>> groups = groups(on, level, area);
        List<Restated> restated = days.stream()
                .map(day -> series.restate(store.households(on.on(day)), day, on.valid(), on.known()))
                .toList();
        Map<UUID, Unit> names = new LinkedHashMap<>();
        units.list(on).forEach(unit -> names.put(unit.id(), unit));
        List<YearEnds.Line> rows = new ArrayList<>();
        groups.forEach((id, parts) -> {
            Unit unit = names.get(id);
            if (unit != null) {
                rows.add(new YearEnds.Line(
                        id, unit.code(), unit.name(), cells(days, restated, parts, level == Level.CITY)));
            }
        });
        Set<UUID> all = new LinkedHashSet<>();
        groups.values().forEach(all::addAll);
        return new YearEnds("households", on.valid(), days, rows, cells(days, restated, all, area == null));
    }

    /** Units of the level → village-level units they are made of. */
    private Map<UUID, Set<UUID>> groups(AsOf on, Level level, @Nullable UUID area) {
        Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
        Set<UUID> inside = new LinkedHashSet<>();
        List<Unit> scope = area == null ? units.list(on) : units.listIn(area, on);
        scope.forEach(unit -> inside.add(unit.id()));
        for (Unit unit : scope) {
            if (unit.level() == level) {
                Set<UUID> parts = new LinkedHashSet<>();
                for (Unit part : level == Level.VILLAGE ? List.of(unit) : units.listIn(unit.id(), on)) {
                    if (part.level() == Level.VILLAGE && inside.contains(part.id())) {
                        parts.add(part.id());
                    }
                }
                groups.put(unit.id(), parts);
            }
        }
        return groups;
    }

    /** Of the whole city nothing is shared out to anywhere else, so its sum is no estimate. */
    private static List<YearEnds.Cell> cells(
            List<LocalDate> days, List<Restated> restated, Set<UUID> parts, boolean whole) {
        List<YearEnds.Cell> cells = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Restated one = restated.get(i);
            long sum = 0;
            boolean known = !parts.isEmpty();
            boolean estimated = false;
            for (UUID part : parts) {
                Long value = one.values().get(part);
                known &= value != null;
                sum += value == null ? 0 : value;
                estimated |= one.estimated().contains(part);
            }
            cells.add(new YearEnds.Cell(days.get(i), known ? sum : null, estimated && !whole));
        }
        return cells;
    }
}
