package org.kaolin.portal;

import java.util.Arrays;
import java.util.Optional;

/** 门: one click into a sample city in somebody's place; which account stands behind it is said by {@code doors.csv}. */
public enum Door {
    LEADER("leader", "局长", "gauge", "三分钟看全市:30 项规划指标达成了几项、差在哪里,一路看到数字背后的每一张床。"),
    CITY("city", "业务科室", "office", "台账、政策标准和外部数据:每个数字从哪里来,缺什么,由谁补。"),
    COUNTY("county", "县级审核", "check", "只看本县的机构、床位和指标,口径与全市一致。"),
    TOWN("town", "乡镇经办", "list", "本乡镇的机构设施和农村互助养老设施,登记、变更、更正。"),
    VILLAGE("village", "村级协理员", "walk", "手机上看本村:四助五有还差哪一项。"),
    INSTITUTION("institution", "服务机构", "bed", "只看自家床位:改一张床,全市的护理型占比随之变化。"),
    AUDITOR("auditor", "审计", "eye", "谁在什么时候做了什么:每次写入、登录都有留痕,只读。"),
    CITIZEN("citizen", "群众", "person", "规划答应了什么、做到了什么,用普通话说清楚。");

    private final String code;
    private final String label;
    private final String icon;
    private final String text;

    Door(String code, String label, String icon, String text) {
        this.code = code;
        this.label = label;
        this.icon = icon;
        this.text = text;
    }

    static Optional<Door> find(String code) {
        return Arrays.stream(values()).filter(door -> door.code.equals(code)).findFirst();
    }

    /** Word in the address. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String label() {
        return label;
    }

    /** Symbol in the icons file. */
    public String icon() {
        return icon;
    }

    /** What one will see, in one sentence. */
    public String text() {
        return text;
    }
}
