package org.kaolin.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaolin.sheets.Status.ACCEPT;
import static org.kaolin.sheets.Status.FLAG;
import static org.kaolin.sheets.Status.REJECT;
import static org.kaolin.sheets.Status.SKIP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messy workbooks, judged row by row. */
class SheetReadingTest {

    private final Random random = new Random(20251123L);
    private int order;

    private Object[] child(Object village, Object category, Object amount) {
        LocalDate born = Mess.born(random);
        return new Object[] {
            order + 1, Mess.name(random), Mess.personNumber(born, order++), born, village, category, amount, "否"
        };
    }

    private static void judge(Mess mess, SheetReading.Result read) {
        assertThat(mess.wrong(read)).isEmpty();
    }

    private static Mess titled(Workbook workbook) {
        return new Mess(workbook, "名册")
                .row(SKIP, "2025年散居孤儿基本生活费发放名册")
                .merge(0, 0, 0, 7)
                .row(SKIP, "填报单位:浮梁县民政局", null, null, null, null, "单位:元")
                .row(SKIP, "序号", "姓名", "身份证号码", "出生年月", "所在村", "类别", "月保障金额", "是否残疾");
    }

    @Test
    void titles_units_column_numbers_totals_and_notes_are_told_from_data() {
        Mess mess = titled(new XSSFWorkbook())
                .row(SKIP, "甲", "乙", 1, 2, 3, 4, 5, 6)
                .row(SKIP, null, null, null, "年月日", null, null, "元", "是/否")
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(ACCEPT, child("瑶里村", "散居", "1,250.50元"))
                .row(SKIP, "小计", null, null, null, null, null, 2450.5)
                .row(ACCEPT, child("绕南村", "集中供养", 1850))
                .row(SKIP, "小 计", null, null, null, null, null, 1850)
                .row(SKIP, "合  计", "共3人", null, null, null, null, 4300.5)
                .blank()
                .row(SKIP, "注:1.本表一式两份。")
                .row(SKIP, "填表人:张三", null, null, "审核人:李四", null, null, "2025年12月1日");
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
        judge(mess, read);
        assertThat(read.controls()).hasSize(3).allMatch(SheetReading.ControlTotal::matches);
    }

    @Test
    void a_total_that_does_not_add_up_is_named() {
        Mess mess = titled(new XSSFWorkbook())
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(ACCEPT, child("瑶里村", "散居", 1300))
                .row(FLAG, "合计", null, null, null, null, null, 2600);
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
        judge(mess, read);
        assertThat(read.rows().getLast().reasons().getFirst().message())
                .contains("2600")
                .contains("2500");
    }

    @Test
    void a_row_of_sums_without_a_word_is_known_by_arithmetic() {
        Mess mess = titled(new XSSFWorkbook())
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(ACCEPT, child("瑶里村", "散居", 1300))
                .row(SKIP, null, null, null, null, null, null, 2500);
        judge(mess, Cards.read(mess.bytes(), Cards.PERSONS));
    }

