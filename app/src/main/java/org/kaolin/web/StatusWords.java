package org.kaolin.web;

import java.util.Map;

/** 状态用词: the words of indicator states; colour alone never says anything. */
public final class StatusWords {

    private static final Map<String, String> WORDS = Map.of(
            "met", "已完成",
            "on-track", "按进度",
            "behind", "滞后",
            "missed", "未完成",
            "not-computable", "数据不足",
            "disputed", "口径有争议");

    private StatusWords() {}

    /** 中文名称 of a status of API.md; throws IllegalArgumentException for any other word. */
    public static String of(String status) {
        String word = WORDS.get(status);
        if (word == null) {
            throw new IllegalArgumentException("no status " + status);
        }
        return word;
    }
}
