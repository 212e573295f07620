package org.kaolin.time;

/** 记录不存在, or not in the caller's scope, which must look the same (HTTP 404). */
public class NoSuchRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a Chinese message. */
    public NoSuchRecord(String message) {
        super(message);
    }
}
