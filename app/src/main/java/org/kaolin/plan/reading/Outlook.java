package org.kaolin.plan.reading;

import java.util.regex.Pattern;

/** 时态: whether a clause looks ahead or tells what was reached. Read clause by clause, carried on within a sentence. */
enum Outlook {
    AHEAD,
    BACK,
    OPEN;

    private static final Pattern DONE = Pattern.compile("(?<![为除])了(?!解|如|结|然|望)|已(?:经|达|建|有|全部|全面|实现|累计|基本|成|形成|完成|超|提前|于|开|投|覆盖|纳入|为)"
            + "|截至|截止|同比|较上年|比上年|[较比]20\\d\\d年(?:底|末)?(?:增长|增加|提高|上升|下降)了|目前|[市县区省]现有|现有[^,]{0,12}\\d|先后|荣获|获批|获评|被评为|被授予|连续.年|去年|上年|以来"
            + "|顺利完成|圆满完成|共(?:有|建成|完成|发放|救助|治理)|累计(?:发放|救助|建成|接收|投入|完成|减免|争取|服务|办理|资助)|居全[省国市]第|位列");
    private static final Pattern FORECAST = Pattern.compile("预计|预测|预期(?!性|寿命)|据测算");
    private static final Pattern HOPED = Pattern.compile("争取|力争|确保|计划|拟|将|目标|到20\\d\\d年|到.{0,4}十.五末|前(?:全面|基本)?(?:建成|完成|实现)");
    private static final Pattern EARLIER_PLAN = Pattern.compile("十[一二三四五六]五(?:期间|时期|以来|期末|末)");

    /**
     * 判时态 of one clause.
     *
     * @param before outlook of the clause before it in the sentence; at its start {@link #BACK} in a passage of results
     * @param baseline whether the passage tells results, so that only a stated future deadline looks ahead
     */
    static Outlook of(String clause, Term term, Outlook before, boolean baseline, Term.Calendar calendar) {
        if (FORECAST.matcher(clause).find()) {
            return BACK;
        }
        boolean done = DONE.matcher(clause).find();
        boolean future = term.future(calendar);
        if (baseline) {
            return future && !done && HOPED.matcher(clause).find() ? AHEAD : before == AHEAD && !done ? AHEAD : BACK;
        }
        if (future) {
            return done && term.by() != null && !clause.contains("到" + term.by()) && !HOPED.matcher(clause).find() ? BACK : AHEAD;
        }
        if (done || term.past(calendar)) {
            return BACK;
        }
        boolean sentenceOfPast = EARLIER_PLAN.matcher(clause).find() && !term.stated() && term.by() == null;
        return sentenceOfPast ? BACK : before == BACK && HOPED.matcher(clause).find() ? OPEN : before;
    }
}
