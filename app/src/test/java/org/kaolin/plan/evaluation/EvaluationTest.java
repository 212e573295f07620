package org.kaolin.plan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.time.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations of the sample city's plan over real HTTP: kept as made, whatever is learnt later (S-243). */
@KaolinTest
class EvaluationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEDS = "/api/registers/bed";
    private static final String HOME = Ids.of("facility:institution-10").toString();
    private static final String MAKER = "evaluation-test";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitor city;
    private String plan;

    @BeforeEach
    void login() {
        city = Visitor.program(port, "city");
        plan = jdbc.sql("select id::text from plan where status = 'active'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from plan where created_by = :maker")
                .param("maker", MAKER)
                .update();
    }

    @Test
    void an_evaluation_stays_byte_for_byte_when_records_are_changed_and_corrected() {
        String bed = created(city.json("POST", BEDS, """
            {"fields":{"facility":"%s","room":"评估","number":"评估-1","nursing":false,"status":"open"},
             "validFrom":"2022-01-01"}\
            """.formatted(HOME)));
        String address = make("2023-12-31", "mid");
        String before = city.get(address).body();

        HttpResponse<String> changed = city.json(
                "PUT",
                BEDS + "/" + bed,
                "{\"fields\":{\"nursing\":true},\"effectiveFrom\":\"2025-12-31\"}",
                "If-Match",
                "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<String> corrected = city.json("POST", BEDS + "/" + bed + "/correct", """
            {"fields":{"nursing":true},"validFrom":"2023-01-01","validTo":"2023-12-31","reason":"当年已改造为护理型"}
            """, "If-Match", "\"2\"");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);

        assertThat(city.get(address).body()).isEqualTo(before);
        JsonNode old = figure(before, 20);
        String again = make("2023-12-31", "mid");
        JsonNode later = figure(city.get(again).body(), 20);
        assertThat(later.path("numerator").asLong())
                .isEqualTo(old.path("numerator").asLong() + 1);
        assertThat(later.path("denominator").asLong())
                .isEqualTo(old.path("denominator").asLong());
        String page = Visitor.browser(port).login("city").get(page(address)).body();
        assertThat(page).contains("与今天重新计算的差异").contains("不同:");
        assertThat(Visitor.browser(port).login("city").get(page(again)).body()).contains("没有差异");

        city.json("POST", BEDS + "/" + bed + "/void", "{\"reason\":\"测试结束\"}", "If-Match", "\"3\"");
        assertThat(city.get(address).body())
                .as("voiding changes nothing either")
                .isEqualTo(before);
    }

    @Test
    void every_figure_of_both_lists_is_kept_with_its_definition_and_reasons() throws IOException {
        String address = make("2023-12-31", "mid");
        JsonNode read = JSON.readTree(city.get(address).body());

        assertThat(read.path("kind").asString()).isEqualTo("mid");
        assertThat(read.path("asOf").asString()).isEqualTo("2023-12-31");
        assertThat(read.path("knownAt").isNull()).isTrue();
        assertThat(read.path("businessMoment").asString()).startsWith("2025-12-31T");
        long printed = jdbc.sql("select count(*) from plan_indicator where plan = :plan::uuid")
                .param("plan", plan)
                .query(Long.class)
                .single();
        assertThat(read.path("figures").size()).isEqualTo((int) printed);
        long counted = 0;
        for (JsonNode each : read.path("summary")) {
            counted += each.asLong();
        }
        assertThat(counted).isEqualTo(printed);
        for (JsonNode each : read.path("figures")) {
            assertThat(each.path("explanation").asString()).isNotBlank();
            assertThat(each.path("definition").asString()).isNotBlank();
            assertThat(each.path("citation").asString()).isNotBlank();
            boolean unknown = each.path("status").asString().equals("not-computable");
            assertThat(each.path("value").isNull() && each.path("missing").isEmpty() && !unknown)
                    .as("an unknown value is named: %s", each)
                    .isFalse();
        }
        assertThat(figure(read.toString(), 20).path("definitionVersion").asInt())
                .isPositive();
        assertThat(city.get("/api/plans/" + plan + "/evaluations").body())
                .contains(read.path("id").asString());
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'evaluation' and subject_id = :id::uuid")
                        .param("id", read.path("id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_database_refuses_to_change_remove_or_extend_an_evaluation() {
        String address = make("2022-12-31", "mid");
        String before = city.get(address).body();
        String id = address.substring(address.lastIndexOf('/') + 1);

        for (String sql : new String[] {
            "update evaluation set title = '改' where id = :id::uuid",
            "delete from evaluation where id = :id::uuid",
            "update evaluation_figure set value = 100 where evaluation = :id::uuid",
            "delete from evaluation_figure where evaluation = :id::uuid",
            "insert into evaluation_figure select evaluation, position + 1000, list, code, no, name, unit, target,"
                    + " kind, value, numerator, denominator, status, status_title, direction, definition_key,"
                    + " definition_version, definition, citation, missing, explanation, data_date"
                    + " from evaluation_figure where evaluation = :id::uuid",
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("评估一经作出不可");
        }
        assertThat(city.get(address).body()).isEqualTo(before);
    }

    @Test
    void the_report_opens_in_word_and_holds_the_figures() throws Exception {
        String address = created("""
            {"asOf":"2025-12-31","kind":"final","knownAt":"2025-12-31T08:00:00+08:00"}\
            """);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(city.request(address + ".docx").GET().build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''%E6")
                .contains(".docx");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(answer.body()))) {
            String text = word.getParagraphs().stream()
                    .map(each -> each.getText() + "\n")
                    .collect(Collectors.joining());
            assertThat(text)
                    .contains("演示数据,非景德镇市真实数据", "终期评估报告", "2025年12月31日", "民政局(盖章)", "数据不足", "(city)")
                    .contains("规划文号:", "缺少的数据和下一步工作", "口径有争议的指标");
            XWPFTableRow row = word.getTables().getFirst().getRows().stream()
                    .filter(each -> each.getCell(0).getText().equals("20"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(4).getText()).isEqualTo("59.99");
            assertThat(row.getCell(5).getText()).isEqualTo("未完成");
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"kind":"mid"}                                                | asOf    | 请填写评估的截至日期
        {"asOf":"","kind":"mid"}                                      | asOf    | 请填写评估的截至日期
        {"asOf":"2023-02-30","kind":"mid"}                            | asOf    | 应为 2023-12-31 这样的日期
        {"asOf":"今天","kind":"mid"}                                   | asOf    | 应为 2023-12-31 这样的日期
        {"asOf":"2020-12-30","kind":"mid"}                            | asOf    | 不能早于规划基期 2020-12-31
        {"asOf":"2030-01-01","kind":"final"}                          | asOf    | 不能晚于业务日期
        {"asOf":"2023-12-31"}                                         | kind    | mid(中期评估)或 final(终期评估)
        {"asOf":"2023-12-31","kind":"MID"}                            | kind    | mid(中期评估)或 final(终期评估)
        {"asOf":"2023-12-31","kind":"mid","knownAt":"昨天"}            | knownAt | 这样的时刻
        {"asOf":"2023-12-31","kind":"mid","knownAt":"+999999999-01-01T00:00:00Z"} | knownAt | 这样的时刻
        {"asOf":"2023-12-31","kind":"mid","knownAt":"2031-01-01"}     | knownAt | 不能晚于业务日期
        """)
    void what_cannot_be_used_is_refused_at_its_field(String body, String field, String message) throws IOException {
        long before = count();
        HttpResponse<String> answer = city.json("POST", "/api/plans/" + plan + "/evaluations", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("message").asString()).contains(message);
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "7", "{\"asOf\":{},\"kind\":[]}"})
    void a_body_that_is_no_request_is_refused_without_a_failure(String body) {
        int status =
                city.json("POST", "/api/plans/" + plan + "/evaluations", body).statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void faults_of_several_fields_come_back_together() {
        HttpResponse<String> answer =
                city.json("POST", "/api/plans/" + plan + "/evaluations", "{\"asOf\":\"x\",\"knownAt\":\"y\"}");
        assertThat(answer.body()).contains("\"asOf\"", "\"knownAt\"", "\"kind\"");
    }

    @Test
    void drafts_and_plans_without_indicators_are_not_evaluated() {
        String body = "{\"asOf\":\"2023-12-31\",\"kind\":\"mid\"}";
        HttpResponse<String> draft = city.json("POST", "/api/plans/" + plan("draft") + "/evaluations", body);
        assertThat(draft.statusCode()).isEqualTo(422);
        assertThat(draft.body()).contains("待核对的规划不能评估").contains("\"plan\"");

        HttpResponse<String> empty = city.json("POST", "/api/plans/" + plan("superseded") + "/evaluations", body);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("没有指标");
    }

    @Test
    void unknown_plans_and_evaluations_of_another_plan_are_not_found() {
        String body = "{\"asOf\":\"2023-12-31\",\"kind\":\"mid\"}";
        for (String none : new String[] {UUID.randomUUID().toString(), "42", "%20"}) {
            assertThat(city.json("POST", "/api/plans/" + none + "/evaluations", body)
                            .statusCode())
                    .as(none)
                    .isEqualTo(404);
            assertThat(city.get("/api/plans/" + none + "/evaluations").statusCode())
                    .isEqualTo(404);
        }
        String address = make("2021-12-31", "mid");
        String id = address.substring(address.lastIndexOf('/') + 1);
        String other = "/api/plans/" + plan("superseded") + "/evaluations/" + id;
        assertThat(city.get(other).statusCode()).isEqualTo(404);
        assertThat(city.get(other + ".docx").statusCode()).isEqualTo(404);
        assertThat(city.get("/api/plans/" + plan + "/evaluations/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(city.get("/api/plans/" + plan + "/evaluations/nonsense.docx").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_may_only_read_can_read_but_not_make() {
        String address = make("2021-12-31", "mid");
        for (String reader : new String[] {"finance", "auditor", "county-360281"}) {
            Visitor visitor = Visitor.program(port, reader);
            assertThat(visitor.get(address).statusCode()).as(reader).isEqualTo(200);
            assertThat(visitor.json(
                                    "POST",
                                    "/api/plans/" + plan + "/evaluations",
                                    "{\"asOf\":\"2023-12-31\",\"kind\":\"mid\"}")
                            .statusCode())
                    .as(reader)
                    .isEqualTo(403);
        }
        String page = Visitor.browser(port).login("auditor").get("/evaluations").body();
        assertThat(page).contains("评估列表").doesNotContain("生成中期评估");
    }

    @Test
    void a_page_makes_an_evaluation_and_says_at_the_field_what_is_wrong() {
        Visitor browser = Visitor.browser(port).login("city");
        HttpResponse<String> wrong =
                browser.form("/evaluations", "/evaluations", "asOf", "2019-01-01", "knownAt", "", "kind", "mid");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不能早于规划基期").contains("value=\"2019-01-01\"");

        HttpResponse<String> made =
                browser.form("/evaluations", "/evaluations", "asOf", "2024-12-31", "knownAt", "", "kind", "mid");
        assertThat(made.statusCode()).isEqualTo(302);
        String page = browser.get(Visitor.location(made).replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(page).contains("评估已生成", "养老机构护理型床位占比", ".docx", "演示数据");
        assertThat(browser.get("/evaluations").body()).contains("2024-12-31", "下载 Word");
        assertThat(browser.get("/evaluations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private String make(String asOf, String kind) {
        return created("{\"asOf\":\"" + asOf + "\",\"knownAt\":null,\"kind\":\"" + kind + "\"}");
    }

    /** Address of what was made; the answer itself must be what the address then gives. */
    private String created(String body) {
        HttpResponse<String> answer = city.json("POST", "/api/plans/" + plan + "/evaluations", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String address = Visitor.location(answer).replaceFirst("^https?://[^/]+", "");
        assertThat(city.get(address).body()).isEqualTo(answer.body());
        return address;
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String page(String address) {
        return "/evaluations/" + address.substring(address.lastIndexOf('/') + 1);
    }

    private static JsonNode figure(String body, int no) {
        for (JsonNode each : JSON.readTree(body).path("figures")) {
            if (each.path("list").asString().equals("table") && each.path("no").asInt() == no) {
                return each;
            }
        }
        throw new AssertionError("no figure " + no);
    }

    private String plan(String status) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into plan (id, title, region, first_year, last_year, status, created_by)
            values (:id, '评估测试规划', '360200', 2021, 2025, :status, :maker)
            """)
                .param("id", id)
                .param("status", status)
                .param("maker", MAKER)
                .update();
        return id.toString();
    }

    private long count() {
        return jdbc.sql("select count(*) from evaluation").query(Long.class).single();
    }
}
