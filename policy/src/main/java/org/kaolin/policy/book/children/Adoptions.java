package org.kaolin.policy.book.children;

import static org.kaolin.policy.language.Terms.any;
import static org.kaolin.policy.language.Terms.atLeast;
import static org.kaolin.policy.language.Terms.atMost;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.inList;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.subject;
import static org.kaolin.policy.language.Terms.sum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.book.Ground;
import org.kaolin.policy.book.Grounds;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Count;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.parameters.LawFigures;
import org.kaolin.policy.schema.SubjectColumns;

/** 收养登记. */
public final class Adoptions {

    private Adoptions() {}

    /** 不予收养登记原因. */
    public enum Refusal implements Coded {
        ADOPTER_AGE("收养人未满规定年龄"),
        CHILDREN_COUNT("收养人子女数超过规定"),
        AGE_GAP("无配偶者收养异性子女年龄差不足"),
        CHILD_CONSENT("未征得被收养人同意");

        private final String title;

        Refusal(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 被收养人类别. */
    public enum ChildKind implements Coded {
        ORPHAN("孤儿"),
        DISABLED("残疾儿童"),
        INSTITUTION("机构抚养的查找不到生父母的儿童"),
        HARDSHIP_PARENTS("生父母有特殊困难无力抚养的子女");

        private final String title;

        ChildKind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /**
     * 收养申请.
     *
     * @param adopterMale null when not told
     * @param childMale null when not told
     */
    public record Application(
            int adopterAge,
            @Nullable Boolean adopterMale,
            boolean married,
            int children,
            int childAge,
            @Nullable Boolean childMale,
            ChildKind kind,
            boolean consent)
            implements Subject {

        @Override
        public String id() {
            return "收养申请";
        }

        private boolean oppositeSex() {
            return adopterMale != null && childMale != null && !adopterMale.equals(childMale);
        }
    }

    private static final SubjectColumns<Application> OF = new SubjectColumns<>("adoption", Application.class);
    private static final Expr<Count> ADOPTER_AGE =
            OF.count("adopterAge", "收养人周岁多大", Unit.YEARS, Bounds.AGE, Application::adopterAge);
    private static final Expr<Count> CHILD_AGE =
            OF.count("childAge", "被收养人周岁多大", Unit.YEARS, Bounds.AGE, Application::childAge);

    /** 子女数限制是否适用. */
    public static final Rule<Truth> COUNT_LIMIT_APPLIES = subject(
            "adoption.count-limit-applies",
            "收养人子女数的限制是否适用",
            Unit.YES_NO,
            Citation.of("民法典", "第一千一百条"),
            not(inList(
                    OF.code("kind", "被收养人属于哪一类", ChildKind.class, Application::kind),
                    "adoption.exempt-kinds",
                    ChildKind.values())));

    /** 收养人是否达到规定年龄. */
    public static final Rule<Truth> OLD_ENOUGH = subject(
            "adoption.old-enough",
            "收养人是否达到规定年龄",
            Unit.YES_NO,
            Citation.of("民法典", "第一千零九十八条"),
            atLeast(ADOPTER_AGE, count("adoption.adopter-age")));

    /** 收养人子女数是否符合规定. */
    public static final Rule<Truth> FEW_CHILDREN = subject(
            "adoption.few-children",
            "收养人子女数是否符合规定",
            Unit.YES_NO,
            Citation.of("民法典", "第一千零九十八条"),
            any(
                    not(COUNT_LIMIT_APPLIES),
                    atMost(
                            OF.count("children", "收养人有几名子女", Unit.PERSONS, Bounds.ITEMS, Application::children),
                            count("adoption.most-children"))));

    /** 无配偶者收养异性子女的年龄差是否足够. */
    public static final Rule<Truth> AGE_GAP = subject(
            "adoption.age-gap",
            "无配偶者收养异性子女的年龄差是否足够",
            Unit.YES_NO,
            Citation.of("民法典", "第一千一百零二条"),
            any(
                    OF.flag("married", "收养人是否有配偶", Application::married),
                    not(OF.flag("oppositeSex", "收养人与被收养人是否异性", Application::oppositeSex)),
                    atLeast(ADOPTER_AGE, sum(CHILD_AGE, count("adoption.age-gap")))));

    /** 被收养人是否同意. */
    public static final Rule<Truth> CHILD_AGREES = subject(
            "adoption.child-agrees",
            "达到规定年龄的被收养人是否同意",
            Unit.YES_NO,
            Citation.of("民法典", "第一千一百零四条"),
            any(less(CHILD_AGE, count("adoption.consent-age")), OF.flag("consent", "被收养人是否同意", Application::consent)));

    /** 收养登记条件, in order. */
    public static final List<Ground<Refusal>> GROUNDS = List.of(
            new Ground<>(Refusal.ADOPTER_AGE, OLD_ENOUGH),
            new Ground<>(Refusal.CHILDREN_COUNT, FEW_CHILDREN),
            new Ground<>(Refusal.AGE_GAP, AGE_GAP),
            new Ground<>(Refusal.CHILD_CONSENT, CHILD_AGREES));

    /** The first ground against an adoption; empty when it may be registered. */
    public static Optional<Refusal> findRefusal(Application application, LocalDate day) {
        return Grounds.findRefusal(GROUNDS, application, day);
    }

    /** Last day of the notice that looks for a foundling's parents; it is not counted in the limit for deciding. */
    public static LocalDate noticeEnd(LocalDate from) {
        return from.plusDays(LawFigures.whole("adoption.notice-days", from));
    }
}
