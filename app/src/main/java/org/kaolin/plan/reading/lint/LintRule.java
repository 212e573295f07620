package org.kaolin.plan.reading.lint;

import java.util.ArrayList;
import java.util.List;
import org.kaolin.plan.reading.Finding;
import org.kaolin.plan.reading.Finding.Code;
import org.kaolin.plan.reading.Finding.Severity;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.lint.LintText.Line;
import org.kaolin.plan.reading.lint.ScopeRules.Kinds;

/** 核查规则: the named rules of the linter. None knows a particular plan; docs/plan-findings.md tells what each finds. */
enum LintRule {
    TABLE_NUMBER_GAP("表格序号", Code.NUMBERING, Severity.ERROR, TableRules::numberGap),
    OUTLINE_NUMBER_GAP("章节序号", Code.NUMBERING, Severity.ERROR, TableRules::outlineGap),
    ITEM_MARK_LOST("条目序号后缺点号", Code.NUMBERING, Severity.WARNING, TableRules::itemMark),
    UNIT_CELL_EMPTY("单位栏为空", Code.MISSING_UNIT, Severity.WARNING, TableRules::unitCell),
    FACTOR_WITHOUT_UNIT("倍数缺单位", Code.MISSING_UNIT, Severity.WARNING, TableRules::factor),
    PER_MILLE_LOST("千分比缺‰", Code.MISSING_UNIT, Severity.WARNING, TableRules::perMille),
    WORDS_IN_FIGURE_ROW("数值指标写成文字", Code.MISSING_NUMBER, Severity.INFO, TableRules::wordsForFigure),
    RESULT_AGAINST_TARGET("完成情况与数值不符", Code.CONFLICT, Severity.ERROR, TableRules::result),
    HEADER_YEAR("表头年份缺“年”", Code.MISSING_UNIT, Severity.INFO, TableRules::headerYear),
    SMALL_IN_TEN_THOUSANDS("万单位小数", Code.OTHER, Severity.INFO, TableRules::smallTenThousands),
    TABLE_TOTAL("表格合计", Code.SUM_MISMATCH, Severity.ERROR, TotalRules::totals),

    BRACKETS("括号引号不配对", Code.UNBALANCED, Severity.WARNING, SurfaceRules::brackets),
    EMPTY_BRACKET("空括号", Code.EMPTY_BRACKET, Severity.WARNING, SurfaceRules::emptyBracket),
    LAST_STOP("段末缺句号", Code.LOST_STOP, Severity.WARNING, SurfaceRules::lastStop),
    LEAD_RUNS_ON("首句与下句相连", Code.LOST_STOP, Severity.WARNING, WordRules::leadRunsOn),
    DOUBLED_WORDS("词语重复", Code.DOUBLED, Severity.WARNING, WordRules::doubledWords),
    DOUBLED_SENTENCE("句子重复", Code.DOUBLED, Severity.WARNING, SurfaceRules::doubledSentence),
    DIGITS_TOGETHER("数字粘连", Code.RUN_TOGETHER, Severity.WARNING, SurfaceRules::together),
    STRAY_DIGIT("多余数字", Code.RUN_TOGETHER, Severity.WARNING, SurfaceRules::strayDigit),
    MIXED_WIDTH("标点全角半角", Code.OTHER, Severity.INFO, SurfaceRules::width),
    CHARACTER_LOST("疑缺字", Code.OTHER, Severity.WARNING, WordRules::characterLost),
    CHARACTER_CHANGED("疑错字", Code.OTHER, Severity.WARNING, WordRules::characterChanged),
    TITLE_CUT("标题不完整", Code.OTHER, Severity.WARNING, WordRules::titleCut),
    VERB_FRAME("句式不完整", Code.OTHER, Severity.WARNING, WordRules::frames),
    TWO_NAMES("一物多名", Code.OTHER, Severity.INFO, WordRules::twoNames),

