package org.kaolin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** 静态资源版本: a short hash of styles, script and icons, so that browsers keep them until they change. */
@Component
class Assets {

    private static final List<String> FILES =
            List.of("tokens.css", "kaolin.css", "print.css", "kaolin.js", "icons.svg");

    private final String version;

    Assets() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream in = Assets.class.getResourceAsStream("/static/assets/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException("缺少静态资源 " + file);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            this.version = HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }
}
