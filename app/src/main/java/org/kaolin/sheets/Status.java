package org.kaolin.sheets;

import java.util.Locale;

/** 行状态 of an import: what becomes of a row. */
public enum Status {
    ACCEPT("正确"),
    FLAG("存疑"),
    REJECT("有错"),
    SKIP("跳过");

    private final String title;

    Status(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** As the API names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
