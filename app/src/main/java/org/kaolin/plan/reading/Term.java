package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 期限: the time a clause speaks of.
 *
 * @param from first year of a from–to or of a yearly promise
 * @param by deadline year
 * @param stated whether the clause names a year itself and not only the plan period
 * @param years every deadline year of the clause, for 2023年和2025年,分别…
 */
record Term(@Nullable Integer from, @Nullable Integer by, boolean stated, List<Integer> years) {

    static final Term NONE = new Term(null, null, false, List.of());

    private static final String YEAR = "(20\\d\\d)";
    private static final Pattern SPAN = Pattern.compile(YEAR + "年?(?:-|至|到)" + YEAR + "年");
    private static final Pattern SINCE = Pattern.compile("(?:从|自)?" + YEAR + "年(?:起|开始)");
    private static final Pattern BY = Pattern.compile(YEAR + "年(?!(?:底|末)?的?\\d|(?:底|末)?(?:基础|基期|以来))");
    private static final Pattern BASE = Pattern.compile("(?:比|较|从|由|以|与|自|相比)(?:" + YEAR + "年|十.五(?:期)?末)");
    private static final Pattern PERIOD = Pattern.compile("十([一二三四五六])五(?:规划|计划)?(?:期间|时期|期末|末期|末|规划期|期内|收官)");
    private static final Pattern PLAN = Pattern.compile("规划(?:期(?:内|末|间)|期限内)|(?:未来|今后)五年");
    private static final Pattern THIS_YEAR = Pattern.compile("(?:今年|本年度?)(?!以来)");
    private static final Pattern NEXT_YEAR = Pattern.compile("明年");
    private static final Pattern WITHIN =
            Pattern.compile("(?:用|利用|通过|力争)([一二两三四五1-5])(?:-[三四五3-5])?年(?:左右)?(?:的?时间)?|([一二两三四五1-5])年内");

    boolean past(Calendar calendar) {
        Integer last = by == null ? from : by;
        return stated && last != null && calendar.base() != null && last <= calendar.base();
    }

    boolean future(Calendar calendar) {
        Integer base = calendar.base();
        return by != null && stated && (base == null || by > base);
    }

    /**
     * 规划年份.
     *
     * @param first first year of the plan period
     * @param last last year of the plan period
     * @param issued year in which the plan was issued
     */
    record Calendar(
            @Nullable Integer first,
            @Nullable Integer last,
            @Nullable Integer issued) {

        /** Last year whose figures are results and not targets. */
        @Nullable
        Integer base() {
            if (first != null) {
                return first - 1;
            }
            return issued == null ? null : Integer.valueOf(issued - 1);
        }
    }

    /** 读期限 of one clause; {@link #NONE} where it names none. */
    static Term read(String clause, Calendar calendar) {
        Matcher span = SPAN.matcher(clause);
        if (span.find()) {
            int to = Integer.parseInt(span.group(2));
            return new Term(Integer.valueOf(span.group(1)), to, true, List.of(to));
        }
        Matcher since = SINCE.matcher(clause);
        if (since.find()) {
            return new Term(Integer.valueOf(since.group(1)), calendar.last(), true, List.of());
        }
        String text = BASE.matcher(clause).replaceAll("");
        List<Integer> years = deadlines(text);
        if (!years.isEmpty()) {
            return new Term(null, years.getLast(), true, List.copyOf(years));
        }
        return relative(text, calendar);
    }

    private static List<Integer> deadlines(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher by = BY.matcher(text);
        while (by.find()) {
            years.add(Integer.valueOf(by.group(1)));
        }
        if (!years.isEmpty()) {
            Matcher before =
                    Pattern.compile(YEAR + "(?=(?:年?[、和与及])" + YEAR + "年)").matcher(text);
            if (before.find() && !years.contains(Integer.valueOf(before.group(1)))) {
                years.addFirst(Integer.valueOf(before.group(1)));
            }
        }
        return years;
    }

    private static Term relative(String clause, Calendar calendar) {
        Matcher period = PERIOD.matcher(clause);
        if (period.find()) {
            int last = 2005 + 5 * "一二三四五六".indexOf(period.group(1)) + 5;
            boolean over = calendar.base() != null && last <= calendar.base();
            boolean stated =
                    over || period.group().endsWith("末") || period.group().endsWith("收官");
            return new Term(null, last, stated, stated ? List.of(last) : List.of());
        }
        if (PLAN.matcher(clause).find()) {
            return new Term(null, calendar.last(), false, List.of());
        }
        Integer issued = calendar.issued();
        if (issued != null && THIS_YEAR.matcher(clause).find()) {
            return new Term(null, issued, true, List.of(issued));
        }
        if (issued != null && NEXT_YEAR.matcher(clause).find()) {
            return new Term(null, issued + 1, true, List.of(issued + 1));
        }
        Matcher within = WITHIN.matcher(clause);
        Integer first = calendar.first();
        if (first != null && within.find()) {
            String count = within.group(1) == null ? within.group(2) : within.group(1);
            int years = Normal.number(count).orElse(1);
            return new Term(null, first + years - 1, true, List.of(first + years - 1));
        }
        return NONE;
    }
}
