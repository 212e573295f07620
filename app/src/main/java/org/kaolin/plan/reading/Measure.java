package org.kaolin.plan.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 目标量: a quantity that is promised, with the comparing words around it.
 *
 * @param from offset behind the figure before
 * @param cut offset in the clause where the comparing words begin (the figure itself where there are none)
 * @param joined whether it continues a list of figures that share their words (60%、80%)
 */
record Measure(Quantity quantity, Comparator comparator, int from, int cut, boolean joined) {

    private static final Pattern WORDS = Pattern.compile("(?:"
            + "(?<least>(?:不少于|不低于|不小于|不得少于|不得低于|不能少于|至少|≥)[^\\d,、]{0,16}?|最[低少](?:为|达)?)"
            + "|(?<most>(?:不超过|不高于|不大于|不多于|不得超过|不得高于|不突破|控制在|控制到|最多|至多|≤)[^\\d,、]{0,12}?)"
            + "|(?<reach>(?:达到|达|保持在|保持|稳定在|维持在|覆盖到?|(?:提高|提升|增加|增长|扩大|扩充|扩展|上升|发展|壮大|增|升|扩|补充"
            + "|培育|培养)(?:到|至))(?:[^\\d,]{0,12}的)?)"
            + "|(?<more>(?:超过|超|突破|大于|高于|多于|逾|>)(?:[^\\d,]{0,12}的)?)"
            + "|(?<down>(?:下降|降低|减少|压缩|缩短|缩减|降|压减|精简)(?:到|至))"
            + "|(?<less>低于|小于|少于|<)"
            + "|(?<set>(?:延长|调整|提前|确定|统一|规定|设定|放宽|推迟|整合|撤并|合并)(?:至|到|为))"
            + "|(?<growth>(?:增长|增加|提高|提升|上升|下降|降低|减少|递增|增幅|增速|增长率|降幅)(?:为|达)?))"
            + "(?:约|近|各|再|大约|总数|合计|总计|累计|共|新增)?(?:每(?:[人户床张名]|[十百千万]+[户名人张]?[^\\d,]{0,6})(?:每[年月天])?)?$");
    private static final Pattern SHARE_NOUN = Pattern.compile("(?:率|占比|比例|比重|覆盖面)(?:均|都|应)?(?:为|是|在)?$");
    private static final Pattern SHARE_OF =
            Pattern.compile("^全?(?:覆盖|达标|纳入|完成|落实|公开|持证|建成|配备)|^的[^,]{1,16}(?:达到|建成|建有|实现|完成|开展|具备|纳入|落实|配备|参与|享受)");
    private static final Pattern AMOUNT_NOUN =
            Pattern.compile("(?:总数|数量|总量|规模|人数|床位数?|个数|家数|户数|面积)(?<given>设计|规划)?(?:均|都|应)?(?:为|约|共)?$");
    private static final Pattern BUILD = Pattern.compile("建设|建成|建有|建立|建(?![筑议制])|改造|打造|创建|创成|培育|孵化|培养|培训|轮训|设立"
            + "|设置|设有|开设|成立|组建|配备|配有|配置|新增|增加|增设|增配|发展|扶持|支持|选树|选派|选聘|评选|评定|命名|实施|完成|举办|开展|组织|救助"
            + "|提供|引进|招募|招聘|推进|推出|推广|编制|编纂|出版|布设|更换|惠及|投放|启动|遴选|争创|资助|购置|安置|覆盖|抽查|巡访|探访"
            + "|走访|联系|拥有|补贴|整治|治理|制定|修订|出台|发布|形成|储备|提升|实现|力争|确保|争取|至少有");
    private static final Pattern BUILD_ONE = Pattern.compile("(?:建设|建成|建有|建立|新建|改建|扩建|建|打造|创建|培育|孵化|设立|设置|成立|组建"
            + "|配备|新增|增设|举办|开展|培养|培训|引进|制定|出台|编制|推出|发展|改造|扶持|完成)(?:[^\\d,、的]{0,12})$");
    private static final Pattern MONEY =
            Pattern.compile("(?:给予|按照?|标准为?|补助|补贴|奖励|资助|发放|投资|投入|安排|筹集|募集|销售|捐赠|收入|减免|每[人张户具名])[^\\d,]{0,10}$");
    private static final Pattern IN_YEAR = Pattern.compile("(20\\d\\d)年(?:年?底|末)?(?:的|为|是)?[^\\d,年]{0,4}$");
    private static final Pattern RAISED = Pattern.compile("^(?:左右|以上)?(?:的?基础上|(?:逐步|稳步|全面|将|再)?"
            + "(?:提高|提升|增加|增长|扩大|延长|上升|下降|降低|减少|缩短|压缩|发展|增|整合|合并|调整|升)(?:到|至|为))");
    private static final Pattern NOT_PROMISED = Pattern.compile("(?:未|没有|尚未|不足|现有|原有|已)(?:达到|达|经|有)?$");
    private static final Pattern EMPTY_PHRASE =
            Pattern.compile("^(?:新的?|良好|更|全新|优质|和谐|健康|崭新|集|又)|^[^,]{0,12}(?:环境|局面|台阶|氛围|水平|高度)");
    private static final Pattern PER_TIME = Pattern.compile("每(?:[半两二三四五\\d]?年|年度|季度?|月|周|天|日)|年均");
    /** Words further off than this do not speak of the figure. */
    private static final int WINDOW = 60;

