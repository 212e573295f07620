package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        张三                 | accept | 张三
        ' 张三 '             | accept | 张三
        歐陽震華             | accept | 歐陽震華
        阿不都·热合曼        | accept | 阿不都·热合曼
        阿不都•热合曼        | accept | 阿不都·热合曼
        阿不都‧热合曼        | accept | 阿不都·热合曼
        阿不都・热合曼       | accept | 阿不都·热合曼
        阿不都.热合曼        | accept | 阿不都·热合曼
        阿不都．热合曼       | accept | 阿不都·热合曼
        阿不都 · 热合曼      | accept | 阿不都·热合曼
        李𬭩                 | accept | 李𬭩
        王𠀀𪛖               | accept | 王𠀀𪛖
        刘䶮                 | accept | 刘䶮
        何〇                 | accept | 何〇
        John Smith           | accept | John Smith
        ＪＯＨＮ　ＳＭＩＴＨ | accept | JOHN SMITH
        J. R. O'Neill-Smith  | accept | J. R. O'Neill-Smith
        José Müller          | accept | José Müller
        张 三                | flag   | 张三
        张　三               | flag   | 张三
        张                   | flag   | 张
        张某                 | flag   | 张某
        张A                  | flag   | 张A
        张先生               | flag   | 张先生
        null                 | reject |
        ⼈三                 | flag   | 人三
        﨎三                 | accept | 﨎三
        张三(已故)           | reject |
        张三（曾用名李四）   | reject |
        张三、李四           | reject |
        张三,李四            | reject |
        张3                  | reject |
        张三😀               | reject |
        张*                  | reject |
        张?                  | reject |
        张□                  | reject |
        张�                  | reject |
        王ニ                 | reject |
        王—                  | reject |
        王○                  | reject |
        ⿰王攵               | reject |
        ·热合曼              | reject |
        阿不都·              | reject |
        阿不都··热合曼       | reject |
        Иван                 | reject |
        さくら               | reject |
        不详                 | reject |
        无                   | reject |
        ⻓三                 | reject |
        々木                 | reject |
        ''                   | reject |
        A                    | reject |
        """)
    void names_are_kept_and_doubts_are_named(String text, String status, @Nullable String name) {
        Reading<PersonName> reading = PersonName.read(text);
        assertThat(reading.status()).as("%s", reading).isEqualTo(status);
        assertThat(reading.findNormalised().orElse(null)).isEqualTo(name);
        assertThat(reading.findReason().isPresent()).isEqualTo(!status.equals("accept"));
    }

    @Test
    void fifty_characters_are_a_name_and_more_are_looked_at() {
        String fifty = "阿".repeat(24) + "·" + "曼".repeat(25);
        assertThat(PersonName.read(fifty).status()).isEqualTo("accept");
        assertThat(PersonName.read(fifty + "曼").status()).isEqualTo("flag");
        assertThat(PersonName.read("𠀀".repeat(50)).status()).isEqualTo("accept");
        assertThat(PersonName.read("曼".repeat(151)).status()).isEqualTo("reject");
        assertThatThrownBy(() -> new PersonName(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void control_and_private_use_characters_are_refused_and_the_old_code_of_yan_is_mended() {
        assertThat(PersonName.read("\uF90A三"))
                .isEqualTo(new Reading.Flag<>(new PersonName("金三"), "金三", "“\uF90A”是兼容字符,已换为规范字“金”,请核对"));
        assertThat(PersonName.read("张\n三").status()).isEqualTo("reject");
        assertThat(PersonName.read("张\u0000三").status()).isEqualTo("reject");
        assertThat(PersonName.read("张\u202E三").status()).isEqualTo("reject");
        assertThat(PersonName.read("张\uE000").status()).isEqualTo("reject");
        assertThat(PersonName.read("张\u200B三").findNormalised()).contains("张三");
        assertThat(PersonName.read("刘\uE863").findNormalised()).contains("刘䶮");
        assertThat(PersonName.read("刘\uE863").status()).isEqualTo("flag");
        assertThat(PersonName.read("葛\uDB40\uDD00三").status()).isEqualTo("flag");
    }

    @Test
    void every_accepted_ideograph_survives_GB_18030_and_UTF_8() {
        Seeded.rounds(seeded -> {
            int plane = seeded.between(0, 2);
            int c = plane == 0
                    ? seeded.between(0x4E00, 0x9FFF)
                    : seeded.between(plane * 0x10000, plane * 0x10000 + 0xA6DF);
            PersonName.read("王" + Character.toString(c)).find().ifPresent(name -> {
                assertThat(new String(name.value().getBytes(GB18030), GB18030)).isEqualTo(name.value());
                assertThat(new String(name.value().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(name.value());
            });
            if (plane != 1) {
                assertThat(PersonName.read("王" + Character.toString(c)).findNormalised())
                        .contains("王" + Character.toString(c));
            }
        });
    }
}
