package org.kaolin.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.policy.book.Rulebook;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leaflets, worked cases and the trial page as people and programs read them. */
@KaolinTest
class PolicyPagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 150_000;

    @LocalServerPort
    private int port;

    private Document open(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                .as(path)
                .isLessThanOrEqualTo(MOST_BYTES);
        return Jsoup.parse(answer.body());
    }

    private JsonNode api(String path) {
        HttpResponse<String> answer = Visitor.program(port, "city").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void the_list_names_every_benefit_with_rule_text_parameters_and_citations() {
        JsonNode list = api("/api/policies");
        assertThat(list.get("total").intValue()).isEqualTo(Rulebook.programmes().size());
        list.get("items").forEach(policy -> {
            assertThat(policy.get("ruleText").stringValue())
                    .as(policy.get("code").stringValue())
                    .contains("《", "〔");
            assertThat(policy.get("citations").size()).isPositive();
            assertThat(policy.get("parameters").size()).isPositive();
            assertThat(policy.get("cases").size()).isPositive();
            assertThat(policy.get("title").stringValue()).matches("\\p{IsHan}+");
        });
    }

    @Test
    void a_policy_is_read_as_of_any_day_with_the_figures_of_that_day() {
        JsonNode now = api("/api/policies/living-allowance?asOf=2025-12-31");
        JsonNode then = api("/api/policies/living-allowance?asOf=2022-05-01");
        assertThat(figure(now, "living-allowance.standard")).contains("980", "765");
        assertThat(figure(then, "living-allowance.standard")).contains("825").doesNotContain("980");
        assertThat(now.get("ruleText").stringValue()).contains("家庭计入的月收入", "<", "「最低生活保障标准」", "第五条");
    }

    private static String figure(JsonNode policy, String code) {
        for (JsonNode figure : policy.get("parameters")) {
            if (figure.get("code").stringValue().equals(code)) {
                return figure.get("current").toString();
            }
        }
        return "";
    }

    @Test
    void an_unknown_policy_a_day_before_any_rule_and_a_bad_day_are_refused_in_chinese() {
        Visitor city = Visitor.program(port, "city");
        assertThat(city.get("/api/policies/living").statusCode()).isEqualTo(404);
        HttpResponse<String> early = city.get("/api/policies/rigid-expense-household?asOf=2024-12-31");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("2025-01-01 起收录");
        for (String bad : List.of("2025-02-30", "yesterday", "20251231")) {
            HttpResponse<String> answer = city.get("/api/policies/living-allowance?asOf=" + bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.body()).contains("应为 2025-12-31 这样的日期");
        }
        assertThat(city.get("/api/policies?asOf=1949-01-01").statusCode()).isEqualTo(200);
    }

    @Test
    void every_leaflet_is_public_says_who_how_much_since_when_and_by_which_law() {
        Visitor anybody = Visitor.browser(port);
        Document list = open(anybody, "/policies");
        List<String> links = list.select(".policy-cards h2 a").eachAttr("href");
        assertThat(links).hasSize(Rulebook.programmes().size());
        for (String link : links) {
            Document leaflet = open(anybody, link);
            assertThat(leaflet.select("h2").eachText())
                    .contains("谁可以享受", "多少钱", "从哪个月起", "办理例子", "不能同时享受", "依据", "规则原文", "参数");
            assertThat(leaflet.select("main").text())
                    .as(link)
                    .contains("《")
                    .doesNotContain("null", "living-allowance.", "extreme-poverty.", "yuan/");
            assertThat(leaflet.select(".conditions > li")).as(link).isNotEmpty();
            assertThat(leaflet.select("#examples ~ ul a")).as(link).isNotEmpty();
        }
    }

    @Test
    void assumed_and_placeholding_figures_are_marked_wherever_they_stand() {
        Document leaflet = open(Visitor.browser(port), "/policies/orphan-allowance");
        assertThat(leaflet.select(".notice-warn").text()).contains("占位值");
        assertThat(leaflet.select("#money ~ .table-wrap .chip-stop").eachText()).contains("占位值");
    }

    @Test
    void a_past_day_shows_the_standard_of_that_day_and_a_bad_one_says_so() {
        Visitor anybody = Visitor.browser(port);
        assertThat(open(anybody, "/policies/living-allowance?asOf=2022-05-01").text())
                .contains("825")
                .contains("2022-05-01");
        HttpResponse<String> bad = anybody.get("/policies/living-allowance?asOf=gestern");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("应为 2025-12-31 这样的日期");
        assertThat(anybody.get("/policies/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void an_explained_decision_is_a_few_clicks_from_the_front_page() {
        Visitor anybody = Visitor.browser(port);
        Document front = open(anybody, "/");
        String policies = front.select("a:contains(政策明白纸)").attr("href");
        String leaflet = open(anybody, policies)
                .select("a:contains(最低生活保障)")
                .eachAttr("href")
                .getFirst();
        String example = open(anybody, leaflet).select("a:contains(收入略高于标准)").attr("href");
        Document explained = open(anybody, example);
        assertThat(explained.select(".conclusion").text()).contains("不予确认", "人均收入不低于保障标准");
        assertThat(explained.text()).contains("若家庭计入的月收入再低 37.50 元");
        assertThat(explained.select(".trace").text())
                .contains("家庭人均收入是否低于保障标准", "765.00", "1567.49", "第五条", "2025年全省标准");
        assertThat(front.select("a[href=" + example + "]")).isNotEmpty();
    }

    @Test
    void every_worked_case_of_the_product_comes_out_as_written() {
        List<String> wrong = new ArrayList<>();
        Visitor city = Visitor.program(port, "city");
        HttpResponse<String> answer = city.send(city.request("/api/policies/cases")
                .header("Content-Type", "application/yaml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(examples())));
        JSON.readTree(answer.body()).get("cases").forEach(one -> {
            if (!one.get("passed").booleanValue()) {
                wrong.add(one.toString());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static String textarea(Document page) {
        return java.util.Objects.requireNonNull(page.selectFirst("textarea")).wholeText();
    }

    private static String examples() {
        try (var stream = PolicyPagesTest.class.getResourceAsStream("/policies/examples.yaml")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void staff_paste_cases_and_see_each_step_and_keep_their_text() {
        Visitor city = Visitor.browser(port).login("city");
        Document form = open(city, "/policies/try");
        String text = form.select("textarea").text();
        assertThat(textarea(form)).startsWith("cases:\n  - id: three-members");
        assertThat(text).contains("benefit: living-allowance");

        String wrong = textarea(form).replace("amount: 1440.00", "amount: 1440.01");
        Document result = Jsoup.parse(
                city.form("/policies/try", "/policies/try", "text", wrong).body());
        assertThat(result.select("tbody").text()).contains("不一致", "期望 1440.01,得到 1440.00");
        assertThat(result.select(".trace").text()).contains("家庭计入的月收入多少", "1500.00");
        assertThat(textarea(result)).isEqualTo(wrong);
    }

    @Test
    void a_text_that_cannot_be_read_comes_back_with_the_line_at_fault() {
        Visitor city = Visitor.browser(port).login("city");
        HttpResponse<String> answer =
                city.form("/policies/try", "/policies/try", "text", "cases:\n  - id: a\n   benefit: b\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("错误:");
        assertThat(page.select(".error-summary").text()).contains("第 3 行");
        assertThat(page.select(".source-fault").text()).contains("benefit: b");
        assertThat(textarea(page)).contains("- id: a");
    }

    @Test
    void the_trial_page_is_for_staff() {
        assertThat(Visitor.browser(port).get("/policies/try").statusCode()).isEqualTo(302);
        assertThat(Visitor.browser(port).login("citizen-6").get("/policies/try").statusCode())
                .isEqualTo(403);
    }
}
