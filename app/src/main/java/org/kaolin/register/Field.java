package org.kaolin.register;

import java.util.Locale;

/**
 * 字段 of a register.
 *
 * @param name English name in the API, in camel case; the column is the same in snake case
 * @param label 中文名称
 * @param required whether it may be empty
 * @param masked whether it is shown masked by default
 */
public record Field(String name, String label, FieldKind kind, boolean required, boolean masked) {

    /** A field that must be filled. */
    public static Field required(String name, String label, FieldKind kind) {
        return new Field(name, label, kind, true, false);
    }

    /** A field that may stay unknown. */
    public static Field optional(String name, String label, FieldKind kind) {
        return new Field(name, label, kind, false, false);
    }

    /** Name of its column. */
    public String column() {
        StringBuilder column = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            column.append(Character.isUpperCase(c) ? "_" : "").append(c);
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }
}
