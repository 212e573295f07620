package org.kaolin.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 文字承诺: promises made in words and not in figures: full coverage (全覆盖, 全部, 普遍, 每个县), nothing left (杜绝), fixed
 * structures (三级网络, 三项制度), cadence (定期), documents, milestones and benchmarks.
 */
final class PhraseReader {

    /** 读法 of a rule. */
    private enum Reading {
        FULL,
        NONE,
        COUNT,
        LISTED,
        BENCHMARK,
        TEXT
    }

    /**
     * 规则.
     *
     * @param words the words that promise; groups {@code n}, {@code unit}, {@code per} and {@code list} tell number, unit,
     *     repetition and the things listed
     */
    private record Rule(Reading reading, Pattern words) {
        static Rule of(Reading reading, String words) {
            return new Rule(reading, Pattern.compile(words));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(Reading.NONE, "(?:坚决)?杜绝(?!形式主义|官僚)[^,]{2,20}"),
            Rule.of(
                    Reading.NONE,
                    "(?:实现|确保|保持|力争)[^,]{0,16}?零(?:新增|事故|发生|差错|死亡|发案|投诉|增长)"
                            + "|(?:事故|案件|事件|死亡|新增)(?:发生)?(?:数|率)?(?:保持|控制)?(?:为|在)零"
                            + "|(?:确保|力争|坚决)?[^,]{0,4}不发生[^,]{2,16}(?:事故|事件|案件)"),
            Rule.of(Reading.FULL, "(?<![、健])全(?:域|面)?覆盖(?!面|、零)|覆盖(?:到)?(?:全[市县区省]?)?(?:全部|所有)[^,]{1,16}"),
            Rule.of(Reading.FULL, "应(?<must>[保救养助享建纳治改登管联查帮扶收评]).?尽\\k<must>(?!原则|要求|的)"),
            Rule.of(Reading.FULL, "全(?:部|员|额)?纳入|全部(?!力量|工作|资源|责任|精力|内容)(?=\\p{IsHan}{2})|(?<=实现|做到)全员"),
            Rule.of(Reading.FULL, "普遍(?:建立|设立|配备|开展|实行|推行|提档|落实|实现|具备|达到|建成|制定|推广)"),
            Rule.of(
                    Reading.FULL,
                    "全面(?:普及|推行|开展|实施(?!乡村振兴|[^,]{0,12}战略)|完成|建立|建成(?!小康|社会主义)|清查|推广|实现(?!小康)|取消|消除|达标|实行"
                            + "|启用|摸排|落实(?=[^,]{2,30}(?:制度|机制|责任制|补贴|政策|待遇|标准))(?!党|国家|中央|省委|市委)"
                            + "|推进(?=[^,]{2,20}(?:机制|清单|制度)(?:建设)?$))"),
            Rule.of(Reading.FULL, "对(?:全[市省县区州])?(?:所有|全部|存量|现有)[^,]{2,24}(?:进行|实施|开展)[^,]{2,}"),
            Rule.of(Reading.FULL, "(?<!国家|集体|公|私|按照)所有(?!制|权|者)[^,]{2,24}?(?:都|均|应|要|建有|建成|配备|设立|实现|纳入|达到|完成|开展)"),
            Rule.of(
                    Reading.FULL,
                    "每个?(?<per>" + Repeats.UNITS + ")(?:都|均|要|应|至少)?(?:建成|建有|建设(?:\\(改造\\))?|建立|设立|设置|配备|有|成立|开展|拥有)"),
            Rule.of(Reading.FULL, "(?:指导|推动|督促|要求|推进)各" + Repeats.UNITS + "(?:建立健全|建立|完善|健全|成立|设立|制定|出台|配备)[^,]{2,}"),
            Rule.of(
                    Reading.FULL,
                    "(?<!按照[^,]{0,12})(?:实现|建立|做到|落实|完善|推行|健全)[^,]{0,16}一[人户村社县乡镇街院儿家]一(?:档案?|策|案|卡|册|员|中心|室|站|方案)"),
            Rule.of(Reading.FULL, "(?:实现|推进|推动)[^,]{2,24}(?:全国|全省|全市|跨省)(?:范围内?)?(?:联网|通办|互联互通|共享|一体化|统一)[^,]{0,6}"),
            Rule.of(
                    Reading.COUNT,
                    "(?:建立|健全|发展|构建|完善|打造|织密|形成|建设)[^,]{0,40}?(?<n>[两二三四五六])(?<unit>级)[^,]{0,10}?(?:网络|体系|平台|机制)"),
            Rule.of(Reading.COUNT, "(?<=[^第])(?<n>[二三四五六七八九十])(?<unit>项)(?:基本|免费|重点|惠民)*(?:制度|机制|免费政策|政策)"),
            Rule.of(Reading.COUNT, "(?<n>[三四五六])(?<unit>同步)(?=工作|制度|规则|要求|,|$)"),
            Rule.of(Reading.COUNT, "(?<n>[三四五六七八])(?<unit>助)(?=[三四五六七八]有)"),
            Rule.of(Reading.COUNT, "(?<=[三四五六七八]助)(?<n>[三四五六七八])(?<unit>有)"),
            Rule.of(Reading.LISTED, "(?<list>有[^、,]{2,8}(?:、有[^、,]{1,8}[^、,的]){2,})(?=的|等|标准|要求)"),
            Rule.of(
                    Reading.LISTED,
                    "(?:推进|推动|开展)(?<list>[^、,]{2,16}(?:、[^、,]{2,20}){2,})等(?:多项)?(?:改革|试点|试验)(?=$|[^\\p{IsHan}])"),
            Rule.of(Reading.TEXT, "(?<![一、])定期(?!限)(?:分类|分级)?(?!培训制度|不定期)[^,、]{2,30}"),
            Rule.of(Reading.BENCHMARK, "(?:不低于|不高于|达到|控制在)\\d+(?:\\.\\d+)?:\\d+(?:\\.\\d+)?(?:的?比例)?"),
            Rule.of(Reading.TEXT, "(?:推动|推进|促进|确保)[^,]{4,60}(?:落实落地|落地落实|落地见效|落地生效)"),
            Rule.of(Reading.BENCHMARK, "(?:不低于|不高于|高于|不少于|达到或超过)[^,\\d]{4,24}(?:增速|水平|标准|平均数|增幅)$"),
            Rule.of(Reading.BENCHMARK, "(?:达到|保持|进入|位居|居|处于)[^,]{0,10}(?:先进|前列|领先|一流|平均|上游)(?:水平|行列|位次|位置)?$"),
            Rule.of(Reading.TEXT, "(?:出台|印发|修订|编制)(?!后)[^,]{2,30}(?:规划|办法|条例|细则|意见|规程|方案|标准|目录|清单)$"),
            Rule.of(Reading.TEXT, "(?:启动|开展|推进|完成)(?:实施)?第[一二三四五六七八九十\\d]+(?:轮|批|次)[^,]{2,}"),
            Rule.of(Reading.TEXT, "(?:争取|申报|争创|创建)(?!示范|多)[^,]{2,24}(?:试点|示范|先进)(?:城市|地区|市|县|区|单位|项目)"),
            Rule.of(Reading.TEXT, "签订[^,]{0,12}(?:协议书?|责任书|承诺书)"),
            Rule.of(Reading.TEXT, "取消(?!后)[^,]{2,40}"));
    private static final Pattern SLOGAN = Pattern.compile("无禁区|零容忍|思想|精神|要求部署|部署要求|总基调|两个维护|四个意识|从严治党|党中央");
    private static final Pattern FINISHED =
            Pattern.compile("建成|建立|完成|投入使用|投入运营|形成|实现|出台|构建|健全|达到|转型|评估|建设|覆盖|普及|启用|开工|竣工|改造|取消|消除|成型|完善");
    private static final Pattern FINISHED_TOO =
            Pattern.compile("^(?:基本|初步|全面|率先|如期)*(?:建成|建立|完成|形成|实现|构建|出台|普及)|^分别" + "|(?:建成|完成|形成|投入使用|健全|完善|成型)$");

