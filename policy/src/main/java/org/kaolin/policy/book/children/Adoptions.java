package org.kaolin.policy.book.children;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

/** 收养登记与留守儿童认定. */
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
            boolean consent) {}

    /** Whether the limit on the number of children applies to this child. */
    public static boolean countLimitApplies(ChildKind kind, LocalDate day) {
        return !LawFigures.codes("adoption.exempt-kinds", day).contains(kind.code());
    }

    /** The first ground against an adoption; empty when it may be registered. */
    public static Optional<Refusal> findRefusal(Application application, LocalDate day) {
        if (application.adopterAge() < LawFigures.whole("adoption.adopter-age", day)) {
            return Optional.of(Refusal.ADOPTER_AGE);
        }
        if (countLimitApplies(application.kind(), day)
                && application.children() > LawFigures.whole("adoption.most-children", day)) {
            return Optional.of(Refusal.CHILDREN_COUNT);
        }
        boolean oppositeSex = application.adopterMale() != null
                && application.childMale() != null
                && !application.adopterMale().equals(application.childMale());
        if (!application.married()
                && oppositeSex
                && application.adopterAge() - application.childAge() < LawFigures.whole("adoption.age-gap", day)) {
            return Optional.of(Refusal.AGE_GAP);
        }
        return application.childAge() >= LawFigures.whole("adoption.consent-age", day) && !application.consent()
                ? Optional.of(Refusal.CHILD_CONSENT)
                : Optional.empty();
    }

    /** Last day of the notice that looks for a foundling's parents; it is not counted in the limit for deciding. */
    public static LocalDate noticeEnd(LocalDate from) {
        return from.plusDays(LawFigures.whole("adoption.notice-days", from));
    }
}
