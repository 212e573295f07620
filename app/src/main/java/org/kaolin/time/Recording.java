package org.kaolin.time;

import org.jspecify.annotations.Nullable;

/**
 * 记录人: who writes and why.
 *
 * @param by account name
 * @param reason why, required for a correction, an end and a void
 * @param source document or file the facts come from
 */
public record Recording(
        String by, @Nullable String reason, @Nullable String source) {

    /** An ordinary write without a reason. */
    public static Recording by(String account) {
        return new Recording(account, null, null);
    }

    /** A write that must say why. */
    public static Recording because(String account, String reason) {
        return new Recording(account, reason, null);
    }
}
