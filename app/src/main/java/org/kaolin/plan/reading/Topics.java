package org.kaolin.plan.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 承诺主题: a short noun phrase in the plan's words, cut from the clause around the promise. */
final class Topics {

    private static final int LONGEST = 30;
    private static final String MAKING = "新建|改扩建|扩建|改建|建设(?:\\(改造\\))?|建成|建有|建立|建(?![筑制议档])|打造|培育|孵化|扶持"
            + "|创建|设立|设置|配备|新增|完成|开展|支持|举办|改造|实施|培训|资助|组建|成立|覆盖|落实";
    private static final Pattern LEADING = Pattern.compile("^(?:\\([一二三四五六七八九十\\d]+\\)"
            + "|[一二三四五六七八九十\\d]+[.、](?!\\d)"
            + "|(?:力争|争取|确保|努力)?(?:到|至|在|于)?20\\d\\d年(?:年?底|末)?(?:前|之前|以前|起)?"
            + "|十.五(?:期间|时期|末)|每(?:年|周|月|季度)|其中|力争|争取|确保|努力|保障|推动|推进(?!会)|积极|支持|促进|指导|实现|做到"
            + "|使|将|要|并(?!购)|且|以及|左右、|以上、|进一步|逐步|加快|原则上|以[^,]{1,6}为单位|探索|重点(?!人|对|群|场|机)"
            + "|和(?!谐)|对|由|从|为(?!老|民)|分别|[、,)])+");
    private static final Pattern TRAILING = Pattern.compile("(?:"
            + "[从由比较](?:20\\d\\d年.*|十.五期?末|(?:每人)?(?:每[年月])?[\\d.]+.*|上年.*)"
            + "|[\\d.]+%|各|(?:每年|逐年)(?:提高|增长|增加)|每[十百千万]+[户人名]?|(?:到|至|在)?20\\d\\d年(?:底|末)?"
            + "|要|应当?|须|将|均|都(?!市)|分别(?:达到?|配有|不)?|配有|原则上|力争|争取|确保|累计|的|进行|(?<!占|百分|性别)比|较|撤并|整合"
            + "|年均|逐年|每年|达到?(?!标)|依规|依法|逐步|基本|可|实现|每人(?:每[年月])?|给予|总体|设计(?!院)|、|至少)+$");
    private static final Pattern VERB = Pattern.compile("^(?:每(?:个|名|家|所|位|村|户)[^,]{0,12}?(?:配备|拥有|设立|配有|建有)的?"
            + "|每年|每个?" + Repeats.UNITS + "|至少|全[市省县区州]|所有" + Repeats.UNITS + "(?:和[^,]{2,10}(?=至少))?|" + MAKING
            + "|推进|提升|\\((?:改造|改扩建|扩建|改建|提升)\\)|达到|和|、)+");
    private static final Pattern FIGURE_FIRST =
            Pattern.compile("(?:" + MAKING + "|创成|组织|举行|安排|配有?|评|有|对|培养|达标|救助|引进|选树|评选|至少|惠及|给予|推出|每人|为|首批|共|、|和)$");
    private static final Pattern ACTION = Pattern.compile("(?:至少|最少|不少于|最多|不超过)(\\p{IsHan}{2,6}(?<!的))");

    private Topics() {}

    /**
     * 数字的主题: the noun before the comparing words, or behind the figure where the figure follows its verb.
     *
     * @param subject what the clause speaks of where the figure has no noun of its own
     */
    static String of(String clause, Measure measure, String subject) {
        String before = tidy(clause.substring(measure.from(), measure.cut()));
        String rest = clause.substring(measure.quantity().end());
        String after = after(rest);
        return shortened(
                measure.quantity().isShare()
                        ? ofShare(measure, before, rest, subject)
                        : ofCount(clause, measure, before, rest.startsWith("、") ? "" : after, subject));
    }

