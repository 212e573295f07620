package org.kaolin.plan.reading.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Clause;
import org.kaolin.plan.reading.lint.LintText.Kind;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 词句规则: words and sentences that stand against the usage of the same text, and verb frames that lack a part. */
final class WordRules {
    private static final int USUAL = 10;
    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final String VERBS = "推进|推动|坚持|加强|健全|完善|开展|建立|强化|实施|制定|落实|提升|深化|构建|优化|鼓励";
    /** Words that end a noun phrase, directly followed by a verb that opens a sentence. */
    private static final Pattern NOUN_VERB = Pattern.compile(
            "(?<=" + HAN + "{3}(?:水平|意识|能力|机制|体系|制度|作用|质量|环境|格局|保障|氛围))(?:推动|坚持|健全|加强|强化|鼓励|探索|开展)(?=" + HAN + "{4})");

    private static final Pattern COUNTED_OBJECT =
            Pattern.compile("(?:打造|建成|新建|建设|培育)[^,。;]{0,4}\\d+[个家所处][^,。;]*?\\)(?=(?:开展|实施|推动|推进|加强|健全|完善))");
    private static final Pattern VERB_AGAIN =
            Pattern.compile("(" + VERBS + ")(" + HAN + "{4,14}?)(?<![和与及或并的以对来为要、])\\1(?=" + HAN + "{4})");
    private static final Pattern VERB_CLOSE = Pattern.compile("(" + VERBS + ")(" + HAN + "{1,2})\\1(?=" + HAN + "{3})");
    private static final Pattern SAME_TWICE = Pattern.compile("(?<!谁)(" + HAN + "{2,8})\\1");
    private static final Pattern SAME_SIGN = Pattern.compile("([,。;、])\\1|的的|了了|和和|及及|与与|在在|对对|[,;、]。|。[,;、]");
    private static final Pattern SAME_SENSE = Pattern.compile(
            "更为更加|更加更为|更加更|进一步更加|更加进一步|大约左右|约\\d+[^,。;]{0,4}左右|(?:超过|不少于|不低于|至少)\\d+[^,。;\\d]{0,3}以上|切实确实|不断持续|必须要须|各各|每每个");
    private static final Pattern TURN = Pattern.compile("(?<![自理缘])由([^,。;、]{3,24}?)(?:转变|转型|转换)(?![为成到至])");
    private static final Pattern BASED =
            Pattern.compile("(?<![成作做称视定列])为(?:基础|核心|主体|重点|依托|引领|支撑|主线|导向|抓手|根本|目标|载体)(?=[,。;])");
    private static final String SCOPE = "城乡市县区镇村省国一二三四五六七八九十两上下前后新老男女东南西北中";

    private WordRules() {}

    static void leadRunsOn(LintText text, Hits hits) {
        for (Line line : text.prose()) {
            Set<Integer> seen = new HashSet<>();
            for (Clause clause : LintText.clauses(line)) {
                for (Pattern pattern : List.of(NOUN_VERB, COUNTED_OBJECT, VERB_AGAIN)) {
                    Matcher m = pattern.matcher(clause.norm());
                    if (opensWithVerb(clause) && m.find() && seen.add(clause.start())) {
                        int at = clause.start() + (pattern == NOUN_VERB ? m.start() : m.end());
                        hits.add(line, at - 2, at, "两句话之间可能缺句号或逗号,连成了一句,请核实后断开。");
                    }
                }
            }
        }
    }

    private static boolean opensWithVerb(Clause clause) {
        return clause.norm().matches("\\s*(?:全市|进一步|持续|切实|大力|积极|深入|全面|加快|稳步)*(?:" + VERBS + "|打造|新建|建成|建设).*");
    }

    static void doubledWords(LintText text, Hits hits) {
        LintText.each(text.prose(), SAME_TWICE, (line, m) -> {
            boolean names = text.count(m.group()) > 1 || m.group(1).matches("(.)\\1");
            if (!names) {
                hits.add(line, m.start(), m.end(), "“" + m.group(1) + "”重复,请删去一个。", m.group());
            }
        });
        for (Pattern pattern : List.of(SAME_SIGN, SAME_SENSE)) {
            LintText.each(
                    text.prose(),
                    pattern,
                    (line, m) -> hits.add(line, m.start(), m.end(), "“" + m.group() + "”重复或意思重叠,请删去一个。", m.group()));
        }
        LintText.each(text.prose(), VERB_CLOSE, (line, m) -> {
            hits.add(line, m.start(), m.end(), "“" + m.group(1) + "”在一句内重复,句子可能不通,请核实。", m.group());
        });
    }

    /** Three characters that the text always continues with the same fourth, except once. */
    static void characterLost(LintText text, Hits hits) {
        Map<String, Map<Character, Integer>> next = followers(text);
        Map<String, Integer> six = text.grams(6);
        LintText.each(text.prose(), Pattern.compile("(?=(" + HAN + "{5}))" + HAN), (line, m) -> {
            String a = m.group(1).substring(0, 3);
            Map<Character, Integer> follow = next.getOrDefault(a, Map.of());
            char here = m.group(1).charAt(3);
            char usual = usual(follow);
            int times = follow.getOrDefault(usual, 0);
            boolean alone = follow.size() == 2 && follow.getOrDefault(here, 0) == 1 && times >= USUAL;
            if (alone && six.getOrDefault(a + usual + m.group(1).substring(3), 0) > 1) {
                hits.add(
                        line,
                        m.start(),
                        m.start() + 5,
                        "文中别处%d次都写“%s%s”,此处可能缺“%s”字,请核实。".formatted(times, a, usual, usual),
                        m.group(1),
                        a + usual + m.group(1).substring(3));
            }
        });
    }

