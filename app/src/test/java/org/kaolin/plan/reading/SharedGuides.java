package org.kaolin.plan.reading;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The guides beside the repository; tests that need them are skipped, loudly, where they are absent. */
final class SharedGuides {

    private SharedGuides() {}

    static byte[] bytes(String path) {
        String given = System.getProperty("kaolin.shared");
        Path root = given == null ? null : Path.of(given);
        for (Path at = Path.of("").toAbsolutePath(); root == null && at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared");
            root = Files.isRegularFile(beside.resolve(path)) ? beside : null;
        }
        if (root == null || !Files.isRegularFile(root.resolve(path))) {
            return abort("SKIPPED: no `shared/" + path + "` beside the repository (set -Dkaolin.shared=…)");
        }
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }
}
