package org.kaolin.facility;

/** 运行状态 of a facility. */
public enum FacilityStatus {
    OPERATING("operating", "运营"),
    SUSPENDED("suspended", "停业"),
    CLOSED("closed", "关闭");

    private final String code;
    private final String title;

    FacilityStatus(String code, String title) {
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
