package org.kaolin.plan.reading.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaolin.plan.reading.Achievement;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 数字清单: every figure with a unit, of tables and of prose, with what it is about, so that two of them can be compared. */
final class Figures {
    /**
     * 数字: one printed figure.
     *
     * @param topic the words before it in its clause, normalised
     * @param core the topic without verbs, general words and brackets
     * @param context the part of the sentence up to the figure and on to the next sign
     * @param before the parts of the same sentence that end with a semicolon before it
     * @param value in the base unit (万 resolved)
     * @param keys the words of the civil-affairs vocabulary in the topic
     * @param yearly whether it is a quota per year or per object, not a total
     */
    record Figure(
            String topic,
            String core,
            String context,
            String before,
            BigDecimal value,
            String unit,
            boolean baseline,
            boolean table,
            boolean yearly,
            @Nullable Integer year,
            Place where,
            String printed,
            Set<String> keys) {

        boolean money() {
            return unit.equals("元");
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.第〔/A-Za-z-])(\\d+(?:\\.\\d+)?)(?![\\d.]|年(?!间)|月|日|周岁|岁|分钟|小时|[-~至到]\\d)\\s*([万亿]?)\\s*(个百分点|%|‰|平方米|人次|[元个人名户家张所处座条项倍件套台具床亩辆])(?!\\s*[-~至到]\\s*\\d)");
    private static final Pattern WHOLE = Pattern.compile("(?:实现|达到)?([^,。;、]{0,24}?)(?:实现|达到)?全覆盖");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern VERBS = Pattern.compile(
            "^(?:到?20\\d{2}年(?:底|末|前)?|全市|我市|全县|全区|其中|力争|确保|推进|推动|支持|加快|建成|新建|建设|改造|提升|建立|完成|实现|拥有|开展|培育|打造|至少|总|共|要|使)+");
    private static final Pattern TAIL = Pattern.compile(
            "(?:累计|分别|覆盖|至少|不少于|不低于|不超过|超过|达到|达|为|总数|数量|总量|人数|个数|户数|数|约|近|共计|共|要|每人每月|每月|有|增加到|提高到|保持在|稳定在|[>≥<≤=])+$");
    /** What may stand between two figures of the same thing. */
    private static final Pattern SAME_TOPIC = Pattern.compile(
            "(?:以上|左右)?\\s*[,;、]?\\s*(?:其中)?(?:(?:到|至)?20\\d{2}年(?:底|末|前)?[,]?(?:达到?|提高到|提升到|增加到|为|不低于|不少于)|占|占比(?:达到?|为)?)");

    private static final Pattern NO_SUBJECT =
            Pattern.compile("\\s*(?:到|力争)?(?:20\\d{2}年[底末前]?[,]?)?(?:累计)?(?:达到|超过|不少于|不低于)");
    private static final String GENERAL =
            "平均|最低|基本|生活|保障|社会(?!工作|组织|救助|福利)|专业|人员|队伍|建设|总量|数量|人数|个数|户数|数$|覆盖率|占比|比例|率$|拥有的|年度|全市|我市|城乡(?!社区)";
    private static final Map<String, String> SAME =
            Map.of("最低生活保障", "低保", "集中供养孤儿", "集中孤儿", "机构养育孤儿", "集中孤儿", "城镇低保", "城市低保", "社工人才", "社会工作人才");
    private static final List<String> VOCABULARY = List.of(
            "城市", "农村", "低保", "特困", "孤儿", "散居", "集中", "事实无人抚养", "护理", "照料", "补贴", "津贴", "高龄", "半失能", "失能", "自理",
            "困难残疾人", "重度残疾人", "优抚", "流浪", "临时救助", "殡葬", "见习", "价格");

    private final List<Figure> all = new ArrayList<>();

    Figures(LintText text) {
        text.plan().indicators().forEach(this::addRow);
        text.plan().achievements().forEach(this::addRow);
        text.prose()
                .forEach(
                        line -> LintText.SENTENCE.matcher(line.norm()).results().forEach(m -> addSentence(line, m)));
    }

    List<Figure> all() {
        return all;
    }

