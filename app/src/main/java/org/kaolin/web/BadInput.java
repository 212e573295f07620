package org.kaolin.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 输入有误 (HTTP 422): what is wrong with which field and what to do about it, all faults at once. */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> errors;

    /** With a Chinese message per field; throws IllegalArgumentException when there is none. */
    public BadInput(Map<String, String> errors) {
        super(String.join(";", errors.values()));
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** With one fault. */
    public static BadInput of(String field, String message) {
        return new BadInput(Map.of(field, message));
    }

    /** Throws when faults were collected, else does nothing. */
    public static void throwIfAny(Map<String, String> errors) {
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    /** Message per field, in the order found. */
    public Map<String, String> errors() {
        return errors;
    }

    /** The same as a list. */
    public List<FieldError> list() {
        return errors.entrySet().stream()
                .map(each -> new FieldError(each.getKey(), each.getValue()))
                .toList();
    }
}
