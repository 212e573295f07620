package org.kaolin.policy.schema;

import static org.kaolin.policy.language.Terms.fact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Rate;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 家庭事实目录: facts of the household, the request and the indices of the month. */
public final class HouseholdSchema {

    private static final Columns OF = new Columns(Scope.HOUSEHOLD);
    private static final int NEVER = 1200;
    private static final BigDecimal MILLIONTHS_OF_A_PERCENT = BigDecimal.valueOf(10_000);

    /** 城乡. */
    public static final Expr<Code> AREA =
            fact(OF.code("area", "属于城市还是农村", Area.class, s -> s.household().area()));

    /** 可扣减的刚性支出 a month. */
    public static final Expr<Money> DEDUCTIONS =
            fact(OF.monthly("deductions", "经认定可扣减的刚性支出每月多少", s -> s.household().deductions()));

    /** 刚性支出 a month. */
    public static final Expr<Money> RIGID_EXPENSES =
            fact(OF.monthly("rigidExpenses", "刚性支出每月多少", s -> s.household().rigidExpenses()));

    /** 金融资产. */
    public static final Expr<Money> FINANCIAL_ASSETS = fact(OF.money(
            "assets.financial", "金融资产合计多少", Unit.YUAN, s -> s.household().financialAssets()));

    /** 收入是否稳定. */
    public static final Expr<Truth> INCOME_STABLE =
            fact(OF.flag("incomeStable", "收入是否稳定", s -> s.household().incomeStable()));

    /** 是否以成年无业重度残疾人身份单独申请. */
    public static final Expr<Truth> ADULT_UNEMPLOYED_SEVERELY_DISABLED =
            fact(OF.flag("request.basis", "是否以成年无业重度残疾人身份单独申请", s -> s.request().adultUnemployedSeverelyDisabled()));

    /** 是否停发拒绝就业者的份额. */
    public static final Expr<Truth> STOP_SHARE = fact(
            OF.flag("request.refusalMeasure", "是否停发拒绝就业者的份额", s -> s.request().stopShare()));

    /** 是否急难型. */
    public static final Expr<Truth> EMERGENCY =
            fact(OF.flag("request.kind", "是否属于急难型救助", s -> s.request().emergency()));

    /** 是否本地户籍. */
    public static final Expr<Truth> LOCAL_HUKOU =
            fact(OF.flag("request.hukou", "是否本地户籍", s -> s.request().localHukou()));

    /** 救助月数. */
    public static final Expr<Count> AID_MONTHS = fact(OF.count(
            "request.months", "救助几个月", Unit.MONTHS, 24, s -> s.request().months()));

    /** 距同一事由上次救助的整月数. */
    public static final Expr<Count> MONTHS_SINCE_SAME_CAUSE =
            fact(OF.count("history.sameCause", "距同一事由上次临时救助满几个月", Unit.MONTHS, NEVER, s -> {
                Integer months = s.request().monthsSinceSameCause();
                return months == null ? NEVER : Math.min(NEVER, months);
            }));

    /** 居民消费价格同比涨幅. */
    public static final Expr<Rate> CPI = fact(OF.percent(
            "indices.cpi", "居民消费价格指数同比涨幅是多少", s -> millionths(s.request().cpi())));

    /** 食品价格同比涨幅. */
    public static final Expr<Rate> FOOD = fact(OF.percent(
            "indices.food", "食品价格同比涨幅是多少", s -> millionths(s.request().food())));

    private static final Map<Benefit, Expr<Truth>> ASKED = new EnumMap<>(Benefit.class);
    private static final Map<Benefit, Expr<Truth>> DECIDED = new EnumMap<>(Benefit.class);
    private static final Map<Benefit, Expr<Truth>> CHOSEN = new EnumMap<>(Benefit.class);
    private static final Expr<Truth> ANY_CHOICE =
            fact(OF.flag("request.chooses", "是否已作选择", s -> s.request().chooses() != null));

    static {
        for (Benefit benefit : Benefit.values()) {
            ASKED.put(
                    benefit,
                    fact(OF.flag(
                            "request.benefits." + benefit.code(),
                            "是否申请" + benefit.title(),
                            s -> s.request().asked().contains(benefit))));
            DECIDED.put(
                    benefit,
                    fact(OF.flag(
                            "decided." + benefit.code(),
                            "家庭是否已确认" + benefit.title(),
                            s -> isDecided(s.request(), benefit))));
            CHOSEN.put(
                    benefit,
                    fact(OF.flag(
                            "request.chooses." + benefit.code(),
                            "是否选择" + benefit.title(),
                            s -> s.request().chooses() == benefit)));
        }
    }

    private HouseholdSchema() {}

    /** 是否申请. */
    public static Expr<Truth> asked(Benefit benefit) {
        return get(ASKED, benefit);
    }

    /** 家庭是否已确认. */
    public static Expr<Truth> decided(Benefit benefit) {
        return get(DECIDED, benefit);
    }

    /** 是否选择这一项. */
    public static Expr<Truth> chosen(Benefit benefit) {
        return get(CHOSEN, benefit);
    }

    /** 是否已作选择. */
    public static Expr<Truth> anyChoice() {
        return ANY_CHOICE;
    }

    private static boolean isDecided(RequestFacts request, Benefit benefit) {
        return request.decided().containsKey(benefit);
    }

    private static Expr<Truth> get(Map<Benefit, Expr<Truth>> facts, Benefit benefit) {
        Expr<Truth> fact = facts.get(benefit);
        if (fact == null) {
            throw new IllegalStateException("no fact for " + benefit);
        }
        return fact;
    }

    private static long millionths(@Nullable BigDecimal percent) {
        return percent == null
                ? Fact.UNKNOWN
                : percent.multiply(MILLIONTHS_OF_A_PERCENT).longValueExact();
    }
}
