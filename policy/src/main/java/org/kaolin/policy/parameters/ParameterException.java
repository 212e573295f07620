package org.kaolin.policy.parameters;

/** 参数有误: an announced value that no rule can use; the message is Chinese and names the code. */
public final class ParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason in Chinese. */
    public ParameterException(String message) {
        super(message);
    }
}
