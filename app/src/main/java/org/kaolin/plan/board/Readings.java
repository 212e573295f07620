package org.kaolin.plan.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.places.Unit;
import org.kaolin.plan.Extents;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.Trend;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 读数: the figures of the board and of the cockpit, computed once while nothing changes. */
@Component
class Readings {

    private final Indicators indicators;
    private final Extents extents;
    private final Desk desk;
    private final Snapshots snapshots;

    Readings(Indicators indicators, Extents extents, Desk desk, Snapshots snapshots) {
        this.indicators = indicators;
        this.extents = extents;
        this.desk = desk;
        this.snapshots = snapshots;
    }

    /** Which figures: of a list, or with a code of one indicator. */
    private record Key(
            String what, UUID plan, AsOf at, @Nullable UUID area, String code) {}

    /** 一份清单 with its trends by code. */
    record Sheet(List<IndicatorValue> values, Map<String, Trend> trends) {
        Sheet {
            values = List.copyOf(values);
        }
    }

    /** 一个区域 with every indicator of the table. */
    record Part(Unit unit, List<IndicatorValue> values) {
        Part {
            values = List.copyOf(values);
        }

        /** The area's figure of an indicator. */
        IndicatorValue get(String code) {
            return values.stream()
                    .filter(each -> each.indicator().code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Parts(List<Part> list) {}

    /** One list of the plan; trends only of the table. */
    Sheet sheet(Asked asked, Where where) {
        return snapshots.get(
                key(where.name(), asked, ""),
                Sheet.class,
                () -> new Sheet(
                        indicators.list(asked.plan(), where, asked.at(), asked.extent()),
                        where == Where.TABLE
                                ? indicators.trends(asked.plan(), where, asked.at(), asked.extent())
                                : Map.of()));
    }

    /** The table by county and functional area, as far as the user may see them. */
    List<Part> parts(Asked asked) {
        UUID own = asked.user() == null ? null : asked.user().area();
        List<Unit> areas = desk.areas(asked);
        return snapshots
                .get(
                        new Key("parts", asked.plan().id(), asked.at(), own, ""),
                        Parts.class,
                        () -> new Parts(areas.stream()
                                .map(unit -> new Part(
                                        unit,
                                        indicators.list(
                                                asked.plan(),
                                                Where.TABLE,
                                                asked.at(),
                                                extents.of(unit, asked.plan(), asked.at()))))
                                .toList()))
                .list();
    }

    /** One indicator. */
    IndicatorValue value(Asked asked, String code) {
        return indicators.get(asked.plan(), code, asked.at(), asked.extent());
    }

    /** Its trend. */
    Trend trend(Asked asked, String code) {
        return indicators.trend(asked.plan(), code, asked.at(), asked.extent());
    }

    private static Key key(String what, Asked asked, String code) {
        return new Key(what, asked.plan().id(), asked.at(), asked.extent().area(), code);
    }
}
