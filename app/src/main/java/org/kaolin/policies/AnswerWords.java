package org.kaolin.policies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaolin.base.Fen;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.print.Words;
import org.kaolin.policy.question.Approver;
import org.kaolin.policy.question.Decision;

/** 答复用词: what the keys of an answer are called. */
public final class AnswerWords {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("decision", "结论"),
            Map.entry("reason", "原因"),
            Map.entry("tier", "家庭层级"),
            Map.entry("perCapita", "人均月收入"),
            Map.entry("countedIncome", "计入的月收入"),
            Map.entry("perCapitaYear", "人均年收入"),
            Map.entry("covered", "保障对象"),
            Map.entry("amount", "金额"),
            Map.entry("total", "合计"),
            Map.entry("firstMonth", "起付月"),
            Map.entry("lastMonth", "末付月"),
            Map.entry("monthly", "逐月应发"),
            Map.entry("components", "金额构成"),
            Map.entry("arrears", "补发(追缴)"),
            Map.entry("arrearsBy", "补发按待遇"),
            Map.entry("options", "可选待遇"),
            Map.entry("careGrade", "自理能力"),
            Map.entry("ratio", "支出占收入比例"),
            Map.entry("validTo", "有效至"),
            Map.entry("trigger", "启动指数"),
            Map.entry("payments", "发放人数"),
            Map.entry("approver", "审批机关"),
            Map.entry("parameter", "缺少的参数"),
            Map.entry("nextReview", "最迟复核日"),
            Map.entry("deadlines", "期限"),
            Map.entry("publicPosting", "需要公示"),
            Map.entry("action", "下一步"),
            Map.entry("startInvestigation", "启动调查"),
            Map.entry("confirmDelegated", "委托乡镇确认"),
            Map.entry("confirmNormal", "审核确认"),
            Map.entry("confirmExtended", "最迟确认"),
            Map.entry("recheckAfterDeath", "死亡后复核"),
            Map.entry("reassess", "重新评估"),
            Map.entry("townshipVerification", "乡镇查验"),
            Map.entry("countyConfirmation", "县级确认"),
            Map.entry("extreme-poverty.basic", "基本生活费"),
            Map.entry("extreme-poverty.care", "照料护理费"));

    private static final List<List<? extends Coded>> CODES =
            List.of(List.of(Decision.values()), List.of(Reason.values()), List.of(Approver.values()));

    private static final List<String> HEADLINE = List.of("decision", "reason");

    private static final List<String> FIRST =
            List.of("amount", "firstMonth", "lastMonth", "covered", "tier", "perCapita", "countedIncome");

    private AnswerWords() {}

    /** 中文名称 of a key, with the part after a dot; the key itself where there is none. */
    public static String key(String key) {
        String whole = KEYS.get(key);
        if (whole != null) {
            return whole;
        }
        int dot = key.indexOf('.');
        String title = Words.title(key);
        return dot < 0 || !title.equals(key) ? title : key(key.substring(0, dot)) + "·" + key(key.substring(dot + 1));
    }

    /** 中文名称 of a code an answer holds: a decision, a reason, a benefit; the code itself where there is none. */
    public static String value(String code) {
        for (List<? extends Coded> list : CODES) {
            for (Coded coded : list) {
                if (coded.code().equals(code)) {
                    return coded.title();
                }
            }
        }
        return Words.title(code);
    }

    /** Everything that was answered beside the conclusion, as people read it, what matters most first. */
    static Map<String, String> figures(Map<String, Object> values, CaseWords words) {
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(FIRST);
        values.keySet().stream().filter(key -> !FIRST.contains(key)).forEach(keys::add);
        for (String key : keys) {
            Object value = values.get(key);
            String text = value == null || HEADLINE.contains(key) ? "" : text(value, words);
            if (!text.isEmpty() && !text.equals("0%")) {
                figures.put(key(key), text);
            }
        }
        return figures;
    }

    private static String text(Object value, CaseWords words) {
        return switch (value) {
            case Fen fen -> fen.toYuan().toPlainString() + " 元";
            case Coded coded -> coded.title();
            case Boolean on -> on ? "是" : "否";
            case BigDecimal ratio ->
                ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case List<?> members ->
                members.stream().map(each -> words.person(String.valueOf(each))).collect(Collectors.joining("、"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> key(String.valueOf(each.getKey())) + " " + text(each.getValue(), words))
                        .collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
