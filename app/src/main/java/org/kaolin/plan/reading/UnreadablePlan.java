package org.kaolin.plan.reading;

/** 无法解读: the uploaded file cannot be read as a plan; the message says in Chinese why and what to do. */
public final class UnreadablePlan extends RuntimeException {

    public UnreadablePlan(String message) {
        super(message);
    }
}
