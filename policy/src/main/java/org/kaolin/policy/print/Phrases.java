package org.kaolin.policy.print;

import java.util.List;
import java.util.regex.Pattern;

/** 问句改写: turns the question of a rule or fact into the noun or the statement a printed rule needs. */
public final class Phrases {

    private static final List<String[]> NOUNS = List.of(
            new String[] {"(是)?多少$", ""},
            new String[] {"有几口人$", "人口数"},
            new String[] {"几人$", "人数"},
            new String[] {"周岁多大$", "周岁"},
            new String[] {"(是|为)(第)?几级$", ""},
            new String[] {"为哪一级$", "等级"},
            new String[] {"有几项不能完成$", "中不能完成的项数"},
            new String[] {"满几个月$", "的月数"},
            new String[] {"几个月$", "的月数"},
            new String[] {"几次$", "的次数"},
            new String[] {"是什么关系$", "的关系"},
            new String[] {"(是什么|如何)$", ""},
            new String[] {"^就读于哪个阶段$", "就读阶段"},
            new String[] {"^按哪个涨幅计算$", "计算所用的涨幅"},
            new String[] {"^孩子由谁养育$", "养育方式"},
            new String[] {"^属于城市还是农村$", "城乡"});

    private static final List<String[]> NEGATIONS = List.of(
            new String[] {"正在享受", "没有在享受"},
            new String[] {"享受", "不享受"},
            new String[] {"符合", "不符合"},
            new String[] {"属于", "不属于"},
            new String[] {"已", "未"},
            new String[] {"没有", "有"},
            new String[] {"有", "没有"},
            new String[] {"申请", "不申请"},
            new String[] {"选择", "没有选择"},
            new String[] {"计入", "不计入"},
            new String[] {"持有", "没有"},
            new String[] {"患", "没有患"},
            new String[] {"因", "没有因"},
            new String[] {"以", "没有以"},
            new String[] {"能", "不能"},
            new String[] {"停发", "不停发"});

    private static final Pattern NOUN_AFTER = Pattern.compile("低保边缘|刚性支出困难家庭|成年|重度残疾|本地户籍|急难|本科|共同生活");

    private Phrases() {}

    /** 名词: 家庭计入的月收入多少 becomes 家庭计入的月收入. */
    public static String noun(String question) {
        String noun = question;
        for (String[] pair : NOUNS) {
            noun = noun.replaceFirst(pair[0], pair[1]);
        }
        return noun;
    }

    /** 陈述: 家庭财产是否符合规定 becomes 家庭财产符合规定. */
    public static String statement(String question) {
        int at = question.indexOf("是否");
        boolean noun = at >= 0 && NOUN_AFTER.matcher(question.substring(at + 2)).lookingAt();
        return question.replaceFirst("是否", noun ? "是" : "");
    }

    /** 否定: 是否正在享受特困人员救助供养 becomes 没有在享受特困人员救助供养. */
    public static String negation(String question) {
        int at = question.indexOf("是否");
        String before = at < 0 ? "" : question.substring(0, at);
        String rest = at < 0 ? question : question.substring(at + 2);
        for (String[] pair : NEGATIONS) {
            if (rest.startsWith(pair[0])) {
                return before + pair[1] + rest.substring(pair[0].length());
            }
        }
        return "“" + statement(question) + "”不成立";
    }
}
