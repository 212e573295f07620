package org.kaolin.plan.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 条目种类 of a plan; the name in lower case is the API's list. */
public enum ItemKind {
    OUTLINE("章节"),
    INDICATORS("指标"),
    ACHIEVEMENTS("完成情况"),
    PROJECTS("项目"),
    COMMITMENTS("量化承诺"),
    FINDINGS("核查发现");

    private final String title;

    ItemKind(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** Name in the API and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody must decide on each before the plan can become active: what turns into data. */
    public boolean needsDecision() {
        return switch (this) {
            case INDICATORS, ACHIEVEMENTS, PROJECTS, COMMITMENTS -> true;
            case OUTLINE, FINDINGS -> false;
        };
    }

    /** The kind of a code, if there is one. */
    public static Optional<ItemKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
