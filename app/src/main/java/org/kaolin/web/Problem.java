package org.kaolin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * 问题: an answer that is not the one asked for (RFC 9457 for programs, a page for people).
 *
 * @param status HTTP status
 * @param title what happened, in a few words
 * @param detail what happened exactly, what is kept and what to do
 * @param errors faults per field
 * @param incident number under which the log holds more, only for faults of ours
 * @param retryAfter seconds to wait before another try, if that helps
 */
public record Problem(
        HttpStatus status,
        String title,
        String detail,
        List<FieldError> errors,
        @Nullable String incident,
        @Nullable Integer retryAfter) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** Without faults at fields. */
    public static Problem of(HttpStatus status, String title, String detail) {
        return new Problem(status, title, detail, List.of(), null, null);
    }

    /** With one fault at a field, whose message is the detail too. */
    public static Problem at(HttpStatus status, String title, String field, String message) {
        return new Problem(status, title, message, List.of(new FieldError(field, message)), null, null);
    }
}