    private static final Set<String> DURATIONS =
            Set.of("小时", "分钟", "个工作日", "工作日", "天", "年", "月", "日", "个月", "级", "倍", "次", "类", "种");
    private static final Set<String> AGES = Set.of("周岁", "岁");

    /** Whether comparing words stand before the figure. */
    boolean compares() {
        return cut < quantity.start();
    }

    /**
     * 读目标量 of one figure; null where nothing around it promises anything.
     *
     * @param from end of the figure before, so that its words are not read twice
     * @param base last year whose figures are results
     * @param listed whether the clause goes on with what the one before promised to build
     */
    static @Nullable Measure of(
            String clause, Quantity q, int from, @Nullable Measure before, @Nullable Integer base, boolean listed) {
        int near = Math.max(from, q.start() - WINDOW);
        String lead = clause.substring(near, q.start());
        String rest = clause.substring(q.end());
        if (RAISED.matcher(rest).find() || NOT_PROMISED.matcher(lead).find() || ofThePast(lead, base)) {
            return null;
        }
        if (before != null && near == from && lead.matches("、|和|与|及|以及|/|")) {
            return new Measure(q, adjusted(before.comparator(), rest), before.from(), before.cut(), true);
        }
        Matcher words = WORDS.matcher(lead);
        if (words.find()) {
            boolean setsAge = words.group("set") != null;
            boolean empty = q.inWords() && EMPTY_PHRASE.matcher(rest).find();
            boolean noAge = q.in(AGES) && !setsAge && !rest.isEmpty();
            return noAge || empty
                    ? null
                    : new Measure(q, adjusted(compared(words), rest), from, near + words.start(), false);
        }
        if (q.in(Set.of("分钟")) && rest.matches("[^,、]{0,14}圈.*")) {
            return new Measure(q, Comparator.AT_MOST, from, q.start(), false);
        }
        Comparator bare = bare(clause, q, lead, rest);
        boolean goesOn =
                listed && q.start() == 0 && q.unit() != null && !q.in(DURATIONS) && !q.in(AGES) && !q.isShare();
        bare = bare == null && goesOn ? Comparator.AT_LEAST : bare;
        return bare == null ? null : new Measure(q, adjusted(bare, rest), from, q.start(), false);
    }

    /** Without comparing words: nouns of share and amount, money to be paid, things to be built or done. */
    private static @Nullable Comparator bare(String clause, Quantity q, String lead, String rest) {
        String unit = q.unit();
        if (unit == null || q.in(AGES)) {
            return null;
        }
        if (q.isShare()) {
            return SHARE_NOUN.matcher(lead).find()
                            || rest.startsWith("以上")
                            || SHARE_OF.matcher(rest).find()
                    ? Comparator.AT_LEAST
                    : null;
        }
        if (unit.contains("元")) {
            return MONEY.matcher(lead).find() ? Comparator.EQUAL : null;
        }
        Matcher amount = AMOUNT_NOUN.matcher(lead);
        if (amount.find() && !q.inWords()) {
            boolean given = amount.group("given") != null || unit.contains("平方");
            return given ? Comparator.EQUAL : Comparator.AT_LEAST;
        }
        String until = clause.substring(0, q.start());
        boolean perTime = PER_TIME.matcher(until).find();
        if (q.in(DURATIONS)) {
            return perTime && "次".equals(unit) ? Comparator.AT_LEAST : null;
        }
        boolean done = q.inWords()
                ? BUILD_ONE.matcher(lead).find()
                        && !"项".equals(unit)
                        && !EMPTY_PHRASE.matcher(rest).find()
                : BUILD.matcher(until).find() || perTime || until.startsWith("其中");
        return done ? Comparator.AT_LEAST : null;
    }

    private static Comparator compared(Matcher words) {
        if (words.group("most") != null || words.group("down") != null) {
            return Comparator.AT_MOST;
        }
        if (words.group("more") != null) {
            return Comparator.MORE_THAN;
        }
        if (words.group("less") != null) {
            return Comparator.LESS_THAN;
        }
        return words.group("set") != null ? Comparator.EQUAL : Comparator.AT_LEAST;
    }

    /** 以上, 以内, 左右 behind the figure. */
    private static Comparator adjusted(Comparator comparator, String rest) {
        if (rest.matches("(?:的)?(?:及)?(?:以内|之内|以下).*")) {
            return Comparator.AT_MOST;
        }
        if (rest.matches("(?:左右|上下).*")) {
            return Comparator.EQUAL;
        }
        boolean floor = rest.matches("(?:及)?以上.*") && comparator != Comparator.MORE_THAN;
        return floor ? Comparator.AT_LEAST : comparator;
    }

    private static boolean ofThePast(String lead, @Nullable Integer base) {
        Matcher year = IN_YEAR.matcher(lead);
        return base != null
                && year.find()
                && Integer.parseInt(year.group(1)) <= base
                && !lead.contains("比" + year.group(1));
    }
}
