package org.kaolin.register;

import org.jspecify.annotations.Nullable;

/** 版本条件 (If-Match) of a write. */
final class IfMatch {

    private static final long NEVER = -1;

    private IfMatch() {}

    /** Version asked for, null for {@code *}; what is no version matches none. */
    static @Nullable Long version(String header) {
        String text = header.strip();
        if (text.equals("*")) {
            return null;
        }
        String bare = text.startsWith("W/") ? text.substring(2) : text;
        bare = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
        return bare.matches("\\d{1,18}") ? Long.valueOf(bare) : Long.valueOf(NEVER);
    }
}
