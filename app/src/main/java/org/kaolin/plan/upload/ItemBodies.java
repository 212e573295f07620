package org.kaolin.plan.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Commitment;
import org.kaolin.plan.reading.Finding;
import org.kaolin.plan.reading.Heading;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.PrintedProject;
import org.kaolin.plan.reading.ReadPlan;
import org.kaolin.time.Ids;

/** 条目内容: what was read, in the API's form. */
final class ItemBodies {

    private ItemBodies() {}

    /** All items of a plan in reading order, undecided. */
    static List<PlanItem> of(ReadPlan plan) {
        List<PlanItem> items = new ArrayList<>();
        for (Heading each : plan.text().outline()) {
            add(items, ItemKind.OUTLINE, heading(each), new Place(each.line(), "", each.title()));
        }
        for (PrintedIndicator each : plan.text().indicators()) {
            add(items, ItemKind.INDICATORS, indicator(each), each.where());
        }
        for (Achievement each : plan.text().achievements()) {
            add(items, ItemKind.ACHIEVEMENTS, achievement(each), each.where());
        }
        for (PrintedProject each : plan.text().projects()) {
            add(items, ItemKind.PROJECTS, project(each), each.where());
        }
        for (Commitment each : plan.commitments()) {
            add(items, ItemKind.COMMITMENTS, commitment(each), each.where());
        }
        for (Finding each : plan.findings()) {
            add(items, ItemKind.FINDINGS, finding(each), each.where());
        }
        return items;
    }

    private static void add(List<PlanItem> items, ItemKind kind, Map<String, @Nullable Object> body, Place where) {
        items.add(new PlanItem(
                Ids.next(),
                kind,
                items.size() + 1,
                body,
                body,
                where.line(),
                where.section(),
                where.quote(),
                PlanItem.Decision.PENDING,
                null));
    }

    private static Map<String, @Nullable Object> heading(Heading heading) {
        return body(
                "level", lower(heading.level()),
                "number", heading.number(),
                "title", heading.title(),
                "parent", heading.parent());
    }

    private static Map<String, @Nullable Object> indicator(PrintedIndicator row) {
        return body(
                "no", row.no(),
                "name", row.name(),
                "group", row.group(),
                "unit", row.unit(),
                "baseline", row.baseline(),
                "target", row.target(),
                "comparator", row.comparator().sign(),
                "value", row.value(),
                "baseValue", row.baseValue(),
                "baseUnit", row.baseUnit(),
                "year", row.year(),
                "kind", row.kind() == null ? null : lower(row.kind()));
    }

    private static Map<String, @Nullable Object> achievement(Achievement row) {
        return body(
                "name", row.name(),
                "unit", row.unit(),
                "value", row.value(),
                "target", row.target(),
                "result", row.result());
    }

    private static Map<String, @Nullable Object> project(PrintedProject project) {
        return body(
                "box", project.box(),
                "no", project.no(),
                "title", project.title(),
                "commitments",
                        project.commitments().stream()
                                .map(ItemBodies::commitment)
                                .toList());
    }

    private static Map<String, @Nullable Object> commitment(Commitment each) {
        return body(
                "section", each.where().section(),
                "topic", each.topic(),
                "comparator", each.comparator().sign(),
                "value", each.value(),
                "valueTo", each.valueTo(),
                "unit", each.unit(),
                "per", each.per(),
                "year", each.year(),
                "yearFrom", each.yearFrom(),
                "quote", each.where().quote(),
                "line", each.where().line());
    }

    private static Map<String, @Nullable Object> finding(Finding each) {
        return body(
                "code", lower(each.code()),
                "severity", lower(each.severity()),
                "where",
                        body(
                                "line", each.where().line(),
                                "section", each.where().section(),
                                "quote", each.where().quote()),
                "message", each.message(),
                "values", each.values());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, @Nullable Object> body(@Nullable Object... pairs) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return body;
    }
}
