package org.kaolin.time;

/** 变更不成立: a write that the record's own times do not allow (HTTP 422). */
public class InvalidChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * With the field concerned and a Chinese message that says what to do.
     */
    public InvalidChange(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the request field the message belongs to. */
    public String field() {
        return field;
    }
}
