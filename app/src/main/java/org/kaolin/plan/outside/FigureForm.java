package org.kaolin.plan.outside;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 外部数据表单: what was typed and what is wrong with it. */
public record FigureForm(Map<String, String> values, Map<String, String> errors) {

    public FigureForm {
        values = Map.copyOf(values);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** What stands in a figure, ready to be corrected. */
    static FigureForm of(FigureLine line) {
        OutsideFigure figure = line.figure();
        return new FigureForm(
                Map.of(
                        "series", figure.series(),
                        "region", figure.region(),
                        "period", figure.period(),
                        "value", figure.value().toPlainString(),
                        "source", figure.source(),
                        "sourceDate", figure.sourceDate().toString(),
                        "status", figure.status().name().toLowerCase(java.util.Locale.ROOT)),
                Map.of());
    }

    /** What was typed into a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Message at a field. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** {@code aria-invalid} of a field. */
    public @Nullable String invalid(String name) {
        return errors.containsKey(name) ? "true" : null;
    }

    /** {@code aria-describedby} of a field with a hint and perhaps an error. */
    public String describedBy(String name) {
        return errors.containsKey(name) ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** Class of a field's block. */
    public String style(String name) {
        return errors.containsKey(name) ? "field field-failed" : "field";
    }
}