    private void addRow(PrintedIndicator row) {
        if (row.baseValue() != null) {
            String unit = unit(row.name(), row.baseUnit() == null ? row.unit() : row.baseUnit());
            add(
                    row.name(),
                    row.name(),
                    row.baseValue(),
                    unit,
                    false,
                    row.year(),
                    row.where(),
                    printed(row.target(), row.unit()));
        }
        String before = row.baseline() == null ? "" : row.baseline();
        BigDecimal base = TableRules.number(before);
        if (base != null) {
            BigDecimal value = row.unit().startsWith("万") ? base.multiply(BigDecimal.valueOf(10_000)) : base;
            add(
                    row.name(),
                    row.name(),
                    value,
                    unit(row.name(), row.unit()),
                    true,
                    null,
                    row.where(),
                    printed(before, row.unit()));
        }
    }

    private void addRow(Achievement row) {
        BigDecimal value = TableRules.number(row.value());
        if (value != null) {
            add(
                    row.name(),
                    row.name(),
                    value,
                    unit(row.name(), row.unit()),
                    true,
                    null,
                    row.where(),
                    printed(row.value(), row.unit()));
        }
    }

    private static String printed(String value, String unit) {
        String bare = unit.replaceAll("[()（）\\s]", "");
        return value.strip().endsWith(bare) ? value.strip() : value.strip() + bare;
    }

    private void add(
            String topic,
            String context,
            BigDecimal value,
            String unit,
            boolean baseline,
            @Nullable Integer year,
            Place where,
            String printed) {
        String norm = same(Normal.compact(topic));
        all.add(new Figure(
                norm, core(norm), context, "", value, unit, baseline, true, false, year, where, printed, keys(norm)));
    }

    private void addSentence(Line line, MatchResult sentence) {
        String norm = sentence.group();
        List<MatchResult> numbers = NUMBER.matcher(norm).results().toList();
        String topic = "";
        for (int i = 0; i < numbers.size(); i++) {
            topic = topic(line, sentence, numbers, i, topic);
            MatchResult m = numbers.get(i);
            String clause = norm.substring(lastStop(norm, m.start()), m.start());
            boolean yearly = clause.matches(".*每[^月人百千万]?.*") || norm.startsWith("/年", m.end());
            String about = same(topic.replaceAll("\\s", ""));
            BigDecimal value = scaled(m.group(1), m.group(2));
            Place where = LintText.around(line, sentence.start() + m.start(), sentence.start() + m.end());
            add(line, sentence, m, about, value, unit(m.group(3)), yearly, year(norm, m.start()), where);
        }
        WHOLE.matcher(norm).results().forEach(m -> {
            String about = same(m.group(1));
            if (strip(about).length() >= 4) {
                Place where = line.at(sentence.start() + m.start(), sentence.start() + m.end());
                add(line, sentence, m, about, BigDecimal.valueOf(100), "%", false, null, where);
            }
        });
    }

    private void add(
            Line line,
            MatchResult sentence,
            MatchResult m,
            String about,
            BigDecimal value,
            String unit,
            boolean yearly,
            @Nullable Integer year,
            Place where) {
        int stop = line.norm().lastIndexOf('。', sentence.start()) + 1;
        String before = line.norm().substring(Math.min(stop, sentence.start()), sentence.start());
        String context = same(sentence.group().substring(0, nextStop(sentence.group(), m.end())));
        all.add(new Figure(
                about,
                core(about),
                context,
                before,
                value,
                unit,
                line.baseline(),
                false,
                yearly,
                year,
                where,
                m.group(),
                keys(about)));
    }

    /** The words a figure is about, as printed: its own clause, or what the figure before it or the clause before is about. */
    private static String topic(Line line, MatchResult sentence, List<MatchResult> numbers, int i, String last) {
        String norm = sentence.group();
        int from = i == 0 ? 0 : numbers.get(i - 1).end();
        int at = numbers.get(i).start();
        int start = Math.max(from, lastStop(norm, at));
        List<String> apart = apart(norm, numbers, i);
        if (!apart.isEmpty()) {
            return apart.getFirst();
        }
        if (i > 0 && SAME_TOPIC.matcher(norm.substring(from, at)).matches()) {
            return last;
        }
        if (strip(norm.substring(start, at)).length() >= 2) {
            return norm.substring(start, at);
        }
        return i > 0 ? "" : earlier(line, sentence, start);
    }

    /** The year named last before a figure. */
    private static @Nullable Integer year(String norm, int at) {
        Integer found = null;
        Matcher years = YEAR.matcher(norm.substring(0, at));
        while (years.find()) {
            found = Integer.valueOf(years.group(1));
        }
        return found;
    }

