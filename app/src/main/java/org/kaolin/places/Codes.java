package org.kaolin.places;

import java.util.Arrays;
import java.util.Optional;

/** 区划代码的写法: 2, 4, 6, 9 or 12 digits, written with or without trailing zeros; stored with at least six. */
final class Codes {

    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    private Codes() {}

    /** The stored form of a code as anybody writes it ({@code 36}, {@code 360202000000}); empty when it is none. */
    static Optional<String> normalise(String text) {
        String code = text.strip();
        boolean digits = code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Arrays.stream(LENGTHS).noneMatch(length -> length == code.length())) {
            return Optional.empty();
        }
        return Arrays.stream(LENGTHS)
                .filter(length -> code.length() >= length
                        && code.substring(length).chars().allMatch(c -> c == '0'))
                .mapToObj(length -> code.substring(0, length))
                .findFirst()
                .map(shortest -> shortest + "0".repeat(Math.max(0, 6 - shortest.length())));
    }
}
