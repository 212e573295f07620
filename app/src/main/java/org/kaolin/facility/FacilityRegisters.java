package org.kaolin.facility;

import static org.kaolin.register.Field.optional;
import static org.kaolin.register.Field.required;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.Placement;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 设施台账: the three registers of this line, as the mechanism needs to know them. */
@Configuration
class FacilityRegisters {

    private static final FieldKind YES_NO = new FieldKind.YesNo();
    private static final BigDecimal LARGEST_AREA = new BigDecimal("1000000");

    @Bean
    Register facilityRegister(RegisterFactory factory, Facilities rules) {
        List<Field> fields = List.of(
                required("name", "名称", new FieldKind.Text(60)),
                required("unit", "所在区划", new FieldKind.Unit()),
                required(
                        "category",
                        "类别",
                        code(FacilityCategory.values(), FacilityCategory::code, FacilityCategory::title)),
                optional(
                        "functions",
                        "功能",
                        new FieldKind.Codes(
                                options(FacilityFunction.values(), FacilityFunction::code, FacilityFunction::title))),
                optional("buildingAreaM2", "建筑面积", new FieldKind.Decimal(2, BigDecimal.ZERO, LARGEST_AREA, "m²")),
                required("construction", "建设性质", code(Construction.values(), Construction::code, Construction::title)),
                optional("constructionYear", "建成年份", new FieldKind.Year()),
                required("status", "运行状态", code(FacilityStatus.values(), FacilityStatus::code, FacilityStatus::title)));
        Placement placement = new Placement(
                "t.id in (select f.id from facility f where f.unit in ({units}))",
                "t.unit in ({units})",
                "t.id = :institution",
                "false");
        return factory.build(
                new RegisterCard(
                        "facility",
                        "设施",
                        "elderly",
                        "platform",
                        fields,
                        "name",
                        "name_pinyin",
                        List.of("category", "name")),
                "facility",
                placement,
                rules::checkFacility);
    }

    @Bean
    Register bedRegister(RegisterFactory factory, Facilities rules) {
        List<Field> fields = List.of(
                required("facility", "所属设施", new FieldKind.Reference("facility")),
                required("room", "房间", new FieldKind.Text(20)),
                required("number", "床号", new FieldKind.Text(20)),
                required("nursing", "护理型床位", YES_NO),
                required("status", "状态", code(BedStatus.values(), BedStatus::code, BedStatus::title)));
        Placement placement = new Placement(
                "t.facility in (select f.id from facility f where f.unit in ({units}))",
                """
                t.facility in (select f.id from facility f where f.valid @> :valid::date
                  and f.known @> :known::timestamptz and f.unit in ({units}))
                """,
                "t.facility = :institution",
                """
                t.facility in (select f.id from facility f where upper_inf(f.known)
                  and (lower(f.name) like {word} or f.name_pinyin like {word}))
                """);
        return factory.build(
                new RegisterCard(
                        "bed", "床位", "elderly", "platform", fields, null, null, List.of("facility", "room", "number")),
                "bed",
                placement,
                new BedRules(rules));
    }

    @Bean
    Register villageFacilityRegister(RegisterFactory factory, Facilities rules) {
        List<Field> fields = List.of(
                required("unit", "所在村", new FieldKind.Unit()),
                required("name", "名称", new FieldKind.Text(60)),
                required("meal", "助餐", YES_NO),
                required("safety", "助安", YES_NO),
                required("medical", "助医", YES_NO),
                required("leisure", "助娱", YES_NO),
                required("place", "有场所", YES_NO),
                required("equipment", "有设备", YES_NO),
                required("funds", "有经费", YES_NO),
                required("team", "有队伍", YES_NO),
                required("rules", "有制度", YES_NO),
                required("status", "运行状态", code(FacilityStatus.values(), FacilityStatus::code, FacilityStatus::title)));
        Placement placement = new Placement(
                "t.id in (select f.id from village_facility f where f.unit in ({units}))",
                "t.unit in ({units})",
                "false",
                "false");
        return factory.build(
                new RegisterCard(
                        "village-facility",
                        "农村互助养老设施",
                        "elderly",
                        "platform",
                        fields,
                        "name",
                        "name_pinyin",
                        List.of("name")),
                "village_facility",
                placement,
                rules::checkVillageFacility);
    }

    private static <T> FieldKind code(T[] values, Function<T, String> code, Function<T, String> title) {
        return new FieldKind.Code(options(values, code, title));
    }

    private static <T> List<Option> options(T[] values, Function<T, String> code, Function<T, String> title) {
        return Stream.of(values)
                .map(value -> new Option(code.apply(value), title.apply(value)))
                .toList();
    }
}
