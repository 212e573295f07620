package org.kaolin.facility;

/** 床位状态. */
public enum BedStatus {
    OPEN("open", "开放"),
    CLOSED("closed", "停用");

    private final String code;
    private final String title;

    BedStatus(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** English code, as stored. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }
}
