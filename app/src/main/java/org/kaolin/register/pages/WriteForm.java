package org.kaolin.register.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.WriteKind;

/**
 * 登记表单: what an edit or new page shows, as text as it was typed.
 *
 * @param id entry, null for a new one
 * @param version version the form was filled from
 * @param values what stands in the fields now
 * @param was what stood in them when the form was opened
 * @param names what people read of values that are codes of units or ids
 * @param errors message by field
 * @param conflicts fields somebody else changed meanwhile, with what they are now; empty without a conflict
 */
public record WriteForm(
        RegisterCard card,
        @Nullable UUID id,
        String title,
        WriteKind kind,
        long version,
        Map<String, List<String>> values,
        Map<String, List<String>> was,
        Map<String, String> names,
        Map<String, String> errors,
        Map<String, Conflict> conflicts) {

    /**
     * 冲突: one field that two people changed, or only the other one.
     *
     * @param was before both
     * @param mine what this form says
     * @param theirs what the record says now
     * @param both whether both changed it
     */
    public record Conflict(String was, String mine, String theirs, boolean both) {}

    /** The same with messages. */
    WriteForm withErrors(Map<String, String> messages) {
        return new WriteForm(card, id, title, kind, version, values, was, names, messages, conflicts);
    }

    /** Address of the form. */
    public String action() {
        return id == null ? "/r/" + card.code() + "/new" : "/r/" + card.code() + "/" + id + "/edit";
    }

    /** Address of the entry, or of the list for a new one. */
    public String backUrl() {
        return id == null ? "/r/" + card.code() : "/r/" + card.code() + "/" + id;
    }

    /** The one text of a field. */
    public String value(String name) {
        return text(values.get(name));
    }

    /** The text of a field when the form was opened. */
    public String was(String name) {
        return text(was.get(name));
    }

    /** The texts of a field when the form was opened. */
    public List<String> wasAll(String name) {
        return was.getOrDefault(name, List.of());
    }

    private static String text(@Nullable List<String> texts) {
        return texts == null || texts.isEmpty() ? "" : texts.getFirst();
    }

    /** Whether an option is chosen. */
    public boolean isChosen(String name, Option option) {
        return values.getOrDefault(name, List.of()).contains(option.code());
    }

    /** Whether the kind of write shows the fields. */
    public boolean hasFields() {
        return kind == WriteKind.CREATE || kind == WriteKind.CHANGE || kind == WriteKind.CORRECT;
    }

    /** Message of a field, empty without one. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** What helps to fill a field. */
    public String hint(Field field) {
        String now = names.getOrDefault(field.name(), "");
        String shown = now.isEmpty() ? "" : "现为 " + now + "。";
        return switch (field.kind()) {
            case FieldKind.Unit kind -> shown + "填写 6、9 或 12 位区划代码";
            case FieldKind.Reference kind -> shown + "填写全称";
            case FieldKind.Decimal kind -> kind.unit().isEmpty() ? "" : "单位 " + kind.unit();
            case FieldKind.Money kind -> "单位 元";
            case FieldKind.Percent kind -> "百分数,0 至 100";
            case FieldKind.Year kind -> "四位年份,如 2021";
            case FieldKind.Date kind -> "如 2025-12-31";
            case FieldKind.Text kind -> "";
            case FieldKind.LongText kind -> "";
            case FieldKind.Whole kind -> "";
            case FieldKind.YesNo kind -> "";
            case FieldKind.Code kind -> "";
            case FieldKind.Codes kind -> "可多选";
        };
    }

    /** Fields whose text differs from what the form was opened with. */
    List<String> changed() {
        List<String> names = new ArrayList<>();
        for (Field field : card.fields()) {
            if (!Objects.equals(clean(values.get(field.name())), clean(was.get(field.name())))) {
                names.add(field.name());
            }
        }
        return names;
    }

    static List<String> clean(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .sorted()
                        .toList();
    }

    /** Where this form and what the record says now part from what the form was opened with. */
    static Map<String, Conflict> conflicts(WriteForm mine, Map<String, List<String>> now) {
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        for (Field field : mine.card().fields()) {
            List<String> was = clean(mine.was().get(field.name()));
            List<String> own = clean(mine.values().get(field.name()));
            List<String> theirs = clean(now.get(field.name()));
            if (!theirs.equals(was) || !own.equals(was)) {
                boolean both = !theirs.equals(was) && !own.equals(was) && !own.equals(theirs);
                conflicts.put(
                        field.name(), new Conflict(show(field, was), show(field, own), show(field, theirs), both));
            }
        }
        return conflicts;
    }

    private static String show(Field field, List<String> texts) {
        List<String> words = texts.stream()
                .map(text -> field.kind().options().stream()
                        .filter(option -> option.code().equals(text))
                        .map(Option::title)
                        .findFirst()
                        .orElse(text))
                .toList();
        return words.isEmpty() ? "未知" : String.join("、", words);
    }
}
