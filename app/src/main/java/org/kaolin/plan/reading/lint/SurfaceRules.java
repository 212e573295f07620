package org.kaolin.plan.reading.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Kind;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 字面规则: brackets, stops, repeated sentences, digits that ran together, units that were lost. */
final class SurfaceRules {
    static final String UNITS =
            "个百分点|百分点|平方米|平方公里|公里|万人次|人次|万元|亿元|万户|万人|万个|万张|[%‰个元人名户家张所处座条项次岁倍件套台具" + "期批类种级间床亩辆例份支场米年月日天周时分]";
    private static final String OPEN = "(《〈[“‘「『〔{";
    private static final String CLOSE = ")》〉]”’」』〕}";
    private static final Pattern LABEL = Pattern.compile("^\\s*[\\d一二三四五六七八九十a-zA-Z]{1,3}\\)");
    private static final Pattern EMPTY = Pattern.compile("\\(\\s*\\)|《\\s*》|“\\s*”|〔\\s*〕|「\\s*」");
    private static final Pattern EIGHT_DIGITS = Pattern.compile(
            "(?<![\\d/A-Za-z.\\-号〔第])(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\d/A-Za-z.\\-号])");
    private static final Pattern YEAR_DAY = Pattern.compile("(?<!\\d)(19|20)\\d{2}年?\\d{2,4}日");
    private static final Pattern PERCENT_DIGIT = Pattern.compile("\\d+(\\.\\d+)?[%‰]\\d+(\\.\\d+)?([%‰]|年|月|日)*");
    private static final Pattern UNIT_TWICE =
            Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?(万?[个元人名户家张所处座项次倍件套台]|平方米|公里)\\d+(?:\\.\\d+)?\\1");
    private static final Pattern STRAY = Pattern.compile("(?<=[\\u4e00-\\u9fff])\\d(?=[\\u4e00-\\u9fff])");
    private static final Pattern MONEY_SLASH =
            Pattern.compile("(?<![\\d.])(?!(?:19|20)\\d{2}/)\\d+(?:\\.\\d+)?\\s*/\\s*[.·、]?\\s*(?:人|户|年|月|天|日|床)");
    private static final String REACH = "(?:达到?|超过|不少于|不低于|不高于|提高到|增加到|提升到|下降到|控制在|保持在|至少|稳定在)";
    private static final String GIVE = "(?:补助|奖励|补贴|投入|新增|培训|建成|新建|改造)";
    private static final Pattern BARE = Pattern.compile("(?:" + REACH + "|" + GIVE + ")\\s*(\\d+(?:\\.\\d+)?[万亿]?)"
            + "(?=\\s*(?:[,。;、)]|以上|以下|左右|$))|(?<![\\d.A-Za-z])(\\d+(?:\\.\\d+)?[万亿]?)(?=以上|以下)");
    private static final Pattern NO_MEASURE = Pattern.compile(REACH + "\\s*(\\d+(?:\\.\\d+)?)(?=[\\u4e00-\\u9fff]{2})"
            + "(?![个名人户家张所处座条项次岁倍件套台具床亩辆例份支场米年月日天周时分元万亿千百十余多几级类种期批间栋幢篇门款只头株公平小工成位对组层班节本册吨克度学以左的至到和街村镇乡县市区社部省])");
    private static final Pattern YEAR_BARE = Pattern.compile("(?:到|至|截至|截止|力争)((?:19|20)\\d{2})(?=[,。;、底末前])");
    private static final Pattern AREA_PERCENT = Pattern.compile("面积\\s*" + REACH + "\\s*(?:约|近)?\\d+(?:\\.\\d+)?[%‰]");
    private static final Pattern COUNT_PERCENT =
            Pattern.compile("(?:人数|户数|床位数|总数|数量|总量|个数)\\s*" + REACH + "\\s*\\d+(?:\\.\\d+)?[%‰]");
    private static final Pattern RATE_COUNT = Pattern.compile("(?:覆盖率|占比|比例|比重|达标率|建成率|办结率|合格率|满意率|参训率|火化率)\\s*" + REACH
            + "?\\s*\\d+(?:\\.\\d+)?(?:个(?!百分点)|家|所|人|张|元|平方米)");

    private SurfaceRules() {}

