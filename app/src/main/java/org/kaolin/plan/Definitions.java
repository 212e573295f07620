package org.kaolin.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** 指标口径库: joined to a plan's rows by name, never by number, because plans number differently. */
@Component
public class Definitions {

    private static final String FILE = "/indicators/definitions.json";

    private final Map<String, Definition> byName = new HashMap<>();
    private final Map<String, Definition> byKey = new LinkedHashMap<>();

    Definitions() {
        for (Definition definition : read()) {
            if (byKey.put(definition.key(), definition) != null) {
                throw new IllegalStateException(FILE + ": key " + definition.key() + " twice");
            }
            if (definition.spec() instanceof Formula.Register register) {
                RegisterQueries.get(register.query());
            }
            for (String name : definition.names()) {
                Definition other = byName.put(normal(name), definition);
                if (other != null && other != definition) {
                    throw new IllegalStateException(FILE + ": name " + name + " twice");
                }
            }
        }
    }

    /** Every definition in the order of the file. */
    public List<Definition> list() {
        return List.copyOf(byKey.values());
    }

    /** The definition of an indicator as a plan names it. */
    public Optional<Definition> find(String name) {
        return Optional.ofNullable(byName.get(normal(name)));
    }

    /** Letters, digits and characters only: quotes, brackets and widths differ between prints. */
    static String normal(String name) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static List<Definition> read() {
        JsonMapper json = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Definitions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("缺少 " + FILE);
            }
            return json.readValue(in.readAllBytes(), new TypeReference<List<Definition>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
