package org.kaolin.access;

import org.springframework.security.core.AuthenticationException;

/** 登录过于频繁 (HTTP 429): after repeated failures, or while too many logins are being checked at once. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final int seconds;

    /** With a Chinese message and how long to wait. */
    public TooManyAttempts(String message, int seconds) {
        super(message);
        this.seconds = seconds;
    }

    /** Seconds to wait before another try. */
    public int seconds() {
        return seconds;
    }
}
