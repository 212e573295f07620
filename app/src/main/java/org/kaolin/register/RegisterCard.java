package org.kaolin.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 台账定义: what a register is.
 *
 * @param code stable English code, part of the address
 * @param title 中文名称
 * @param line business line it belongs to
 * @param owner who owns the truth: platform, province, ministry or another agency (一数一源)
 * @param nameField field that names an entry, searched with its pinyin; null when an entry has no name
 * @param pinyinColumn column that holds the name's pinyin tokens; null without a name
 * @param order names of the fields a list is ordered by unless asked otherwise
 */
public record RegisterCard(
        String code,
        String title,
        String line,
        String owner,
        List<Field> fields,
        @Nullable String nameField,
        @Nullable String pinyinColumn,
        List<String> order) {

    public RegisterCard {
        fields = List.copyOf(fields);
        order = List.copyOf(order);
    }

    /** A field by its name. */
    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A field by its name; throws IllegalArgumentException when the register has none. */
    public Field get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(code + " has no field " + name));
    }
}
