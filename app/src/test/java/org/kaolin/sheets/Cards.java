package org.kaolin.sheets;

import static org.kaolin.register.Field.optional;
import static org.kaolin.register.Field.required;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaolin.base.Reading;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.RegisterCard;
import org.kaolin.sheets.file.Workbook;

/** Registers as sheets meet them, without a database: cards of people and of beds, villages and homes by name. */
final class Cards {

    static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    static final RegisterCard PERSONS = new RegisterCard(
            "orphan-like",
            "儿童卡片",
            "test",
            "platform",
            List.of(
                    required("name", "姓名", new FieldKind.Text(40)),
                    required("personNumber", "公民身份号码", new FieldKind.Text(18)),
                    optional("born", "出生日期", new FieldKind.Date()),
                    required("village", "所在村", new FieldKind.Unit()),
                    required(
                            "category",
                            "类别",
                            new FieldKind.Code(
                                    List.of(new Option("scattered", "散居"), new Option("institution", "集中供养")))),
                    optional("amount", "月保障金额", new FieldKind.Money()),
                    optional("disabled", "是否残疾", new FieldKind.YesNo())),
            "name",
            null,
            List.of("name"));

    static final RegisterCard BEDS = new RegisterCard(
            "bed",
            "床位",
            "test",
            "platform",
            List.of(
                    required("facility", "所属设施", new FieldKind.Reference("facility")),
                    required("room", "房间", new FieldKind.Text(20)),
                    required("number", "床号", new FieldKind.Text(20)),
                    optional("area", "使用面积", new FieldKind.Decimal(2, BigDecimal.ZERO, new BigDecimal("999"), "m²")),
                    required("nursing", "护理型床位", new FieldKind.YesNo()),
                    required(
                            "status",
                            "状态",
                            new FieldKind.Code(List.of(new Option("open", "开放"), new Option("closed", "停用"))))),
            null,
            null,
            List.of("facility"));

    static final List<String> VILLAGES = List.of("高岭村", "瑶里村", "绕南村", "白石塔村", "东埠村");
    static final List<String> HOMES = List.of("高岭敬老院", "东埠颐养之家", "瑶里福利院");

    private Cards() {}

    private static Reading<UUID> find(String text) {
        return VILLAGES.contains(text) || HOMES.contains(text)
                ? new Reading.Accept<>(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text)
                : new Reading.Reject<>("没有“" + text + "”");
    }

    static SheetReading.Result read(byte[] file, RegisterCard... cards) {
        return SheetReading.read(
                Workbook.read(file),
                List.of(cards),
                cards.length == 1,
                synonyms(),
                (field, text) -> find(text),
                TODAY,
                head -> Map.of());
    }

    static List<String> synonyms() {
        try (InputStream in = Objects.requireNonNull(Cards.class.getResourceAsStream("/sheets/synonyms.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
