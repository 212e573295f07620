package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        720                | accept | 720.00
        0                  | accept | 0.00
        720.5              | accept | 720.50
        720.50元           | accept | 720.50
        12.3400            | accept | 12.34
        7百                | accept | 700.00
        7百元              | accept | 700.00
        1.35万             | accept | 13500.00
        1.35万元           | accept | 13500.00
        1,350 万元         | accept | 13500000.00
        3亿                | accept | 300000000.00
        柒佰贰拾元整       | accept | 720.00
        人民币柒佰贰拾圆整 | accept | 720.00
        柒佰贰拾圓正       | accept | 720.00
        壹万元零伍分       | accept | 10000.05
        伍角               | accept | 0.50
        七百二十元         | accept | 720.00
        ¥1,234.50          | accept | 1234.50
        ￥１，２３４．５０ | accept | 1234.50
        RMB 1234.5         | accept | 1234.50
        1 234.5元          | accept | 1234.50
        1 234 567元        | accept | 1234567.00
        12元3角5分         | accept | 12.35
        12元5分            | accept | 12.05
        12元零5分          | accept | 12.05
        5毛钱              | accept | 0.50
        500元人民币        | accept | 500.00
        -500               | flag   | -500.00
        ¥-500              | flag   | -500.00
        -¥500              | flag   | -500.00
        (500.00)           | flag   | -500.00
        约500              | flag   | 500.00
        500左右            | flag   | 500.00
        500元左右          | flag   | 500.00
        500多元            | flag   | 500.00
        五百余元           | flag   | 500.00
        近3万元            | flag   | 30000.00
        不少于500元        | flag   | 500.00
        500元以上          | flag   | 500.00
        每月500元          | flag   | 500.00
        500元/月           | flag   | 500.00
        500/人·月          | flag   | 500.00
        1.35w              | flag   | 13500.00
        3k                 | flag   | 3000.00
        12块5              | flag   | 12.50
        一百二             | flag   | 120.00
        一万三             | flag   | 13000.00
        0500               | flag   | 500.00
        12.345             | reject |
        1.23456789万       | reject |
        12.299999999999999 | reject |
        1,23,4             | reject |
        1234,567           | reject |
        12,5               | reject |
        1.234,50           | reject |
        1,234,56           | reject |
        1 23               | reject |
        500 600            | flag   | 500600.00
        1 234              | flag   | 1234.00
        12元35             | reject |
        12.5元3角          | reject |
        12元15角           | reject |
        500-600            | reject |
        500~600元          | reject |
        三百至五百         | reject |
        几百元             | reject |
        三四百元           | reject |
        5OO                | reject |
        80%                | reject |
        $500               | reject |
        500美元            | reject |
        无                 | reject |
        -                  | reject |
        ''                 | reject |
        --500              | reject |
        500元(大写伍佰元)  | reject |
        .5                 | reject |
        5.                 | reject |
        1e5                | reject |
        5²                 | reject |
        99999999999999999999 | reject |
        元                 | reject |
        """)
    void amounts_are_read_as_people_write_them(String text, String status, @Nullable String yuan) {
        Reading<Fen> reading = AmountText.read(text);
        assertThat(reading.status()).as("%s", reading).isEqualTo(status);
        assertThat(reading.findNormalised().orElse(null)).isEqualTo(yuan);
        assertThat(reading.findReason().isPresent()).isEqualTo(!status.equals("accept"));
    }

    @Test
    void the_head_of_a_table_gives_bare_numbers_their_unit() {
        assertThat(AmountText.read("2919.47", AmountText.Unit.TEN_THOUSAND_YUAN))
                .isEqualTo(new Reading.Accept<>(Fen.ofYuan(29_194_700), "29194700.00"));
        Reading<Fen> own = AmountText.read("500元", AmountText.Unit.TEN_THOUSAND_YUAN);
        assertThat(own.status()).isEqualTo("flag");
        assertThat(own.findNormalised()).contains("500.00");
        assertThat(AmountText.read("0.0000001", AmountText.Unit.HUNDRED_MILLION_YUAN)
                        .status())
                .isEqualTo("accept");
        assertThat(AmountText.read("0.00000000001", AmountText.Unit.HUNDRED_MILLION_YUAN)
                        .status())
                .isEqualTo("reject");
    }

    @Test
    void hidden_characters_that_turn_the_text_around_are_refused() {
        assertThat(AmountText.read("5\u202E00").status()).isEqualTo("reject");
        assertThat(AmountText.read("\uFEFF5\u200B00").findNormalised()).contains("500.00");
    }

    @Test
    void amounts_in_words_follow_the_rules_for_bills() {
        assertThat(AmountText.words(Fen.of(72_000))).isEqualTo("柒佰贰拾元整");
        assertThat(AmountText.words(Fen.of(1_000_005))).isEqualTo("壹万元零伍分");
        assertThat(AmountText.words(Fen.of(123_450))).isEqualTo("壹仟贰佰叁拾肆元伍角整");
        assertThat(AmountText.words(Fen.of(35))).isEqualTo("叁角伍分");
        assertThat(AmountText.words(Fen.ZERO)).isEqualTo("零元整");
    }

    @Test
    void every_amount_in_words_reads_back_without_a_doubt() {
        Seeded.rounds(seeded -> {
            Fen amount = Fen.of(seeded.magnitude(100_000_000_000_000L));
            Reading<Fen> expected = new Reading.Accept<>(amount, amount.yuan());
            assertThat(AmountText.read(AmountText.words(amount))).isEqualTo(expected);
            assertThat(AmountText.read("人民币" + AmountText.words(amount))).isEqualTo(expected);
            assertThat(AmountText.read("¥" + amount.display())).isEqualTo(expected);
            assertThat(AmountText.read(amount.yuan() + "元")).isEqualTo(expected);
        });
    }

    @Test
    void a_comma_anywhere_but_between_groups_of_three_is_never_ignored() {
        Seeded.rounds(seeded -> {
            String digits = seeded.between(1, 9) + seeded.digits(seeded.between(2, 8));
            int at = seeded.between(1, digits.length() - 1);
            String text = digits.substring(0, at) + "," + digits.substring(at);
            boolean right = digits.length() - at == 3 && at <= 3;
            assertThat(AmountText.read(text).find().isPresent()).as(text).isEqualTo(right);
        });
    }
}
