package org.kaolin.policy.compile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.IncomeItem;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ObligorFacts;
import org.kaolin.policy.facts.ParentFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Scope;

/** Households that are the same on every run: around every line of money, age and month, with anything unknown. */
final class Families {

    private static final int[] AGES = {0, 6, 16, 18, 23, 60, 65, 70, 80, 90, 100};
    private static final long[] LINES = {90_000, 70_000, 96_000, 135_000, 144_000, 105_000, 200_000, 166_667, 4};
    private static final long[] NEAR = {-12, -2, -1, 0, 0, 0, 1, 2, 12};

    private final Random random;
    private final Worlds world;
    private final Month month;
    private final List<String> householdKeys;
    private final List<String> memberKeys;

    Families(long seed, Worlds world, List<Fact<?>> facts) {
        this.random = new Random(seed);
        this.world = world;
        this.month = Month.of(world.asOf()).plus(random.nextInt(4) - 1);
        this.householdKeys = keys(facts, Scope.HOUSEHOLD);
        this.memberKeys = keys(facts, Scope.MEMBER);
    }

    private static List<String> keys(List<Fact<?>> facts, Scope scope) {
        List<String> keys = new ArrayList<>();
        for (Fact<?> fact : facts) {
            if (fact.scope() == scope) {
                keys.add(fact.key());
                keys.add(fact.key().split("\\.", 2)[0]);
            }
        }
        return keys;
    }

