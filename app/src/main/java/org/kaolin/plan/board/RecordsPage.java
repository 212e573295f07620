package org.kaolin.plan.board;

import java.util.List;
import org.kaolin.places.Unit;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.RecordRow;
import org.kaolin.plan.Records;

/**
 * 数字背后的记录: what {@code board/records.jte} shows.
 *
 * @param part numerator, denominator or remainder (below the line and not above it)
 * @param editable whether the user may change rows
 * @param areas to choose from; empty for a user of one area
 */
public record RecordsPage(
        Asked asked, IndicatorValue value, String part, Records records, boolean editable, List<Unit> areas) {

    public RecordsPage {
        areas = List.copyOf(areas);
    }

    /** This page without its question. */
    public String path() {
        return "/indicators/" + value.indicator().code() + "/records";
    }

    /** Page of the indicator, where its definition stands. */
    public String definitionUrl() {
        return asked.link("/indicators/" + value.indicator().code()) + "#definition";
    }

    /** Page of another part of the same number. */
    public String url(String other) {
        return asked.link("/indicators/" + value.indicator().code() + "/records", "part", other);
    }

    /** Another page of the list, from 0. */
    public String pageUrl(int page) {
        return asked.link(
                "/indicators/" + value.indicator().code() + "/records", "part", part, "page", String.valueOf(page));
    }

    /** Number of pages, at least one. */
    public int pages() {
        return (int) Math.max(1, (records.total() + records.size() - 1) / records.size());
    }

    /** 名称 of a part. */
    public String title(String other) {
        return switch (other) {
            case "denominator" -> "分母";
            case "remainder" -> "未计入分子";
            default -> "分子";
        };
    }

    /** What a part is made of. */
    public String text() {
        if (value.definition() == null) {
            return "";
        }
        return switch (part) {
            case "denominator" -> value.definition().denominator();
            case "remainder" -> "在分母之内而不在分子之内的记录";
            default -> value.definition().numerator();
        };
    }

    /** Where a row is changed; empty where it is not changed by a form. */
    public String editUrl(RecordRow row) {
        return editable
                        && !row.register().equals("parameter")
                        && !row.register().equals("unit")
                ? row.link() + "/edit"
                : "";
    }

    /** Number in the list of the first row of this page. */
    public long first() {
        return records.total() == 0 ? 0 : (long) records.page() * records.size() + 1;
    }

    /** Number in the list of the last row of this page. */
    public long last() {
        return (long) records.page() * records.size() + records.items().size();
    }
}
