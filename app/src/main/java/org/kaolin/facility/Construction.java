package org.kaolin.facility;

/** 建设性质: whether a facility stood before the plan, was built new or rebuilt under it (80/70 % bed rules). */
public enum Construction {
    EXISTING("existing", "原有"),
    NEW("new", "新建"),
    REBUILT("rebuilt", "改扩建");

    private final String code;
    private final String title;

    Construction(String code, String title) {
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
