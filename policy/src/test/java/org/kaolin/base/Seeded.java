package org.kaolin.base;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

/** Random values that are the same on every run; a failure names the round that found it. */
final class Seeded {

    private static final long SEED = 20251123L;
    private static final int ROUNDS = 3000;

    private final Random random;

    private Seeded(long seed) {
        this.random = new Random(seed);
    }

    /** Runs a property many times. */
    static void rounds(Consumer<Seeded> property) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                property.accept(new Seeded(SEED + round));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("round " + round + ": " + e.getMessage(), e);
            }
        }
    }

    int between(int least, int most) {
        return random.nextInt(most - least + 1) + least;
    }

    /** Small numbers as often as large ones. */
    long magnitude(long below) {
        long limit = 1;
        while (limit < below && random.nextInt(8) > 0) {
            limit *= 10;
        }
        return random.nextLong(Math.min(limit, below) + 1) % below;
    }

    LocalDate day() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
    }

    char oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    String digits(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(random.nextInt(10));
        }
        return out.toString();
    }
}
