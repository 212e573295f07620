package org.kaolin.plan.reading.structure;

import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;

/** 单元格内容: what the words of a cell look like, to align cells with columns where the lines of a table are lost. */
final class CellKind {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,3}[.、]?|\\(\\d{1,3}\\)");
    private static final String MEASURE = "%|‰|个百分点|百分点|百分比|千人比|元|个|张|人次|人|户|家|所|处|名|对|例|件|批|次|"
            + "平方米|平米|㎡|m2|m²|平方公里|公里|米|公顷|亩|座|支|岁|年|月|天|小时|条|项|部|幅|套|辆|台|床|注|站|起|宗|点|队|期|场|篇|种|类|级|分|倍";
    private static final Pattern UNIT = Pattern.compile("\\(?[每]?[十百千万亿]{0,2}(?:" + MEASURE
            + ")(?:\\s*[/·、.每×]\\s*[十百千万]{0,2}[\\u4e00-\\u9fff㎡%]{1,4}(?:\\d{1,2}[\\u4e00-\\u9fff]{0,2})?){0,3}\\)?"
            + "|\\(?(?:" + MEASURE + ")\\)?|人均\\S{1,4}|[一-龥]{1,2}/[一-龥]{1,4}(?:[·、.][一-龥]{1,2})?|——?%");
    private static final Pattern KIND = Pattern.compile("[\\[(]?(约束|预期|指导|引导|创新|监测)(性|型)?(指标)?[\\])]?");
    private static final Pattern DASH = Pattern.compile("[-—–─－/\\\\~]{1,4}|无|暂无|／|\\*|…+");
    private static final Pattern FIGURE =
            Pattern.compile("[<>≥≤=≈±约近达\\[(【〔+-]*\\s*\\d[\\d,. ]*\\]?\\s*[)\\]】〕]*\\s*[^\\d\\s]{0,8}.*");
    private static final Pattern FIGURE_ONLY = Pattern.compile(
            "[<>≥≤=≈±约\\[(+-]*\\s*\\d[\\d,. ]*[)\\]]*\\s*[%‰]?[+]?([-~—至]\\s*\\d[\\d.,]*%?)?[)\\]]*(以上|以内|左右|以下)?");
    private static final Pattern WORDS_OF_TARGET = Pattern.compile(
            "^(不[低少高超大小]|达到|达|超过|大于|小于|高于|低于|控制|保持|完成|全覆盖|全部|基本|逐[步年]|稳[步定中]|持续|提高|提升|增长|年均|下降|降低|杜绝|应[保救养]尽|按|与|同步|实现|高于|多于|少于|至少|每年|每个)"
                + "|(以上|以内|以下|左右|全覆盖|提高|增加|增长|完善|提升|建立|完成)$");
    private static final Pattern WORDS_OF_RESULT = Pattern.compile(
            "^(未|已|提前|如期|基本|超额|全面|按期|顺利)?(实现|完成|达标|达到|超过|超出|超|达成|低于|不及|持平)(?!率).*|^[是否√×✓]$|^(100|1\\d\\d)%$|.*个百分点$|^进展顺利$");

    private static final Pattern NOTE = Pattern.compile(
            "[\\[(]?(注|备注|说明|附注|注释)[\\d一二]?[\\])]?\\s*[:.、\\d].*|\\*.*|[\\[(]\\s*[\\])].*", Pattern.DOTALL);

    private CellKind() {}

    /** A remark below a table. */
    static boolean isNote(String folded) {
        return NOTE.matcher(folded).matches();
    }

    static boolean isWholeNumber(String folded) {
        return WHOLE_NUMBER.matcher(folded).matches();
    }

    static boolean isUnit(String folded) {
        return folded.length() <= 14 && UNIT.matcher(folded.replace(" ", "")).matches();
    }

    static boolean isKind(String folded) {
        return KIND.matcher(folded.replace(" ", "")).matches();
    }

    static boolean isDash(String folded) {
        return DASH.matcher(folded).matches();
    }

    /** Figures with marks and units around them, not a sentence with a figure in it. */
    static boolean isFigure(String folded) {
        return FIGURE_ONLY.matcher(folded).matches()
                || (folded.length() <= 12 && FIGURE.matcher(folded).matches() && !hasName(folded));
    }

    private static boolean hasName(String folded) {
        return folded.chars().filter(c -> Normal.isHan((char) c)).count() > 6;
    }

    static boolean isTargetWords(String folded) {
        return folded.length() <= 40 && WORDS_OF_TARGET.matcher(folded).find();
    }

    static boolean isResultWords(String folded) {
        return folded.length() <= 40 && WORDS_OF_RESULT.matcher(folded).find();
    }

    static boolean isText(String folded) {
        return folded.chars().anyMatch(c -> Normal.isHan((char) c));
    }
}
