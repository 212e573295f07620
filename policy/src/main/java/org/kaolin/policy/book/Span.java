package org.kaolin.policy.book;

import java.util.Arrays;
import java.util.List;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.language.Citation;

/**
 * 起止月: from which month a benefit is paid and with which it ends, each with its document. Payment follows these rows;
 * there is no second copy.
 */
public record Span(Benefit benefit, Entry entry, Citation entryBasis, Exit exit, Citation exitBasis) {

    /** 起止月表 of every benefit decided here, in the order of the benefits. */
    public static List<Span> rows() {
        return Arrays.stream(Benefit.values())
                .filter(Benefit::decidedHere)
                .map(Span::of)
                .toList();
    }

    /** The row of a benefit; throws IllegalArgumentException for one that is not decided here. */
    public static Span of(Benefit benefit) {
        return switch (benefit) {
            case LIVING_ALLOWANCE,
                    SINGLE_PERSON_COVER,
                    LOW_INCOME_EDGE,
                    RIGID_EXPENSE_HOUSEHOLD,
                    EXTREME_POVERTY_SUPPORT -> assistance(benefit);
            case DISABILITY_LIVING, DISABILITY_NURSING ->
                person(benefit, Entry.MONTH_OF_APPLICATION, Law.disabilityAssumed("第四项"));
            case OLD_AGE_ALLOWANCE -> person(benefit, Entry.MONTH_AFTER_BIRTHDAY, Law.elderlyAssumed("第三十三条"));
            case ELDERLY_NURSING_SUBSIDY, ELDERLY_SERVICE_SUBSIDY ->
                person(benefit, Entry.MONTH_OF_APPLICATION, Law.elderlyAssumed("第三十条"));
            case ORPHAN_ALLOWANCE -> child(benefit, Law.orphansAssumed("第二项"), Law.orphansAssumed("第二项"));
            case UNATTENDED_CHILD_ALLOWANCE -> child(benefit, Law.unattended("第二项"), Law.unattendedAssumed("第二项"));
            case PRICE_LINKED_SUBSIDY ->
                new Span(benefit, Entry.INDEX_MONTH, Law.priceLink("第一项"), Exit.INDEX_MONTH, Law.priceLink("第一项"));
            case TEMPORARY_AID ->
                new Span(benefit, Entry.ONCE, Law.temporaryAid("第三项"), Exit.ONCE, Law.temporaryAid("第三项"));
            case VETERAN_RELIEF, UNEMPLOYMENT_INSURANCE, UNEMPLOYMENT_AID, HIV_CHILD, WORK_INJURY_NURSING_FEE ->
                throw new IllegalArgumentException(benefit.title() + " 不由民政发放");
        };
    }

    private static Span assistance(Benefit benefit) {
        Citation from = Law.livingAllowance("第二十一条");
        Citation to = Law.livingAllowanceAssumed("第三十二条");
        if (benefit == Benefit.EXTREME_POVERTY_SUPPORT) {
            from = Law.extremePoverty("第十七条");
            to = Law.extremePoverty("第二十六条");
        }
        if (benefit == Benefit.RIGID_EXPENSE_HOUSEHOLD) {
            from = Law.rigidExpense("关于认定有效期的规定");
            to = from;
        }
        return new Span(benefit, Entry.MONTH_AFTER_DECISION, from, Exit.MONTH_OF_DECISION, to);
    }

    private static Span person(Benefit benefit, Entry entry, Citation basis) {
        return new Span(benefit, entry, basis, Exit.MONTH_OF_DEATH, basis);
    }

    private static Span child(Benefit benefit, Citation from, Citation to) {
        return new Span(benefit, Entry.MONTH_AFTER_DECISION, from, Exit.MONTH_OF_ADULTHOOD, to);
    }
}
