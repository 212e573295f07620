package org.kaolin.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 读数: what a text, as a person wrote it, was understood to mean. There is no fourth outcome: a value is either beyond
 * doubt, or carries its doubt, or is absent with the reason.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> {

    /**
     * 接受: only one meaning is possible.
     *
     * @param normalised the one way the platform writes this value
     */
    record Accept<T>(T value, String normalised) implements Reading<T> {}

    /**
     * 存疑: probably this value; a person should look at it.
     *
     * @param reason in Chinese, what is doubtful and what to do
     */
    record Flag<T>(T value, String normalised, String reason) implements Reading<T> {}

    /**
     * 拒绝: no value can be given.
     *
     * @param reason in Chinese, what is wrong and what to do
     */
    record Reject<T>(String reason) implements Reading<T> {}

    /** Accepts without doubts, else flags with all of them in one sentence. */
    static <T> Reading<T> of(T value, String normalised, List<String> doubts) {
        return doubts.isEmpty()
                ? new Accept<>(value, normalised)
                : new Flag<>(value, normalised, String.join(";", doubts));
    }

    /** The value, doubtful or not; empty when rejected. */
    default Optional<T> find() {
        return switch (this) {
            case Accept<T> accept -> Optional.of(accept.value());
            case Flag<T> flag -> Optional.of(flag.value());
            case Reject<T> _ -> Optional.empty();
        };
    }

    /** The normalised text, doubtful or not; empty when rejected. */
    default Optional<String> findNormalised() {
        return switch (this) {
            case Accept<T> accept -> Optional.of(accept.normalised());
            case Flag<T> flag -> Optional.of(flag.normalised());
            case Reject<T> _ -> Optional.empty();
        };
    }

    /** The Chinese reason of a doubt or a refusal. */
    default Optional<String> findReason() {
        return switch (this) {
            case Accept<T> _ -> Optional.empty();
            case Flag<T> flag -> Optional.of(flag.reason());
            case Reject<T> reject -> Optional.of(reject.reason());
        };
    }

    /** Another value with the same normalised text and doubts. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Accept<T> accept -> new Accept<>(change.apply(accept.value()), accept.normalised());
            case Flag<T> flag -> new Flag<>(change.apply(flag.value()), flag.normalised(), flag.reason());
            case Reject<T> reject -> new Reject<>(reject.reason());
        };
    }

    /** {@code accept}, {@code flag} or {@code reject}, as the API and import reports name it. */
    default String status() {
        return switch (this) {
            case Accept<T> _ -> "accept";
            case Flag<T> _ -> "flag";
            case Reject<T> _ -> "reject";
        };
    }
}
