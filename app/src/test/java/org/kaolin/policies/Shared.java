package org.kaolin.policies;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shared worked cases, where they lie beside the repository. */
final class Shared {

    private Shared() {}

    /** The files of the schema one after the other; skips the test loudly when they are absent. */
    static String document(String... files) {
        Path folder = folder();
        if (folder == null) {
            return abort("SKIPPED: no folder `shared` beside the repository (set -Dkaolin.shared=…)");
        }
        StringBuilder text = new StringBuilder();
        for (String file : List.of(files)) {
            try {
                text.append(Files.readString(folder.resolve("domain/cases").resolve(file)))
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    private static @Nullable Path folder() {
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
