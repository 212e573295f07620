package org.kaolin.places;

import static org.kaolin.register.Field.optional;
import static org.kaolin.register.Field.required;

import java.util.List;
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

/** 区划台账: the register of single units; changes of several at once go through {@link Places}. */
@Configuration
class UnitRegister {

    private static final long MOST_HOUSEHOLDS = 10_000_000;

    @Bean
    Register divisionRegister(RegisterFactory factory, UnitRules rules) {
        List<Option> levels = Stream.of(Level.values())
                .filter(level -> level != Level.AREA)
                .map(level -> new Option(level.code(), level.title()))
                .toList();
        List<Option> kinds = Stream.of(Kind.values())
                .filter(kind -> kind.level() != Level.AREA)
                .map(kind -> new Option(kind.code(), kind.title()))
                .toList();
        List<Field> fields = List.of(
                required("code", "代码", new FieldKind.Text(12)),
                required("name", "名称", new FieldKind.Text(60)),
                required("level", "层级", new FieldKind.Code(levels)),
                required("kind", "类别", new FieldKind.Code(kinds)),
                optional("parent", "上级", new FieldKind.Unit()),
                optional("households", "户数", new FieldKind.Whole(0, MOST_HOUSEHOLDS)),
                required("synthetic", "样例虚构", new FieldKind.YesNo()),
                optional("note", "说明", new FieldKind.LongText(300)));
        return factory.build(
                new RegisterCard("unit", "行政区划", "places", "ministry", fields, "name", "name_pinyin", List.of("code")),
                "unit",
                new Placement("t.id in ({units})", "t.id in ({units})", "false", "false"),
                rules);
    }
}
