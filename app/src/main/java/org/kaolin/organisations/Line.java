package org.kaolin.organisations;

import java.util.Locale;

/** 业务条线 for which an office is responsible. */
public enum Line {
    ASSISTANCE("社会救助"),
    ELDERLY("养老服务"),
    CHILDREN("儿童福利"),
    DISABILITY("残疾人福利"),
    COMMUNITY("基层政权和社区治理"),
    SOCIETIES("社会组织"),
    GIVING("慈善事业"),
    SOCIAL_WORK("社会工作"),
    VOLUNTEERS("志愿服务"),
    MARRIAGE("婚姻登记和收养"),
    FUNERALS("殡葬服务"),
    PLACES("区划地名"),
    LOTTERY("福利彩票"),
    PLANNING("规划财务"),
    SAFETY("安全和法治");

    private final String title;

    Line(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** The code stored and published, such as {@code social-work}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its code; throws IllegalArgumentException for an unknown one. */
    public static Line of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
