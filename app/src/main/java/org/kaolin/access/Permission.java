package org.kaolin.access;

/** 权限: one kind of action; {@link Rights} says which role has it, the account's area says where. */
public enum Permission {
    READ_REGISTERS("查看台账"),
    WRITE_REGISTERS("登记、变更、更正台账"),
    READ_PLAN("查看规划"),
    MANAGE_PLAN("上传、核对、启用规划"),
    READ_INDICATORS("查看指标"),
    READ_RECORDS("查看指标背后的记录"),
    EVALUATE("生成评估"),
    READ_PARAMETERS("查看政策标准"),
    PROPOSE_PARAMETERS("提出、复核政策标准"),
    WRITE_FIGURES("录入外部数据"),
    MOVE_CLOCK("推进样例城市的日期"),
    READ_AUDIT("查看全部操作留痕"),
    MANAGE_ACCOUNTS("管理用户与权限"),
    READ_PERSONS("查看个人信息");

    private final String title;

    Permission(String title) {
        this.title = title;
    }

    /** 中文名称, as a refusal names it. */
    public String title() {
        return title;
    }
}
