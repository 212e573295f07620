package org.kaolin.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaolin.database.KaolinHome;
import org.springframework.stereotype.Component;

/**
 * 城市数据文件: divisions, parameters, plan and the like. A file of the same name under {@code KAOLIN_HOME/city} wins over
 * the one shipped, so that a second city starts from its own files without a changed line of Java.
 */
@Component
public class CityFiles {

    private final Path folder;

    /** Files of this installation. */
    public CityFiles(KaolinHome home) {
        this.folder = home.path().resolve("city");
    }

    /** The text of a file, UTF-8; throws IllegalStateException when there is none. */
    public String read(String name) {
        Path own = folder.resolve(name);
        try {
            if (Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (InputStream in = CityFiles.class.getResourceAsStream("/city/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("缺少城市数据文件 " + name);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("城市数据文件 " + name + " 无法读取", e);
        }
    }
}
