package org.kaolin.plan.outside;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 外部数据簿: every outside figure believed at one time; the nearest region wins (county, then city, then province). */
public record OutsideBook(List<OutsideFigure> figures) {

    public OutsideBook {
        figures = List.copyOf(figures);
    }

    /** The figure of a series for a place and period, from the nearest region that has one. */
    public Optional<OutsideFigure> find(String series, String region, String period) {
        return Stream.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000", "100000")
                .flatMap(place -> figures.stream()
                        .filter(figure -> figure.region().equals(place)
                                && figure.series().equals(series)
                                && figure.period().equals(period)))
                .findFirst();
    }
}
