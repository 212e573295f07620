package org.kaolin.parameters.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.parameters.Parameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Announcing standards by the API: two persons, a preview, nothing edited. A city of its own, which the stories change. */
@KaolinTest
@TestPropertySource(properties = {"kaolin.sample=tiny", "kaolin.test.city=announcements"})
class AnnouncementApiTest {

    private static final String RISE = """
        {"reason": "按市政府公布的标准执行", "documentTitle": "关于提高2026年城乡低保标准的通知",
         "documentNumber": "景府字〔2025〕9号", "publishedOn": "2025-12-20", "rows": [
          {"code": "living-allowance.standard", "region": "360200", "area": "urban", "value": %s,
           "unit": "yuan/person-month", "validFrom": "%s"}]}
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Parameters parameters;

    @Autowired
    private JsonMapper json;

    private Visitor city;
    private Visitor city2;

    @BeforeEach
    void come() {
        city = Visitor.program(port, "city");
        city2 = Visitor.program(port, "city2");
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private JsonNode propose(String body) {
        return read(city.json("POST", "/api/parameters", body), 201);
    }

    private JsonNode approve(String id) {
        return read(city2.json("POST", "/api/parameters/" + id + "/approve", ""), 200);
    }

    private String inForce(String code, String asOf, String knownAt) {
        JsonNode answer = read(
                city.get("/api/parameters?code=" + code + "&region=360200&asOf=" + asOf
                        + (knownAt.isEmpty() ? "" : "&knownAt=" + knownAt)),
                200);
        List<String> values = new ArrayList<>();
        answer.get("items").forEach(item -> {
            if (!item.get("rival").booleanValue()
                    && !item.get("area").stringValue().equals("rural")) {
                values.add(item.get("value").asString());
            }
        });
        return String.join(",", values);
    }

    @Test
    void a_proposal_answers_what_it_replaces_whom_it_concerns_and_which_relations_it_breaks() {
        JsonNode preview = propose(RISE.formatted("1030", "2026-01-01"));
        JsonNode row = preview.get("rows").get(0);

        assertThat(preview.get("state").stringValue()).isEqualTo("pending");
        assertThat(row.get("old").asString()).isEqualTo("980.0");
        assertThat(row.get("difference").decimalValue()).isEqualByComparingTo("50");
        assertThat(row.get("percent").decimalValue()).isEqualByComparingTo("5.10");
        assertThat(row.get("replaces").get(0).get("until").stringValue()).isEqualTo("2025-12-31");
        assertThat(row.get("retroactive").booleanValue()).isFalse();
        assertThat(row.get("source").stringValue()).isEqualTo("关于提高2026年城乡低保标准的通知(景府字〔2025〕9号)");
        assertThat(row.get("benefits").toString()).contains("最低生活保障", "特困人员救助供养");
        assertThat(preview.get("findings").toString())
                .contains("R-03", "1030", "1275", "1339", "差 64 元", "R-02", "R-01", "consumption-growth");
        assertThat(preview.get("acknowledge")).isNotEmpty();
        assertThat(inForce("living-allowance.standard", "2026-01-31", "")).isEqualTo("980.0");
        city.json("POST", "/api/parameters/" + preview.get("id").stringValue() + "/withdraw", "{}");
    }

    @Test
    void a_standard_that_begins_in_the_past_says_from_which_month_arrears_arise() {
        JsonNode row = propose(RISE.formatted("1000", "2025-10-01")).get("rows").get(0);

        assertThat(row.get("retroactive").booleanValue()).isTrue();
        assertThat(row.get("arrearsFrom").stringValue()).isEqualTo("2025-10");
    }

    @Test
    void what_two_persons_announced_is_in_force_at_once_and_what_was_known_before_stays_known() {
        long before = parameters.snapshot().version();
        assertThat(parameters.snapshot()).isSameAs(parameters.snapshot());
        String body = """
            {"code": "temporary-aid.township-limit", "region": "360200", "value": "6000", "validFrom": "2025-12-01",
             "publishedOn": "2025-12-10", "source": "景民字〔2025〕30号", "status": "stated"}
            """;
        String old = inForce("temporary-aid.township-limit", "2025-12-31", "");

        String id = propose(body).get("id").stringValue();
        JsonNode same = read(city.json("POST", "/api/parameters/" + id + "/approve", ""), 422);
        assertThat(same.toString()).contains("提出人不能复核自己的提案");
        JsonNode done = approve(id);

        assertThat(done.get("state").stringValue()).isEqualTo("approved");
        assertThat(done.get("steps").get(1).get("account").stringValue()).isEqualTo("city2");
        assertThat(inForce("temporary-aid.township-limit", "2025-12-31", ""))
                .isEqualTo("6000")
                .isNotEqualTo(old);
        assertThat(inForce("temporary-aid.township-limit", "2025-12-31", "2025-12-10"))
                .isEqualTo("6000");
        assertThat(inForce("temporary-aid.township-limit", "2025-12-31", "2025-12-09"))
                .isEqualTo(old);
        assertThat(inForce("temporary-aid.township-limit", "2025-11-30", "")).isEqualTo(old);
        assertThat(parameters.snapshot().version()).isGreaterThan(before);
        assertThat(parameters.snapshot()).isSameAs(parameters.snapshot());
        assertThat(read(city2.json("POST", "/api/parameters/" + id + "/approve", ""), 422)
                        .toString())
                .contains("已公布");
        assertThat(jdbc.sql("select string_agg(action, ',' order by id) from audit_entry where subject_id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("propose,approve");
    }

    @Test
    void a_wrong_row_is_corrected_by_a_later_announcement_and_both_stay_in_the_history() {
        String body = """
            {"code": "rigid-expense.validity-months", "region": "360200", "value": %s, "validFrom": "2025-12-01",
             "publishedOn": "%s", "source": "景民字〔2025〕31号"}
            """;
        approve(propose(body.formatted("21", "2025-12-02")).get("id").stringValue());
        assertThat(inForce("rigid-expense.validity-months", "2025-12-31", "")).isEqualTo("21");

        assertThat(read(city.json("POST", "/api/parameters", body.formatted("12", "2025-12-02")), 422)
                        .toString())
                .contains("publishedOn", "更正它请用更晚的公布日");
        approve(propose(body.formatted("12", "2025-12-03")).get("id").stringValue());

        assertThat(inForce("rigid-expense.validity-months", "2025-12-31", "")).isEqualTo("12");
        assertThat(inForce("rigid-expense.validity-months", "2025-12-31", "2025-12-02"))
                .isEqualTo("21");
        assertThat(city.get("/api/parameters?code=rigid-expense.validity-months")
                        .body())
                .contains("21", "12");
    }

    @ParameterizedTest(name = "{0} = {1} is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "code | \"no-such-code\" | 没有代码为“no-such-code”的标准",
                "code | null | 请选择标准",
                "value | -1 | 不能是负数",
                "value | [1, 2] | 只能是一个数",
                "value | true | 只能是一个数",
                "value | \"九百\" | 应为一个数",
                "value | 980.005 | 最多两位小数",
                "value | 1e12 | 超出合理范围",
                "value | null | 请填写",
                "unit | \"percent\" | 单位应为 元/人·月",
                "region | \"999999\" | 没有代码为“999999”的地区",
                "region | \"\" | 请选择适用地区",
                "area | \"both\" | 可用: urban、rural、all",
                "status | \"certain\" | 可用: stated",
                "validFrom | \"2025-02-30\" | 现在是“2025-02-30”",
                "validFrom | null | 请填写起始日",
                "validTo | \"2025-12-31\" | 早于起始日",
                "publishedOn | \"2026-01-01\" | 晚于今天",
                "source | \"\" | 须写明所据文件",
                "colour | \"blue\" | 不认识这一项",
                "reason | 5e3 | "
            })
    void a_bad_row_is_refused_at_its_field_in_chinese(String field, String value, String message) {
        String good = """
            {"code": "living-allowance.standard", "region": "360200", "area": "urban", "value": 1030,
             "unit": "yuan/person-month", "validFrom": "2026-01-01", "publishedOn": "2025-12-20",
             "source": "景府字〔2025〕9号", "%s": %s}
            """.formatted(field, value);
        long rows = count();

        HttpResponse<String> answer = city.json("POST", "/api/parameters", good);

        if (message == null) {
            assertThat(answer.statusCode()).isEqualTo(201);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(message, field.equals("source") ? "documentTitle" : "\"" + field + "\"");
        assertThat(count()).isEqualTo(rows);
    }

    private long count() {
        return jdbc.sql("select (select count(*) from parameter_proposal) + (select count(*) from parameter)")
                .query(Long.class)
                .single();
    }

    @Test
    void a_bad_row_among_good_ones_is_named_and_nothing_is_written() {
        long rows = count();
        HttpResponse<String> answer = city.json("POST", "/api/parameters", """
            {"source": "景府字〔2025〕9号", "region": "360200", "validFrom": "2026-01-01", "rows": [
              {"code": "living-allowance.standard", "area": "urban", "value": 1030},
              {"code": "living-allowance.standard", "area": "all", "value": 1030},
              {"code": "price-link.groups", "value": ["living-allowance", "nobody"]},
              {"code": "living-allowance.delegated", "value": "maybe"}]}
            """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("rows[1].validFrom", "同一天起只能有一个值", "rows[2].value", "nobody", "rows[3].value");
        assertThat(count()).isEqualTo(rows);
    }

    @Test
    void the_same_request_sent_twice_proposes_once() {
        String body = RISE.formatted("1031", "2026-02-01");
        JsonNode first = read(city.json("POST", "/api/parameters", body, "Idempotency-Key", "k-1"), 201);
        JsonNode second = read(city.json("POST", "/api/parameters", body, "Idempotency-Key", "k-1"), 201);

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(city.json("POST", "/api/parameters", RISE.formatted("1", "2026-02-01"), "Idempotency-Key", "k-1")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void findings_are_taken_note_of_and_a_broken_must_needs_a_reason() {
        String body = """
            {"code": "disability-nursing.standard", "region": "360200", "value": 100, "validFrom": "2026-03-01",
             "publishedOn": "2025-12-20", "source": "景民字〔2025〕40号"}
            """;
        JsonNode preview = propose(body);
        String url = "/api/parameters/" + preview.get("id").stringValue() + "/approve";

        assertThat(preview.get("reasonRequired").booleanValue()).isTrue();
        assertThat(read(city2.json("POST", url, "{\"acknowledged\": []}"), 422).toString())
                .contains("acknowledged", "未确认知悉", "R-46");
        assertThat(read(city2.json("POST", url, "{}"), 422).toString()).contains("reason", "须写明理由");
        String all = "{\"acknowledged\": " + preview.get("acknowledge") + ", \"reason\": \"省里文件如此\"}";
        JsonNode done = read(city2.json("POST", url, all), 200);

        assertThat(done.get("acknowledged")).isEqualTo(preview.get("acknowledge"));
        assertThat(done.get("steps").get(1).get("reason").stringValue()).isEqualTo("省里文件如此");
    }

    @Test
    void a_proposal_is_rejected_with_a_reason_by_another_and_withdrawn_by_its_own() {
        String body = RISE.formatted("1032", "2026-05-01");
        String one = "/api/parameters/" + propose(body).get("id").stringValue();
        String two = "/api/parameters/" + propose(body).get("id").stringValue();

        assertThat(city2.json("POST", one + "/reject", "{}").body()).contains("请写明退回理由");
        assertThat(city.json("POST", one + "/reject", "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(422);
        assertThat(read(city2.json("POST", one + "/reject", "{\"reason\": \"文号不对\"}"), 200)
                        .get("state")
                        .stringValue())
                .isEqualTo("rejected");
        assertThat(city2.json("POST", two + "/withdraw", "{}").statusCode()).isEqualTo(422);
        assertThat(read(city.json("POST", two + "/withdraw", ""), 200)
                        .get("state")
                        .stringValue())
                .isEqualTo("withdrawn");
        assertThat(city2.json("POST", two + "/approve", "").statusCode()).isEqualTo(422);
        assertThat(read(city.get("/api/parameters/proposals?state=rejected"), 200)
                        .toString())
                .contains("city");
        assertThat(inForce("living-allowance.standard", "2026-05-31", "")).isEqualTo("980.0");
    }

    @Test
    void whoever_may_not_announce_is_refused_and_nobody_is_asked_to_log_in() {
        String body = RISE.formatted("1033", "2026-06-01");
        for (String account :
                List.of("leader", "county-360281", "town-360281104", "institution-1", "auditor", "admin")) {
            assertThat(Visitor.program(port, account)
                            .json("POST", "/api/parameters", body)
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Visitor.browser(port).json("POST", "/api/parameters", body).statusCode())
                .isIn(401, 403);
        assertThat(city.json("POST", "/api/parameters", "{").statusCode()).isEqualTo(400);
        assertThat(city.json("POST", "/api/parameters/x/approve", "").statusCode())
                .isEqualTo(404);
    }
}
