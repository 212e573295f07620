package org.kaolin.plan;

import java.util.List;

/**
 * 指标口径: how an indicator is computed, whatever plan prints it.
 *
 * @param key stable English key
 * @param names names plans print for it, compared without punctuation
 * @param line business line responsible
 * @param direction comparator of a good value: {@code >=} higher is better
 * @param numerator what is counted above the line, in Chinese
 * @param denominator what is counted below the line, in Chinese; — where there is none
 * @param formula one Chinese sentence
 * @param citation higher rule it follows; empty where only the plan speaks of it
 * @param version raised whenever the result for the same facts could change
 */
public record Definition(
        String key,
        List<String> names,
        String title,
        String line,
        String unit,
        String direction,
        String numerator,
        String denominator,
        String formula,
        String citation,
        int version,
        Formula spec) {

    public Definition {
        names = List.copyOf(names);
    }
}
