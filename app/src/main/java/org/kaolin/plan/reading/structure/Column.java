package org.kaolin.plan.reading.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/** 表列: what a column of a table of targets or results can hold. */
enum Column {
    /** 序号. */
    NUMBER,
    /** 类别. */
    GROUP,
    /** 指标. */
    NAME,
    /** 单位. */
    UNIT,
    /** 基期值, or the value reached in a table of results. */
    ACTUAL,
    /** 目标值. */
    TARGET,
    /** 累计或年均. */
    GROWTH,
    /** 指标属性. */
    KIND,
    /** 完成情况. */
    RESULT,
    /** 其他: remarks, responsible offices and whatever else is not read. */
    OTHER;

    private static final int LONGEST = 24;
    private static final Pattern NUMBERS = Pattern.compile("序号?|编号|号|项次|(?i)no\\.?");
    private static final Pattern GROUPS = Pattern.compile("(指标)?(类别|类型|分类|领域|大类|一级指标|维度|方面|板块)|类");
    private static final Pattern NAMES =
            Pattern.compile("(主要|具体|核心|发展|重点|规划|二级|三级|主要发展|主要目标|目标)?(项目和)?指标(名称|内容|项目|项|体系)?(名称)?"
                    + "|指标[/及和、](项目|任务|内容)|(项目|任务)?名称|项目|主要项目|内容|主要内容|目标任务");
    private static final Pattern UNITS = Pattern.compile("(计量|指标)?单位");
    private static final Pattern KINDS = Pattern.compile("(指标)?(属性|性质)|属性");
    private static final Pattern RESULTS = Pattern.compile(
            ".*(完成|实现|达成|执行|达标|进展)(目标)?(情况|程度|状况|与否|结果|率)|(是否|能否)(完成|实现|达标).*|结果|评价|评估结果|备注\\(完成情况\\)|.*完成比例");
    private static final Pattern GROWTHS = Pattern.compile(".*(年均|累计|增速|增幅|增长|五年).*");
    private static final Pattern TARGETS =
            Pattern.compile(".*(目标|规划值|规划数|计划值|规划期末|预期值|期末值|到20\\d\\d年?|要求值).*|.*规划(目标|主要指标|指标)?");
    private static final Pattern ACTUALS =
            Pattern.compile(".*(基期|现状|基准|基数|基础值|实际|完成值|完成数|实绩|达到值|当前|期初|初期|预计|完成|实现值|统计值).*");
    private static final Pattern YEARS = Pattern.compile(
            "[\\(\\[]?(19|20)\\d\\d年?(底|末|期末)?[\\)\\]]?(\\(?[值数]\\)?)?|[“\"]?[一二三四五六七八九十]+五[”\"]?(期末|末|时期)?");
    private static final Pattern OTHERS =
            Pattern.compile("备注|说明|责任(单位|部门|处室|科室)|牵头(单位|部门|处室)|数据来源|来源|指标(解释|说明|来源|含义)|依据|主管(单位|部门)|权重");

    /** Which column a heading names; empty where the text is no heading of a column. */
    static Optional<Column> of(String heading) {
        String h = Normal.compact(heading);
        if (h.isEmpty() || h.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = h.replaceAll("\\([^)]*\\)?$", "");
        for (Entry entry : ENTRIES) {
            if (entry.pattern.matcher(h).matches()
                    || (!bare.isEmpty() && entry.pattern.matcher(bare).matches())) {
                return Optional.of(entry.column);
            }
        }
        return Optional.empty();
    }

    /** The column a heading of several rows or with a remark names, by the words in it. */
    static Optional<Column> ofLoose(String heading) {
        String h = Normal.compact(heading);
        if (h.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        for (Entry entry : ENTRIES) {
            boolean loose = entry.column.compareTo(UNIT) > 0 && entry.column != OTHER;
            if (loose && entry.pattern.matcher(h).find()) {
                return Optional.of(entry.column);
            }
        }
        return h.contains("指标") ? Optional.of(NAME) : Optional.empty();
    }

    private record Entry(Pattern pattern, Column column) {}

    private static final Entry[] ENTRIES = {
        new Entry(NUMBERS, NUMBER),
        new Entry(GROUPS, GROUP),
        new Entry(NAMES, NAME),
        new Entry(UNITS, UNIT),
        new Entry(KINDS, KIND),
        new Entry(OTHERS, OTHER),
        new Entry(RESULTS, RESULT),
        new Entry(YEARS, ACTUAL),
        new Entry(ACTUALS, ACTUAL),
        new Entry(GROWTHS, GROWTH),
        new Entry(TARGETS, TARGET),
    };

    /** The last year a heading names, 2025 in {@code 2025年目标值}. */
    static Optional<Integer> year(String heading) {
        Matcher m = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)").matcher(Normal.compact(heading));
        Optional<Integer> year = Optional.empty();
        while (m.find()) {
            year = Optional.of(Integer.valueOf(m.group(1)));
        }
        return year;
    }
}
