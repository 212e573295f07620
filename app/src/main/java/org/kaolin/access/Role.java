package org.kaolin.access;

/** 角色 of an account. */
public enum Role {
    LEADER("局长"),
    CLERK("经办"),
    DECIDER("审核"),
    FINANCE("财政"),
    VILLAGE("村级协理员"),
    INSTITUTION("服务机构"),
    AUDITOR("审计"),
    ADMIN("管理员"),
    CITIZEN("群众");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }
}
