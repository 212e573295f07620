package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        一百二十三     | accept | 123
        十             | accept | 10
        十二           | accept | 12
        一百一十       | accept | 110
        一百十         | accept | 110
        一千零二十     | accept | 1020
        二〇二一       | accept | 2021
        二零二一       | accept | 2021
        二○二一       | accept | 2021
        二0二一        | accept | 2021
        柒佰贰拾       | accept | 720
        壹万零伍       | accept | 10005
        两千五百       | accept | 2500
        两万           | accept | 20000
        三万两千       | accept | 32000
        廿三           | accept | 23
        卅             | accept | 30
        7百            | accept | 700
        1.35万         | accept | 13500
        3亿            | accept | 300000000
        1,350万        | accept | 13500000
        3亿5000万      | accept | 350000000
        1万2000        | accept | 12000
        2千5百         | accept | 2500
        一万亿零五     | accept | 1000000000005
        一点三五亿     | accept | 135000000
        三点一四       | accept | 3.14
        百分之八十     | accept | 0.8
        千分之五       | accept | 0.005
        半             | accept | 0.5
        負三           | accept | -3
        −5             | accept | -5
        ４０５９       | accept | 4059
        一百二         | flag   | 120
        一万三         | flag   | 13000
        两亿五         | flag   | 250000000
        12百           | flag   | 1200
        007            | flag   | 7
        三四           | flag   | 34
        一百零二十     | flag   | 120
        3百5           | reject |
        1万2           | reject |
        3亿50          | reject |
        三四百         | reject |
        十七八         | reject |
        一二百         | reject |
        几百           | reject |
        百万           | reject |
        十百           | reject |
        一一百         | reject |
        一百零         | reject |
        两十           | reject |
        一百两         | reject |
        5亿亿          | reject |
        1.5万3千       | reject |
        12百3          | reject |
        1,23           | reject |
        1234,567       | reject |
        1.2.3          | reject |
        1e5            | reject |
        三分之二       | reject |
        5²             | reject |
        ①              | reject |
        ٣              | reject |
        𠀀             | reject |
        点五           | reject |
        三点           | reject |
        -              | reject |
        ''             | reject |
        """)
    void numbers_are_read_as_people_write_them(String text, String status, @Nullable String value) {
        Reading<BigDecimal> reading = ChineseNumber.read(text);
        assertThat(reading.status()).as("%s", reading).isEqualTo(status);
        assertThat(reading.findNormalised().orElse(null)).isEqualTo(value);
        assertThat(reading.findReason().isPresent()).isEqualTo(!status.equals("accept"));
    }

    @Test
    void numbers_are_written_as_a_bureau_writes_them() {
        assertThat(ChineseNumber.spoken(10)).isEqualTo("十");
        assertThat(ChineseNumber.spoken(110)).isEqualTo("一百一十");
        assertThat(ChineseNumber.spoken(100_010)).isEqualTo("十万零一十");
        assertThat(ChineseNumber.spoken(10_500)).isEqualTo("一万零五百");
        assertThat(ChineseNumber.financial(1_020)).isEqualTo("壹仟零贰拾");
        assertThat(ChineseNumber.financial(10)).isEqualTo("壹拾");
        assertThat(ChineseNumber.financial(0)).isEqualTo("零");
        assertThat(ChineseNumber.spoken(1_000_000_000_005L)).isEqualTo("一万亿零五");
        assertThat(ChineseNumber.positional(2021)).isEqualTo("二〇二一");
        assertThatThrownBy(() -> ChineseNumber.spoken(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_number_in_words_reads_back_without_a_doubt() {
        Seeded.rounds(seeded -> {
            long number = seeded.magnitude(10_000_000_000_000_000L);
            Reading<BigDecimal> expected = new Reading.Accept<>(BigDecimal.valueOf(number), Long.toString(number));
            assertThat(ChineseNumber.read(ChineseNumber.spoken(number))).isEqualTo(expected);
            assertThat(ChineseNumber.read(ChineseNumber.financial(number))).isEqualTo(expected);
            assertThat(ChineseNumber.read(Long.toString(number))).isEqualTo(expected);
        });
    }

    @Test
    void the_first_twenty_thousand_numbers_read_back() {
        for (long number = 0; number <= 20_000; number++) {
            assertThat(ChineseNumber.read(ChineseNumber.spoken(number)).find().orElseThrow())
                    .as(ChineseNumber.spoken(number))
                    .isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void no_text_of_number_signs_makes_a_reader_fall_over() {
        Seeded.rounds(seeded -> {
            StringBuilder text = new StringBuilder();
            for (int i = seeded.between(1, 8); i > 0; i--) {
                text.append(seeded.oneOf("零一二三两四五十百千万亿点半成分之百分0123456789.,-%元角年月日廿几约 "));
            }
            assertThat(ChineseNumber.read(text.toString()).status()).isNotNull();
            assertThat(AmountText.read(text.toString()).status()).isNotNull();
            assertThat(Percent.read(text.toString()).status()).isNotNull();
            assertThat(DateText.read(text.toString(), java.time.LocalDate.of(2025, 12, 31))
                            .status())
                    .isNotNull();
        });
    }
}