    /** What figure {@code i} is about in "A和B分别达到x、y"; empty where the sentence has no 分别. */
    private static List<String> apart(String norm, List<MatchResult> numbers, int i) {
        int mark = norm.lastIndexOf("分别", numbers.get(i).start());
        if (mark < 0) {
            return List.of();
        }
        List<MatchResult> listed = numbers.stream()
                .filter(n ->
                        n.start() > mark && !norm.substring(mark, n.start()).matches(".*[,;].*"))
                .toList();
        int position = listed.indexOf(numbers.get(i));
        String subject = norm.substring(lastStop(norm, mark), mark);
        String[] parts = subject.split("[和、及与]");
        if (position < 0 || listed.size() < 2) {
            return List.of();
        }
        if (parts.length == listed.size()) {
            String last = parts[parts.length - 1];
            int of = last.lastIndexOf('的') + 1;
            String head = last.substring(of > 0 ? of : Math.max(0, last.length() - 4));
            boolean whole = position == parts.length - 1
                    || parts[position].endsWith(last.substring(Math.max(0, last.length() - 2)));
            return List.of(whole ? parts[position] : parts[position] + head);
        }
        if (listed.size() == 2 && subject.contains("城乡")) {
            return List.of(subject.replace("城乡", position == 0 ? "城市" : "农村"));
        }
        return List.of();
    }

    /** The clause before; for a sentence without any subject the lead sentence of its paragraph. */
    private static String earlier(Line line, MatchResult sentence, int start) {
        String found = previousClause(sentence.group(), start);
        String lead = line.norm().substring(0, Math.max(0, line.norm().indexOf('。')));
        boolean bare = found.isEmpty()
                && sentence.start() > 0
                && NO_SUBJECT.matcher(sentence.group()).lookingAt();
        return bare ? lead : found;
    }

    private static String previousClause(String norm, int start) {
        int end = start;
        while (end > 0) {
            int from = lastStop(norm, end - 1);
            String clause = norm.substring(from, Math.max(from, end - 1));
            if (strip(clause).length() >= 4) {
                return clause;
            }
            end = from;
        }
        return "";
    }

    /** Start of the clause that holds a position. */
    private static int lastStop(String norm, int at) {
        int found = 0;
        for (int i = 0; i < at; i++) {
            found = ",;:、".indexOf(norm.charAt(i)) >= 0 && norm.charAt(i) != '、' ? i + 1 : found;
        }
        return found;
    }

    private static int nextStop(String norm, int from) {
        int at = from;
        while (at < norm.length() && ",;:。、".indexOf(norm.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The topic without brackets, verbs and general words: what two figures must share to be the same. */
    static String core(String topic) {
        return strip(topic.replaceAll("\\([^)]*\\)?", ""))
                .replaceAll(GENERAL, "")
                .replaceAll("[^\\u4e00-\\u9fff]", "");
    }

    private static String strip(String topic) {
        String bare = topic.strip().replaceAll("^[、,和及]", "");
        return TAIL.matcher(VERBS.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private static String same(String topic) {
        String found = Normal.fold(topic);
        for (Map.Entry<String, String> entry : SAME.entrySet()) {
            found = found.replace(entry.getKey(), entry.getValue());
        }
        return found;
    }

    static Set<String> keys(String topic) {
        Set<String> found = new TreeSet<>();
        String rest = topic.replaceAll("集中(?:和|及|、)分散|城乡", "");
        for (String word : VOCABULARY) {
            if (rest.contains(word)) {
                found.add(word);
                rest = rest.replace(word, "|");
            }
        }
        return found;
    }

    private static String unit(String name, String printed) {
        String folded = Normal.compact(name);
        boolean rate = printed.isBlank() && folded.matches(".*(?:率|占比|比例|比重|%.*)");
        return rate ? "%" : unit(printed.isBlank() && folded.contains("(") ? folded : printed);
    }

    private static String unit(String printed) {
        String norm = Normal.fold(printed);
        for (String unit : List.of("百分点", "%", "‰", "平方米", "元", "人次", "人", "名", "户", "张", "床")) {
            if (norm.contains(unit)) {
                return unit.equals("名") ? "人" : unit.equals("床") ? "张" : unit;
            }
        }
        return norm.matches(".*[个家所处座条项].*") || norm.isBlank() ? "个" : norm.replaceAll("^.*\\(|\\).*$", "");
    }

    private static BigDecimal scaled(String number, String scale) {
        BigDecimal value = new BigDecimal(number);
        return switch (scale) {
            case "万" -> value.multiply(BigDecimal.valueOf(10_000));
            case "亿" -> value.multiply(BigDecimal.valueOf(100_000_000));
            default -> value;
        };
    }
}