    private PhraseReader() {}

    /** 读文字承诺 of one forward-looking clause; of rules of one reading only the first that fits. */
    static List<Promise> read(String clause, String context) {
        List<Promise> promises = new ArrayList<>();
        if (SLOGAN.matcher(clause).find()) {
            return promises;
        }
        Set<Reading> read = EnumSet.noneOf(Reading.class);
        for (Rule rule : RULES) {
            Matcher m = rule.words().matcher(clause);
            boolean again = rule.reading() != Reading.COUNT && read.contains(rule.reading())
                    || rule.reading().compareTo(Reading.COUNT) > 0 && read.contains(Reading.COUNT);
            if (!again && m.find()) {
                promises.add(promise(clause, context, m, rule.reading()));
                read.add(rule.reading());
            }
        }
        return promises;
    }

    /**
     * 期限承诺: a deadline and something to be finished by it, where nothing else in the clause promises.
     *
     * @param named whether the clause names its deadline itself; else it must begin or end with the finishing
     */
    static List<Promise> finished(String clause, boolean named, List<Integer> years) {
        boolean finishes = (named ? FINISHED : FINISHED_TOO).matcher(clause).find();
        if (years.isEmpty() || !finishes || SLOGAN.matcher(clause).find()) {
            return List.of();
        }
        Promise once = Promise.text(0, clause.length(), Topics.shortened(Topics.tidy(clause)), null);
        return years.stream().map(once::by).toList();
    }