    private static char usual(Map<Character, Integer> follow) {
        return follow.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(' ');
    }

    private static Map<String, Map<Character, Integer>> followers(LintText text) {
        Map<String, Map<Character, Integer>> next = new HashMap<>();
        text.grams(4)
                .forEach((gram, count) -> next.computeIfAbsent(gram.substring(0, 3), _ -> new HashMap<>())
                        .merge(gram.charAt(3), count, Integer::sum));
        return next;
    }

    /** A term of eight characters that differs in its second character from one used three times or more. */
    static void characterChanged(LintText text, Hits hits) {
        Map<String, Integer> eight = text.grams(8);
        Map<String, String> usual = new TreeMap<>();
        eight.forEach((gram, count) -> {
            if (count >= 3) {
                usual.merge(gram.charAt(0) + gram.substring(2), gram, (a, b) -> text.times(a) >= text.times(b) ? a : b);
            }
        });
        LintText.each(text.prose(), Pattern.compile("(?=(" + HAN + "{8}))" + HAN), (line, m) -> {
            String gram = m.group(1);
            String term = usual.get(gram.charAt(0) + gram.substring(2));
            if (term != null
                    && text.times(gram) == 1
                    && !term.equals(gram)
                    && SCOPE.indexOf(gram.charAt(1)) < 0
                    && SCOPE.indexOf(term.charAt(1)) < 0) {
                hits.add(
                        line,
                        m.start(),
                        m.start() + 8,
                        "文中别处%d次写“%s”,此处写“%s”,可能是错字,请核实。".formatted(text.times(term), term, gram),
                        gram,
                        term);
            }
        });
    }

    /** A title that ends where the same words elsewhere always go on with one more character. */
    static void titleCut(LintText text, Hits hits) {
        for (Line line : text.lines()) {
            String title = line.norm().strip();
            boolean heading = line.kind() == Kind.TITLE || line.kind() == Kind.TABLE || line.kind() == Kind.TAIL;
            if (!heading || title.length() < 8 || !title.matches(".*" + HAN + "{4}")) {
                continue;
            }
            String end = title.substring(title.length() - 3);
            Set<Character> next = new HashSet<>();
            int times = 0;
            for (int at = text.all().indexOf(end); at >= 0; at = text.all().indexOf(end, at + 1)) {
                boolean here = text.all().startsWith(title, at + 3 - title.length());
                if (!here) {
                    next.add(at + 3 < text.all().length() ? text.all().charAt(at + 3) : '\n');
                    times++;
                }
            }
            if (times >= 3
                    && next.size() == 1
                    && next.iterator().next().toString().matches(HAN)) {
                String whole = end + next.iterator().next();
                hits.add(
                        line,
                        line.norm().indexOf(title),
                        line.norm().indexOf(title) + title.length(),
                        "标题末尾可能缺字:文中别处%d次都写“%s”,请核实。".formatted(times, whole),
                        end,
                        whole);
            }
        }
    }

    static void frames(LintText text, Hits hits) {
        LintText.each(text.prose(), TURN, (line, m) -> {
            if (!m.group(1).matches(".*[向到为成往].*")) {
                hits.add(line, m.start(), m.end(), "“由……转变”缺“向”或“到”,请补上转变的去向。", m.group());
            }
        });
        LintText.each(text.prose(), BASED, (line, m) -> {
            String before = line.norm().substring(0, m.start());
            int stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
            String sentence = before.substring(stop + 1);
            String clause = sentence.substring(sentence.lastIndexOf(',') + 1);
            boolean governed = sentence.matches("(?s).*[以把将].*") || clause.matches(".*(?:坚持|作为|确定|确立|明确|列).*");
            if (!governed && clause.length() >= 6) {
                hits.add(line, m.start(), m.end(), "“%s”前缺“以”,句子不完整,请补上。".formatted(m.group()), m.group());
            }
        });
    }

    /** The same stem with different heads (中心, 机构 …). */
    static void twoNames(LintText text, Hits hits) {
        Map<String, Set<String>> heads = new TreeMap<>();
        Map<String, Line> where = new HashMap<>();
        LintText.each(
                text.prose(), Pattern.compile("(?<=(" + HAN + "{4}))(?:服务站|工作站|中心|机构|基地|平台)(?![建化式])"), (line, m) -> {
                    String stem = m.group(1);
                    heads.computeIfAbsent(stem, _ -> new TreeSet<>()).add(m.group());
                    where.putIfAbsent(stem + m.group(), line);
                });
        heads.forEach((stem, names) -> {
            if (names.size() > 1) {
                String first = stem + names.iterator().next();
                Line line = Objects.requireNonNull(where.get(first));
                int at = line.norm().indexOf(first);
                String[] values = names.stream().map(head -> stem + head).toArray(String[]::new);
                hits.add(
                        line.at(at, at + first.length()),
                        "同一事物可能用了几个名称:%s;请统一名称或说明各指什么。".formatted(String.join("、", values)),
                        values);
            }
        });
    }
}
