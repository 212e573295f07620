package org.kaolin.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaolin.time.AsOf;

/** The real division list, as loaded without any sample city. */
class DivisionsTest {

    private static final PlacesRig RIG = new PlacesRig();
    private static final AsOf END = AsOf.of(LocalDate.of(2025, 12, 31));
    private static final Units UNITS = RIG.units;

    @Test
    void the_list_has_783_rows_on_five_levels() {
        Map<Level, Long> levels =
                UNITS.list(END).stream().collect(Collectors.groupingBy(Unit::level, Collectors.counting()));

        assertThat(levels)
                .isEqualTo(Map.of(
                        Level.PROVINCE,
                        1L,
                        Level.CITY,
                        1L,
                        Level.COUNTY,
                        4L,
                        Level.TOWNSHIP,
                        59L,
                        Level.VILLAGE,
                        718L));
    }

    @Test
    void village_rows_are_counted_by_what_they_are() {
        assertThat(count(Kind.ADMINISTRATIVE_VILLAGE)).isEqualTo(474);
        assertThat(count(Kind.COMMUNITY)).isEqualTo(189);
        assertThat(count(Kind.OTHER_VILLAGE_LEVEL)).isEqualTo(55);
    }

    @Test
    void six_township_rows_are_statistical_units_and_one_is_a_farm() {
        assertThat(names(Kind.STATISTICAL_UNIT))
                .containsExactlyInAnyOrder("昌江化工园区", "六零二所高科技园", "昌江开发区", "高新技术开发区", "农业高新园", "江西乐平工业园区");
        assertThat(names(Kind.FARM)).containsExactly("枫树山总场");
        assertThat(count(Kind.STREET) + count(Kind.TOWN) + count(Kind.TOWNSHIP)).isEqualTo(52);
    }

    @Test
    void every_area_holds_itself_and_what_lies_beneath() {
        assertThat(UNITS.listIn(UNITS.city(END).id(), END)).hasSize(782);
        int counties = UNITS.counties(END).stream()
                .mapToInt(county -> UNITS.listIn(county.id(), END).size())
                .sum();
        // changnan and the rest of the city never count twice: the counties alone make up the city
        assertThat(counties).isEqualTo(4 + 59 + 718);
    }

    @Test
    void codes_are_read_with_and_without_trailing_zeros() {
        for (String text : List.of("3602", "360200", "360200000", "360200000000")) {
            assertThat(name(text)).isEqualTo("景德镇市");
        }
        assertThat(name("36")).isEqualTo("江西省");
        assertThat(name("360281000000")).isEqualTo("乐平市");
        assertThat(name("360203002000")).isEqualTo("新厂街道");
        assertThat(name(UNITS.require("360281", END).id().toString())).isEqualTo("乐平市");
        assertThat(name("3602810")).isNull();
        assertThat(name("")).isNull();
        assertThat(name("360281'; drop table unit")).isNull();
    }

    @Test
    void old_codes_name_the_unit_that_bore_them_then() {
        assertThat(bearer("362332", "1982-12-31")).isEqualTo("乐平市");
        assertThat(bearer("362332", "1983-01-01")).isNull();
        assertThat(bearer("360221", "1983-01-01")).isEqualTo("乐平市");
        assertThat(bearer("360221", "1991-12-31")).isEqualTo("乐平市");
        assertThat(bearer("369002", "1994-12-31")).isEqualTo("乐平市");
        assertThat(bearer("369002", "1995-01-01")).isNull();
        assertThat(bearer("360281", "1995-01-01")).isEqualTo("乐平市");
        assertThat(bearer("360211", "1987-12-31")).isEqualTo("浮梁县");
        assertThat(bearer("360212", "1987-12-31")).isEqualTo("浮梁县");
        assertThat(bearer("360222", "1988-01-01")).isEqualTo("浮梁县");
        assertThat(name("362332")).isEqualTo("乐平市");
    }

    @Test
    void a_path_leads_from_the_province_to_the_village() {
        Unit village = UNITS.require("360203002001", END);

        assertThat(UNITS.path(village.id(), END).stream().map(Unit::code))
                .containsExactly("360000", "360200", "360203", "360203002", "360203002001");
    }

    private static @Nullable String name(String text) {
        return UNITS.resolve(text, END).map(Unit::name).orElse(null);
    }

    private static @Nullable String bearer(String code, String day) {
        return UNITS.bearer(code, LocalDate.parse(day), END).map(Unit::name).orElse(null);
    }

    private static long count(Kind kind) {
        return UNITS.list(END).stream().filter(unit -> unit.kind() == kind).count();
    }

    private static List<String> names(Kind kind) {
        return UNITS.list(END).stream()
                .filter(unit -> unit.kind() == kind)
                .map(Unit::name)
                .toList();
    }
}