    UNIT_LOST("数字缺单位", Code.MISSING_UNIT, Severity.WARNING, SurfaceRules::unitLost),
    MEASURE_LOST("缺量词或“年”", Code.MISSING_UNIT, Severity.WARNING, SurfaceRules::yearBare),
    UNIT_IMPOSSIBLE("单位与事项不符", Code.IMPOSSIBLE_UNIT, Severity.ERROR, SurfaceRules::impossibleUnit),
    TABLE_AGAINST_PROSE("表与正文数字不一", Code.CONFLICT, Severity.WARNING, ConflictRules::tableAgainstProse),
    PROSE_AGAINST_PROSE("正文前后数字不一", Code.CONFLICT, Severity.WARNING, ConflictRules::proseAgainstProse),
    WHOLE_AGAINST_PART("全部与部分矛盾", Code.CONFLICT, Severity.WARNING, ConflictRules::wholeAgainstPart),
    MORE_THAN_THERE_ARE("改造数多于现有数", Code.CONFLICT, Severity.WARNING, ConflictRules::moreThanThereAre),
    EXCESS_AGAINST_TABLE("超目标数与表不符", Code.CONFLICT, Severity.WARNING, FigureRules::excess),
    OWN_RULE("自身数字达不到自身标准", Code.BROKEN_BY_OWN_FIGURES, Severity.WARNING, FigureRules::ownRule),
    PARTS_AND_TOTAL("分项与总数", Code.SUM_MISMATCH, Severity.WARNING, FigureRules::sums),
    SHARE_AND_COUNTS("比率与数量", Code.SUM_MISMATCH, Severity.WARNING, FigureRules::shares),
    REST_UNNAMED("其余部分未说明", Code.OTHER, Severity.INFO, FigureRules::restUnnamed),
    YEARLY_AND_TOTAL("年度数与总数", Code.CONFLICT, Severity.INFO, FigureRules::yearly),

    WIDER_SCOPE("范围大于本规划", Code.OTHER, Severity.WARNING, ScopeRules::wider),
    OUTSIDE_PERIOD("年份在规划期外", Code.OTHER, Severity.WARNING, ScopeRules::outsidePeriod),
    SOFT_AND_HARD("原则上与硬要求", Code.CONFLICT, Severity.INFO, ScopeRules::soft),
    EVERY_UNIT("对象范围写法不一", Code.OTHER, Severity.INFO, ScopeRules::every),
    ROUND_TWICE("已做与待做重叠", Code.OTHER, Severity.INFO, ScopeRules::roundTwice),
    CONVERT_AND_BUILD("既转型又新建", Code.CONFLICT, Severity.INFO, ScopeRules::convertAndBuild),
    NO_DENOMINATOR("分母未给出", Code.MISSING_NUMBER, Severity.INFO, ScopeRules::denominators),
    KINDS_OF_STANDARD("标准口径混用", Code.OTHER, Severity.INFO, ScopeRules::kindsOfStandard),
    SHORT_NAME("名称简写", Code.OTHER, Severity.INFO, ScopeRules::shortName),
    APPROXIMATE("约数", Code.OTHER, Severity.INFO, ScopeRules::approximate),
    MONTHS_WITHOUT_YEAR("月份缺年份", Code.MISSING_NUMBER, Severity.INFO, ScopeRules.every(false, Kinds.MONTHS)),
    RELATIVE_TIME("相对时间", Code.OTHER, Severity.INFO, ScopeRules.every(false, Kinds.RELATIVE)),
    SPREAD_QUOTA("幅度要求", Code.OTHER, Severity.INFO, ScopeRules.every(true, Kinds.SPREAD)),
    NO_FIGURE("有方向无数值", Code.MISSING_NUMBER, Severity.INFO, ScopeRules.every(true, Kinds.NO_FIGURE)),
    MIXED_ORDER("数与名称次序不一", Code.OTHER, Severity.INFO, ScopeRules.every(false, Kinds.MIXED_ORDER)),
    HIGHER_APPROVAL("上级审批事项", Code.OTHER, Severity.INFO, ScopeRules.every(true, Kinds.APPROVAL)),
    EMPTY_ATTACHMENTS("附件清单为空", Code.OTHER, Severity.INFO, ScopeRules::attachments),
    YEARS_DIFFER("文号与索引号年份", Code.OTHER, Severity.INFO, ScopeRules::years);

    /** 检查 of one rule over a text. */
    @FunctionalInterface
    interface Check {
        void run(LintText text, Hits hits);
    }

    private final String label;
    private final Code code;
    private final Severity severity;
    private final Check check;

    LintRule(String label, Code code, Severity severity, Check check) {
        this.label = label;
        this.code = code;
        this.severity = severity;
        this.check = check;
    }

    /** 规则名 for people. */
    String label() {
        return label;
    }

    /** What this rule finds in a text. */
    List<Finding> check(LintText text) {
        Hits hits = new Hits(this);
        check.run(text, hits);
        return List.copyOf(hits.found);
    }

    /** 命中: collects the findings of one rule. */
    static final class Hits {
        private final LintRule rule;
        private final List<Finding> found = new ArrayList<>();

        private Hits(LintRule rule) {
            this.rule = rule;
        }

        void add(Place where, String message, String... values) {
            add(rule.code, rule.severity, where, message, values);
        }

        void info(Place where, String message, String... values) {
            add(rule.code, Severity.INFO, where, message, values);
        }

        void add(Code code, Severity severity, Place where, String message, String... values) {
            found.add(new Finding(code, severity, where, message, List.of(values)));
        }

        /** A finding at some characters of a line, quoted with a little of what stands around them. */
        void add(Line line, int start, int end, String message, String... values) {
            add(LintText.around(line, start, end), message, values);
        }
    }
}
