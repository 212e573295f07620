package org.kaolin.policy.cases;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.parameters.ParameterSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Case documents as trees. */
final class Documents {

    private Documents() {}

    static CaseFile.Report run(Map<String, Object> document) {
        return CaseFile.run(document, ParameterSet.of(List.of()), WorkingCalendar.of(List.of()));
    }

    static Map<String, Object> own() {
        return resource("own.yaml");
    }

    /** Further cases or vectors, on the parameters of our own. */
    static Map<String, Object> more(String file) {
        Map<String, Object> document = new LinkedHashMap<>(own());
        document.remove("cases");
        document.putAll(resource(file));
        return document;
    }

    private static Map<String, Object> resource(String file) {
        try (InputStream stream = Documents.class.getResourceAsStream(file)) {
            return yaml(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> shared(String... files) {
        Path folder = sharedFolder();
        if (folder == null) {
            return abort("SKIPPED: no folder `shared` beside the repository (set -Dkaolin.shared=…)");
        }
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            try {
                text.append(Files.readString(folder.resolve("domain/cases").resolve(file)))
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return yaml(text.toString());
    }

    static Map<String, Object> yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        return new Yaml(options).load(text);
    }

    private static @Nullable Path sharedFolder() {
        String given = System.getProperty("kaolin.shared");
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/domain/cases"))) {
                return at.resolve("shared");
            }
        }
        return null;
    }
}
