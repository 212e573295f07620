package org.kaolin.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaolin.time.AsOf;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.BadInput;

/** Mergers, splits, renamings and transfers of real units, and series restated across them. */
class ChangesTest {

    /** Each test has townships of its own. */
    private static final PlacesRig RIG = new PlacesRig();

    private static final LocalDate ON = LocalDate.of(2022, 7, 1);
    private static final LocalDate BEFORE = ON.minusDays(1);

    @Test
    void what_was_merged_is_gone_from_the_day_on_and_still_there_the_day_before() {
        UUID into = households("360203002001", 1000);
        UUID old = households("360203002003", 500);

        RIG.places.merge(Set.of(old), into, approval(ON));

        assertThat(RIG.units.find(old, AsOf.of(BEFORE))).isPresent();
        assertThat(RIG.units.find(old, AsOf.of(ON))).isEmpty();
        assertThat(RIG.units.get(into, AsOf.of(BEFORE)).households()).isEqualTo(1000);
        assertThat(RIG.units.get(into, AsOf.of(ON)).households()).isEqualTo(1500);
        assertThat(codes("360203002", BEFORE)).contains("360203002003");
        assertThat(codes("360203002", ON)).doesNotContain("360203002003");
        // what was recorded at the merged unit still counts in the area that took it over
        assertThat(RIG.units.isIn(old, into, AsOf.of(ON))).isTrue();
        assertThat(RIG.units.isIn(old, RIG.units.require("360203", AsOf.of(ON)).id(), AsOf.of(ON)))
                .isTrue();
        assertThat(RIG.units.isIn(old, into, AsOf.of(BEFORE))).isFalse();
    }

    @Test
    void before_the_merger_was_known_nothing_of_it_is_seen() {
        UUID into = id("360203006001");
        UUID old = id("360203006002");
        RIG.places.merge(Set.of(old), into, approval(ON));
        AsOf then = new AsOf(ON, Instant.parse("2025-12-31T03:00:00Z"));

        assertThat(RIG.units.find(old, then)).isPresent();
        assertThat(RIG.units.isIn(old, into, then)).isFalse();
        assertThat(RIG.units.path(old, then)).hasSize(5);
    }

    @Test
    void townships_take_their_villages_along() {
        UUID into = id("360222204");
        UUID old = id("360222205");
        int all =
                RIG.units.listIn(RIG.units.city(AsOf.of(ON)).id(), AsOf.of(ON)).size();
        int both = RIG.units.listIn(into, AsOf.of(BEFORE)).size()
                + RIG.units.listIn(old, AsOf.of(BEFORE)).size();

        RIG.places.merge(Set.of(old), into, approval(ON));

        assertThat(RIG.units.listIn(into, AsOf.of(ON))).hasSize(both - 1);
        assertThat(RIG.units.listIn(RIG.units.city(AsOf.of(ON)).id(), AsOf.of(ON)))
                .hasSize(all - 1);
    }

    @Test
    void a_split_shares_by_households_and_leaves_the_rest() {
        UUID unit = households("360203003001", 1000);
        UUID part = RIG.places
                .split(unit, true, List.of(new NewUnit("360203003099", "新区社区居委会", null, 300, List.of())), approval(ON))
                .getFirst();

        assertThat(RIG.units.get(unit, AsOf.of(ON)).households()).isEqualTo(700);
        assertThat(RIG.units.get(part, AsOf.of(ON)).households()).isEqualTo(300);
        Restated later = RIG.series.restate(Map.of(unit, 101L), BEFORE, ON);
        assertThat(later.values()).containsEntry(unit, 71L).containsEntry(part, 30L);
        assertThat(later.estimated()).containsExactlyInAnyOrder(unit, part);
        Restated back = RIG.series.restate(Map.of(unit, 71L, part, 30L), ON, BEFORE);
        assertThat(back.values()).isEqualTo(Map.of(unit, 101L));
        assertThat(back.estimated()).isEmpty();
    }

