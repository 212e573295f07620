package org.kaolin.plan.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.places.Unit;
import org.kaolin.plan.Definition;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Trend;

/**
 * 指标详情: what {@code board/detail.jte} shows.
 *
 * @param counties ranked, best first, unknown last; empty where an area is asked for
 * @param map null where there are no counties
 * @param queries readable queries of a definition counted from registers
 * @param rivals values printed beside the standards used, and the figure with each
 * @param pasts what evaluations of the plan kept of it, newest first
 * @param countable whether there are rows behind the number
 */
public record Detail(
        Asked asked,
        BoardRow row,
        Trend trend,
        LineChart chart,
        List<Baseline> baselines,
        List<CountyRow> counties,
        @Nullable CountyMap map,
        List<Lack> lacks,
        List<String> comparisons,
        List<String> rivals,
        List<String> queries,
        boolean countable,
        List<MissingStandards> notices,
        List<Past> pasts,
        List<Unit> areas) {

    public Detail {
        baselines = List.copyOf(baselines);
        counties = List.copyOf(counties);
        lacks = List.copyOf(lacks);
        comparisons = List.copyOf(comparisons);
        rivals = List.copyOf(rivals);
        queries = List.copyOf(queries);
        notices = List.copyOf(notices);
        pasts = List.copyOf(pasts);
        areas = List.copyOf(areas);
    }

    /** 基期值 as printed somewhere. */
    public record Baseline(String text, String value, String place, boolean rival) {}

    /**
     * 分县一行.
     *
     * @param comparisons what was compared there, for standards; says which class of minimum wage applies
     */
    public record CountyRow(
            int rank, String name, boolean functional, BoardRow row, List<String> comparisons, String url) {
        public CountyRow {
            comparisons = List.copyOf(comparisons);
        }
    }

    /** 历次评估 of this indicator: what one kept, in words, and its page. */
    public record Past(String title, String day, String value, String status, String url) {}

    /** 缺什么 and what to do about it; the address may be empty. */
    public record Lack(String text, String url, String action) {}

    /** The indicator with its figure. */
    public IndicatorValue value() {
        return row.value();
    }

    /** How it is computed; null where no definition bears the printed name. */
    public @Nullable Definition definition() {
        return row.value().definition();
    }

    /** Rows behind the numerator, the denominator or what is not counted. */
    public String recordsUrl(String part) {
        return asked.link("/indicators/" + row.code() + "/records", "part", part);
    }

    /** A number of this indicator without unit. */
    public String number(java.math.@Nullable BigDecimal number) {
        return NumberText.of(number, row.printed().unit());
    }

    /** Printed number with 第…号, or the code. */
    public String label() {
        return row.printed().no() == null ? row.code() : "第 " + row.code() + " 号";
    }
}
