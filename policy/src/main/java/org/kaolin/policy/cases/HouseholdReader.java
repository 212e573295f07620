package org.kaolin.policy.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ObligorFacts;
import org.kaolin.policy.facts.ParentFacts;
import org.kaolin.policy.facts.Person;

/** 家庭读取: section 2 of the case schema. */
final class HouseholdReader {

    private static final int MONTHS = 12;
    private static final ParentFacts ABLE = new ParentFacts(ParentFacts.State.ABLE, 0, false, 0, Disability.ABSENT);

    private HouseholdReader() {}

    static HouseholdFacts household(Fields fields, RegionCode region, Area area, List<ObligorFacts> obligors) {
        List<MemberFacts> members = new ArrayList<>();
        int place = 0;
        for (Object item : fields.list("members")) {
            String key = "members[" + place++ + "]";
            members.add(Fields.at(key, () -> member(item)));
        }
        long heads = members.stream()
                .filter(member -> member.relation() == Person.Relation.HEAD)
                .count();
        if (heads != 1 && !members.isEmpty() && members.size() <= Bounds.MEMBERS) {
            throw new FactException("members:应有且只有一名户主(relation: head),现有 " + heads + " 名");
        }
        return new HouseholdFacts(
                region,
                area,
                members,
                obligors,
                total(fields, "deductions", Set.of("serious-illness", "disability", "other")),
                total(fields, "rigidExpenses", Set.of("living", "medical", "education", "rehabilitation", "other")),
                fields.inside("assets", 0L, assets -> assets.fen("financial", 0)),
                fields.flag("incomeStable", true),
                Set.of());
    }

    static ObligorFacts obligor(Fields fields) {
        fields.code("relation", Person.Relation.class, Person.Relation.OTHER);
        return new ObligorFacts(
                fields.has("age") ? fields.whole("age") : null,
                fields.code("status", Person.Status.class, Person.Status.NORMAL),
                fields.codes("benefits", Benefit.class),
                fields.inside("disability", Disability.ABSENT, HouseholdReader::disability),
                fields.fen("incomePerYear", 0),
                fields.flag("assetsFit", false));
    }

