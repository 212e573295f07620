package org.kaolin.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 重复单位: the period or object a promise repeats for: 每年, 每周, 每个县, 每2-3个乡镇, 每百户居民, 所有街道, /年. */
final class Repeats {

    /** Units of administration, with the bracket a plan adds to them: 县(市、区), 乡镇(街道). */
    static final String UNITS = "(?:县级?|市|区县?|乡镇?|镇|街道|城市社区|社区|村级?|地市?|建制村|行政村|设区市|乡\\(镇\\))(?:\\([^()]{1,8}\\))?";

    private static final Pattern EVERY = Pattern.compile("每(?:"
            + "(?<time>[半两二三四五\\d]年|年度?|季度?|个?月|周|星期|天|日|学期)"
            + "|(?<some>[\\d两二三](?:-\\d)?个(?:" + UNITS + "))"
            + "|(?<rate>\\d*[十百千万]+(?:户|名|人|张|个)?(?:城镇|农村|城市|城乡)?(?:居民|老年人口?|老人|常住人口|户籍人口|人口|儿童)?)"
            + "|(?<money>人(?:每[年月])?)(?=[^,]{0,10}$)"
            + "|(?<unit>个?" + UNITS + ")"
            + "|(?<object>[个家所座处名位户][^每\\d,、()]{2,12}?)"
            + "(?=至少|建|设|应|要|都|均|配|培|打造|不|达|拥|开展|完成|有|新|必|、|$))");
    private static final Pattern ALL = Pattern.compile("(?:所有(?=[^,\\d]{2,14}(?:至少|都|均|各|建))|各(?=" + UNITS
            + "(?:至少|都|均|要|应)))(?<all>[^,\\d]+?)(?=至少|都|均|各|建|要|应)");
    private static final Pattern YEARLY = Pattern.compile("年均|逐年|全年");
    private static final Pattern SLASH = Pattern.compile("^/(年|月|周|季度|季|天|日)");

    private Repeats() {}

    /** 读每…: the last 每 before the figure, or a slash behind it; null where there is none. */
    static @Nullable String of(String clause, int start, int end) {
        Matcher slash = SLASH.matcher(clause.substring(end));
        if (slash.find()) {
            return slash.group(1);
        }
        String before = clause.substring(0, start);
        Matcher every = EVERY.matcher(before);
        String found = null;
        while (every.find()) {
            found = named(every);
        }
        Matcher all = ALL.matcher(before);
        if (found == null && all.find()) {
            return all.group("all");
        }
        return found == null && YEARLY.matcher(before).find() ? "年" : found;
    }

    private static String named(Matcher every) {
        if (every.group("time") != null) {
            String time = every.group("time").replaceFirst("^个", "");
            return time.equals("年度") ? "年" : time;
        }
        if (every.group("money") != null) {
            return every.group("money").replace("每", "·");
        }
        return every.group().substring(1).replaceFirst("^个|^[家所座处名位户](?=..)", "");
    }
}
