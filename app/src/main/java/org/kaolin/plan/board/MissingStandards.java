package org.kaolin.plan.board;

import java.util.Map;

/**
 * 未公布的标准: what is missing on a day, in words, and code and title of each standard it is said of.
 */
public record MissingStandards(String text, Map<String, String> codes) {

    public MissingStandards {
        codes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(codes));
    }

    /** 提示 naming the standards: 2026年标准尚未公布:城市低保标准、…,现按…起的标准. */
    public String sentence() {
        String names = String.join("、", codes.values());
        String mark = "尚未公布,";
        return text.contains(mark)
                ? text.replaceFirst(mark, java.util.regex.Matcher.quoteReplacement("尚未公布:" + names + ","))
                : names + ":" + text;
    }
}
