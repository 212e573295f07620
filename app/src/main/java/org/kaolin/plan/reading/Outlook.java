package org.kaolin.plan.reading;

import java.util.regex.Pattern;

/** 时态: whether a clause looks ahead or tells what was reached. Read clause by clause, carried on within a sentence. */
enum Outlook {
    /** Names a deadline to come. */
    AHEAD,
    /** In a passage of measures, neither past nor dated. */
    OPEN,
    /** Tells what was reached. */
    BACK,
    /** 预计: foretells what nobody promises. */
    FORESEEN;

    private static final Pattern DONE = Pattern.compile("(?<![为除])了(?!解|如|结|然|望)"
            + "|已(?:经|达(?!到?标)|建[成有立]|有|全部|全面|实现|累计|基本|成|形成|完成|超|提前|于|开|投|覆盖|纳入|为)"
            + "|截至|截止|同比|较上年|比上年|目前|[市县区省]现有|现有[^,]{0,12}\\d|先后|荣获|获批|获评|被评为|被授予|连续.年"
            + "|去年|上年(?!度)|以来|顺利完成|圆满完成|共(?:有|建成|完成|发放|救助|治理)|居全[省国市]第|位列"
            + "|累计(?:发放|救助|建成|接收|投入|完成|减免|争取|服务|办理|资助)");
    private static final Pattern FORETOLD = Pattern.compile("^随着|^预期(?!目标)|预计|预测|据测算");
    private static final Pattern HOPED =
            Pattern.compile("争取|力争|确保|计划|拟|将|目标|到20\\d\\d年|到.{0,4}十.五末|前(?:全面|基本)?(?:建成|完成|实现)");
    private static final Pattern EARLIER_PLAN = Pattern.compile("(?<![较比])十[一二三四五六]五(?:期间|时期|以来|期末|末)");

    boolean promises() {
        return this == AHEAD || this == OPEN;
    }

    /**
     * 判时态 of one clause.
     *
     * @param term the time the clause itself names
     * @param before outlook of the clause before it in the sentence; at its start {@link #BACK} in a passage of results
     * @param baseline whether the passage tells results, so that only a stated future deadline looks ahead
     */
    static Outlook of(String clause, Term term, Outlook before, boolean baseline, Term.Calendar calendar) {
        if (FORETOLD.matcher(clause).find()) {
            return FORESEEN;
        }
        boolean done = DONE.matcher(clause).find();
        boolean hoped = HOPED.matcher(clause).find();
        boolean future = term.future(calendar);
        if (baseline) {
            return !done && (future && hoped || before == AHEAD) ? AHEAD : BACK;
        }
        if (future) {
            return done && !hoped ? BACK : AHEAD;
        }
        if (done || term.past(calendar)) {
            return BACK;
        }
        if (before == BACK && hoped) {
            return OPEN;
        }
        return before == OPEN && EARLIER_PLAN.matcher(clause).find() && term == Term.NONE ? BACK : before;
    }
}
