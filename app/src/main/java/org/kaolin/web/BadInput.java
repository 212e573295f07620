package org.kaolin.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** 输入有误 (HTTP 422): a Chinese message for each field. */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> errors;

    /** With the message of each field. */
    public BadInput(Map<String, String> errors) {
        super(String.join("; ", errors.values()));
        this.errors = new LinkedHashMap<>(errors);
    }

    /** Field → message. */
    public Map<String, String> errors() {
        return errors;
    }
}
