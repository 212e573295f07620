package org.kaolin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every implementation of the reference policy comes to the published sums. */
class ReferenceChecksumTest {

    private static final int HOUSEHOLDS = 60_000;

    private final City city = City.of(HOUSEHOLDS);
    private final ReferencePolicy policy = new ReferencePolicy(city);

    @Test
    void the_city_is_the_published_one() {
        assertThat(city.people()).isEqualTo(160_139);
        assertThat(Arrays.stream(city.income).asLongStream().sum()).isEqualTo(41_974_783_200L);
        assertThat(Arrays.stream(city.assets).asLongStream().sum()).isEqualTo(1_476_542_067_964L);
    }

    @Test
    void compiled_interpreted_and_hand_written_come_to_the_published_sums() {
        ScalarLoop scalar = new ScalarLoop(city);
        scalar.run(City.FIRST_MONTH);
        Sums expected = published();
        assertThat(scalar.sums()).isEqualTo(expected);
        assertThat(new HandRun(city).sums(City.FIRST_MONTH)).isEqualTo(expected);
        assertThat(new CompiledRun(city, policy).sums(City.FIRST_MONTH)).isEqualTo(expected);
        assertThat(new InterpretedRun(city, policy).sums(City.FIRST_MONTH, new long[HOUSEHOLDS]))
                .isEqualTo(expected);
    }

    @Test
    void twelve_months_with_changing_figures_come_out_the_same() {
        ScalarLoop scalar = new ScalarLoop(city);
        HandRun hand = new HandRun(city);
        CompiledRun compiled = new CompiledRun(city, policy);
        for (int month = City.FIRST_MONTH; month < City.FIRST_MONTH + 12; month++) {
            scalar.run(month);
            assertThat(hand.sums(month)).isEqualTo(scalar.sums());
            assertThat(compiled.sums(month)).isEqualTo(scalar.sums());
        }
    }

    private static Sums published() {
        Sums sums = new Sums();
        long[] columns = {
            13_849_278_678L,
            1_386_025_786,
            12_143_880,
            1_920_563,
            45_368_660,
            34_264_000,
            73_114_000,
            141_080_000,
            5_535_000,
            1_699_451_889
        };
        System.arraycopy(columns, 0, sums.columns, 0, columns.length);
        sums.withDb = 7024;
        sums.withTotal = 27_130;
        sums.hash = 51_478_513_260_981L;
        return sums;
    }
}
