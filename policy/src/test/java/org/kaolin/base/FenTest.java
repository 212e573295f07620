package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FenTest {

    @Test
    void yuan_are_written_with_two_digits() {
        assertThat(Fen.of(0).yuan()).isEqualTo("0.00");
        assertThat(Fen.of(5).yuan()).isEqualTo("0.05");
        assertThat(Fen.of(-123456).yuan()).isEqualTo("-1234.56");
        assertThat(Fen.of(123456789).display()).isEqualTo("1,234,567.89");
        assertThat(Fen.of(-12345678).display()).isEqualTo("-123,456.78");
        assertThat(Fen.of(99999).display()).isEqualTo("999.99");
        assertThat(Fen.ofYuan(720)).hasToString("720.00");
    }

    @Test
    void nothing_is_rounded_or_overflows_in_silence() {
        assertThatThrownBy(() -> Fen.ofYuan(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MAX_VALUE).plus(Fen.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.of(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
        assertThat(Fen.ofYuan(new BigDecimal("0.005"), RoundingMode.HALF_UP)).isEqualTo(Fen.of(1));
        assertThat(Fen.ofYuan(new BigDecimal("12.3400"))).isEqualTo(Fen.of(1234));
    }

    @Test
    void odd_fen_of_a_share_go_to_the_first() {
        assertThat(Fen.of(100).share(3)).containsExactly(Fen.of(34), Fen.of(33), Fen.of(33));
        assertThat(Fen.of(-100).share(3)).containsExactly(Fen.of(-34), Fen.of(-33), Fen.of(-33));
        assertThat(Fen.of(100).allocate(List.of(1L, 0L, 2L))).containsExactly(Fen.of(33), Fen.ZERO, Fen.of(67));
        assertThatThrownBy(() -> Fen.of(1).share(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fen.of(1).allocate(List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fen.of(1).allocate(List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allocations_add_up_and_stay_within_a_fen_of_the_exact_share() {
        Seeded.rounds(seeded -> {
            Fen amount = Fen.of(seeded.magnitude(1_000_000_000_000L) * (seeded.between(0, 1) * 2 - 1));
            List<Long> weights = IntStream.range(0, seeded.between(1, 9))
                    .mapToObj(i -> seeded.magnitude(100_000) + (i == 0 ? 1 : 0))
                    .toList();
            List<Fen> shares = amount.allocate(weights);
            assertThat(Fen.sum(shares)).isEqualTo(amount);
            BigDecimal total = BigDecimal.valueOf(
                    weights.stream().mapToLong(Long::longValue).sum());
            for (int i = 0; i < weights.size(); i++) {
                BigDecimal error = BigDecimal.valueOf(shares.get(i).value())
                        .multiply(total)
                        .subtract(BigDecimal.valueOf(amount.value()).multiply(BigDecimal.valueOf(weights.get(i))));
                assertThat(error.abs()).isLessThan(total);
            }
        });
    }

    @Test
    void a_written_amount_reads_back() {
        Seeded.rounds(seeded -> {
            Fen amount = Fen.of(seeded.magnitude(100_000_000_000_000L));
            assertThat(new BigDecimal(amount.yuan())).isEqualTo(amount.toYuan());
            assertThat(AmountText.read(amount.display())).isEqualTo(new Reading.Accept<>(amount, amount.yuan()));
        });
    }
}
