package org.kaolin.policies.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.AmountText;
import org.kaolin.base.Fen;
import org.kaolin.base.Reading;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ObligorFacts;
import org.kaolin.policy.facts.ParentFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.parameters.LawFigures;

/** 自查表的读取: turns answers into facts. What was not answered becomes unknown, never nought and never no. */
final class CheckReader {

    private static final long MONTHS = 12;
    private static final String CONTACT = "unattended.contact-months-above";
    private static final String TERM = "unattended.term-months-from";

    private final CheckForm form;
    private final LocalDate today;
    private final RegionCode city;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> persons = new LinkedHashMap<>();

    /** One way in which what was not answered may be: city or country, with or without somebody who must support. */
    record Alternative(HouseholdFacts household) {}

    CheckReader(CheckForm form, LocalDate today, RegionCode city) {
        this.form = form;
        this.today = today;
        this.city = city;
    }

    /** Faults by field, in Chinese; only complete after {@link #alternatives()}. */
    Map<String, String> errors() {
        return errors;
    }

    /** What to call each person. */
    Map<String, String> persons() {
        return persons;
    }

    /** Months without contact from which a parent counts as gone, less one. */
    static int contactMonths(LocalDate today) {
        return LawFigures.whole(CONTACT, today);
    }

    /** Months of a sentence from which a parent counts as gone. */
    static int termMonths(LocalDate today) {
        return LawFigures.whole(TERM, today);
    }

    /** The household in every way it may be; empty when an answer cannot be read. */
    List<Alternative> alternatives() {
        List<MemberFacts> members = members();
        Set<String> unknown = new HashSet<>();
        long assets = amount("assets", "assets", unknown);
        long expenses = amount("expenses", "rigidExpenses", unknown);
        if (form.value("hardship").isEmpty()) {
            unknown.addAll(Set.of("request.kind", "request.hukou"));
        }
        RegionCode region = region();
        List<Alternative> ways = new ArrayList<>();
        if (errors.isEmpty()) {
            for (Area area : areas()) {
                for (List<ObligorFacts> obligors : obligors()) {
                    ways.add(new Alternative(
                            new HouseholdFacts(region, area, members, obligors, 0, expenses, assets, true, unknown)));
                }
            }
        }
        return ways;
    }

    private List<Area> areas() {
        return switch (form.value("area")) {
            case "urban" -> List.of(Area.URBAN);
            case "rural" -> List.of(Area.RURAL);
            default -> List.of(Area.URBAN, Area.RURAL);
        };
    }

    private List<List<ObligorFacts>> obligors() {
        ObligorFacts able =
                new ObligorFacts(null, Person.Status.NORMAL, Set.of(), Disability.ABSENT, Bounds.MONEY, false);
        return switch (form.value("obligors")) {
            case "none" -> List.of(List.of());
            case "some" -> List.of(List.of(able));
            default -> List.of(List.of(), List.of(able));
        };
    }

    private RegionCode region() {
        String county = form.value("county");
        if (county.isEmpty()) {
            return city;
        }
        try {
            return RegionCode.of(county);
        } catch (IllegalArgumentException e) {
            errors.put("county", "请从列表中选择县(市、区)");
            return city;
        }
    }

    private List<MemberFacts> members() {
        List<MemberFacts> members = new ArrayList<>();
        for (int row = 1; row <= form.rows(); row++) {
            if (row == 1 || form.hasPerson(row)) {
                members.add(member(row));
            }
        }
        return members;
    }

    private MemberFacts member(int row) {
        Set<String> unknown = new HashSet<>();
        String chosen = row == 1 && form.value("relation1").isEmpty() ? "head" : form.value("relation" + row);
        Integer age = age(row, unknown);
        if (chosen.isEmpty()) {
            unknown.addAll(Set.of("relation", "dutyOfSupport"));
        }
        persons.put("p" + row, called(row, chosen) + (age == null ? "" : "(" + age + " 周岁)"));
        Parents parents = parents(chosen, age, unknown);
        long income = amount("income" + row, "income", unknown);
        Person.Relation relation = relation(chosen);
        return new MemberFacts(
                "p" + row,
                relation,
                age,
                null,
                true,
                Person.Status.NORMAL,
                chosen.equals("student") ? Person.Study.BACHELOR : Person.Study.NONE,
                Person.StudyMode.FULL_TIME,
                true,
                false,
                relation.dutyOfSupport() || chosen.equals("grandchild"),
                Person.Work.NONE,
                Person.WorkCapacity.FULL,
                disability(row, unknown),
                ill(row, unknown),
                failedItems(row, unknown),
                Person.AbilityGrade.INTACT,
                income == 0 ? Map.of() : Map.of(IncomeItem.Kind.WAGE_NET, income * MONTHS),
                form.is("on-living", "true") ? Set.of(Benefit.LIVING_ALLOWANCE) : Set.of(),
                parents.father(),
                parents.mother(),
                null,
                null,
                null,
                List.of(),
                unknown);
    }

    private static String called(int row, String chosen) {
        return CheckForm.RELATIONS.getOrDefault(chosen, "第 " + row + " 人").replaceFirst("[((].*", "");
    }

