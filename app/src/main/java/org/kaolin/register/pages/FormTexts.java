package org.kaolin.register.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterDesk;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 表单文字: an entry as the texts of its form, units by code and references by name. */
@Component
class FormTexts {

    private final RegisterDesk desk;

    FormTexts(RegisterDesk desk) {
        this.desk = desk;
    }

    Map<String, List<String>> of(Register register, Entry entry, AsOf at) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            Object value = entry.fields().get(field.name());
            texts.put(field.name(), value == null ? List.of() : of(field, value, entry, at));
        }
        return texts;
    }

    private List<String> of(Field field, Object value, Entry entry, AsOf at) {
        if (value instanceof List<?> codes) {
            return codes.stream().map(String::valueOf).toList();
        }
        if (value instanceof java.math.BigDecimal number) {
            return List.of(number.toPlainString());
        }
        if (field.kind() instanceof FieldKind.Unit) {
            UUID id = UUID.fromString(value.toString());
            return List.of(desk.areas().findCode(id, at).orElse(value.toString()));
        }
        if (field.kind() instanceof FieldKind.Reference) {
            return List.of(entry.show(field.name()));
        }
        return List.of(value.toString());
    }

    Map<String, String> names(Register register, Entry entry) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : register.definition().fields()) {
            if (field.kind() instanceof FieldKind.Unit || field.kind() instanceof FieldKind.Reference) {
                names.put(field.name(), entry.show(field.name()));
            }
        }
        return names;
    }
}
