package org.kaolin.portal;

import java.util.Map;

/** 留痕用词: what the codes of the log mean to a reader. */
public final class AuditWords {

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("login", "登录"),
            Map.entry("login-failed", "登录失败"),
            Map.entry("logout", "退出"),
            Map.entry("move-date", "推进日期"),
            Map.entry("create", "新增"),
            Map.entry("change", "变更"),
            Map.entry("correct", "更正"),
            Map.entry("end", "终止"),
            Map.entry("void", "作废"),
            Map.entry("read", "查看"),
            Map.entry("export", "导出"),
            Map.entry("import", "导入"),
            Map.entry("grant", "授权"),
            Map.entry("password", "重置密码"),
            Map.entry("enable", "启用"),
            Map.entry("disable", "停用"),
            Map.entry("upload", "上传"),
            Map.entry("activate", "启用规划"),
            Map.entry("evaluate", "生成评估"),
            Map.entry("propose", "提出"),
            Map.entry("approve", "复核"),
            Map.entry("reject", "退回"),
            Map.entry("withdraw", "撤回"));
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("account", "账号"),
            Map.entry("clock", "业务日期"),
            Map.entry("facility", "机构设施"),
            Map.entry("bed", "床位"),
            Map.entry("village-facility", "农村互助养老设施"),
            Map.entry("unit", "区划"),
            Map.entry("plan", "规划"),
            Map.entry("parameter", "政策标准"),
            Map.entry("figure", "外部数据"),
            Map.entry("evaluation", "评估"));

    private AuditWords() {}

    /** 中文名称 of an action; the code itself when it has none. */
    public static String action(String code) {
        return ACTIONS.getOrDefault(code, code);
    }

    /** 中文名称 of a subject; the code itself when it has none. */
    public static String subject(String code) {
        return SUBJECTS.getOrDefault(code, code);
    }
}