    @Test
    void a_split_township_may_leave_no_village_without_a_parent() {
        UUID town = id("360222105");
        List<UUID> villages =
                RIG.units.children(town, AsOf.of(ON)).stream().map(Unit::id).toList();
        List<NewUnit> parts = List.of(
                new NewUnit("360222190", "东镇", null, 10, villages.subList(0, 3)),
                new NewUnit("360222191", "西镇", null, 20, villages.subList(3, villages.size() - 1)));

        assertThatThrownBy(() -> RIG.places.split(town, false, parts, approval(ON)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("没有上级");
        assertThat(RIG.units.resolve("360222190", AsOf.of(ON))).isEmpty();
        assertThat(RIG.units.find(town, AsOf.of(ON))).isPresent();
    }

    @Test
    void a_new_name_holds_from_its_day_on_and_the_old_one_before() {
        UUID town = id("360222108");
        RIG.places.rename(town, "三龙街道", Kind.STREET, approval(ON));

        assertThat(RIG.units.get(town, AsOf.of(BEFORE)).name()).isEqualTo("三龙镇");
        assertThat(RIG.units.get(town, AsOf.of(ON)).name()).isEqualTo("三龙街道");
        assertThat(RIG.units.get(town, AsOf.of(ON)).kind()).isEqualTo(Kind.STREET);
        assertThatThrownBy(() -> RIG.places.rename(town, "三龙街道", null, approval(ON.plusDays(1))))
                .isInstanceOf(InvalidChange.class);
    }

    @Test
    void a_transferred_unit_keeps_its_identity_and_both_its_codes() {
        UUID town = id("360222109");
        UUID district = id("360202");
        RIG.places.transfer(town, district, "360202109", approval(ON));

        assertThat(codes("360202", ON)).contains("360202109", "360222109200");
        assertThat(codes("360222", ON)).doesNotContain("360222109200");
        assertThat(codes("360222", BEFORE)).contains("360222109");
        assertThat(RIG.units.require("360202109", AsOf.of(ON)).id()).isEqualTo(town);
        assertThat(RIG.units.require("360222109", AsOf.of(ON)).id()).isEqualTo(town);
        assertThat(RIG.units
                        .bearer("360222109", BEFORE, AsOf.of(ON))
                        .orElseThrow()
                        .id())
                .isEqualTo(town);
        assertThat(RIG.units.bearer("360222109", ON, AsOf.of(ON))).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() {
        UUID village = id("360222101200");
        UUID town = id("360222101");
        UUID other = id("360222102");

        refused(() -> RIG.places.merge(Set.of(village), town, approval(ON)), "同一层级");
        refused(() -> RIG.places.merge(Set.of(town), town, approval(ON)), "其他单元");
        refused(() -> RIG.places.transfer(town, village, null, approval(ON)), "层级不高于");
        refused(() -> RIG.places.transfer(town, town, null, approval(ON)), "层级不高于");
        refused(() -> RIG.places.recode(town, "360222102", approval(ON)), "同时属于");
        refused(() -> RIG.places.recode(town, "36022", approval(ON)), "9 位数字");
        refused(() -> RIG.places.merge(Set.of(other), town, approval(LocalDate.of(2019, 1, 1))), "尚不存在");
        assertThatThrownBy(() -> new Approval(ON, " ", null, "city"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("原因");
    }

    @Test
    void after_any_changes_every_village_has_one_way_up_and_totals_stay() {
        Random random = new Random(20251123);
        RIG.jdbc
                .sql("update unit set households = 100 + (hashtext(code) & 1023) where level = 'village'")
                .update();
        LocalDate day = LocalDate.of(2023, 1, 1);
        Map<UUID, Long> first = values(day, random);
        int done = 0;
        for (int i = 0; i < 20; i++) {
            day = day.plusDays(1 + random.nextInt(40));
            done += change(random, day, i) ? 1 : 0;
        }
        assertThat(done).isGreaterThan(10);
        new TreeCheck(RIG.jdbc).requireOneWayUp();
        requireTotals(first, day.plusDays(1), random);
    }

    private static void requireTotals(Map<UUID, Long> first, LocalDate last, Random random) {
        LocalDate start = LocalDate.of(2023, 1, 1);
        long total = first.values().stream().mapToLong(Long::longValue).sum();
        Restated later = RIG.series.restate(first, start, last);
        assertThat(later.total()).isEqualTo(total);
        assertThat(later.unknown()).isEmpty();
        assertThat(later.values().keySet()).isEqualTo(villages(last));
        Map<UUID, Long> now = values(last, random);
        Restated back = RIG.series.restate(now, last, start);
        assertThat(back.total())
                .isEqualTo(now.values().stream().mapToLong(Long::longValue).sum());
        assertThat(back.values().keySet()).isEqualTo(villages(start));
    }

    private static boolean change(Random random, LocalDate day, int number) {
        AsOf at = AsOf.of(day);
        List<Unit> towns = RIG.units.list(Level.TOWNSHIP, at);
        Unit town = towns.get(random.nextInt(towns.size()));
        List<Unit> villages = RIG.units.children(town.id(), at);
        try {
            switch (random.nextInt(6)) {
                case 0 ->
                    RIG.places.merge(Set.of(town.id()), pick(towns, random).id(), approval(day));
                case 1 ->
                    RIG.places.merge(
                            Set.of(pick(villages, random).id()),
                            pick(villages, random).id(),
                            approval(day));
                case 2 -> {
                    Set<UUID> some = new LinkedHashSet<>(
                            List.of(villages.getFirst().id(), villages.getLast().id()));
                    String code = town.code() + (700 + number);
                    RIG.places.merge(some, NewUnit.of(code, "新设" + number), approval(day));
                }
                case 3 -> {
                    NewUnit part = new NewUnit(town.code() + (800 + number), "析置" + number, null, 40, List.of());
                    RIG.places.split(pick(villages, random).id(), true, List.of(part), approval(day));
                }
                case 4 ->
                    RIG.places.transfer(
                            pick(villages, random).id(), pick(towns, random).id(), null, approval(day));
                default -> {
                    List<Unit> counties = RIG.units.counties(at);
                    RIG.places.transfer(town.id(), pick(counties, random).id(), null, approval(day));
                }
            }
            return true;
        } catch (InvalidChange | java.util.NoSuchElementException refused) {
            return false;
        }
    }

    private static Unit pick(List<Unit> units, Random random) {
        if (units.isEmpty()) {
            throw new java.util.NoSuchElementException();
        }
        return units.get(random.nextInt(units.size()));
    }

    private static Map<UUID, Long> values(LocalDate day, Random random) {
        Map<UUID, Long> values = new LinkedHashMap<>();
        new ArrayList<>(villages(day)).stream().sorted().forEach(id -> values.put(id, random.nextLong(0, 5000)));
        return values;
    }

    private static Set<UUID> villages(LocalDate day) {
        return RIG.units.list(Level.VILLAGE, AsOf.of(day)).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private static void refused(Runnable work, String words) {
        assertThatThrownBy(work::run).isInstanceOf(InvalidChange.class).hasMessageContaining(words);
    }

    private static UUID households(String code, int households) {
        RIG.jdbc
                .sql("update unit set households = :households where code = :code")
                .param("households", households)
                .param("code", code)
                .update();
        return id(code);
    }

    private static UUID id(String code) {
        return RIG.units.require(code, AsOf.of(BEFORE)).id();
    }

    private static List<String> codes(String area, LocalDate day) {
        UUID id = RIG.units.require(area, AsOf.of(BEFORE)).id();
        return RIG.units.listIn(id, AsOf.of(day)).stream().map(Unit::code).toList();
    }

    private static Approval approval(LocalDate on) {
        return new Approval(on, "测试的区划调整", "测试〔2022〕1号", "city");
    }
}
