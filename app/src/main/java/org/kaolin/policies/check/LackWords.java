package org.kaolin.policies.check;

import java.util.Map;
import org.kaolin.policies.CityNames;
import org.kaolin.policies.check.CheckResult.Lack;
import org.kaolin.policy.explain.Value;

/** 还缺什么的说法: what a rule would have to know, as a question with the field of the form that answers it. */
final class LackWords {

    private final CityNames names;
    private final Map<String, String> persons;

    LackWords(CityNames names, Map<String, String> persons) {
        this.names = names;
        this.persons = persons;
    }

    /** What is missing, as a question. */
    Lack of(Value.Missing missing) {
        if (missing.parameter()) {
            return new Lack("政策标准尚未公布:" + names.names().title(missing.key()), "");
        }
        String who = missing.of().isEmpty() ? "" : persons.getOrDefault(missing.of(), missing.of()) + ":";
        return new Lack(who + plain(missing), anchor(missing));
    }

    private static String plain(Value.Missing missing) {
        if (missing.key().startsWith("income.")) {
            return "每月收入多少";
        }
        if (missing.key().startsWith("disability.")) {
            return "有没有残疾人证,哪一类、几级";
        }
        if (missing.key().startsWith("request.")) {
            return "最近有没有遇到突发困难";
        }
        return missing.question();
    }

    /** The field that answers what is missing; empty for what only an office can tell. */
    private static String anchor(Value.Missing missing) {
        String key = missing.key();
        int dot = key.indexOf('.');
        String root = dot < 0 ? key : key.substring(0, dot);
        String row = missing.of().replaceFirst("^p", "");
        return switch (root) {
            case "relation", "dutyOfSupport" -> "relation" + row;
            case "age" -> "age" + row;
            case "income" -> "income" + row;
            case "disability" -> "disability" + row;
            case "seriousIllness" -> "ill" + row;
            case "selfCare" -> "care" + row;
            case "assets" -> "assets";
            case "rigidExpenses" -> "expenses";
            case "parents" -> key.contains("mother") ? "mother" : "father";
            case "request" -> "hardship-yes";
            default -> "";
        };
    }
}
