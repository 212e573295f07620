package org.kaolin.register.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Areas.Area;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterQuery;

/**
 * 列表页: what the list of a register shows.
 *
 * @param errors message by parameter that could not be read
 * @param areas counties with their townships, then functional areas
 */
public record ListPage(
        RegisterCard card,
        Address address,
        RegisterQuery query,
        List<Entry> entries,
        long total,
        Map<String, BigDecimal> sums,
        Map<String, String> errors,
        List<AreaGroup> areas,
        Map<String, String> chosen,
        boolean writable) {

    /** 区划分组 of the area filter. */
    public record AreaGroup(String label, List<Area> areas) {}

    /** Fields that are chosen from a list: the filters shown first. */
    public List<Field> choices() {
        return card.fields().stream()
                .filter(field -> !field.kind().options().isEmpty())
                .filter(field -> card.fields().size() <= 9 || field.kind() instanceof FieldKind.Code)
                .toList();
    }

    /** The other filters. */
    public List<Field> more() {
        return card.fields().stream()
                .filter(field -> !choices().contains(field))
                .toList();
    }

    /** Whether one of the other filters is set, so that they are shown open. */
    public boolean moreOpen() {
        return more().stream().anyMatch(field -> !value(field.name()).isEmpty())
                || !value("asOf").isEmpty()
                || !value("knownAt").isEmpty();
    }

    /** Value of a parameter as typed. */
    public String value(String name) {
        return address.one(name);
    }

    /** Options of a filter. */
    public List<Option> options(Field field) {
        return field.kind().options();
    }

    /** Whether a filter narrows the list. */
    public boolean isFiltered() {
        return address.params().keySet().stream()
                .anyMatch(name ->
                        !List.of("sort", "page", "size", "asOf", "knownAt").contains(name));
    }

    /** Address without filters. */
    public String clearUrl() {
        return address.path();
    }

    /** Address ordered by a field; again the other way round. */
    public String sortUrl(Field field) {
        boolean up = value("sort").equals(field.name());
        return address.with("sort", up ? "-" + field.name() : field.name()).toString();
    }

    /** aria-sort of a column. */
    public @Nullable String sorted(Field field) {
        if (query.sort() == null || !query.sort().name().equals(field.name())) {
            return null;
        }
        return query.descending() ? "descending" : "ascending";
    }

    /** The line over the whole filter. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add("共 " + Shown.number(BigDecimal.valueOf(total)) + " 条");
        for (Field field : card.fields()) {
            BigDecimal sum = sums.get(field.name());
            if (sum == null || total == 0 || parts.size() > 4) {
                continue;
            }
            String share = field.kind() instanceof FieldKind.YesNo ? "(" + Shown.percent(sum, total) + ")" : "";
            String unit = field.kind() instanceof FieldKind.Decimal kind ? " " + kind.unit() : "";
            parts.add(field.label() + " " + Shown.number(sum) + unit + share);
        }
        return String.join(",", parts);
    }

    /** Address of a page, from 0. */
    public String pageUrl(int page) {
        return address.with("page", Integer.toString(page)).toString();
    }

    /** Number of pages. */
    public long pages() {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }

    /** Address of the same list as a file, {@code xlsx} or {@code csv}. */
    public String exportUrl(String ending) {
        return address.at(address.path() + "/export." + ending).with("size", "").toString();
    }

    /** Address of an entry, at the same moment. */
    public String entryUrl(Entry entry) {
        return moment(address.path() + "/" + entry.id());
    }

    /** Address of an entry of another register, at the same moment. */
    public String referenceUrl(Field field, Entry entry) {
        return field.kind() instanceof FieldKind.Reference(String code)
                ? moment("/r/" + code + "/" + entry.fields().get(field.name()))
                : "";
    }

    private String moment(String path) {
        return new Address(path, Map.of())
                .with("asOf", value("asOf"))
                .with("knownAt", value("knownAt"))
                .toString();
    }

    /** Whether the cell of a field carries the link to the entry. */
    public boolean isTitle(Field field) {
        String name = card.nameField();
        return name == null
                ? card.fields().stream()
                        .filter(each -> each.kind() instanceof FieldKind.Text)
                        .findFirst()
                        .filter(field::equals)
                        .isPresent()
                : field.name().equals(name);
    }

    /** Whether a column holds numbers. */
    public boolean isNumber(Field field) {
        return field.kind() instanceof FieldKind.Decimal
                || field.kind() instanceof FieldKind.Whole
                || field.kind() instanceof FieldKind.Money
                || field.kind() instanceof FieldKind.Percent
                || field.kind() instanceof FieldKind.Year;
    }
}
