package org.kaolin.places;

import java.util.Locale;

/** 区划层级, from the province down; a parent always stands higher. */
public enum Level {
    PROVINCE("省级"),
    CITY("地级"),
    COUNTY("县级"),
    TOWNSHIP("乡级"),
    VILLAGE("村级"),
    /** 功能区域: no level of the division list. */
    AREA("功能区域");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** The code stored and published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code; throws IllegalArgumentException for an unknown one. */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
