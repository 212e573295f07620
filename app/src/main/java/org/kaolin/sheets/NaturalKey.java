package org.kaolin.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.RegisterCard;

/** 自然键: what makes two entries of a register the same thing: a person number, else its required names and places. */
public final class NaturalKey {

    private NaturalKey() {}

    /** Fields of the key. */
    public static List<Field> fields(RegisterCard card) {
        List<Field> key = new ArrayList<>();
        for (Field field : card.fields()) {
            if (CellValues.isPersonNumber(field) || field.name().equals("creditCode")) {
                return List.of(field);
            }
            boolean names = field.kind() instanceof FieldKind.Text
                    || field.kind() instanceof FieldKind.Unit
                    || field.kind() instanceof FieldKind.Reference;
            if (field.required() && names) {
                key.add(field);
            }
        }
        return key;
    }

    /** The key of an entry; null when a part of it is unknown. */
    public static @Nullable String of(RegisterCard card, Map<String, ? extends @Nullable Object> values) {
        if (values.get("id") != null) {
            return "#" + values.get("id");
        }
        StringBuilder text = new StringBuilder();
        for (Field field : fields(card)) {
            Object value = values.get(field.name());
            if (value == null) {
                return null;
            }
            text.append('|').append(value instanceof UUID id ? id.toString() : Words.plain(value.toString()));
        }
        return text.isEmpty() ? null : text.toString();
    }
}