    private static MemberFacts member(@Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw new FactException("应为键值结构,现为 " + item);
        }
        return memberWithChanges(map);
    }

    /** Each change is read as the whole member with some keys replaced, so that it obeys the same rules. */
    private static MemberFacts memberWithChanges(Map<?, ?> map) {
        Map<Object, Object> plain = new LinkedHashMap<>(map);
        Object listed = plain.remove("changes");
        List<Patch> patches = new ArrayList<>(Fields.read(
                listed == null ? Map.of() : Map.of("changes", listed),
                fields -> fields.each("changes", HouseholdReader::patch)));
        patches.sort(Comparator.comparing(Patch::from));
        List<MemberFacts.Change> changes = new ArrayList<>();
        Map<Object, Object> current = new LinkedHashMap<>(plain);
        for (Patch patch : patches) {
            replace(current, patch.set());
            Map<Object, Object> then = new LinkedHashMap<>(current);
            changes.add(new MemberFacts.Change(
                    patch.from(),
                    Fields.at("changes", () -> Fields.read(then, fields -> plainMember(fields, List.of())))));
        }
        return Fields.read(plain, fields -> plainMember(fields, changes));
    }

    private record Patch(Month from, Map<?, ?> set) {}

    private static Patch patch(Fields fields) {
        Object set = fields.raw("set");
        if (!(set instanceof Map<?, ?> map) || map.containsKey("changes") || map.containsKey("id")) {
            throw new FactException("set:应列出要变更的事实");
        }
        return new Patch(fields.month("from"), map);
    }

    private static void replace(Map<Object, Object> current, Map<?, ?> set) {
        set.forEach((key, value) -> {
            current.put(key, value);
            if ("born".equals(key)) {
                current.remove("age");
            }
            if ("age".equals(key)) {
                current.remove("born");
            }
        });
    }

    private static MemberFacts plainMember(Fields fields, List<MemberFacts.Change> changes) {
        Person.Relation relation = fields.code("relation", Person.Relation.class);
        Parents parents =
                fields.has("parents") ? fields.inside("parents", HouseholdReader::parents) : new Parents(null, null);
        return new MemberFacts(
                fields.text("id"),
                relation,
                fields.has("age") ? fields.whole("age") : null,
                fields.dateOrNull("born"),
                fields.text("sex", true, HouseholdReader::male),
                status(fields),
                fields.code("study", Person.Study.class, Person.Study.NONE),
                fields.code("studyMode", Person.StudyMode.class, Person.StudyMode.FULL_TIME),
                fields.flag("coResident", true),
                fields.flag("cannotLiveIndependently", false),
                fields.flag("dutyOfSupport", relation.dutyOfSupport()),
                fields.code("work", Person.Work.class, Person.Work.NONE),
                fields.code("workCapacity", Person.WorkCapacity.class, Person.WorkCapacity.FULL),
                fields.inside("disability", Disability.ABSENT, HouseholdReader::disability),
                fields.flag("seriousIllness", false),
                fields.inside("selfCare", 0, care -> care.whole("failedItems", 0)),
                fields.code("abilityGrade", Person.AbilityGrade.class, Person.AbilityGrade.INTACT),
                income(fields),
                fields.codes("benefits", Benefit.class),
                parents.father(),
                parents.mother(),
                fields.has("placement") ? fields.code("placement", Person.Placement.class) : null,
                fields.monthOrNull("supportedSince"),
                fields.monthOrNull("countedFrom"),
                changes,
                Set.of());
    }

    private static Person.Status status(Fields fields) {
        Person.Status status = fields.code("status", Person.Status.class, Person.Status.NORMAL);
        if (status == Person.Status.NO_CIVIL_CAPACITY) {
            throw new FactException("status:无民事行为能力只用于法定义务人");
        }
        return status;
    }

    private static boolean male(String sex) {
        return switch (sex) {
            case "male" -> true;
            case "female" -> false;
            default -> throw new FactException("未知代码“" + sex + "”,可用:male、female");
        };
    }

    private record Parents(
            @Nullable ParentFacts father, @Nullable ParentFacts mother) {}

    private static Parents parents(Fields fields) {
        return new Parents(
                fields.inside("father", ABLE, HouseholdReader::parent),
                fields.inside("mother", ABLE, HouseholdReader::parent));
    }

    private static ParentFacts parent(Fields fields) {
        return new ParentFacts(
                fields.code("state", ParentFacts.State.class),
                fields.whole("months", 0),
                fields.flag("notCaring", false),
                fields.whole("termMonths", 0),
                fields.inside("disability", Disability.ABSENT, HouseholdReader::disability));
    }

    private static Disability disability(Fields fields) {
        Disability.Kind kind = fields.code("kind", Disability.Kind.class);
        if (kind == Disability.Kind.NONE) {
            throw new FactException("kind:没有残疾时请不填 disability");
        }
        return new Disability(kind, fields.whole("grade"), fields.flag("certificate", true));
    }

    private static Map<IncomeItem.Kind, Long> income(Fields fields) {
        Map<IncomeItem.Kind, Long> income = new EnumMap<>(IncomeItem.Kind.class);
        fields.each("income", item -> new IncomeItem(item.code("kind", IncomeItem.Kind.class), yearly(item)))
                .forEach(item -> income.merge(item.kind(), item.yearly(), Math::addExact));
        return income;
    }

    private static long total(Fields fields, String key, Set<String> kinds) {
        long total = 0;
        for (long yearly : fields.each(key, item -> {
            String kind = item.text("kind");
            if (!kinds.contains(kind)) {
                throw new FactException("kind:未知代码“" + kind + "”");
            }
            return yearly(item);
        })) {
            total = Math.addExact(total, yearly);
        }
        return total;
    }

    private static long yearly(Fields item) {
        long amount = item.fen("amount");
        Per per = item.code("per", Per.class);
        long yearly = per == Per.MONTH ? Math.multiplyExact(amount, MONTHS) : amount;
        Bounds.money(yearly, "amount");
        return yearly;
    }

    private enum Per implements Coded {
        MONTH("每月"),
        YEAR("每年");

        private final String title;

        Per(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
