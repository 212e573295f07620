package org.kaolin.base;

/** 性别 (GB/T 2261.1), as far as an identity number tells it. */
public enum Sex {
    /** 男. */
    MALE("male", "男"),
    /** 女. */
    FEMALE("female", "女");

    private final String code;
    private final String title;

    Sex(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Code of the API. */
    public String code() {
        return code;
    }

    /** Chinese word. */
    public String title() {
        return title;
    }
}
