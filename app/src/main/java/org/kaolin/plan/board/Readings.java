package org.kaolin.plan.board;

import java.util.List;
import java.util.Map;
import org.kaolin.places.Unit;
import org.kaolin.plan.Extents;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.plan.Trend;
import org.springframework.stereotype.Component;

/** 读数: the figures of the board and of the cockpit. */
@Component
class Readings {

    private final Indicators indicators;
    private final Extents extents;
    private final Desk desk;

    Readings(Indicators indicators, Extents extents, Desk desk) {
        this.indicators = indicators;
        this.extents = extents;
        this.desk = desk;
    }

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

    /** One list of the plan; trends only of the table. */
    Sheet sheet(Asked asked, Where where) {
        return new Sheet(
                indicators.list(asked.plan(), where, asked.at(), asked.extent()),
                where == Where.TABLE ? indicators.trends(asked.plan(), where, asked.at(), asked.extent()) : Map.of());
    }

    /** The table by county and functional area, as far as the user may see them. */
    List<Part> parts(Asked asked) {
        return desk.areas(asked).stream()
                .map(unit -> new Part(
                        unit,
                        indicators.list(
                                asked.plan(), Where.TABLE, asked.at(), extents.of(unit, asked.plan(), asked.at()))))
                .toList();
    }
}
