package org.kaolin.plan.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 承诺主题: a short noun phrase in the plan's words, cut from the clause around the promise. */
final class Topics {

    private static final int LONGEST = 30;
    private static final Pattern LEADING = Pattern.compile("^(?:(?:力争|争取|确保|努力)?(?:到|至|在|于)?20\\d\\d年(?:年?底|末)?(?:前|之前|以前|起)?"
            + "|十.五(?:期间|时期|末)|每年|每周|其中|力争|争取|确保|努力|保障|推动|推进|积极|支持|促进|指导|实现|使|将|要|并|且|以及|进一步|逐步|加快"
            + "|原则上|探索|重点|和|对|由|从)+");
    private static final Pattern TRAILING = Pattern.compile("(?:要|应当?|须|将|均|都|分别|原则上|力争|争取|确保|累计|总体|的|进行|比|较|年均|依规|逐步|基本|可|在)+$");
    private static final Pattern EVERY = Pattern.compile("^每[^,]*$");
    private static final Pattern VERB = Pattern.compile("^(?:市本级)?(?:新建|改扩建|扩建|改建|建设(?:\\(改造\\))?|建成|建有|打造|培育(?:和|、)?(?:孵化|扶持|发展)?|创建|设立"
            + "|配备|新增|完成|开展|支持|举办|推进提升|提升|改造|实施|培训|资助|组建|成立|覆盖|建立|建)+");

    private Topics() {}

    /** 数字的主题: the noun before the comparing words, else what follows the figure. */
    static String of(String clause, Measure measure) {
        String before = tidy(lastItem(clause.substring(0, measure.cut())));
        String after = after(clause.substring(measure.quantity().end()));
        Matcher verb = VERB.matcher(before);
        String noun = verb.find() ? before.substring(verb.end()) : before;
        boolean share = measure.quantity().isShare();
        if (noun.length() >= 2 && !EVERY.matcher(noun).matches() && (share || after.length() < 2 || !endsInVerb(clause, measure))) {
            return shortened(noun);
        }
        return shortened(after.length() >= 2 ? after : noun.isEmpty() ? tidy(clause) : noun);
    }

    private static boolean endsInVerb(String clause, Measure measure) {
        String lead = clause.substring(0, measure.quantity().start());
        return lead.matches(".*(?:建设|建成|建有|打造|培育|孵化|培育扶持|创建|设立|配备|新增|完成|开展|支持|举办|新建|组建|成立|建立|建|有|对|培训|改造|资助|覆盖)$");
    }

    /** 分别: one topic for each figure of a list, from the list of things before it. */
    static List<String> listed(String clause, int cut, int count) {
        String before = tidy(clause.substring(0, cut));
        String[] parts = before.split("、|和|与|及|以及");
        if (parts.length != count) {
            return List.of();
        }
        String last = parts[count - 1];
        return Arrays.stream(parts).map(part -> shortened(completed(part, last))).toList();
    }

    /** 失能 of 失能、半失能特困人员护理标准 is 失能特困人员护理标准. */
    private static String completed(String part, String last) {
        int same = part.equals(last) ? -1 : last.indexOf(part);
        return same < 0 ? part : part + last.substring(same + part.length());
    }

    static String tidy(String words) {
        String text = LEADING.matcher(words).replaceFirst("");
        return TRAILING.matcher(text).replaceFirst("");
    }

    static String shortened(String topic) {
        return topic.length() <= LONGEST ? topic : topic.substring(topic.length() - LONGEST);
    }

    /** The last item of a list: 公墓2个、骨灰堂60个 speaks of 骨灰堂 at the second figure. */
    private static String lastItem(String before) {
        Matcher figure = Pattern.compile("^.*\\d[^、,\\d]{0,6}[、和]").matcher(before);
        return figure.find() ? before.substring(figure.end()) : before;
    }

    private static String after(String rest) {
        String text = rest.replaceFirst("^(?:以上|以内|左右|以下)?的?", "").replaceFirst("[\\d].*$", "");
        int of = text.lastIndexOf('的');
        String head = of >= 0 && text.length() - of > 3 ? text.substring(of + 1) : text;
        return tidy(head.replaceFirst("^[、/]+", ""));
    }
}
