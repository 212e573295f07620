package org.kaolin.policy.facts;

/** 事实有误: input that no rule can be applied to; the message is Chinese and says what to correct. */
public final class FactException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason in Chinese. */
    public FactException(String message) {
        super(message);
    }

    /** The same reason, with the key it was found at in front. */
    public FactException at(String key) {
        String message = String.valueOf(getMessage());
        String separator = message.startsWith("[") || message.matches("^[a-zA-Z][\\w.\\[\\]-]*:.*") ? "." : ":";
        return new FactException(key + separator + message);
    }
}
