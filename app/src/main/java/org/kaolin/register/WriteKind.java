package org.kaolin.register;

/** 写入种类: the kinds of write a register knows; the codes are those of the audit log. */
public enum WriteKind {
    CREATE("create", "登记"),
    CHANGE("change", "变更"),
    CORRECT("correct", "更正"),
    END("end", "截止"),
    VOID("void", "作废");

    private final String code;
    private final String title;

    WriteKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** English code. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }
}
