package org.kaolin.plan.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kaolin.places.Level;
import org.kaolin.places.SchematicMap;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.StatusWords;
import org.springframework.stereotype.Component;

/** 驾驶舱编排: the same figures as the board, arranged for one look. */
@Component
class CockpitReader {

    private static final int WORST = 5;
    private static final String SHARE = "share";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BoardReader boards;
    private final Readings readings;
    private final Notices notices;
    private final Desk desk;
    private final SchematicMap schematic;
    private final Offices offices;

    CockpitReader(
            BoardReader boards,
            Readings readings,
            Notices notices,
            Desk desk,
            SchematicMap schematic,
            Offices offices) {
        this.boards = boards;
        this.readings = readings;
        this.notices = notices;
        this.desk = desk;
        this.schematic = schematic;
        this.offices = offices;
    }

    /** Throws InvalidChange for a map of something the table does not have. */
    Cockpit cockpit(Asked asked, String map, Cockpit.Screen screen) {
        List<BoardRow> rows = boards.rows(asked);
        List<Readings.Part> parts = readings.parts(asked);
        return new Cockpit(
                asked,
                rows,
                BoardReader.counts(rows),
                worst(rows, asked.extent().isCity() ? parts : List.of(), asked),
                map.isBlank() || map.equals(SHARE) ? shares(asked, parts) : figures(asked, parts, rows, map),
                map.isBlank() ? SHARE : map,
                notices.missing(asked),
                desk.choices(asked),
                screen);
    }

    private List<Cockpit.Worst> worst(List<BoardRow> rows, List<Readings.Part> parts, Asked asked) {
        return rows.stream()
                .filter(row -> row.gap().share() != null)
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNullElse(row.gap().share(), BigDecimal.ZERO),
                        Comparator.reverseOrder()))
                .limit(WORST)
                .map(row -> worst(row, parts, asked))
                .toList();
    }

    private Cockpit.Worst worst(BoardRow row, List<Readings.Part> parts, Asked asked) {
        Optional<Readings.Part> county = parts.stream()
                .filter(part -> part.unit().level() == Level.COUNTY)
                .filter(part -> Gap.of(part.get(row.code())).share() != null)
                .max(Comparator.comparing(part ->
                        Objects.requireNonNullElse(Gap.of(part.get(row.code())).share(), BigDecimal.ZERO)));
        if (county.isEmpty()) {
            return new Cockpit.Worst(
                    row, asked.extent().isCity() ? "" : asked.extent().name(), "", row.office());
        }
        if (isSame(row.code(), parts)) {
            return new Cockpit.Worst(row, "各县(市、区)相同", "", row.office());
        }
        String name = county.get().unit().name();
        IndicatorValue there = county.get().get(row.code());
        return new Cockpit.Worst(
                row,
                name,
                NumberText.with(there.value(), there.indicator().unit()),
                offices.book(asked.at()).of(there, county.get().unit().id()));
    }

    /** A standard of the whole city has no worst county. */
    private static boolean isSame(String code, List<Readings.Part> parts) {
        return parts.size() > 1
                && parts.stream().map(part -> part.get(code).value()).distinct().count() == 1;
    }

    /** Of the indicators that can be computed for an area, the share that is met. */
    private CountyMap shares(Asked asked, List<Readings.Part> parts) {
        return CountyMap.of(
                "已完成指标占可计算指标的比例",
                schematic.tiles(asked.at()),
                parts.stream().map(part -> share(asked, part)).toList());
    }

    private static CountyMap.Shown share(Asked asked, Readings.Part part) {
        long known = part.values().stream()
                .filter(each -> each.verdict().status() != Status.NOT_COMPUTABLE)
                .count();
        long met = part.values().stream()
                .filter(each -> each.verdict().status() == Status.MET)
                .count();
        String url = asked.link("/indicators", "area", part.unit().code());
        if (known == 0) {
            return new CountyMap.Shown(part.unit(), NumberText.UNKNOWN, "not-computable", "数据不足", url);
        }
        BigDecimal share =
                BigDecimal.valueOf(met).multiply(HUNDRED).divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP);
        String tone = share.compareTo(BigDecimal.valueOf(75)) >= 0
                ? "met"
                : share.compareTo(BigDecimal.valueOf(50)) >= 0 ? "on-track" : "behind";
        return new CountyMap.Shown(part.unit(), NumberText.of(share, "%") + "%", tone, met + "/" + known + " 项", url);
    }

    private CountyMap figures(Asked asked, List<Readings.Part> parts, List<BoardRow> rows, String code) {
        BoardRow row = rows.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidChange("map", "没有第“" + (code.length() > 9 ? "…" : code) + "”号指标"));
        return CountyMap.of(
                "第 " + code + " 号 " + row.printed().name()
                        + NumberText.note(row.printed().unit()),
                schematic.tiles(asked.at()),
                parts.stream()
                        .map(part -> {
                            IndicatorValue there = part.get(code);
                            return new CountyMap.Shown(
                                    part.unit(),
                                    NumberText.brief(
                                            there.value(), there.indicator().unit()),
                                    there.verdict().status().code(),
                                    StatusWords.of(there.verdict().status().code()),
                                    asked.link(
                                            "/indicators/" + code,
                                            "area",
                                            part.unit().code()));
                        })
                        .toList());
    }
}
