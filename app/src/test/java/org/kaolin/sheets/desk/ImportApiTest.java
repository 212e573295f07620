package org.kaolin.sheets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.time.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Import, template and export of registers as a program uses them. */
@KaolinTest
class ImportApiTest {

    private static final String BEDS = "/api/registers/bed";
    private static final String HOME = Ids.of("facility:institution-11").toString();
    private static final String HEAD = "所属设施,房间,床号,护理型床位,状态\r\n";

    private final int port;
    private final JdbcClient jdbc;
    private final HttpClient client = HttpClient.newHttpClient();

    ImportApiTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    private record Answer(int status, byte[] content, String type) {

        JsonNode json() {
            return JsonMapper.shared().readTree(content);
        }

        List<String> statuses() {
            return StreamSupport.stream(json().path("rows").spliterator(), false)
                    .map(row -> row.path("status").asString())
                    .toList();
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private Answer send(HttpRequest.Builder request, String account) {
        String pair = Base64.getEncoder().encodeToString((account + ":kaolin-demo").getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.header("Authorization", "Basic " + pair).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Answer get(String path) {
        return send(request(path), "city");
    }

    private Answer upload(String path, byte[] file) {
        return upload(path, file, "city");
    }

    private Answer upload(String path, byte[] file, String account) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.dat\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x1--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=x1")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                account);
    }

    private String home() {
        return jdbc.sql("select name from facility where id = :id::uuid and upper_inf(known) and upper_inf(valid)")
                .param("id", HOME)
                .query(String.class)
                .single();
    }

    private long beds() {
        return jdbc.sql("select count(*) from bed").query(Long.class).single();
    }

    private byte[] csv(String... lines) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String line : lines) {
            text.append(home()).append(',').append(line).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_dry_run_tells_everything_and_writes_nothing() {
        long before = beds();
        Answer answer =
                upload(BEDS + "/import?dryRun=true", csv("甲1,1,是,开放", "甲1,2,也许,开放", "甲1,3,否,开放中", "甲1,1,是,开放", ",,,"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.statuses()).containsExactly("skip", "accept", "reject", "flag", "flag", "reject");
        assertThat(answer.json().path("totals").path("accept").asInt()).isEqualTo(1);
        assertThat(answer.json().path("totals").path("written").asBoolean()).isFalse();
        assertThat(answer.json()
                        .path("rows")
                        .path(1)
                        .path("values")
                        .path("room")
                        .asString())
                .isEqualTo("甲1");
        assertThat(answer.json().path("rows").path(2).path("codes").path(0).asString())
                .isEqualTo("not-yes-no");
        assertThat(beds()).isEqualTo(before);
    }

    @Test
    void an_import_is_all_or_nothing_unless_told_otherwise() {
        long before = beds();
        byte[] file = csv("乙1,1,是,开放", "乙1,2,也许,开放", "乙1,3,否,开放中");
        Answer refused = upload(BEDS + "/import", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.statuses()).containsExactly("skip", "accept", "reject", "flag");
        assertThat(beds()).isEqualTo(before);

        Answer partly = upload(BEDS + "/import?acceptPartly=true&validFrom=2025-01-01", file);
        assertThat(partly.status()).as(partly.text()).isEqualTo(200);
        assertThat(partly.json().path("totals").path("created").asInt()).isEqualTo(1);
        assertThat(beds()).isEqualTo(before + 1);
        assertThat(get(BEDS + "?room=%E4%B9%991&asOf=2025-01-01")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        Answer again = upload(BEDS + "/import?acceptPartly=true", file);
        assertThat(again.statuses()).containsExactly("skip", "skip", "reject", "flag");
        assertThat(again.json().path("totals").path("sameFileTakenOn").isMissingNode())
                .isFalse();
        assertThat(beds()).isEqualTo(before + 1);
    }

    @Test
    void what_is_exported_comes_back_unchanged_and_an_edit_changes_one_entry() throws IOException {
        upload(BEDS + "/import", csv("丙=1,=1+1,是,开放", "丙2,'2,否,停用"));
        String filter = "?facility=" + HOME;
        for (String ending : List.of("xlsx", "csv")) {
            Answer file = get(BEDS + "/export." + ending + filter);
            assertThat(file.status()).isEqualTo(200);
            Answer back = upload(BEDS + "/import?dryRun=true", file.content());
            assertThat(back.status()).as(back.text()).isEqualTo(200);
            assertThat(back.statuses()).hasSizeGreaterThan(10).containsOnly("skip");
        }
        Answer file = get(BEDS + "/export.xlsx" + filter);
        byte[] edited = edit(file.content(), 1, 2, "改9");
        Answer answer = upload(BEDS + "/import", edited);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("totals").path("changed").asInt()).isEqualTo(1);
        assertThat(get(BEDS + "?room=%E6%94%B99").json().path("total").asInt()).isEqualTo(1);

        Answer stale = upload(BEDS + "/import?dryRun=true", edit(file.content(), 1, 2, "改8"));
        assertThat(stale.statuses()).contains("reject");
        assertThat(stale.text()).contains("stale");
    }

    private static byte[] edit(byte[] content, int row, int column, String text) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheetAt(0).getRow(row).getCell(column).setCellValue(text);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void the_rules_of_the_line_hold_in_the_dry_run_too() {
        String taken = jdbc.sql("""
            select room || ',' || number from bed where facility = :home::uuid and upper_inf(known) and upper_inf(valid)
            order by room, number limit 1
            """).param("home", HOME).query(String.class).single();
        Answer same = upload(BEDS + "/import?dryRun=true", csv(taken + ",是,停用"));
        assertThat(same.json().path("rows").path(1).path("codes").toString())
                .containsAnyOf("duplicate-in-register", "unchanged");
        Answer early = upload(BEDS + "/import?dryRun=true&validFrom=1950-01-01", csv("丁1,1,是,开放"));
        assertThat(early.json().path("rows").path(1).path("codes").path(0).asString())
                .isEqualTo("rule");
        assertThat(early.text()).contains("所属设施在 1950-01-01 不存在");
    }

    @Test
    void nobody_imports_into_another_area_and_readers_not_at_all() {
        byte[] file = csv("戊1,1,是,开放");
        List<String> counties = List.of("360202", "360203", "360222", "360281");
        long accepted = counties.stream()
                .map(county -> upload(BEDS + "/import?dryRun=true", file, "county-" + county))
                .filter(answer -> answer.statuses().contains("accept"))
                .count();
        assertThat(accepted).isEqualTo(1);
        assertThat(upload(BEDS + "/import?dryRun=true", file, "auditor").status())
                .isEqualTo(403);
        assertThat(upload("/api/registers/nothing/import", file).status()).isEqualTo(404);
    }

    @Test
    void a_workbook_of_several_sheets_finds_its_registers() {
        Answer answer = upload("/api/imports?dryRun=true", csv("己1,1,是,开放"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("sheets").path(0).path("register").asString())
                .isEqualTo("bed");
        assertThat(answer.statuses()).containsExactly("skip", "accept");
    }

    @Test
    void the_template_can_be_filled_in_and_its_example_is_not_imported() throws IOException {
        for (String code : List.of("bed", "facility", "village-facility", "unit")) {
            Answer template = get("/api/registers/" + code + "/template.xlsx");
            assertThat(template.status()).isEqualTo(200);
            Answer empty = upload("/api/registers/" + code + "/import?dryRun=true", template.content());
            assertThat(empty.status()).as(code + empty.text()).isEqualTo(200);
            assertThat(empty.statuses()).containsOnly("skip");
        }
        try (Workbook workbook = WorkbookFactory.create(
                        new ByteArrayInputStream(get(BEDS + "/template.xlsx").content()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = workbook.getSheetAt(0).createRow(2);
            String[] values = {"1", home(), "庚1", "1", "是", "开放", "2025-02-01"};
            for (int i = 0; i < values.length; i++) {
                row.createCell(i).setCellValue(values[i]);
            }
            assertThat(workbook.getSheetAt(0).getDataValidations()).isNotEmpty();
            workbook.write(out);
            Answer filled = upload(BEDS + "/import?dryRun=true", out.toByteArray());
            assertThat(filled.statuses()).as(filled.text()).contains("accept").doesNotContain("reject", "flag");
        }
    }

    @Test
    void the_same_workbook_comes_back_with_its_errors() throws IOException {
        Answer exported = get(BEDS + "/export.xlsx?facility=" + HOME);
        byte[] edited = edit(exported.content(), 2, 4, "不知道");
        Answer marked = upload(BEDS + "/import/report", edited);
        assertThat(marked.status()).isEqualTo(200);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(marked.content()))) {
            Row head = workbook.getSheetAt(0).getRow(0);
            assertThat(head.getCell(head.getLastCellNum() - 1).getStringCellValue())
                    .isEqualTo("错误说明");
            Row row = workbook.getSheetAt(0).getRow(2);
            assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue())
                    .contains("有错", "不知道");
            assertThat(row.getCell(4).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
            assertThat(row.getCell(3).getStringCellValue()).isNotEmpty();
        }
    }

    @Test
    void the_page_leads_from_the_file_to_the_decision_without_scripts() {
        Visitor clerk = Visitor.browser(port).login("city");
        String start = clerk.get("/r/bed/import").body();
        assertThat(start).contains("下载模板", "上传并试导入");
        assertThat(clerk.get("/r/bed").body()).contains("/r/bed/import", "export.xlsx");
        String body = "--x1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"床位.csv\"\r\n\r\n"
                + new String(csv("壬1,1,是,开放", "壬1,2,也许,开放"), StandardCharsets.UTF_8) + "\r\n--x1--\r\n";
        HttpResponse<String> sent = clerk.send(clerk.request("/r/bed/import?_csrf=" + clerk.token("/r/bed/import"))
                .header("Content-Type", "multipart/form-data; boundary=x1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String tried = Visitor.location(sent).replaceFirst("^http://[^/]+", "");
        String page = clerk.get(tried).body();
        assertThat(page).contains("新增 1", "有错 1", "应填“是”或“否”", "只导入正确的 1 行");
        assertThat(clerk.get(tried + "/report").body()).contains("错误说明", "也许");
        assertThat(Visitor.browser(port).login("city2").get(tried).statusCode()).isEqualTo(404);
        clerk.form(tried, tried + "/columns", "heading0", "床号", "field0", "-");
        assertThat(clerk.get(tried).body()).contains("缺少必填的列: 床号");
        clerk.form(tried, tried + "/columns", "heading0", "床号", "field0", "number");
        long before = beds();
        assertThat(clerk.form(tried, tried, "take", "all").body()).contains("只导入正确的");
        assertThat(beds()).isEqualTo(before);
        HttpResponse<String> done = clerk.form(tried, tried, "take", "partly");
        assertThat(Visitor.location(done)).endsWith("/r/bed");
        assertThat(clerk.get("/r/bed").body()).contains("已导入:新增 1 条");
        assertThat(beds()).isEqualTo(before + 1);
    }

    @Test
    @Tag("nightly")
    void a_hundred_thousand_beds_are_read_and_written_within_a_minute() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        List<String> homes = jdbc.sql("select name from facility where category in ('welfare-home', 'rest-home') "
                        + "and upper_inf(known) and upper_inf(valid) and status = 'operating' order by name limit 20")
                .query(String.class)
                .list();
        int rows = Integer.getInteger("kaolin.rows", 100_000);
        for (int i = 0; i < rows; i++) {
            text.append(homes.get(i % homes.size()))
                    .append(",大")
                    .append(i / 80)
                    .append(',')
                    .append(i / 20 % 4 + 1)
                    .append(",是,开放\r\n");
        }
        long start = System.nanoTime();
        Answer answer = upload(BEDS + "/import", text.toString().getBytes(StandardCharsets.UTF_8));
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertThat(answer.status()).as(answer.text().substring(0, 600)).isEqualTo(200);
        assertThat(answer.text()).contains("\"created\":" + rows + ",");
        assertThat(seconds).as("seconds").isLessThan(60);
    }

    @Test
    void what_is_no_workbook_is_refused_with_the_reason() {
        for (byte[] file : List.of(new byte[0], new byte[100_000], "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8))) {
            Answer answer = upload(BEDS + "/import?dryRun=true", file);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("file");
        }
        assertThat(send(request(BEDS + "/import").POST(HttpRequest.BodyPublishers.noBody()), "city")
                        .status())
                .isBetween(400, 422);
    }
}
