package org.kaolin.plan.reading;

import java.util.List;

/**
 * 核查发现: something in the text that a person should look at.
 *
 * @param message what is wrong and what to do, in Chinese
 * @param values the figures or words concerned, as printed
 */
public record Finding(Code code, Severity severity, Place where, String message, List<String> values) {

    public Finding {
        values = List.copyOf(values);
    }

    /** 发现种类, the API's codes in lower case with hyphens. */
    public enum Code {
        CONFLICT,
        BROKEN_BY_OWN_FIGURES,
        MISSING_NUMBER,
        MISSING_UNIT,
        IMPOSSIBLE_UNIT,
        RUN_TOGETHER,
        UNBALANCED,
        LOST_STOP,
        DOUBLED,
        EMPTY_BRACKET,
        SUM_MISMATCH,
        NUMBERING,
        OTHER
    }

    /** 严重程度. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
