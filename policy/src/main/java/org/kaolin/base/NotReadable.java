package org.kaolin.base;

import java.util.function.Supplier;

/** 无法读出: carries the Chinese reason from deep inside a reader to its entry; never leaves the package. */
final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NotReadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Runs a reader and turns what it could not read into a refusal. */
    static <T> Reading<T> refused(Supplier<Reading<T>> reader) {
        try {
            return reader.get();
        } catch (NotReadable e) {
            return new Reading.Reject<>(e.reason);
        }
    }
}
