package org.kaolin.policy.linkage;

import static org.kaolin.policy.facts.Area.RURAL;
import static org.kaolin.policy.facts.Area.URBAN;
import static org.kaolin.policy.language.Expr.ReadOn.THE_DAY;
import static org.kaolin.policy.language.Expr.ReadOn.THE_DAY_BEFORE;
import static org.kaolin.policy.language.Expr.ReadOn.THE_YEAR_BEFORE;
import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.figure;
import static org.kaolin.policy.language.Terms.household;
import static org.kaolin.policy.language.Terms.listed;
import static org.kaolin.policy.language.Terms.money;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.percent;
import static org.kaolin.policy.language.Terms.rate;
import static org.kaolin.policy.language.Terms.ratio;
import static org.kaolin.policy.language.Terms.sum;
import static org.kaolin.policy.language.Terms.times;
import static org.kaolin.policy.linkage.Linkage.On.FIRST_DAY;
import static org.kaolin.policy.linkage.Linkage.On.YEAR_END;
import static org.kaolin.policy.linkage.Severity.ERROR;
import static org.kaolin.policy.linkage.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Person.CareGrade;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;

/** 联动规则一览: what standards owe to each other. */
public final class Linkages {

    private static final String STANDARD = "living-allowance.standard";
    private static final String BASIC = "extreme-poverty.basic";
    private static final String GRADES = "extreme-poverty.rural-urban-basic-grades";
    private static final String WAGE = "minimum-wage";
    private static final String FACTOR = "target.extreme-poverty-factor";

    /** 居民人均消费支出增速: percent of the year before, a figure of the statistics office. */
    public static final String CONSUMPTION_GROWTH = "consumption-growth";

    /** Standards that must not fall, with their names. */
    private static final Map<String, String> STANDARDS = Map.ofEntries(
            Map.entry(STANDARD, "最低生活保障标准"),
            Map.entry(BASIC, "特困人员基本生活标准"),
            Map.entry("extreme-poverty.care.full", "特困失能人员照料护理标准"),
            Map.entry("extreme-poverty.care.semi", "特困半失能人员照料护理标准"),
            Map.entry("extreme-poverty.care.self", "特困全自理人员照料护理标准"),
            Map.entry("disability-living.standard", "困难残疾人生活补贴标准"),
            Map.entry("disability-nursing.standard", "重度残疾人护理补贴标准"),
            Map.entry("orphan.institution", "集中供养孤儿基本生活标准"),
            Map.entry("orphan.scattered", "社会散居孤儿基本生活标准"),
            Map.entry("old-age-allowance.80", "高龄津贴(八十至八十九周岁)"),
            Map.entry("old-age-allowance.90", "高龄津贴(九十至九十九周岁)"),
            Map.entry("old-age-allowance.100", "高龄津贴(一百周岁以上)"),
            Map.entry("elderly-nursing-subsidy.standard", "经济困难老年人护理补贴"),
            Map.entry("elderly-service-subsidy.standard", "经济困难老年人养老服务补贴"));

    private static final List<Linkage> ALL = read();

    private Linkages() {}

    /** Every relation, in the order of its number. */
    public static List<Linkage> list() {
        return ALL;
    }

    /** 一侧: one side of a relation. */
    private record Side(String id, String question, Expr<Money> value) {

        Expr<Money> named(Citation citation) {
            return household(id, question, Unit.YUAN_PER_MONTH, citation, value);
        }
    }

