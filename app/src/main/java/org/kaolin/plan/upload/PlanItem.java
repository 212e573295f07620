package org.kaolin.plan.upload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 规划条目: one thing understood from a plan.
 *
 * @param body as it stands now, in the API's form
 * @param printed as it was read from the file
 * @param line line of the source, null where the plan came as structured facts
 * @param section paragraph code (2.2¶3, Z4.1, T2)
 * @param decidedBy account that decided, null while pending
 */
public record PlanItem(
        UUID id,
        ItemKind kind,
        int position,
        Map<String, @Nullable Object> body,
        Map<String, @Nullable Object> printed,
        @Nullable Integer line,
        @Nullable String section,
        @Nullable String quote,
        Decision decision,
        @Nullable String decidedBy) {

    public PlanItem {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        printed = Collections.unmodifiableMap(new LinkedHashMap<>(printed));
    }

    /** 核对结果. */
    public enum Decision {
        PENDING("待核对"),
        ACCEPT("已采用"),
        REJECT("不采用");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }
    }

    /** Whether a person changed what was read. */
    public boolean corrected() {
        return !body.equals(printed);
    }

    /** A field as text, empty where it has none. */
    public String text(String field) {
        Object value = body.get(field);
        return value == null
                ? ""
                : value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }
}
