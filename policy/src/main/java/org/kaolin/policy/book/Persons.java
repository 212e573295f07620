package org.kaolin.policy.book;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.constant;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.is;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.member;
import static org.kaolin.policy.language.Terms.not;

import org.kaolin.policy.facts.Disability.Kind;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Code;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.MemberSchema;

/** 人员共同规则: words that several benefits share. */
public final class Persons {

    /** 是否成年. */
    public static final Rule<Truth> ADULT = member(
            "person.adult",
            "是否已成年",
            Unit.YES_NO,
            Citation.of("民法典", "第17条"),
            atLeast(MemberSchema.AGE, count("adult-age")));

    /** 是否重度残疾: grades 1 and 2, intellectual and mental also grade 3. */
    public static final Rule<Truth> SEVERELY_DISABLED = member(
            "person.severely-disabled",
            "是否重度残疾",
            Unit.YES_NO,
            Law.livingAllowance("第八条"),
            any(
                    gradeTo("severe-disability.grade-to"),
                    all(intellectualOrMental(), gradeTo("severe-disability.mental-grade-to"))));

    /** 是否未就业的成年重度残疾人 whose keep by relatives may be left out of income. */
    public static final Rule<Truth> ADULT_UNEMPLOYED_SEVERELY_DISABLED = member(
            "person.adult-unemployed-severely-disabled",
            "是否成年无业重度残疾人",
            Unit.YES_NO,
            Citation.of("关于进一步做好最低生活保障等社会救助兜底保障工作的通知", "第二项"),
            all(ADULT, not(is(MemberSchema.WORK, Person.Work.EMPLOYED)), gradeTo("severe-disability.grade-to")));

    /** 是否有劳动能力; a person below working age has none. */
    public static final Rule<Truth> CAN_WORK = member(
            "person.can-work",
            "是否有劳动能力",
            Unit.YES_NO,
            Law.livingAllowance("第三十一条"),
            all(
                    atLeast(MemberSchema.AGE, count("work-age")),
                    not(is(MemberSchema.WORK_CAPACITY, Person.WorkCapacity.NONE))));

    private Persons() {}

    /** 有残疾且等级不轻于参数. */
    public static Expr<Truth> gradeTo(String parameter) {
        return gradeTo(MemberSchema.DISABILITY_GRADE, parameter);
    }

    /** 有残疾且等级不轻于参数, of whoever the grade belongs to. */
    public static Expr<Truth> gradeTo(Expr<Count> grade, String parameter) {
        return all(atLeast(grade, constant(1)), atMost(grade, count(parameter)));
    }

    /** 智力或精神残疾. */
    public static Expr<Truth> intellectualOrMental() {
        return intellectualOrMental(MemberSchema.DISABILITY);
    }

    /** 智力或精神残疾 of whoever the class belongs to. */
    public static Expr<Truth> intellectualOrMental(Expr<Code> disability) {
        return is(disability, Kind.INTELLECTUAL, Kind.MENTAL);
    }

    /** 未成年. */
    public static Expr<Truth> minor() {
        return less(MemberSchema.AGE, count("adult-age"));
    }
}