    private static List<Linkage> read() {
        List<Linkage> all = new ArrayList<>();
        all.add(growth(URBAN, "城市"));
        all.add(growth(RURAL, "农村"));
        all.add(ruralToUrban());
        all.add(extremePoverty("R-03", URBAN, "城市", plan("第二章第二节第3段,表2第3行")));
        all.add(ruralGrades());
        all.add(extremePoverty("R-05", RURAL, "农村", plan("第二章第二节第3段,表2第4行")));
        all.add(care("R-06", "full", "失能", "表2第5行"));
        all.add(care("R-07", "semi", "半失能", "表2第6行"));
        all.add(careOfSelfReliant());
        all.add(edge());
        all.add(floor("R-20", "orphan.institution", "target.orphan-institution", "集中供养孤儿基本生活标准", "表2第27行"));
        all.add(floor("R-20", "orphan.scattered", "target.orphan-scattered", "社会散居孤儿基本生活标准", "表2第28行"));
        all.add(floor("R-21", "orphan.scattered", "target.unattended-child", "事实无人抚养儿童基本生活标准(同散居孤儿)", "表2第29行"));
        all.add(elderly("elderly-nursing-subsidy.standard", "经济困难老年人护理补贴"));
        all.add(elderly("elderly-service-subsidy.standard", "经济困难老年人养老服务补贴"));
        STANDARDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> all.add(notFalling(each.getKey(), each.getValue())));
        all.add(gap());
        return List.copyOf(all);
    }

    private static Linkage growth(Area area, String name) {
        String id = "linkage.growth." + area.code();
        Citation basis = plan("第二章第二节第2段,表2第1行");
        Expr<Rate> yearly = sum(constant(1), percent(CONSUMPTION_GROWTH, area));
        return relation(
                "R-01",
                WARNING,
                YEAR_END,
                area,
                household(
                        id,
                        name + "低保标准的年度增速是否不低于居民上年度人均消费支出增速",
                        Unit.YES_NO,
                        basis,
                        compared(
                                basis,
                                new Side(id + ".standard", name + "低保标准(年末)", money(STANDARD, area)),
                                new Side(
                                        id + ".least",
                                        "上年末" + name + "低保标准 ×(1+上年度人均消费支出增速)",
                                        times(money(STANDARD, area, THE_YEAR_BEFORE), yearly)))));
    }

    private static Linkage ruralToUrban() {
        Side rural = new Side("linkage.rural-urban.rural", "农村低保标准", money(STANDARD, RURAL));
        Side urban = new Side(
                "linkage.rural-urban.least",
                "城市低保标准 × 农村与城市之比目标",
                times(money(STANDARD, URBAN), rate("target.rural-urban-ratio")));
        return simple("R-02", WARNING, RURAL, "农村低保标准占城市低保标准的比例是否达到目标", plan("表2第2行"), rural, urban);
    }

    private static Linkage extremePoverty(String row, Area area, String name, Citation basis) {
        String id = "linkage.extreme-poverty." + area.code();
        Side basic = new Side(id + ".basic", name + "特困人员基本生活标准", money(BASIC, area));
        Side least = new Side(id + ".least", name + "低保标准 × 特困与低保标准倍数", times(money(STANDARD, area), rate(FACTOR)));
        return simple(row, WARNING, area, name + "特困人员基本生活标准是否不低于" + name + "低保标准的规定倍数", basis, basic, least);
    }

    private static Linkage ruralGrades() {
        return relation(
                "R-04",
                ERROR,
                FIRST_DAY,
                RURAL,
                household(
                        "linkage.rural-grades",
                        "应按城市标准供养的农村特困护理等级是否都已列入",
                        Unit.YES_NO,
                        plan("第一章第一节第5段,表2第3行"),
                        all(grade(CareGrade.FULL), grade(CareGrade.SEMI), grade(CareGrade.SELF))));
    }

    private static Expr<Truth> grade(CareGrade grade) {
        return any(not(listed("target.rural-urban-basic-grades", grade)), listed(GRADES, grade));
    }

    private static Linkage care(String row, String grade, String name, String article) {
        String id = "linkage.care." + grade;
        Side care = new Side(id + ".care", "特困" + name + "人员照料护理标准", money("extreme-poverty.care." + grade));
        Side least = new Side(
                id + ".least", "当地月最低工资标准 × 规定比例", times(money(WAGE), rate("target.care-" + grade + "-share")));
        return simple(
                row,
                ERROR,
                null,
                "特困" + name + "人员照料护理标准是否不低于当地最低工资标准的规定比例",
                plan("第二章第二节第3段," + article),
                care,
                least);
    }

    private static Linkage careOfSelfReliant() {
        Side care = new Side("linkage.care.self.care", "特困全自理人员照料护理标准", money("extreme-poverty.care.self"));
        Side nursing = new Side("linkage.care.self.least", "重度残疾人护理补贴标准", money("disability-nursing.standard"));
        return simple("R-08", ERROR, null, "特困全自理人员照料护理标准是否不低于重度残疾人护理补贴标准", plan("第二章第二节第3段,表2第7行"), care, nursing);
    }

    private static Linkage edge() {
        Citation basis = Citation.of("最低生活保障审核确认办法(民发〔2021〕57号)", "第三十六条");
        Side line =
                new Side("linkage.edge.line", "低保边缘收入线", times(money(STANDARD), rate("living-allowance.edge-factor")));
        Side least =
                new Side("linkage.edge.least", "低保标准 × 国家规定倍数", times(money(STANDARD), rate("target.edge-factor")));
        return simple("R-18", ERROR, null, "低保边缘收入线是否不低于国家规定的低保标准倍数", basis, line, least);
    }

    private static Linkage floor(String row, String code, String target, String name, String article) {
        String id = "linkage.floor." + target;
        return simple(
                row,
                WARNING,
                null,
                name + "是否达到规划的最低标准",
                plan(article),
                new Side(id + ".standard", name, money(code)),
                new Side(id + ".least", "规划确定的最低标准", money(target)));
    }

    private static Linkage elderly(String code, String name) {
        String id = "linkage.floor." + code;
        return simple(
                "R-27",
                ERROR,
                null,
                name + "是否不低于每人每月最低额",
                plan("第一章第一节第5段"),
                new Side(id + ".standard", name, money(code)),
                new Side(id + ".least", "每人每月最低额", money("target.elderly-subsidy")));
    }

    private static Linkage notFalling(String code, String name) {
        String id = "linkage.not-falling." + code;
        return simple(
                "R-46",
                ERROR,
                null,
                name + "是否不低于调整前",
                plan("第二章第一节第2段"),
                new Side(id + ".now", "调整后" + name, money(code)),
                new Side(id + ".before", "调整前" + name, money(code, null, THE_DAY_BEFORE)));
    }

    /** Rural ÷ urban must not fall: compared multiplied out, shown as the two ratios. */
    private static Linkage gap() {
        Side now = new Side(
                "linkage.gap.now",
                "调整后农村低保标准 × 调整前城市低保标准",
                times(money(STANDARD, RURAL), figure(STANDARD, URBAN, THE_DAY_BEFORE)));
        Side before = new Side(
                "linkage.gap.before",
                "调整前农村低保标准 × 调整后城市低保标准",
                times(money(STANDARD, RURAL, THE_DAY_BEFORE), figure(STANDARD, URBAN, THE_DAY)));
        Citation basis = plan("第二章第一节第2段");
        Expr.Rule<Truth> rule = household(
                "linkage.gap", "城乡低保标准的差距是否没有扩大(按农村占城市的比例)", Unit.YES_NO, basis, compared(basis, now, before));
        return new Linkage(
                "R-46",
                WARNING,
                FIRST_DAY,
                RURAL,
                rule,
                List.of(
                        share("linkage.gap.ratio", "调整后农村占城市的比例", basis, THE_DAY),
                        share("linkage.gap.ratio-before", "调整前农村占城市的比例", basis, THE_DAY_BEFORE)));
    }

    private static Expr.Rule<Rate> share(String id, String question, Citation basis, Expr.ReadOn on) {
        return household(
                id, question, Unit.RATIO, basis, ratio(money(STANDARD, RURAL, on), money(STANDARD, URBAN, on)));
    }

    private static Linkage simple(
            String row,
            Severity severity,
            @Nullable Area area,
            String question,
            Citation basis,
            Side side,
            Side least) {
        String id = side.id().substring(0, side.id().lastIndexOf('.'));
        Expr.Rule<Truth> rule = household(id, question, Unit.YES_NO, basis, compared(basis, side, least));
        return relation(row, severity, FIRST_DAY, area, rule);
    }

    private static Linkage relation(
            String row, Severity severity, Linkage.On on, @Nullable Area area, Expr.Rule<Truth> rule) {
        return new Linkage(row, severity, on, area, rule, List.of());
    }

    private static Expr<Truth> compared(Citation basis, Side side, Side least) {
        return atLeast(side.named(basis), least.named(basis));
    }

    private static Citation plan(String article) {
        return Citation.of("景德镇市民政事业发展“十四五”规划(景民字〔2021〕71号)", article);
    }
}
