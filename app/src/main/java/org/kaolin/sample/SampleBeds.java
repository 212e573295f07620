package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Ids;

/** 样例床位: every bed with the day it became a nursing-type one, so that each year ends with exactly its total. */
final class SampleBeds {

    private static final int ROOMS_A_FLOOR = 20;

    /** Number of the bed that carries the number of the one before it (planted). */
    private static final int DOUBLED = 5;

    private static final int DOUBLED_IN = 43;

    /**
     * Beds of one institution rebuilt at once.
     *
     * @param count how many become nursing-type beds
     */
    private record Batch(LocalDate day, LocalDate known, int count) {}

    private SampleBeds() {}

    static void write(SampleStory beds, List<SampleInstitution> institutions) {
        Map<Integer, List<Batch>> batches = batches(institutions);
        for (SampleInstitution home : institutions) {
            List<Batch> own = batches.getOrDefault(home.number(), List.of());
            int next = 0;
            int left = 0;
            for (int i = 0; i < home.beds(); i++) {
                if (i >= home.first() && left == 0 && next < own.size()) {
                    left = own.get(next++).count();
                }
                boolean changes = i >= home.first() && left > 0;
                bed(beds, home, i, changes ? own.get(next - 1) : null);
                left -= changes ? 1 : 0;
            }
        }
    }

    private static void bed(SampleStory beds, SampleInstitution home, int index, @Nullable Batch batch) {
        int place = home.number() == DOUBLED_IN && index == DOUBLED ? index - 1 : index;
        int inRoom = home.category().equals("rest-home") ? 2 : 3;
        int room = place / inRoom;
        String roomNumber = Integer.toString((room / ROOMS_A_FLOOR + 1) * 100 + room % ROOMS_A_FLOOR + 1);
        String number = Integer.toString(place % inRoom + 1);
        boolean nursing = index < home.first();
        UUID id = Ids.of("bed:" + home.number() + "-" + (index + 1));
        List<SampleStory.Step> steps = new ArrayList<>();
        steps.add(new SampleStory.Step(
                SampleStory.FIRST, SampleStory.FIRST, home.id(), roomNumber, number, nursing, "open"));
        if (batch != null) {
            steps.add(new SampleStory.Step(batch.day(), batch.known(), home.id(), roomNumber, number, true, "open"));
        }
        beds.write(id, steps);
    }

    /** What is built under the plan changes all its beds in that year; the others fill each year's total in turn. */
    private static Map<Integer, List<Batch>> batches(List<SampleInstitution> institutions) {
        Random random = SampleStory.random("nursing-beds");
        int years = SampleInstitutions.NURSING.length - 1;
        int[] quota = new int[years];
        for (int y = 0; y < years; y++) {
            quota[y] = SampleInstitutions.NURSING[y + 1] - SampleInstitutions.NURSING[y];
        }
        Map<Integer, List<Batch>> batches = new LinkedHashMap<>();
        List<SampleInstitution> others = new ArrayList<>();
        for (SampleInstitution home : institutions) {
            if (home.built() > 0) {
                quota[home.built() - 2021] -= home.last() - home.first();
                add(batches, home, home.built(), home.last() - home.first(), random);
            } else if (home.last() > home.first()) {
                others.add(home);
            }
        }
        Collections.shuffle(others, random);
        int year = 0;
        for (SampleInstitution home : others) {
            int left = home.last() - home.first();
            while (left > 0) {
                while (quota[year] == 0) {
                    year++;
                }
                int now = Math.min(left, quota[year]);
                add(batches, home, 2021 + year, now, random);
                quota[year] -= now;
                left -= now;
            }
        }
        return batches;
    }

    private static void add(
            Map<Integer, List<Batch>> batches, SampleInstitution home, int year, int count, Random random) {
        LocalDate day = SampleStory.dayOf(year, random);
        LocalDate known = day.plusDays(random.nextInt(7));
        batches.computeIfAbsent(home.number(), n -> new ArrayList<>()).add(new Batch(day, known, count));
    }
}
