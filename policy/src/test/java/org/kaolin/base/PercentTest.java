package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        80%,        accept, 80%
        ８０％,     accept, 80%
        79.77 %,    accept, 79.77%
        6.45‰,      accept, 0.645%
        百分之八十, accept, 80%
        百分之百,   accept, 100%
        百分之三点五, accept, 3.5%
        千分之五,   accept, 0.5%
        万分之二,   accept, 0.02%
        八成,       accept, 80%
        八成五,     accept, 85%
        7成半,      accept, 75%
        120%,       accept, 120%
        -2.1%,      accept, -2.1%
        0.8,        reject,
        80,         reject,
        三分之二,   reject,
        十二成,     reject,
        %,          reject,
        80%%,       reject,
        0.123456%,  reject,
        """)
    void shares_are_read_and_bare_numbers_are_not(String text, String status, String normalised) {
        Reading<Percent> reading = Percent.read(text);
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.findNormalised().orElse(null)).isEqualTo(normalised);
    }

    @Test
    void ratios_round_half_up_only_where_asked() {
        assertThat(Percent.ofPart(1380, 1730, 4).orElseThrow().ratio()).isEqualByComparingTo("0.7977");
        assertThat(Percent.ofPart(480, 720, 4).orElseThrow()).hasToString("66.67%");
        assertThat(Percent.ofPart(1, 0, 4)).isEmpty();
        assertThat(Percent.of(80).of(Fen.of(33), RoundingMode.HALF_UP)).isEqualTo(Fen.of(26));
        assertThatThrownBy(() -> Percent.ofRatio(new BigDecimal("0.1234567"))).isInstanceOf(ArithmeticException.class);
    }
}
