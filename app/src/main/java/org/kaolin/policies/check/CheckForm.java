package org.kaolin.policies.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 自查表: what somebody answered in the self-check, exactly as typed. An empty answer stays unknown.
 *
 * @param sent answers by the name of their field
 * @param rows persons there is room for
 */
public record CheckForm(Map<String, String> sent, int rows) {

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int MORE = 2;

    /** 与本人关系 as the form offers it, in order. */
    public static final Map<String, String> RELATIONS = ordered(
            "head",
            "本人",
            "spouse",
            "配偶",
            "child",
            "未成年子女",
            "student",
            "在校读书的成年子女(全日制本科及以下)",
            "grown",
            "其他成年子女(同住)",
            "parent",
            "父母(同住)",
            "grandchild",
            "孙子女、外孙子女(由我抚养)",
            "other",
            "其他同住的人");

    /** 残疾证 as the form offers it. */
    public static final Map<String, String> DISABILITIES = ordered(
            "none",
            "没有残疾人证",
            "visual-1",
            "视力一级",
            "limb-1",
            "肢体一级",
            "mental-1",
            "智力或精神一级",
            "other-1",
            "其他类别一级",
            "visual-2",
            "视力二级",
            "limb-2",
            "肢体二级",
            "mental-2",
            "智力或精神二级",
            "other-2",
            "其他类别二级",
            "mental-3",
            "智力或精神三级",
            "other-3",
            "其他类别三级",
            "mental-4",
            "智力或精神四级",
            "other-4",
            "其他类别四级");

    /** 日常生活 as the form offers it. */
    public static final Map<String, String> CARE = ordered("self", "都能自己来", "some", "有几项要人帮", "all", "大多要人帮");

    /** Reads what a browser sent. */
    static CheckForm of(Map<String, String> sent) {
        String text = sent.getOrDefault("rows", "");
        int asked = text.matches("\\d{1,2}") ? Integer.parseInt(text) : FEWEST;
        boolean more = "more".equals(sent.get("do"));
        return new CheckForm(Map.copyOf(sent), Math.clamp(asked + (more ? MORE : 0), FEWEST, MOST));
    }

    /** An answer; empty when there is none. */
    public String value(String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** Whether an answer is the one of an option. */
    public boolean is(String name, String option) {
        return value(name).equals(option);
    }

    /** Whether there is room for more persons. */
    public boolean canGrow() {
        return rows < MOST;
    }

    /** Whether the large letters were asked for. */
    public boolean isLarge() {
        return is("large", "true");
    }

    /** Whether anything is said about the person of a row. */
    boolean hasPerson(int row) {
        return java.util.stream.Stream.of("relation", "age", "income", "disability", "ill", "care")
                .anyMatch(field -> !value(field + row).isEmpty());
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