    static void brackets(LintText text, Hits hits) {
        List<Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Deque<Integer> open = new ArrayDeque<>();
            List<Integer> stray = unmatched(line, open);
            boolean continued = !open.isEmpty() && i + 1 < lines.size() && closesFirst(lines.get(i + 1))
                    || !stray.isEmpty() && i > 0 && opensLast(lines.get(i - 1));
            if (continued || stray.isEmpty() && open.isEmpty()) {
                continue;
            }
            List<Integer> all = new ArrayList<>(stray);
            all.addAll(open);
            int at = all.getFirst();
            String marks = String.join(
                    "", all.stream().map(p -> line.text().substring(p, p + 1)).toList());
            hits.add(line, at, at + 1, "括号或引号“" + marks + "”不成对,请补上缺的一半或删去多余的一半。", marks);
        }
    }

    /** Positions of closing marks without an opening one; {@code open} is left with the opening marks never closed. */
    private static List<Integer> unmatched(Line line, Deque<Integer> open) {
        List<Integer> stray = new ArrayList<>();
        Matcher label = LABEL.matcher(line.norm());
        for (int i = label.find() ? label.end() : 0; i < line.norm().length(); i++) {
            char c = line.norm().charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSE.indexOf(c) >= 0) {
                char partner = OPEN.charAt(CLOSE.indexOf(c));
                if (!open.isEmpty() && line.norm().charAt(open.peek()) == partner) {
                    open.pop();
                } else {
                    stray.add(i);
                }
            }
        }
        return stray;
    }

    private static boolean closesFirst(Line line) {
        return !unmatched(line, new ArrayDeque<>()).isEmpty();
    }

    private static boolean opensLast(Line line) {
        Deque<Integer> open = new ArrayDeque<>();
        unmatched(line, open);
        return !open.isEmpty();
    }

    static void emptyBracket(LintText text, Hits hits) {
        LintText.each(text.lines(), EMPTY, (line, m) -> {
            if (line.kind() != Kind.FRONT) {
                hits.add(line, m.start(), m.end(), "括号内没有内容,可能漏字,请对照原稿补上或删去括号。", m.group());
            }
        });
    }

    static void lastStop(LintText text, Hits hits) {
        List<Line> sentences = text.prose().stream()
                .filter(line ->
                        line.norm().strip().length() >= 15 && line.norm().matches(".*[,。;].*"))
                .toList();
        List<Line> open = sentences.stream()
                .filter(line -> !line.norm().strip().matches(".*[。!?;:.…,][”’)》」』]*|.*[。!?;.…][”’)》」』]+"))
                .toList();
        if (open.size() * 10 > sentences.size() * 3) {
            return;
        }
        for (Line line : open) {
            int end = line.norm().stripTrailing().length();
            hits.add(line, end - 1, end, "段末没有句号,文字可能在此被截断,请对照原稿核实并补上。");
        }
    }

    static void doubledSentence(LintText text, Hits hits) {
        Set<String> before = new HashSet<>();
        for (Line line : text.prose()) {
            Set<String> here = new HashSet<>();
            for (MatchResult m :
                    LintText.SENTENCE.matcher(line.norm()).results().toList()) {
                String sentence = m.group().replaceAll("[\\s。;!?]", "");
                if (sentence.length() >= 10 && (!here.add(sentence) || before.contains(sentence))) {
                    hits.add(line.at(m.start(), m.end()), "同一句话连续出现两次,请删去重复的一句。");
                }
            }
            before = here;
        }
    }

    static void together(LintText text, Hits hits) {
        LintText.each(text.lines(), EIGHT_DIGITS, (line, m) -> {
            if (line.norm().strip().length() == 8 || line.kind() != Kind.FRONT) {
                hits.add(line, m.start(), m.end(), "日期的年、月、日连写成一串数字,请改为“某年某月某日”。", m.group());
            }
        });
        LintText.each(text.lines(), YEAR_DAY, (line, m) -> {
            if (m.start() == 0 || "%‰".indexOf(line.norm().charAt(m.start() - 1)) < 0) {
                hits.add(line, m.start(), m.end(), "日期缺“年”或“月”,数字粘连,请核实后补上。", m.group());
            }
        });
        LintText.each(
                text.lines(),
                PERCENT_DIGIT,
                (line, m) -> hits.add(line, m.start(), m.end(), "两个数字之间缺标点或文字,粘连在一起,请核实后分开。", m.group()));
        LintText.each(
                text.lines(),
                UNIT_TWICE,
                (line, m) -> hits.add(line, m.start(), m.end(), "两个数字之间缺标点,粘连在一起,请核实后分开。", m.group()));
    }

    /** A single digit between two words that stand together without it elsewhere in the same text. */
    static void strayDigit(LintText text, Hits hits) {
        LintText.each(text.prose(), STRAY, (line, m) -> {
            String norm = line.norm();
            String before = norm.substring(Math.max(0, m.start() - 2), m.start());
            String after = norm.substring(m.end(), Math.min(norm.length(), m.end() + 2));
            boolean counted = after.matches("(?:" + UNITS + ").*") || before.matches(".*[第表图栏件约近达]");
            boolean usual = before.length() == 2
                    && after.length() == 2
                    && (text.count(before + after) > 0 || text.count(before.substring(1) + after.charAt(0)) > 1);
            if (!counted && usual) {
                hits.add(line, m.start(), m.end(), "词中多出数字“" + m.group() + "”,文中别处无此数字,请删去或核实。", m.group());
            }
        });
    }

    static void width(LintText text, Hits hits) {
        String mixed = "";
        int[] half = new int[2];
        for (Line line : text.prose()) {
            half[0] += (int)
                    line.text().chars().filter(c -> ",;:()".indexOf(c) >= 0).count();
            half[1] += (int)
                    line.text().chars().filter(c -> "，；：（）".indexOf(c) >= 0).count();
            mixed = mixed.isEmpty() && line.text().matches("(?s).*[\\u4e00-\\u9fff][,;:(][\\u4e00-\\u9fff].*")
                    ? line.text()
                    : mixed;
            if (!mixed.isEmpty() && mixed.equals(line.text())) {
                continue;
            }
        }
        if (half[0] >= 10 && !mixed.isEmpty()) {
            String first = mixed;
            Line line = text.prose().stream()
                    .filter(l -> l.text().equals(first))
                    .findFirst()
                    .orElseThrow();
            int at = line.text()
                    .indexOf(line.text().replaceFirst("(?s)^.*?([\\u4e00-\\u9fff][,;:(][\\u4e00-\\u9fff]).*$", "$1"));
            hits.add(
                    line,
                    at,
                    at + 3,
                    "正文标点用了半角" + half[0] + "处、全角" + half[1] + "处,印发前请统一为全角。",
                    Integer.toString(half[0]),
                    Integer.toString(half[1]));
        }
    }

    static void unitLost(LintText text, Hits hits) {
        LintText.each(
                text.prose(),
                MONEY_SLASH,
                (line, m) -> hits.add(line, m.start(), m.end(), "数字与“/”之间缺单位(如元、万元),请核实后补上。", m.group()));
        LintText.each(text.prose(), BARE, (line, m) -> {
            String number = m.group(1) == null ? m.group(2) : m.group(1);
            if (!number.matches("(19|20)\\d{2}")) {
                hits.add(line, m.start(), m.end(), "“" + number + "”后面没有单位,请核实后补上(如%、个、人)。", number);
            }
        });
    }

    static void yearBare(LintText text, Hits hits) {
        LintText.each(
                text.prose(),
                YEAR_BARE,
                (line, m) -> hits.add(line, m.start(), m.end(), "年份“" + m.group(1) + "”后面缺“年”字,请补上。", m.group(1)));
        LintText.each(
                text.prose(),
                NO_MEASURE,
                (line, m) -> hits.add(line, m.start(), m.end(), "“" + m.group(1) + "”后面缺量词或单位,请核实后补上。", m.group(1)));
    }

    static void impossibleUnit(LintText text, Hits hits) {
        for (Pattern pattern : List.of(AREA_PERCENT, COUNT_PERCENT)) {
            LintText.each(
                    text.prose(),
                    pattern,
                    (line, m) -> hits.add(line, m.start(), m.end(), "面积或数量不能用百分比表示,请核实单位(如平方米、人、个)。", m.group()));
        }
        LintText.each(
                text.prose(),
                RATE_COUNT,
                (line, m) -> hits.add(line, m.start(), m.end(), "比率的单位应是%或‰,请核实。", m.group()));
    }
}