    private static Promise promise(String clause, String context, Matcher m, Reading reading) {
        int start = m.start();
        int end = m.end();
        return switch (reading) {
            case FULL -> {
                String per = named(m, "per");
                String topic = per == null ? topic(clause, start, context) : Topics.after(clause.substring(end));
                yield Promise.full(start, end, topic, per);
            }
            case NONE ->
                new Promise(
                        start,
                        end,
                        topic(clause, start, context),
                        Comparator.EQUAL,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        null);
            case COUNT -> counted(clause, m, number(m), named(m, "unit"), Comparator.EQUAL);
            case LISTED -> listed(m);
            case BENCHMARK -> Promise.text(start, end, topic(clause, start, context), null);
            case TEXT -> Promise.text(start, end, Topics.shortened(Topics.tidy(m.group())), cadence(m.group()));
        };
    }

    private static Promise listed(Matcher m) {
        String list = m.group("list");
        BigDecimal count = BigDecimal.valueOf(list.split("、").length);
        String rest = m.group().substring(m.end("list") - m.start());
        String topic = list.length() <= 30 ? list : list.substring(0, list.indexOf('、')) + rest;
        return new Promise(m.start(), m.end(), topic, Comparator.AT_LEAST, count, null, "项", null, null);
    }

    private static Promise counted(String clause, Matcher m, int n, @Nullable String unit, Comparator comparator) {
        String topic =
                Topics.shortened(Topics.tidy(clause.substring(m.start(), Math.min(clause.length(), m.end() + 8))));
        return new Promise(m.start(), m.end(), topic, comparator, BigDecimal.valueOf(n), null, unit, null, null);
    }

    private static int number(Matcher m) {
        return Normal.number(m.group("n")).orElseThrow();
    }

    private static @Nullable String cadence(String words) {
        return words.startsWith("定期") ? "定期" : null;
    }

    private static @Nullable String named(Matcher m, String group) {
        return m.namedGroups().containsKey(group) ? m.group(group) : null;
    }

    /** The subject before the words, else what they govern, else the subject of the clause before. */
    private static String topic(String clause, int start, String context) {
        String before = Topics.tidy(clause.substring(0, start));
        String after = Topics.tidy(clause.substring(start));
        boolean told = after.length() >= 6 && !context.matches("[对将把].*");
        return Topics.shortened(before.length() >= 4 ? before : told ? after : Topics.subject(context));
    }
}
