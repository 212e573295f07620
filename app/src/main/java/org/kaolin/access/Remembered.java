package org.kaolin.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * 短时记住的凭据: a verified name and password are known again for five minutes by a keyed digest whose key lives and dies
 * with the process, so that a program's calls do not hash each time. A changed account is forgotten at once.
 */
@Component
class Remembered {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 2_000;

    private final InstantSource time;
    private final SecretKeySpec key;
    private final Map<String, Known> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(String account, Instant until) {}

    Remembered(InstantSource time) {
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Whether this very pair was verified within the last five minutes. */
    synchronized boolean knows(String account, String password) {
        String digest = digest(account, password);
        Known entry = entries.get(digest);
        if (entry != null && entry.until().isBefore(time.instant())) {
            entries.remove(digest);
            return false;
        }
        return entry != null;
    }

    /** Remembers a verified pair. */
    synchronized void add(String account, String password) {
        entries.put(digest(account, password), new Known(account, time.instant().plus(KEPT)));
    }

    /** Forgets an account whose password or rights changed. */
    synchronized void forget(String account) {
        entries.values().removeIf(entry -> entry.account().equals(account));
    }

    synchronized int size() {
        return entries.size();
    }

    private String digest(String account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(account.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
