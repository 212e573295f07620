package org.kaolin.plan.board;

import java.util.Map;

/**
 * 未公布的标准: what is missing on a day, in words, and code and title of each standard it is said of.
 */
public record MissingStandards(String text, Map<String, String> codes) {

    public MissingStandards {
        codes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(codes));
    }
}
