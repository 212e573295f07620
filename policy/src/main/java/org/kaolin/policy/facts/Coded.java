package org.kaolin.policy.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** 代码: an enum constant that files and the API know by a lower-case code and people by a Chinese word. */
public interface Coded {

    /** Name of the constant. */
    String name();

    /** 中文名称. */
    String title();

    /** 代码, lower case with hyphens. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code; throws FactException that lists the allowed codes. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining("、"));
        throw new FactException("未知代码“" + code + "”,可用:" + allowed);
    }
}
