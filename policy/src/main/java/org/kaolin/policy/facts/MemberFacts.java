package org.kaolin.policy.facts;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Person.Placement;

/**
 * 家庭成员事实.
 *
 * @param age whole years on the day asked for, null when the birth date is given instead
 * @param born birth date, null when only the age is known
 * @param failedItems of the six self-care items
 * @param income yearly fen by kind
 * @param father null when the child rules do not apply
 * @param supportedSince first month on extreme-poverty support
 * @param countedFrom member from this month on, null for always
 * @param changes decided facts from a month on, in order of month
 * @param unknown keys that nobody could answer; a rule that needs one says so and never takes the default
 */
public record MemberFacts(
        String id,
        Person.Relation relation,
        @Nullable Integer age,
        @Nullable LocalDate born,
        boolean male,
        Person.Status status,
        Person.Study study,
        Person.StudyMode studyMode,
        boolean coResident,
        boolean cannotLiveIndependently,
        boolean dutyOfSupport,
        Person.Work work,
        Person.WorkCapacity workCapacity,
        Disability disability,
        boolean seriousIllness,
        int failedItems,
        Person.AbilityGrade abilityGrade,
        Map<IncomeItem.Kind, Long> income,
        Set<Benefit> benefits,
        @Nullable ParentFacts father,
        @Nullable ParentFacts mother,
        @Nullable Placement placement,
        @Nullable Month supportedSince,
        @Nullable Month countedFrom,
        List<Change> changes,
        Set<String> unknown) {

    /** 事实变化: the member's facts from a month on. */
    public record Change(Month from, MemberFacts facts) {}

    /** Throws FactException with the key at fault. */
    public MemberFacts {
        if (age == null && born == null && !unknown.contains("age")) {
            throw new FactException("age:请填写年龄(age)或出生日期(born)");
        }
        if (age != null && born != null) {
            throw new FactException("born:年龄与出生日期只填一项");
        }
        if (age != null) {
            Bounds.whole(age, 0, Bounds.AGE, "age");
        }
        Bounds.whole(failedItems, 0, 6, "selfCare.failedItems");
        if ((father == null) != (mother == null)) {
            throw new FactException("parents:父亲与母亲的情况须同时填写");
        }
        income = Map.copyOf(income);
        benefits = Set.copyOf(benefits);
        changes = List.copyOf(changes);
        unknown = Set.copyOf(unknown);
    }

    /** The facts that hold in a month. */
    public MemberFacts in(Month month) {
        MemberFacts now = this;
        for (Change change : changes) {
            if (!change.from().isAfter(month)) {
                now = change.facts();
            }
        }
        return now;
    }

    /** The same person without some kinds of income. */
    public MemberFacts without(Set<IncomeItem.Kind> kinds) {
        Map<IncomeItem.Kind, Long> rest = new EnumMap<>(IncomeItem.Kind.class);
        income.forEach((kind, yearly) -> {
            if (!kinds.contains(kind)) {
                rest.put(kind, yearly);
            }
        });
        List<Change> then = changes.stream()
                .map(change -> new Change(change.from(), change.facts().without(kinds)))
                .toList();
        return copy(relation, status, rest, supportedSince, then);
    }

    /** The same person as if no change had been decided. */
    public MemberFacts unchanged() {
        return copy(relation, status, income, supportedSince, List.of());
    }

    /** The same person with another status for good. */
    public MemberFacts with(Person.Status other) {
        return copy(relation, other, income, supportedSince, List.of());
    }

    /** The same person as a household of one. */
    public MemberFacts alone() {
        List<Change> then = changes.stream()
                .map(change -> new Change(change.from(), change.facts().alone()))
                .toList();
        return copy(Person.Relation.HEAD, status, income, supportedSince, then);
    }

    /** The same person, on extreme-poverty support since a month. */
    public MemberFacts supportedFrom(Month since) {
        return copy(relation, status, income, since, changes);
    }

    private MemberFacts copy(
            Person.Relation ofRelation,
            Person.Status ofStatus,
            Map<IncomeItem.Kind, Long> ofIncome,
            @Nullable Month ofSupport,
            List<Change> ofChanges) {
        return new MemberFacts(
                id,
                ofRelation,
                age,
                born,
                male,
                ofStatus,
                study,
                studyMode,
                coResident,
                cannotLiveIndependently,
                dutyOfSupport,
                work,
                workCapacity,
                disability,
                seriousIllness,
                failedItems,
                abilityGrade,
                ofIncome,
                benefits,
                father,
                mother,
                placement,
                ofSupport,
                countedFrom,
                ofChanges,
                unknown);
    }

    /** 周岁 on a day; a person known by age only keeps it. */
    public int ageOn(LocalDate day) {
        if (age != null) {
            return age;
        }
        return born == null ? 0 : Period.between(born, day).getYears();
    }

    /** The month of a birthday, null when the birth date is not known. */
    public @Nullable Month monthOfAge(int years) {
        return born == null ? null : Month.of(born).plus(12 * years);
    }
}