    private static Person.Relation relation(String chosen) {
        return switch (chosen) {
            case "head" -> Person.Relation.HEAD;
            case "spouse" -> Person.Relation.SPOUSE;
            case "child", "student", "grown" -> Person.Relation.CHILD;
            case "parent" -> Person.Relation.PARENT;
            case "grandchild" -> Person.Relation.GRANDCHILD;
            default -> Person.Relation.OTHER;
        };
    }

    private @Nullable Integer age(int row, Set<String> unknown) {
        String text = form.value("age" + row);
        if (!text.isEmpty() && text.matches("\\d{1,3}") && Integer.parseInt(text) <= Bounds.AGE) {
            return Integer.valueOf(text);
        }
        if (!text.isEmpty()) {
            errors.put("age" + row, "第 " + row + " 人的年龄请填 0 至 " + Bounds.AGE + " 的整数,不清楚就空着");
        }
        unknown.add("age");
        return null;
    }

    /** Fen; nought and unknown when nothing was typed. */
    private long amount(String field, String key, Set<String> unknown) {
        String text = form.value(field);
        if (!text.isEmpty()) {
            Reading<Fen> reading = AmountText.read(text);
            Fen fen = reading.find().orElse(null);
            if (fen != null && !fen.isNegative() && fen.value() <= Bounds.MONEY / MONTHS) {
                return fen.value();
            }
            errors.put(
                    field,
                    fen == null && reading instanceof Reading.Reject<Fen>(String reason)
                            ? reason
                            : fen != null && fen.isNegative() ? "金额不能为负;没有就填 0,不清楚就空着" : "金额太大,请核对单位(元)");
        }
        unknown.add(key);
        return 0;
    }

    private Disability disability(int row, Set<String> unknown) {
        String chosen = form.value("disability" + row);
        int dash = chosen.indexOf('-');
        if (dash < 0 || !CheckForm.DISABILITIES.containsKey(chosen)) {
            if (!chosen.equals("none")) {
                unknown.add("disability");
            }
            return Disability.ABSENT;
        }
        Disability.Kind kind = switch (chosen.substring(0, dash)) {
            case "visual" -> Disability.Kind.VISUAL;
            case "limb" -> Disability.Kind.LIMB;
            case "mental" -> Disability.Kind.MENTAL;
            default -> Disability.Kind.HEARING;
        };
        return new Disability(kind, chosen.charAt(dash + 1) - '0', true);
    }

    private boolean ill(int row, Set<String> unknown) {
        String chosen = form.value("ill" + row);
        if (chosen.isEmpty()) {
            unknown.add("seriousIllness");
        }
        return chosen.equals("yes");
    }

    private int failedItems(int row, Set<String> unknown) {
        String chosen = form.value("care" + row);
        if (chosen.equals("self")) {
            return 0;
        }
        // the grade itself is given by an assessment, which no answer here replaces
        unknown.add("abilityGrade");
        return switch (chosen) {
            case "some" -> LawFigures.whole("extreme-poverty.semi-from-items", today);
            case "all" -> LawFigures.whole("extreme-poverty.full-from-items", today);
            default -> {
                unknown.add("selfCare");
                yield 0;
            }
        };
    }

    private record Parents(
            @Nullable ParentFacts father, @Nullable ParentFacts mother) {
        private static final Parents NONE = new Parents(null, null);
    }

    private Parents parents(String chosen, @Nullable Integer age, Set<String> unknown) {
        boolean elder = chosen.equals("spouse") || chosen.equals("parent");
        if (age == null && !elder) {
            unknown.add("parents");
        }
        if (age == null || elder || age >= LawFigures.whole("adult-age", today)) {
            return Parents.NONE;
        }
        if (form.value("father").isEmpty() && form.value("mother").isEmpty()) {
            unknown.add("parents");
        }
        return new Parents(parent("father", unknown), parent("mother", unknown));
    }

    private ParentFacts parent(String who, Set<String> unknown) {
        return switch (form.value(who)) {
            case "able" -> state(ParentFacts.State.ABLE, 0, 0);
            case "dead" -> state(ParentFacts.State.DEAD, 0, 0);
            case "missing" -> state(ParentFacts.State.DECLARED_MISSING, 0, 0);
            case "lost" -> state(ParentFacts.State.LOST_CONTACT, contactMonths(today) + 1, 0);
            case "prison" -> state(ParentFacts.State.PRISON, 0, termMonths(today));
            case "ill" -> state(ParentFacts.State.SERIOUS_ILLNESS, 0, 0);
            case "disabled" ->
                new ParentFacts(
                        ParentFacts.State.DISABLED, 0, false, 0, new Disability(Disability.Kind.MENTAL, 1, true));
            default -> {
                unknown.add("parents." + who + ".state");
                yield state(ParentFacts.State.ABLE, 0, 0);
            }
        };
    }

    private static ParentFacts state(ParentFacts.State state, int lost, int term) {
        return new ParentFacts(state, lost, lost > 0, term, Disability.ABSENT);
    }
}
