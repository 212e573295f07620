package org.kaolin.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaolin.start.CitySettings;

/** 样例户数: a plausible number of households for each village-level unit, growing a little every second year. */
final class SampleHouseholds {

    /** First day of the register. */
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private static final String FIRST_KNOWN = "2019-01-01 08:00:00+08";
    private static final int[] YEARS = {2021, 2023, 2025};

    private SampleHouseholds() {}

    /**
     * Households from a day on.
     *
     * @param known moment the platform came to know it
     */
    record Step(LocalDate from, String known, int households) {}

    /** What a unit outside the central city's merger starts with. */
    static int of(SampleUnits.Village unit) {
        Random random = random(unit.code());
        return switch (unit.kind()) {
            case "community" ->
                unit.township().equals("street") ? 1500 + skewed(random, 2500, 3) : 600 + skewed(random, 1400, 2);
            case "administrative-village", "village-not-counted" -> 200 + skewed(random, 700, 4);
            default -> unit.name().contains("虚拟") ? 0 : 40 + random.nextInt(200);
        };
    }

    /** From zero to the most; the higher the power, the oftener a small value. */
    private static int skewed(Random random, int most, int power) {
        return (int) (Math.pow(random.nextDouble(), power) * (most + 1));
    }

    /** The start, the gain by the merger where there is one, and the growth of every second year. */
    static List<Step> steps(SampleUnits.Village unit, int base, int gain) {
        Random random = random("growth:" + unit.code());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(FIRST, FIRST_KNOWN, base));
        int now = base + gain;
        if (gain > 0) {
            steps.add(new Step(SampleMerger.ON, SampleMerger.KNOWN, now));
        }
        for (int year : YEARS) {
            double perMille = unit.kind().equals("community") ? 6 + random.nextInt(16) : random.nextInt(12) - 5.0;
            now = (int) Math.round(now * (1 + perMille / 1000));
            steps.add(new Step(LocalDate.of(year, 1, 1), year + "-01-01 08:00:00+08", now));
        }
        return steps;
    }

    private static Random random(String name) {
        return new Random(CitySettings.SEED ^ name.hashCode() * 0x9E3779B97F4A7C15L);
    }
}