    /** 占比…达到60%; 60%以上的社区… speaks of what follows. */
    private static String ofShare(Measure measure, String noun, String rest, String subject) {
        boolean part = rest.matches("(?:以上)?的[^,]{4,}") && noun.length() <= 2;
        if (part && !measure.compares()) {
            return after(rest);
        }
        String named = noun.length() > 2 || !part && noun.length() == 2 ? noun : subject;
        return named.isEmpty() ? after(rest) : named;
    }

    private static String ofCount(String clause, Measure measure, String before, String after, String subject) {
        String lead = clause.substring(measure.from(), measure.quantity().start());
        boolean first = FIGURE_FIRST.matcher(lead).find() && after.length() >= 2;
        if (after.endsWith("圈") || first && !after.matches(".*(?:面积|床位|人数|投资)")) {
            return after;
        }
        String noun = VERB.matcher(before).replaceFirst("");
        if (noun.length() >= 2) {
            return noun;
        }
        if (after.length() >= 2 && !after.matches(".*面积")) {
            return after;
        }
        Matcher action = ACTION.matcher(
                clause.substring(measure.cut(), measure.quantity().start()));
        String verb = action.matches() ? action.group(1) : before;
        return verb.length() < 2 || clause.startsWith("其中") ? subject : verb;
    }

    /** What a clause speaks of, for the clause after it that has no subject. */
    static String subject(String context) {
        String words = VERB.matcher(tidy(context)).replaceFirst("");
        String bare = words.replaceFirst("(?<=.{2})[\\d.]+[^\\d]*$", "").replaceFirst("(?:提高|增加|增长)$", "");
        return shortened(tidy(bare));
    }

    /** 分别: one topic for each figure of a list, from the list of things before it. */
    static List<String> listed(String words, int count) {
        String before = tidy(words);
        String[] parts = before.split("、|和|与|以及|及");
        if (parts.length != count) {
            return List.of();
        }
        String last = parts[count - 1];
        return Arrays.stream(parts)
                .map(part -> shortened(completed(part, last)))
                .toList();
    }

    /** 失能 of 失能、半失能特困人员护理标准 is 失能特困人员护理标准. */
    private static String completed(String part, String last) {
        int same = part.equals(last) ? -1 : last.indexOf(part);
        if (same >= 0) {
            return part + last.substring(same + part.length());
        }
        int length = part.length();
        boolean alike =
                last.length() > length + 1 && (length == 2 || last.charAt(length - 1) == part.charAt(length - 1));
        return alike ? part + last.substring(length) : part;
    }

    static String tidy(String words) {
        int open = words.lastIndexOf('(');
        String inner = open > words.lastIndexOf(')') ? words.substring(open + 1) : words;
        String text = LEADING.matcher(inner).replaceFirst("");
        return TRAILING.matcher(text).replaceFirst("");
    }

    /** The end of a long phrase, where its head stands, from the start of a word group where one is marked. */
    static String shortened(String topic) {
        if (topic.length() <= LONGEST) {
            return topic;
        }
        String tail = topic.substring(topic.length() - LONGEST);
        Matcher cut = Pattern.compile("[、的或且和与及中]").matcher(tail);
        String phrase = cut.find() && cut.end() < LONGEST - 6 ? tail.substring(cut.end()) : tail;
        int close = phrase.indexOf(')');
        return close >= 0 && close < LONGEST - 6 && phrase.lastIndexOf('(', close) < 0
                ? phrase.substring(close + 1)
                : phrase;
    }

    /** The noun behind a figure: up to the next figure, its head where 的 sets one apart. */
    static String after(String rest) {
        String text = rest.replaceFirst("^(?:以上|以内|左右|以下)?的?", "")
                .replaceFirst("(?<=圈).*$", "")
                .replaceFirst("[、和及]?\\d.*$", "");
        int of = text.lastIndexOf('的');
        String head = of >= 0 && text.length() - of > 3 ? text.substring(of + 1) : text;
        return tidy(head.replaceFirst("^[、/]+", ""));
    }
}
