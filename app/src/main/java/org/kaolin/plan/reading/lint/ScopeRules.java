package org.kaolin.plan.reading.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.Place;
import org.kaolin.plan.reading.PrintedIndicator;
import org.kaolin.plan.reading.lint.LintRule.Hits;
import org.kaolin.plan.reading.lint.LintText.Kind;
import org.kaolin.plan.reading.lint.LintText.Line;

/** 范围与时点规则: whom, where and when a sentence means; what a later evaluation would have to ask. */
final class ScopeRules {
    private static final Pattern WIDER = Pattern.compile(
            "(?:^|[,。;:])\\s*(全省|全国|全区)(?!先进|平均|前列|第|统一|联网|范围|水平|目标|试点|上下)[^,。;]{2,24}(?:实现|达到|全覆盖|建成|不低于)");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})年?\\s*[-—–~至到]+\\s*((?:19|20)\\d{2})年");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:到|至|截至|力争|确保)\\s*((?:19|20)\\d{2})年(?:底|末|前|底前)?[,]?(?!以来|为止)");
    private static final Pattern ABOUT = Pattern.compile(
            "\\d+(?:\\.\\d+)?[万亿]?余[个人名户家张元所项穴件次]?|\\d+(?:\\.\\d+)?[^\\d,。;、]{1,4}左右|(?:约|近|大约)\\d+(?:\\.\\d+)?[万亿]?[^\\d,。;、]");
    private static final Pattern MONTHS = Pattern.compile("(?<![年\\d./])\\d{1,2}[-—~至到]\\d{1,2}月(?!\\d)");
    private static final Pattern RELATIVE = Pattern.compile("今年|明年|去年|本年度|(?<![\\d年每当半全多])年底前|近期内|届时");
    private static final Pattern SPREAD = Pattern.compile("每\\d+[-—~至到]\\d+个[^,。;]{1,10}(?:至少|建|设|有)");
    private static final Pattern SOFT =
            Pattern.compile("原则上(?:不低于|不少于|不高于|不超过|达到)\\s*(\\d+(?:\\.\\d+)?\\s*(?:[%‰倍个元张]|平方米))");
    private static final Pattern NO_FIGURE = Pattern.compile(
            "(?:提升|提高|降低|扩大|稳步提高|增加)[^,。;]{0,16}(?:比例|比重|满意率|满意度|占比|覆盖率|入住率)(?=[,。;])|(?:比例|满意率|占比)[^,。;\\d]{0,8}稳步(?:提高|提升)");
    private static final Pattern MIXED_ORDER =
            Pattern.compile("\\d+名[\\u4e00-\\u9fff]{2,10}[和与及][\\u4e00-\\u9fff]{2,10}\\d+名");
    private static final Pattern EVERY =
            Pattern.compile("(?:每个|各个|所有|全部|纳入|覆盖到?全市所有)([县镇乡村]|乡镇)(?:政府|委)?(?![\\u4e00-\\u9fff]?[(]|[级域城乡镇])");
    private static final Pattern ROUND = Pattern.compile("第[一二三四五六七八九十]+轮[^,。;]{0,6}?(联检|普查|调查|行动)");
    private static final Pattern APPROVAL = Pattern.compile("由(?:国务院|省政府|省人民政府)(?:审批|批准|核准)");
    private static final Pattern CONVERT =
            Pattern.compile("推进([\\u4e00-\\u9fff]{4,14}?)向[\\u4e00-\\u9fff]{4,14}?(?:转型|转变)");
    private static final String OFFICES = "乡镇|街道|社区|建制村|行政村|县级|机构|家庭|对象";

    private ScopeRules() {}

    private static void each(LintText text, boolean targets, Pattern pattern, BiConsumer<Line, MatchResult> at) {
        LintText.each(
                text.prose().stream()
                        .filter(line -> !targets || !line.baseline())
                        .toList(),
                pattern,
                at);
    }

    /** A rule whose every match says the same thing. */
    static LintRule.Check every(boolean targets, Kinds kind) {
        return (text, hits) -> each(
                text, targets, kind.pattern, (line, m) -> hits.add(line, m.start(), m.end(), kind.message, m.group()));
    }

    /** 提示: what is worth knowing but not wrong. */
    enum Kinds {
        MONTHS(ScopeRules.MONTHS, "只写了月份,没有写年份,请补上年份。"),
        RELATIVE(ScopeRules.RELATIVE, "用了相对时间,离开成文日期就看不出是哪一年,请写明年份。"),
        SPREAD(ScopeRules.SPREAD, "“每几个至少一个”没有确定的数,评估前请定下按上限还是下限计算。"),
        NO_FIGURE(ScopeRules.NO_FIGURE, "只有方向没有数值,无法评估,请补充基数和目标值或说明口径。"),
        MIXED_ORDER(ScopeRules.MIXED_ORDER, "前一个数在名称前、后一个数在名称后,看不出是相加还是包含,请改写。"),
        APPROVAL(ScopeRules.APPROVAL, "所述事项由上级审批,请写明本级的职责范围。");

        private final Pattern pattern;
        private final String message;

        Kinds(Pattern pattern, String message) {
            this.pattern = pattern;
            this.message = message;
        }
    }

    static void approximate(LintText text, Hits hits) {
        for (Line line : text.prose()) {
            List<MatchResult> found = ABOUT.matcher(line.norm()).results().toList();
            if (!found.isEmpty()) {
                String[] values = found.stream().map(MatchResult::group).toArray(String[]::new);
                hits.add(
                        line.at(found.getFirst().start(), found.getFirst().end()),
                        "本段有约数%d处(%s),入库时请记为上下限或约数,不要当作准确数。".formatted(values.length, String.join("、", values)),
                        values);
            }
        }
    }

    /** A city's plan that promises for the whole province. */
    static void wider(LintText text, Hits hits) {
        if (text.cityPlan()) {
            each(
                    text,
                    true,
                    WIDER,
                    (line, m) -> hits.add(
                            line,
                            m.start(1),
                            m.end(),
                            "本规划是市级规划,此处目标却写“%s”,请核实范围(是否应为“全市”)。".formatted(m.group(1)),
                            m.group(1)));
        }
        for (PrintedIndicator row : text.plan().indicators()) {
            if (text.cityPlan() && row.name().contains("设区市")) {
                hits.info(
                        text.cell(row.where(), row.name()),
                        "“%s”以设区市为单位计数,本规划只有一个市,数值只能是0或1(0或100%%),请确认口径。".formatted(row.name()),
                        row.name());
            }
        }
    }

    /** Periods that begin before the plan and deadlines outside it. */
    static void outsidePeriod(LintText text, Hits hits) {
        Integer first = text.firstYear();
        Integer last = text.lastYear();
        if (first == null || last == null) {
            return;
        }
        each(text, true, YEARS, (line, m) -> {
            int from = Integer.parseInt(m.group(1));
            int to = Integer.parseInt(m.group(2));
            boolean cited =
                    line.norm().lastIndexOf('《', m.start()) > line.norm().lastIndexOf('》', m.start());
            if (!cited && from < first && to >= first) {
                hits.add(
                        line,
                        m.start(),
                        m.end(),
                        "起始年%d早于规划期(%d—%d年),请核实,或写明哪些是规划期内的任务。".formatted(from, first, last),
                        m.group(1),
                        m.group(2));
            }
        });
        each(text, true, DEADLINE, (line, m) -> {
            int year = Integer.parseInt(m.group(1));
            boolean vision = year % 5 == 0 && year > last;
            boolean fact = year < first && line.norm().substring(0, m.end()).matches("(?s).*(?:截至|截止)[^。;]*");
            if (!vision && !fact && (year < first || year > last)) {
                hits.add(
                        line, m.start(), m.end(), "完成年份%d不在规划期(%d—%d年)内,请核实。".formatted(year, first, last), m.group(1));
            }
        });
    }

    /** 原则上 at one place and not at another for the same figure. */
    static void soft(LintText text, Hits hits) {
        each(text, true, SOFT, (line, m) -> {
            String figure = m.group(1).strip();
            String number = figure.replaceAll("[^\\d.]", "");
            boolean hard = text.plan().indicators().stream()
                    .anyMatch(row -> row.target().contains(number));
            if (hard) {
                hits.add(
                        line,
                        m.start(),
                        m.end(),
                        "此处写“原则上”,指标表中同一数值(%s)没有这一限定,请确认是否为硬要求。".formatted(number),
                        m.group());
            }
        });
    }

    /** 每个县 or 所有乡镇 where the text elsewhere says 县(市、区) and 乡镇(街道). */
    static void every(LintText text, Hits hits) {
        each(text, false, EVERY, (line, m) -> {
            String unit = m.group(1);
            Matcher longer =
                    Pattern.compile(Pattern.quote(unit) + "\\([市区街社、道居]+\\)").matcher(text.all());
            long times = longer.results().count();
            if (times >= 3) {
                longer.reset();
                String whole = longer.find() ? longer.group() : unit;
                hits.add(
                        line,
                        m.start(),
                        m.end(),
                        "此处写“%s”,文中别处%d次写“%s”,请核实是否漏了其他类型。".formatted(m.group(), times, whole),
                        m.group(),
                        whole);
            }
        });
    }

    /** One numbered round (第四轮联检) told as done and promised again. */
    static void roundTwice(LintText text, Hits hits) {
        Set<String> done = new TreeSet<>();
        LintText.each(
                text.prose().stream().filter(Line::baseline).toList(),
                ROUND,
                (_, m) -> done.add(m.group().replaceAll("轮.*", "") + m.group(1)));
        each(text, true, ROUND, (line, m) -> {
            if (done.contains(m.group().replaceAll("轮.*", "") + m.group(1))) {
                hits.add(line, m.start(), m.end(), "这一轮工作在回顾部分已写开展,此处又列为任务,请写明哪些已完成、哪些待做。", m.group());
            }
        });
    }

    /** Something to be turned into another thing and to be built in the same sentence. */
    static void convertAndBuild(LintText text, Hits hits) {
        each(text, true, CONVERT, (line, m) -> {
            String thing = m.group(1);
            String rest = line.norm().substring(m.end(), Math.max(m.end(), indexOrEnd(line.norm(), "。", m.end())));
            if (rest.matches(".*(?:建成|新建|建设|建立)[^,。;]{0,6}" + Pattern.quote(thing) + ".*")) {
                hits.add(line, m.start(), m.end(), "同一句既要求“%s”转型,又要求新建,请核实两者的关系。".formatted(thing), thing);
            }
        });
    }

    private static int indexOrEnd(String norm, String sign, int from) {
        int at = norm.indexOf(sign, from);
        return at < 0 ? norm.length() : at;
    }

    /** Shares whose denominator the text never counts. */
    static void denominators(LintText text, Hits hits) {
        Map<String, List<String>> uncounted = new TreeMap<>();
        for (PrintedIndicator row : text.plan().indicators()) {
            Matcher office = Pattern.compile(OFFICES).matcher(row.name());
            boolean share = row.name().matches(".*(覆盖率|设置率|建成率)$") && office.find();
            if (share
                    && !Pattern.compile("(?<![-\\d每])\\d{2,}个" + office.group())
                            .matcher(text.all())
                            .find()) {
                uncounted
                        .computeIfAbsent(office.group(), _ -> new ArrayList<>())
                        .add(row.no() == null ? row.name() : row.no().toString());
            }
        }
        if (!uncounted.isEmpty()) {
            PrintedIndicator first = text.plan().indicators().getFirst();
            hits.add(
                    text.cell(first.where(), first.name()),
                    "下列指标是比率,全文没有写分母的数量,评估前请从台账取数:%s。".formatted(uncounted),
                    uncounted.keySet().toArray(String[]::new));
        }
    }

    /** 平均标准, 最低标准 and 标准 side by side. */
    static void kindsOfStandard(LintText text, Hits hits) {
        Map<String, Place> kinds = new TreeMap<>();
        List<PrintedIndicator> rows = text.plan().indicators();
        rows.forEach(row -> kindOfStandard(kinds, row.name(), text.cell(row.where(), row.name())));
        text.plan()
                .achievements()
                .forEach(row -> kindOfStandard(kinds, row.name(), text.cell(row.where(), row.name())));
        if (kinds.size() >= 2) {
            hits.add(
                    kinds.values().iterator().next(),
                    "指标名称混用%s,请写明是平均值、最低值还是全市统一值。".formatted(String.join("、", kinds.keySet())),
                    kinds.keySet().toArray(String[]::new));
        }
        for (PrintedIndicator row : rows) {
            Matcher base = Pattern.compile("不低于([\\u4e00-\\u9fff]{2,6})标准").matcher(Normal.compact(row.target()));
            boolean two = base.find()
                    && text.all().contains("城市" + base.group(1))
                    && text.all().contains("农村" + base.group(1));
            if (two && !row.target().contains("城市") && !row.target().contains("农村")) {
                hits.add(
                        text.cell(row.where(), row.target()),
                        "“%s标准”有城市、农村两种,目标值没有写明按哪一种,请确认。".formatted(base.group(1)),
                        row.target());
            }
        }
    }

    private static void kindOfStandard(Map<String, Place> kinds, String name, Place where) {
        Matcher kind = Pattern.compile("(平均|最低)[\\u4e00-\\u9fff]{0,2}标准").matcher(Normal.compact(name));
        if (kind.find()) {
            kinds.putIfAbsent(kind.group(1) + "标准", where);
        } else if (name.contains("标准") && !name.matches(".*(增速|比例|率).*")) {
            kinds.putIfAbsent("标准", where);
        }
    }

    /** The name of an indicator without its first word, where a clause begins with the rest. */
    static void shortName(LintText text, Hits hits) {
        for (PrintedIndicator row : text.plan().indicators()) {
            String name = Normal.compact(row.name()).replaceFirst("(?:覆盖率|占比|比例|数量|总量|标准|个数|数)$", "");
            String rest = name.length() >= 8 ? name.substring(2) : "";
            if (!rest.matches("[\\u4e00-\\u9fff]{6,}")) {
                continue;
            }
            each(
                    text,
                    false,
                    Pattern.compile("(?<=^|[,。;、])" + rest),
                    (line, m) -> hits.add(
                            line,
                            m.start(),
                            m.end(),
                            "此处名称比指标“%s”少“%s”,请确认是否同一事项。".formatted(name, name.substring(0, 2)),
                            rest,
                            name));
        }
    }

    /** A heading of attachments with nothing after it. */
    static void attachments(LintText text, Hits hits) {
        Line last = text.lines().isEmpty() ? null : text.lines().getLast();
        if (last != null && last.norm().strip().matches("(?:相关)?附件[::]?")) {
            hits.add(last.at(0, last.text().length()), "附件标题之后没有内容,附件清单为空,请补充或删去。");
        }
    }

    /** Year of the document number against the year in the index number. */
    static void years(LintText text, Hits hits) {
        String number = text.plan().documentNumber();
        Matcher own = Pattern.compile("[〔\\[(](20\\d{2})[〕\\])]").matcher(number == null ? "" : Normal.fold(number));
        if (!own.find()) {
            return;
        }
        List<Line> front =
                text.lines().stream().filter(line -> line.kind() == Kind.FRONT).toList();
        LintText.each(front, Pattern.compile("(?:索取号|索引号)\\s*[::]?\\s*[\\w]+/(20\\d{2})-\\d+"), (line, m) -> {
            if (!m.group(1).equals(own.group(1))) {
                hits.add(
                        line.at(m.start(), m.end()),
                        "索引号年份%s与文号年份%s不同,请以文号为准分别记录成文和公开日期。".formatted(m.group(1), own.group(1)),
                        m.group(1),
                        own.group(1));
            }
        });
    }
}
