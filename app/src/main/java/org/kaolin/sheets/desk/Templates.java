package org.kaolin.sheets.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.Field;
import org.kaolin.register.FieldKind;
import org.kaolin.register.Option;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.Scope;
import org.kaolin.time.BusinessClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 导入模板 of a register: headings with remarks, a row that shows how, lists to choose from. */
@Controller
class Templates {

    private static final int ROWS = 2_000;
    private static final String LISTS = "代码表";

    private final RegisterDesk desk;
    private final BusinessClock clock;

    Templates(RegisterDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping({"/r/{code}/template.xlsx", "/api/registers/{code}/template.xlsx"})
    ResponseEntity<byte[]> template(@PathVariable String code) throws IOException {
        Scope.reading(CurrentUser.get());
        RegisterCard card = desk.registers().get(code).definition();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Exports.disposition(card.title() + "-导入模板.xlsx"))
                .contentType(MediaType.parseMediaType(Exports.XLSX))
                .body(write(card));
    }

    private byte[] write(RegisterCard card) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(out, "Kaolin", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(card.title());
                Worksheet lists = workbook.newWorksheet(LISTS);
                lists.setVisibilityState(VisibilityState.HIDDEN);
                sheet.freezePane(0, 1);
                heading(sheet, 0, "序号", "可不填");
                sheet.value(1, 0, "示例");
                for (int i = 0; i < card.fields().size(); i++) {
                    column(sheet, lists, i + 1, card.fields().get(i));
                }
                int last = card.fields().size() + 1;
                heading(sheet, last, "有效自", "从哪一天起是这样;不填为导入当日");
                sheet.value(1, last, clock.today().toString());
            }
            return out.toByteArray();
        }
    }

    private static void heading(Worksheet sheet, int column, String label, String remark) {
        sheet.value(0, column, label);
        sheet.style(0, column).bold().fillColor("E6F0F2").set();
        sheet.comment(0, column, remark);
        sheet.width(column, 16);
    }

    private static void column(Worksheet sheet, Worksheet lists, int column, Field field) {
        heading(sheet, column, field.label() + (field.required() ? "*" : ""), remark(field));
        sheet.value(1, column, example(field));
        List<Option> options = field.kind().options();
        for (int row = 0; row < options.size(); row++) {
            lists.value(row + 1, column, options.get(row).title());
        }
        lists.value(0, column, field.label());
        String letters = org.kaolin.sheets.file.Sheet.letters(column);
        if (!options.isEmpty() && !(field.kind() instanceof FieldKind.Codes)) {
            String list = "'" + LISTS + "'!$" + letters + "$2:$" + letters + "$" + (options.size() + 1);
            sheet.range(2, column, ROWS, column).validateWithListByFormula(list);
        }
        if (field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.Date) {
            sheet.range(2, column, ROWS, column).style().format("@").set();
        }
    }

    private static String remark(Field field) {
        String must = field.required() ? "必填。" : "可不填。";
        return must
                + switch (field.kind()) {
                    case FieldKind.Text text -> "最多 " + text.longest() + " 个字;长号码请保持文本格式";
                    case FieldKind.LongText text -> "最多 " + text.longest() + " 个字";
                    case FieldKind.Whole whole -> whole.least() + " 至 " + whole.most() + " 的整数";
                    case FieldKind.Decimal decimal -> "数字,单位 " + decimal.unit() + ",最多 " + decimal.places() + " 位小数";
                    case FieldKind.Money money -> "金额,单位元";
                    case FieldKind.Percent percent -> "百分数,0 至 100";
                    case FieldKind.Date date -> "日期,如 2025-12-31";
                    case FieldKind.Year year -> "四位年份";
                    case FieldKind.YesNo yesNo -> "是 或 否";
                    case FieldKind.Code code -> "从下拉列表中选";
                    case FieldKind.Codes codes ->
                        "可选几项,用、分开: "
                                + String.join(
                                        "、",
                                        codes.options().stream()
                                                .map(Option::title)
                                                .toList());
                    case FieldKind.Unit unit -> "区划全称(同名的连同上级)或区划代码";
                    case FieldKind.Reference reference -> "所引用记录的全称或标识";
                };
    }

    private static String example(Field field) {
        return switch (field.kind()) {
            case FieldKind.Text text -> field.label();
            case FieldKind.LongText text -> "";
            case FieldKind.Whole whole -> Long.toString(Math.max(1, whole.least()));
            case FieldKind.Decimal decimal -> "12.5";
            case FieldKind.Money money -> "1234.50";
            case FieldKind.Percent percent -> "85";
            case FieldKind.Date date -> "2025-12-31";
            case FieldKind.Year year -> "2021";
            case FieldKind.YesNo yesNo -> "是";
            case FieldKind.Code code -> code.options().getFirst().title();
            case FieldKind.Codes codes -> codes.options().getFirst().title();
            case FieldKind.Unit unit -> "某某县某某镇";
            case FieldKind.Reference reference -> "全称";
        };
    }
}
