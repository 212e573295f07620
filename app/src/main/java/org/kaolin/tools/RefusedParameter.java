package org.kaolin.tools;

import org.springframework.http.HttpStatus;

/** 参数不成立: missing (400) or not usable (422), with a Chinese message that says what to do. */
final class RefusedParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String field;

    private RefusedParameter(HttpStatus status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static RefusedParameter missing(String field, String message) {
        return new RefusedParameter(HttpStatus.BAD_REQUEST, field, message);
    }

    static RefusedParameter unusable(String field, String message) {
        return new RefusedParameter(HttpStatus.UNPROCESSABLE_CONTENT, field, message);
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }

    /** The message; never null. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
