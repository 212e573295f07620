package org.kaolin.policy.print;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * 参数名称: what parameters and the codes they hold are called in Chinese.
 *
 * @param titles by code; null or the code itself where the locality has no name, then the name of law is used
 * @param labels by parameter and code
 */
public record ParameterNames(UnaryOperator<String> titles, BinaryOperator<String> labels) {

    private static final String FILE = "law-names.csv";
    private static final Map<String, String> LAW = read();

    /** Names of the figures of law alone. */
    public static final ParameterNames OF_LAW = new ParameterNames(code -> code, (parameter, code) -> code);

    /** 中文名称; the code itself where there is none. */
    public String title(String code) {
        String local = titles.apply(code);
        return local.equals(code) ? LAW.getOrDefault(code, code) : local;
    }

    /** 中文名称 of a code that a parameter holds. */
    public String label(String parameter, String code) {
        String local = labels.apply(parameter, code);
        return local.equals(code) ? Words.title(code) : local;
    }

    private static Map<String, String> read() {
        InputStream stream = ParameterNames.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is missing beside the rules");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, String> names = new LinkedHashMap<>();
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                int comma = line.indexOf(',');
                names.put(line.substring(0, comma), line.substring(comma + 1));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