    @Test
    void heads_of_two_and_three_rows_with_merged_cells_join_into_paths() {
        Mess mess = new Mess(new XSSFWorkbook(), "床位");
        mess.row(SKIP, "养老机构床位明细表").merge(0, 0, 0, 6);
        mess.row(SKIP, "序号", "机构名称", "床位情况", null, null, null, "备注")
                .row(SKIP, null, null, "位置", null, "属性", null, null)
                .row(SKIP, null, null, "房间号", "床位编号", "是否护理型", "状态", null)
                .merge(1, 3, 0, 0)
                .merge(1, 3, 1, 1)
                .merge(1, 1, 2, 5)
                .merge(2, 2, 2, 3)
                .merge(2, 2, 4, 5)
                .merge(1, 3, 6, 6);
        mess.row(ACCEPT, 1, "高岭敬老院", 101, 1, "√", "开放", null)
                .row(ACCEPT, 2, "高岭敬老院", 101, 2, "否", "停用", "维修")
                .row(ACCEPT, 3, "高岭敬老院", "102", "1", "有", "开放", null);
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.BEDS);
        judge(mess, read);
        assertThat(read.rows().get(4).values()).containsEntry("room", "101").containsEntry("number", "1");
        assertThat(read.tables()
                        .getFirst()
                        .mapping()
                        .find("number")
                        .orElseThrow()
                        .heading())
                .isEqualTo("床位情况/位置/床位编号");
    }

    @Test
    void a_head_repeated_inside_is_skipped() {
        Mess mess = titled(new XSSFWorkbook())
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(SKIP, "序号", "姓名", "身份证号码", "出生年月", "所在村", "类别", "月保障金额", "是否残疾")
                .row(ACCEPT, child("瑶里村", "散居", 1300));
        judge(mess, Cards.read(mess.bytes(), Cards.PERSONS));
    }

    @Test
    void tables_below_and_beside_one_another_are_told_apart() {
        Mess mess = new Mess(new XSSFWorkbook(), "并排")
                .row(SKIP, "一、高岭敬老院")
                .row(SKIP, "所属设施", "房间", "床号", "护理型床位", "状态", null, "所属设施", "房间", "床号", "护理型床位", "状态")
                .row(ACCEPT, "高岭敬老院", 101, 1, "是", "开放", null, "东埠颐养之家", 201, 1, "否", "开放")
                .row(ACCEPT, "高岭敬老院", 101, 2, "是", "开放", null, "东埠颐养之家", 201, 2, "否", "开放")
                .blank()
                .row(SKIP, "二、儿童")
                .row(SKIP, "姓名", "身份证号", "村", "类别")
                .row(ACCEPT, "余芳", Mess.personNumber(LocalDate.of(2015, 3, 5), 1), "高岭村", "散居")
                .row(ACCEPT, "汪磊", Mess.personNumber(LocalDate.of(2015, 3, 6), 2), "瑶里村", "散居");
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS, Cards.BEDS);
        judge(mess, read);
        assertThat(read.tables()).hasSize(3);
        assertThat(read.rows().stream().filter(row -> row.status() == ACCEPT)).hasSize(6);
    }

    @Test
    void hidden_and_struck_out_rows_and_hidden_sheets_are_skipped_with_a_reason() {
        Mess mess = titled(new XSSFWorkbook())
                .row(SKIP, child("高岭村", "散居", 1200))
                .hideLast()
                .row(SKIP, child("瑶里村", "散居", 1300))
                .strikeLast()
                .row(ACCEPT, child("瑶里村", "散居", 1300));
        mess.sheet("底稿").row(SKIP, "姓名", "身份证号").row(SKIP, "余芳", "x");
        mess.workbook().setSheetHidden(1, true);
        judge(mess, Cards.read(mess.bytes(), Cards.PERSONS));
    }

    @Test
    void errors_same_as_above_lost_digits_and_unknown_words_get_their_own_reason() {
        LocalDate born = LocalDate.of(2014, 6, 1);
        Mess mess = titled(new XSSFWorkbook())
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(FLAG, child("同上", "散居", 1200))
                .row(REJECT, child("高岭村", "散居", "=1/0"))
                .row(REJECT, 4, "程芳", 360222201406019916.0, born, "高岭村", "散居", 1200, "否")
                .row(REJECT, 5, "程芳", "3.60222E+17", born, "高岭村", "散居", 1200, "否")
                .row(REJECT, 6, "程芳", "360222201406019910", born, "高岭村", "散居", 1200, "否")
                .row(REJECT, child("高岭村", "未知类别", 1200))
                .row(REJECT, child("没有这个村", "散居", 1200))
                .row(REJECT, child("高岭村", null, 1200))
                .row(FLAG, child("高岭村", "散居孤儿", 1200))
                .row(REJECT, child("高岭村", "散居", "不发"));
        Workbook workbook = mess.workbook();
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
        judge(mess, read);
        assertThat(codes(read))
                .contains("same-as-above", "error-value", "digits-lost", "not-code", "not-unit", "missing");
    }

    private static List<String> codes(SheetReading.Result read) {
        return read.rows().stream()
                .flatMap(row -> row.reasons().stream())
                .map(Reason::code)
                .distinct()
                .toList();
    }

    @Test
    void dates_in_seven_forms_and_of_1904_are_read() {
        Object[] forms = {
            LocalDate.of(2015, 3, 5),
            "2015.3.5",
            "2015-3-5",
            "2015/03/05",
            "20150305",
            "2015年3月5日",
            "二〇一五年三月五日",
            20150305
        };
        for (boolean from1904 : new boolean[] {false, true}) {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            Mess mess = titled(workbook);
            for (Object form : forms) {
                Object[] row = child("高岭村", "散居", 1200);
                row[3] = form;
                row[2] = Mess.personNumber(LocalDate.of(2015, 3, 5), order);
                mess.row(ACCEPT, row);
            }
            SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
            judge(mess, read);
            assertThat(read.rows().stream().filter(row -> row.status() == ACCEPT))
                    .allSatisfy(row -> assertThat(row.values()).containsEntry("born", LocalDate.of(2015, 3, 5)));
        }
    }

    @Test
    void numbers_as_text_full_width_and_merged_values_are_read() {
        Mess mess = titled(new XSSFWorkbook());
        int first = mess.next();
        mess.row(ACCEPT, child("高岭村", "散居", "1200.00"))
                .row(ACCEPT, child(null, "散居", "¥1,300"))
                .row(ACCEPT, child(null, "散居", "1300元"));
        mess.merge(first, first + 2, 4, 4);
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
        judge(mess, read);
        assertThat(read.rows().getLast().values()).containsEntry("amount", new BigDecimal("1300.00"));
    }

    @Test
    void rows_that_speak_of_the_same_thing_are_flagged() {
        Object[] one = child("高岭村", "散居", 1200);
        Object[] other = child("瑶里村", "散居", 1200);
        Object[] changed = other.clone();
        changed[6] = 1500;
        Mess mess = titled(new XSSFWorkbook())
                .row(ACCEPT, one)
                .row(FLAG, other)
                .row(FLAG, one)
                .row(FLAG, changed);
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS);
        judge(mess, read);
        assertThat(codes(read)).contains("duplicate-in-file", "duplicate-conflict");
    }

    @Test
    void group_headings_between_rows_are_skipped() {
        Mess mess = titled(new XSSFWorkbook())
                .row(SKIP, "一、浮梁县")
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(SKIP, "二、昌江区")
                .row(ACCEPT, child("瑶里村", "散居", 1200))
                .row(SKIP, 3);
        judge(mess, Cards.read(mess.bytes(), Cards.PERSONS));
    }

    @Test
    void the_old_format_says_the_same() {
        Mess mess = titled(new HSSFWorkbook())
                .row(ACCEPT, child("高岭村", "散居", 1200))
                .row(SKIP, child("瑶里村", "散居", 1300))
                .hideLast()
                .row(SKIP, child("瑶里村", "散居", 1300))
                .strikeLast()
                .row(ACCEPT, child("绕南村", "散居", "1300"))
                .row(FLAG, "合计", null, null, null, null, null, 3000);
        judge(mess, Cards.read(mess.bytes(), Cards.PERSONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8 with mark"})
    void text_files_are_read_in_every_encoding(String encoding) {
        String text = "孤儿名册,,,\r\n姓名,身份证号,所在村,类别,月保障金额(元)\r\n"
                + "余芳," + Mess.personNumber(LocalDate.of(2015, 3, 5), 1) + ",高岭村,散居,\"1,200.00\"\r\n"
                + "汪磊," + Mess.personNumber(LocalDate.of(2015, 3, 6), 2) + ",\"瑶里村\",散居,1300\r\n";
        byte[] file = encoding.equals("GB18030")
                ? text.getBytes(java.nio.charset.Charset.forName("GB18030"))
                : ((encoding.equals("UTF-8") ? "" : "\uFEFF") + text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SheetReading.Result read = Cards.read(file, Cards.PERSONS);
        assertThat(read.rows()).extracting(ReadRow::status).containsExactly(SKIP, SKIP, ACCEPT, ACCEPT);
        assertThat(read.rows().get(2).values()).containsEntry("amount", new BigDecimal("1200.00"));
    }

    @Test
    void the_register_of_each_sheet_is_proposed() {
        Mess mess = titled(new XSSFWorkbook()).row(ACCEPT, child("高岭村", "散居", 1200));
        mess.sheet("床位表").row(SKIP, "养老机构", "房号", "床位号", "护理床位", "床位状态").row(ACCEPT, "高岭敬老院", "101", "1", "是", "开放");
        mess.sheet("说明").row(SKIP, "填表说明").row(SKIP, "请如实填写本表。");
        SheetReading.Result read = Cards.read(mess.bytes(), Cards.PERSONS, Cards.BEDS);
        judge(mess, read);
        assertThat(read.tables())
                .extracting(table -> table.mapping().card().code())
                .containsExactly("orphan-like", "bed");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_flagged() {
        Mess mess = new Mess(new XSSFWorkbook(), "床位")
                .row(SKIP, "所属设施", "房间", "床号", "护理型床位", "状态")
                .row(ACCEPT, "高岭敬老院", "-1", "1", "是", "开放")
                .row(FLAG, "高岭敬老院", "@SUM(A1)", "2", "是", "开放")
                .row(FLAG, "高岭敬老院", "'=cmd|' /C calc'!A0", "3", "是", "开放");
        judge(mess, Cards.read(mess.bytes(), Cards.BEDS));
    }
}
