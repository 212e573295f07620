package org.kaolin.plan.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of other agencies from the missing one to the verdict that needs it. */
@KaolinTest
class OutsidePagesTest {

    private static final int MOST_BYTES = 150_000;
    private static final String NEW = "/figures/new";

    @LocalServerPort
    private int port;

    private Visitor browser;

    @BeforeEach
    void login() {
        browser = Visitor.browser(port).login("city");
    }

    private Document open(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                .as(path)
                .isLessThanOrEqualTo(MOST_BYTES);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> enter(String series, String period, String value) {
        return browser.form(
                NEW,
                NEW,
                "series",
                series,
                "region",
                "360200",
                "period",
                period,
                "value",
                value,
                "source",
                "2024年国民经济和社会发展统计公报",
                "sourceDate",
                "2025-03-20",
                "status",
                "stated");
    }

    private String verdict() {
        HttpResponse<String> answer = Visitor.program(port, "city").get("/api/indicators?asOf=2025-12-31");
        for (JsonNode row : JsonMapper.shared().readTree(answer.body())) {
            if (row.get("no").intValue() == 1) {
                return row.get("status").stringValue();
            }
        }
        throw new AssertionError("no indicator 1");
    }

    private String versionOf(String url) {
        return open(url).selectFirst("input[name=version]").val();
    }

    private HttpResponse<String> correct(String url, String version, String value, String reason) {
        return browser.form(
                url,
                url + "/correct",
                "version",
                version,
                "value",
                value,
                "source",
                "2024年统计公报(修订)",
                "sourceDate",
                "2025-06-20",
                "status",
                "stated",
                "reason",
                reason);
    }

    private HttpResponse<String> cancel(String url, String reason) {
        return browser.form(url, url + "/void", "version", versionOf(url), "void-reason", reason);
    }

    @Test
    void a_missing_growth_is_asked_for_entered_corrected_and_voided_and_the_verdict_follows() {
        Document before = open("/figures");
        assertThat(before.select("section[aria-labelledby=needs-head] tbody tr").eachText())
                .anyMatch(row -> row.contains("城镇居民人均消费支出增速") && row.contains("2024年") && row.contains("指标1"))
                .anyMatch(row -> row.contains("农村居民人均消费支出增速") && row.contains("2019年"));
        assertThat(verdict()).isEqualTo("not-computable");
        Document form = open(before.select("a[aria-label=录入2024年城镇居民人均消费支出增速]").attr("href"));
        assertThat(form.selectFirst("select[name=series] option[selected]").val())
                .isEqualTo("consumption-growth.urban");
        assertThat(form.selectFirst("input[name=period]").val()).isEqualTo("2024");
        assertThat(form.selectFirst("select[name=region] option[selected]").text())
                .isEqualTo("景德镇市");

        String urban = Visitor.location(enter("consumption-growth.urban", "2024", "9.9"));
        String rural = Visitor.location(enter("consumption-growth.rural", "2024", "6.1"));

        assertThat(urban).matches("/figures/[0-9a-f-]{36}");
        assertThat(open("/figures")
                        .select("section[aria-labelledby=needs-head] tbody tr")
                        .eachText())
                .noneMatch(row -> row.contains("2024年"));
        assertThat(open("/figures?series=consumption-growth.urban").text()).contains("9.9%", "统计公报", "city");
        String failed = verdict();
        assertThat(failed).isIn("behind", "missed");

        String version = versionOf(urban);
        assertThat(correct(urban, version, "4.1", "").statusCode()).isEqualTo(422);
        assertThat(correct(urban, version, "4.1", "看错了行").statusCode()).isEqualTo(302);
        assertThat(verdict()).isNotIn(failed, "not-computable");
        assertThat(open(urban).selectFirst(".timeline").text()).contains("9.9%", "4.1%", "看错了行");

        HttpResponse<String> stale = correct(urban, version, "3.3", "同时的另一人");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("刚被他人修改", "value=\"3.3\"");

        assertThat(cancel(urban, " ").statusCode()).isEqualTo(422);
        assertThat(cancel(urban, "演练结束").statusCode()).isEqualTo(302);
        assertThat(cancel(rural, "演练结束").statusCode()).isEqualTo(302);
        Document voided = open(urban);
        assertThat(voided.selectFirst(".notice-warn").text()).contains("已作废");
        assertThat(voided.selectFirst(".timeline").text()).contains("演练结束");
        assertThat(voided.select("main form")).isEmpty();
        assertThat(verdict()).isEqualTo("not-computable");
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_written() {
        HttpResponse<String> answer = browser.form(
                NEW,
                NEW,
                "series",
                "no-such",
                "region",
                "990000",
                "period",
                "2024-13",
                "value",
                "五点三",
                "source",
                "",
                "sourceDate",
                "昨天",
                "status",
                "sure");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("错误");
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#series", "#region", "#period", "#value", "#source", "#sourceDate", "#status");
        assertThat(page.selectFirst("#value").val()).isEqualTo("五点三");
        assertThat(page.selectFirst("#value").attr("aria-describedby")).contains("value-error");
        assertThat(open("/figures").text()).doesNotContain("五点三");
        assertThat(enter("consumption-growth.urban", "2018", "530").body()).contains("请核对单位");
    }

    @Test
    void the_same_period_cannot_be_entered_twice() {
        String first = Visitor.location(enter("population.resident", "2018", "1500000"));

        HttpResponse<String> second = enter("population.resident", "2018", "1600000");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("已经录入,请在原记录上更正", "1600000");
        assertThat(cancel(first, "演练结束").statusCode()).isEqualTo(302);
    }

    @Test
    void those_who_only_read_see_the_list_and_cannot_write() {
        Visitor county = Visitor.browser(port).login("county-360281");
        Document list = Jsoup.parse(county.get("/figures").body());

        assertThat(list.text()).contains("缺 城镇居民人均消费支出增速", "请业务科室录入");
        assertThat(list.select("a[href^=/figures/new]")).isEmpty();
        assertThat(county.get(NEW).statusCode()).isEqualTo(403);
        assertThat(county.form("/figures", NEW, "series", "population.resident").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_figure_that_is_not_there_is_not_found_and_a_bad_day_is_named() {
        assertThat(browser.get("/figures/unknown").statusCode()).isEqualTo(404);
        assertThat(browser.get("/figures/00000000-0000-8000-8000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(open("/figures?asOf=gestern").select(".error-summary a").attr("href"))
                .isEqualTo("#asOf");
    }
}
