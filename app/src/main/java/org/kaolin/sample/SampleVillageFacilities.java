package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Ids;

/** 样例农村互助养老设施: 263 of 473 villages meet 四助五有 in 2020 (F-15), 405 at the end of 2025. */
final class SampleVillageFacilities {

    /** Villages that qualify at the ends of 2020…2025, of 473. */
    static final int[] QUALIFYING = {263, 298, 332, 360, 384, 405};

    /** The size of the list these numbers belong to. */
    static final int VILLAGES = 473;

    /** Villages after the qualifying ones whose facility lacks something to the end. */
    private static final int LACKING = 34;

    /** Villages after these whose complete facility does not run. */
    private static final int SUSPENDED = 3;

    private static final int FLAGS = 9;

    private SampleVillageFacilities() {}

    static void write(SampleStory facilities, List<SampleVillage> all) {
        Random random = SampleStory.random("village-facilities");
        List<SampleVillage> villages = new ArrayList<>(
                all.stream().filter(SampleVillage::isAdministrativeVillage).toList());
        Collections.shuffle(villages, random);
        int[] ends = new int[QUALIFYING.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = villages.size() == VILLAGES ? QUALIFYING[i] : villages.size() * QUALIFYING[i] / VILLAGES;
        }
        int last = ends[ends.length - 1];
        for (int i = 0; i < villages.size() && i < last + LACKING + SUSPENDED; i++) {
            SampleVillage village = villages.get(i);
            UUID id = Ids.of("village-facility:" + village.code());
            if (i < last) {
                facilities.write(id, steps(village, year(ends, i), random));
            } else {
                boolean suspended = i >= last + LACKING;
                boolean[] flags = suspended ? full() : lacking(random);
                String status = suspended ? "suspended" : "operating";
                facilities.write(id, SampleStory.FIRST, SampleStory.FIRST, values(village, flags, status));
            }
        }
        onCommunity(facilities, all);
    }

    private static int year(int[] ends, int index) {
        int year = 0;
        while (index >= ends[year]) {
            year++;
        }
        return 2020 + year;
    }

    /** Complete from the first day, completed later, or opened later. */
    private static List<SampleStory.Step> steps(SampleVillage village, int year, Random random) {
        SampleStory.Step complete = year == 2020
                ? new SampleStory.Step(SampleStory.FIRST, SampleStory.FIRST, values(village, full(), "operating"))
                : later(village, year, random);
        if (year == 2020 || random.nextInt(10) < 4) {
            return List.of(complete);
        }
        return List.of(
                new SampleStory.Step(
                        SampleStory.FIRST, SampleStory.FIRST, values(village, lacking(random), "operating")),
                complete);
    }

    private static SampleStory.Step later(SampleVillage village, int year, Random random) {
        LocalDate day = SampleStory.dayOf(year, random);
        return new SampleStory.Step(day, day.plusDays(random.nextInt(7)), values(village, full(), "operating"));
    }

    private static boolean[] full() {
        boolean[] flags = new boolean[FLAGS];
        java.util.Arrays.fill(flags, true);
        return flags;
    }

    private static boolean[] lacking(Random random) {
        boolean[] flags = full();
        flags[random.nextInt(FLAGS)] = false;
        flags[random.nextInt(FLAGS)] = false;
        return flags;
    }

    private static @Nullable Object[] values(SampleVillage village, boolean[] flags, String status) {
        String name = village.shortName() + "互助养老服务点";
        @Nullable Object[] values = new @Nullable Object[3 + FLAGS + 1];
        values[0] = village.id();
        values[1] = name;
        values[2] = SampleFacilities.pinyin(name);
        for (int i = 0; i < FLAGS; i++) {
            values[3 + i] = flags[i];
        }
        values[3 + FLAGS] = status;
        return values;
    }

    /** Planted: a facility for villages that is registered in a community. */
    private static void onCommunity(SampleStory facilities, List<SampleVillage> all) {
        SampleVillage community = all.stream()
                .filter(each -> each.isCommunity() && each.until() == null)
                .findFirst()
                .orElseThrow();
        boolean[] flags = full();
        flags[FLAGS - 1] = false;
        facilities.write(
                Ids.of("village-facility:on-community"),
                SampleStory.FIRST,
                SampleStory.FIRST,
                values(community, flags, "operating"));
    }
}
