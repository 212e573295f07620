package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        100000,       100000,       NATION,
        360000,       360000,       PROVINCE,
        360200,       360200,       CITY,     360000
        360281,       360281,       COUNTY,   360200
        429004,       429004,       COUNTY,   429000
        360202101,    360202101,    TOWN,     360202
        441900003,    441900003,    TOWN,     441900
        360202101200, 360202101200, VILLAGE,  360202101
        360202101000, 360202101,    TOWN,     360202
        360202000000, 360202,       COUNTY,   360200
        ３６０２０２, 360202,       COUNTY,   360200
        """)
    void codes_know_their_level_and_parent(String text, String value, RegionCode.Level level, @Nullable String parent) {
        RegionCode code = RegionCode.read(text).find().orElseThrow();
        assertThat(code.value()).isEqualTo(value);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.parent().map(RegionCode::value).orElse(null)).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({"''", "36", "3602", "36020", "3602021", "36020A", "000000", "060202", "360002", "360202000123", "300000"
    })
    void anything_else_is_refused_with_a_reason(String text) {
        assertThat(RegionCode.read(text).findReason().orElseThrow()).contains("区划代码");
        assertThatThrownBy(() -> RegionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void look_up_goes_from_the_unit_to_the_nation() {
        assertThat(RegionCode.of("360202101").upwards())
                .extracting(RegionCode::value)
                .containsExactly("360202101", "360202", "360200", "360000", "100000");
        assertThat(RegionCode.of("360202101").isWithin(RegionCode.of("360200"))).isTrue();
        assertThat(RegionCode.of("360202101").isWithin(RegionCode.of("360203"))).isFalse();
        assertThat(RegionCode.NATION.upwards()).containsExactly(RegionCode.NATION);
    }
}