    Situation next() {
        int size = size();
        boolean guided = chance(60);
        long line = LINES[random.nextInt(LINES.length)];
        boolean dim = chance(25);
        List<MemberFacts> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long share = guided ? Math.max(0, line * 12 + (i == 0 ? NEAR[random.nextInt(NEAR.length)] : 0)) : -1;
            members.add(member(i, share, dim));
        }
        List<ObligorFacts> obligors = new ArrayList<>();
        int count = obligors(size);
        for (int i = 0; i < count; i++) {
            obligors.add(obligor());
        }
        HouseholdFacts household = new HouseholdFacts(
                world.view().region(),
                world.view().area(),
                members,
                obligors,
                chance(30) ? money() : 0,
                chance(40) ? line * size * (chance(50) ? 6 : 7) + NEAR[random.nextInt(NEAR.length)] : 0,
                assets(line, size),
                chance(50),
                dim ? unknown(householdKeys) : Set.of());
        return Situation.of(household, request(size), world.asOf(), month);
    }

    private int size() {
        int draw = random.nextInt(100);
        return draw < 25 ? 1 : draw < 55 ? 2 : draw < 80 ? 3 : draw < 95 ? 4 : draw < 99 ? 5 : 6 + random.nextInt(6);
    }

    private int obligors(int size) {
        return size > 4 || chance(80) ? 0 : size > 2 || chance(80) ? 1 : random.nextInt(5);
    }

    private long assets(long line, int size) {
        return chance(30) ? 0 : chance(50) ? line * 20 * size + NEAR[random.nextInt(NEAR.length)] : money();
    }

    private long money() {
        long limit = 1;
        for (int i = random.nextInt(11); i > 0; i--) {
            limit *= 10;
        }
        return Math.max(0, random.nextLong(limit) - 1);
    }

    private MemberFacts member(int index, long share, boolean dim) {
        Set<String> unknown = dim && chance(50) ? unknown(memberKeys) : Set.of();
        boolean byAge = chance(25);
        boolean child = chance(25);
        return new MemberFacts(
                "m" + index,
                index == 0 ? Person.Relation.HEAD : one(Person.Relation.values()),
                byAge ? Integer.valueOf(near(AGES)) : null,
                byAge ? null : born(),
                chance(50),
                chance(85) ? Person.Status.NORMAL : one(Person.Status.values()),
                chance(60) ? Person.Study.NONE : one(Person.Study.values()),
                one(Person.StudyMode.values()),
                chance(80),
                chance(10),
                chance(80),
                one(Person.Work.values()),
                one(Person.WorkCapacity.values()),
                disability(),
                chance(15),
                random.nextInt(7),
                one(Person.AbilityGrade.values()),
                income(share),
                benefits(),
                child ? parent() : null,
                child ? parent() : null,
                chance(50) ? one(Person.Placement.values()) : null,
                chance(10) ? month.plus(-random.nextInt(300)) : null,
                chance(10) ? month.plus(random.nextInt(3) - 1) : null,
                List.of(),
                unknown);
    }

    private LocalDate born() {
        int age = near(AGES);
        LocalDate day = world.asOf().minusYears(age);
        return switch (random.nextInt(6)) {
            case 0 -> day;
            case 1 -> day.plusDays(age == 0 ? 0 : 1);
            case 2 -> day.minusDays(1);
            case 3 -> day.minusMonths(1);
            case 4 -> age == 0 ? day : day.plusMonths(1);
            default -> day.minusDays(random.nextInt(365));
        };
    }

    private int near(int[] values) {
        int value = values[random.nextInt(values.length)] + random.nextInt(3) - 1;
        return Math.max(0, chance(70) ? value : random.nextInt(105));
    }

    private Disability disability() {
        return chance(60)
                ? Disability.ABSENT
                : new Disability(one(Disability.Kind.values()), 1 + random.nextInt(4), chance(85));
    }

    private Map<IncomeItem.Kind, Long> income(long share) {
        Map<IncomeItem.Kind, Long> income = new EnumMap<>(IncomeItem.Kind.class);
        if (share >= 0) {
            income.put(IncomeItem.Kind.PROPERTY, share);
            return income;
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            income.put(one(IncomeItem.Kind.values()), money());
        }
        return income;
    }

    private Set<Benefit> benefits() {
        Set<Benefit> benefits = EnumSet.noneOf(Benefit.class);
        if (chance(30)) {
            benefits.add(one(Benefit.values()));
        }
        return benefits;
    }

    private ParentFacts parent() {
        ParentFacts.State state = one(ParentFacts.State.values());
        return new ParentFacts(
                state, near(new int[] {0, 6, 12, 120}), chance(70), near(new int[] {6, 36}), disability());
    }

    private ObligorFacts obligor() {
        return new ObligorFacts(
                chance(85) ? Integer.valueOf(near(AGES)) : null,
                one(Person.Status.values()),
                benefits(),
                disability(),
                chance(50) ? 2_400_000 + NEAR[random.nextInt(NEAR.length)] : money(),
                chance(70));
    }

    private Set<String> unknown(List<String> keys) {
        Set<String> unknown = new HashSet<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            unknown.add(keys.get(random.nextInt(keys.size())));
        }
        return unknown;
    }

    private RequestFacts request(int size) {
        Set<Benefit> asked = EnumSet.noneOf(Benefit.class);
        for (Benefit benefit : Benefit.values()) {
            if (benefit.decidedHere() && chance(50)) {
                asked.add(benefit);
            }
        }
        Map<Benefit, Set<String>> whom = new HashMap<>();
        Map<Benefit, Set<String>> decided = new HashMap<>();
        for (Benefit benefit : asked) {
            if (chance(20)) {
                whom.put(benefit, Set.of("m" + random.nextInt(size)));
            }
            if (chance(15)) {
                decided.put(benefit, chance(50) ? Set.of() : Set.of("m" + random.nextInt(size)));
            }
        }
        return new RequestFacts(
                List.copyOf(asked),
                whom,
                decided,
                chance(20) ? one(Benefit.values()) : null,
                chance(30) ? Map.of("m0", random.nextInt(6)) : Map.of(),
                chance(30),
                chance(10) ? Map.of("m0", month.plus(random.nextInt(3) - 1)) : Map.of(),
                chance(10),
                chance(30),
                chance(80),
                1 + random.nextInt(24),
                chance(50) ? Integer.valueOf(near(new int[] {6, 12})) : null,
                index(new String[] {"3.4", "3.5", "3.6", "-0.5", "0.05"}),
                index(new String[] {"5.9", "6", "6.0001", "12.25", "-1"}));
    }

    private @Nullable BigDecimal index(String[] values) {
        return chance(10) ? null : new BigDecimal(values[random.nextInt(values.length)]);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
