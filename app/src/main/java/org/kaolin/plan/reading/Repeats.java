package org.kaolin.plan.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 重复单位: the period or object a promise repeats for: 每年, 每周, 每个县, 每2-3个乡镇, 每百户居民, /年. */
final class Repeats {

    private static final String OBJECT = "(?:县\\(?[^每\\d,、]{0,5}\\)?(?=[^\\p{L}]|$|[建至应要都均设有成配培打开完])"
            + "|[^每\\d,、()]{1,8}?(?:\\([^()]{1,8}\\))?(?=至少|建|设|应|要|都|均|配|培|打造|不|达|拥|开展|完成|有|新|必|$))";
    private static final Pattern EVERY = Pattern.compile("每(?:"
            + "(?<time>半年|年度?|季度?|月|周|星期|天|日|学期)"
            + "|(?<rate>[百千万十\\d]+[户名人张]?(?:居民|老年人口?|老人|常住人口|户籍人口|人口|儿童)?)(?=的|拥有|有|配|不|达|[^\\d])"
            + "|(?<some>\\d(?:-\\d)?个?(?:乡镇|街道|社区|村|县)(?:\\(街道\\))?)"
            + "|(?<money>人(?:每(?:月|年))?)(?=[^,]{0,10}元|[^,]{0,8}\\d)"
            + "|(?<object>(?:个|家|所|座|处|名|位|户)?" + OBJECT + "))");
    private static final Pattern YEARLY = Pattern.compile("年均|逐年|年度");
    private static final Pattern SLASH = Pattern.compile("^/(年|月|周|季度|季|天|日)");

    private Repeats() {}

    /** 读每…: the last 每 before the figure, or a slash behind it; null where there is none. */
    static @Nullable String of(String clause, int start, int end) {
        Matcher slash = SLASH.matcher(clause.substring(end));
        if (slash.find()) {
            return slash.group(1);
        }
        Matcher every = EVERY.matcher(clause.substring(0, start));
        String found = null;
        while (every.find()) {
            found = named(every);
        }
        if (found == null && YEARLY.matcher(clause.substring(0, start)).find()) {
            return "年";
        }
        return found;
    }

    private static String named(Matcher every) {
        if (every.group("time") != null) {
            return every.group("time").startsWith("年") ? "年" : every.group("time");
        }
        if (every.group("money") != null) {
            return every.group("money").contains("每") ? "人·" + every.group("money").substring(2) : "人";
        }
        String object = every.group().substring(1);
        return object.replaceFirst("^[个家所座处名位户](?=.)", "");
    }
}
