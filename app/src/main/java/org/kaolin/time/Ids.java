package org.kaolin.time;

import java.security.SecureRandom;
import java.util.UUID;

/** 标识: UUIDv7, ordered by time and meaningless otherwise. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A repeatable identifier of version 8 for sample data: a function of its name. */
    public static UUID of(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new UUID((hash.getMostSignificantBits() & ~0xF000L) | 0x8000L, hash.getLeastSignificantBits());
    }
}
