package org.kaolin.policy.schema;

import static org.kaolin.policy.language.Terms.fact;

import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Money;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Unit;

/** 法定义务人事实目录. */
public final class ObligorSchema {

    private static final Columns OF = new Columns(Scope.OBLIGOR);

    /** 周岁. */
    public static final Expr<Count> AGE = fact(OF.count("obligors.age", "义务人周岁多大", Unit.YEARS, Bounds.AGE, s -> {
        Integer age = s.obligor().age();
        return age == null ? Fact.UNKNOWN : age;
    }));

    /** 状态. */
    public static final Expr<Code> STATUS = fact(OF.code(
            "obligors.status",
            "义务人目前状态如何",
            Person.Status.class,
            s -> s.obligor().status()));

    /** 残疾类别. */
    public static final Expr<Code> DISABILITY = fact(OF.code(
            "obligors.disability.kind",
            "义务人残疾类别是什么",
            Disability.Kind.class,
            s -> s.obligor().disability().kind()));

    /** 残疾等级. */
    public static final Expr<Count> DISABILITY_GRADE = fact(OF.count(
            "obligors.disability.grade",
            "义务人残疾等级是几级",
            Unit.ITEMS,
            4,
            s -> s.obligor().disability().grade()));

    /** 年收入. */
    public static final Expr<Money> INCOME = fact(OF.money(
            "obligors.incomePerYear",
            "义务人年收入多少",
            Unit.YUAN_PER_YEAR,
            s -> s.obligor().incomePerYear()));

    /** 财产是否符合低收入家庭规定. */
    public static final Expr<Truth> ASSETS_FIT = fact(
            OF.flag("obligors.assetsFit", "义务人财产是否符合低收入家庭规定", s -> s.obligor().assetsFit()));

    private ObligorSchema() {}

    /** 是否正在享受. */
    public static Expr<Truth> receives(Benefit benefit) {
        return fact(OF.flag(
                "obligors.benefits." + benefit.code(),
                "义务人是否享受" + benefit.title(),
                s -> s.obligor().benefits().contains(benefit)));
    }
}
