package org.kaolin.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Ids;

/**
 * 样例社区服务设施: one in every community, in three of four villages in 2020 and 93 % in 2025 (E-5), with the area per 100
 * households that the years need (I-15), and the communities' day-care centres (I-22).
 */
final class SampleCommunityFacilities {

    /** Square metres per 100 households at the ends of 2020…2025. */
    static final double[] AREA = {22.0, 23.5, 25.1, 26.8, 28.4, 29.7};

    /** Villages with a facility at the ends of 2020…2025, in per mille. */
    static final int[] VILLAGES = {750, 788, 826, 862, 898, 930};

    /** Communities with day care at the ends of 2020…2025, in per mille. */
    static final int[] DAY_CARE = {580, 640, 710, 780, 850, 910};

    private static final String SERVICE = "{community-service}";

    /** A facility that grows; area in tenths of a square metre. */
    private static final class Growing {
        private final SampleVillage village;
        private final List<SampleStory.Step> steps = new ArrayList<>();
        private long area;

        Growing(SampleVillage village) {
            this.village = village;
        }

        void step(UUID unit, LocalDate day, LocalDate known, String construction, int year) {
            BigDecimal m2 = BigDecimal.valueOf(area, 1).setScale(1, RoundingMode.UNNECESSARY);
            String name = village.shortName() + "综合服务设施";
            steps.add(new SampleStory.Step(
                    day,
                    known,
                    unit,
                    name,
                    SampleFacilities.pinyin(name),
                    "community-centre",
                    SERVICE,
                    m2,
                    construction,
                    year,
                    "operating"));
        }
    }

    private final List<SampleVillage> villages;
    private final Map<Integer, Long> households;
    private final Random random = SampleStory.random("community-facilities");
    private final List<Growing> standing = new ArrayList<>();

    /** Households of all village-level units by year. */
    SampleCommunityFacilities(List<SampleVillage> villages, Map<Integer, Long> households) {
        this.villages = villages;
        this.households = households;
    }

    void write(SampleStory facilities) {
        List<SampleVillage> rural = new ArrayList<>(
                villages.stream().filter(SampleVillage::isAdministrativeVillage).toList());
        Collections.shuffle(rural, random);
        List<SampleVillage> first = new ArrayList<>(
                villages.stream().filter(SampleVillage::isCommunity).toList());
        int opened = rural.size() * VILLAGES[0] / 1000;
        first.addAll(rural.subList(0, opened));
        open(first, 2020, target(2020));
        merge();
        for (int year = 2021; year <= SampleStory.LAST_YEAR; year++) {
            int wanted = rural.size() * VILLAGES[year - 2020] / 1000;
            long needed = target(year)
                    - standing.stream().mapToLong(each -> each.area).sum();
            List<Growing> old = List.copyOf(standing);
            long forNew = (wanted - opened) * 1600L;
            open(rural.subList(opened, wanted), year, forNew);
            opened = wanted;
            extend(old, year, needed - forNew);
        }
        for (Growing each : standing) {
            facilities.write(Ids.of("facility:community-" + each.village.code()), each.steps);
        }
    }

    /** Area of all in tenths of a square metre. */
    private long target(int year) {
        return Math.round(households.getOrDefault(year, 0L) * AREA[year - 2020] / 100 * 10);
    }

    private void open(List<SampleVillage> where, int year, long total) {
        int[] weights = new int[where.size()];
        int[] caps = new int[where.size()];
        for (int i = 0; i < weights.length; i++) {
            boolean community = where.get(i).isCommunity();
            weights[i] = (community ? 300 : 110) + random.nextInt(community ? 400 : 140);
            caps[i] = Integer.MAX_VALUE;
        }
        int[] areas = SampleStory.split((int) Math.min(Integer.MAX_VALUE, total), weights, caps);
        for (int i = 0; i < weights.length; i++) {
            Growing facility = new Growing(where.get(i));
            facility.area = areas[i];
            LocalDate day = year == 2020 ? SampleStory.FIRST : SampleStory.dayOf(year, random);
            int built = year == 2020 ? 2005 + random.nextInt(15) : year;
            LocalDate known = year == 2020 ? day : day.plusDays(random.nextInt(7));
            facility.step(where.get(i).id(), day, known, year == 2020 ? "existing" : "new", built);
            standing.add(facility);
        }
    }

    /** The facility of a merged community goes on in the community that took it in. */
    private void merge() {
        for (Growing each : standing) {
            UUID into = each.village.into();
            LocalDate until = each.village.until();
            if (into != null && until != null) {
                each.step(into, until, until, "existing", 2010);
            }
        }
    }

    /** Extends some of those that stand until the year has its total. */
    private void extend(List<Growing> old, int year, long needed) {
        List<Growing> some = new ArrayList<>(old);
        Collections.shuffle(some, random);
        some = some.subList(0, some.size() / 5);
        long sum = some.stream().mapToLong(each -> each.area).sum();
        long left = needed;
        for (int i = 0; i < some.size() && needed > 0; i++) {
            Growing each = some.get(i);
            long more = i == some.size() - 1 ? left : needed * each.area / sum;
            each.area += more;
            left -= more;
            UUID into = each.village.into();
            LocalDate day = SampleStory.dayOf(year, random);
            UUID unit = into == null ? each.village.id() : into;
            each.step(unit, day, day.plusDays(random.nextInt(7)), "rebuilt", year);
        }
    }

    /** Day-care centres; communities where an institution gives day care come first, so that none counts twice. */
    void writeDayCare(SampleStory facilities, List<SampleInstitution> institutions) {
        List<SampleVillage> communities = dayCareOrder(institutions);
        int opened = 0;
        for (int year = 2020; year <= SampleStory.LAST_YEAR; year++) {
            int wanted = Math.round(communities.size() * DAY_CARE[year - 2020] / 1000f);
            for (; opened < wanted; opened++) {
                LocalDate day = year == 2020 ? SampleStory.FIRST : SampleStory.dayOf(year, random);
                LocalDate known = year == 2020 ? day : day.plusDays(random.nextInt(7));
                UUID id = Ids.of("facility:day-care-" + communities.get(opened).code());
                String construction = year == 2020 ? "existing" : "new";
                facilities.write(
                        id, day, known, dayCare(communities.get(opened), "日间照料中心", construction, year, "operating"));
            }
        }
    }

    private List<SampleVillage> dayCareOrder(List<SampleInstitution> institutions) {
        Set<UUID> seats = new LinkedHashSet<>();
        institutions.stream().filter(home -> home.complete() != null).forEach(home -> seats.add(home.unit()));
        List<SampleVillage> communities = new ArrayList<>(villages.stream()
                .filter(each -> each.isCommunity() && each.until() == null)
                .toList());
        Collections.shuffle(communities, random);
        communities.sort((a, b) -> Boolean.compare(!seats.contains(a.id()), !seats.contains(b.id())));
        return communities;
    }

    private @Nullable Object[] dayCare(
            SampleVillage village, String suffix, String construction, int year, String status) {
        String name = village.shortName() + suffix;
        BigDecimal area = BigDecimal.valueOf(150 + random.nextInt(350));
        return new @Nullable Object[] {
            village.id(),
            name,
            SampleFacilities.pinyin(name),
            "day-care-centre",
            "{day-care,meal}",
            area,
            construction,
            year == 2020 ? 2012 + random.nextInt(8) : year,
            status
        };
    }
}
