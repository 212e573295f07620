package org.kaolin.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of standards as somebody of the bureau reads them. */
@KaolinTest
class ParameterPagesTest {

    private static final int MOST_BYTES = 150_000;

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

    private static Element line(Document page, String title) {
        return page.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + title));
    }

    @Test
    void the_list_shows_the_standard_of_the_day_with_its_unit_and_source() {
        Document page = open("/parameters?asOf=2025-12-31");

        assertThat(line(page, "最低生活保障标准(城市)").text()).contains("景德镇市", "980", "元/人·月", "2025-04-01", "明文", "2025年全省标准");
        assertThat(line(page, "最低生活保障标准(农村)").text()).contains("765");
        assertThat(page.select("h2").eachText()).contains("社会救助", "养老服务", "规划目标");
        assertThat(page.text()).doesNotContain("null", "yuan/", "living-allowance");
    }

    @Test
    void counties_with_their_own_value_stand_each_in_a_line_and_one_can_be_asked_for() {
        Document all =
                open("/parameters?asOf=2025-12-31&q=最低工资".replace("最低工资", "%E6%9C%80%E4%BD%8E%E5%B7%A5%E8%B5%84"));
        assertThat(all.select("tbody tr:contains(月最低工资标准)")).hasSize(4);
        assertThat(all.text()).contains("珠山区", "乐平市", "1870", "1740");

        Document one = open("/parameters?asOf=2025-12-31&region=360281&q=minimum-wage");
        assertThat(one.select("tbody tr").eachText()).singleElement().asString().contains("乐平市", "1740");
    }

    @Test
    void a_search_finds_the_everyday_name_and_a_filter_by_status_keeps_only_that() {
        Document found = open("/parameters?q=%E5%9F%8E%E5%B8%82%E4%BD%8E%E4%BF%9D%E6%A0%87%E5%87%86"); // 城市低保标准
        assertThat(found.select("tbody tr")).isNotEmpty();
        assertThat(line(found, "最低生活保障标准(城市)").text()).contains("980");

        Document assumed = open("/parameters?status=assumed");
        assertThat(assumed.select("tbody .chip-warn:contains(假定)")).isNotEmpty();
        assertThat(assumed.select("tbody .chip:contains(明文)")).isEmpty();

        assertThat(open("/parameters?q=zzz").selectFirst(".empty").text()).contains("没有符合条件的标准");
    }

    @Test
    void in_2026_the_standards_without_an_announcement_and_the_ended_rule_are_named() {
        Document page = open("/parameters?asOf=2026-06-30");
        Element gaps = page.getElementById("gaps");

        assertThat(gaps.text())
                .contains("2026年标准尚未公布,现按 2025-04-01 起的标准")
                .contains("最低生活保障标准", "特困人员基本生活标准", "重度残疾人护理补贴标准")
                .contains("缺 2026-06-30 的值:最近一期只执行到 2025-12-31", "不计中央基础养老金");
        assertThat(line(page, "不计中央基础养老金").text()).contains("缺 2026-06-30 的值");
        assertThat(open("/parameters?asOf=2025-12-31").text()).doesNotContain("标准尚未公布");
        assertThat(open("/parameters?asOf=2026-06-30&status=missing")
                        .select("tbody th")
                        .eachText())
                .contains("不计中央基础养老金")
                .doesNotContain("最低生活保障标准(城市)");
    }

    @Test
    void the_code_page_shows_480_and_beside_it_the_rival_470_that_is_not_used() {
        Document page = open("/parameters/living-allowance.standard?asOf=2020-12-31");

        assertThat(page.selectFirst("h1").text()).isEqualTo("最低生活保障标准");
        assertThat(page.selectFirst("section[aria-labelledby=force-head]").text())
                .contains("480 元/人·月", "另有说法(未采用)470");
        assertThat(page.select("tr:contains(另有说法)").text()).contains("470", "表1第2行", "不参与计算");
        assertThat(page.select("section[aria-labelledby=history-head] tbody tr"))
                .hasSize(13);
    }

    @Test
    void the_picture_of_a_standard_has_a_sentence_and_a_table_with_the_same_numbers() {
        Document page = open("/parameters/living-allowance.standard");
        Element chart = page.selectFirst("svg.chart[role=img]");

        assertThat(chart.attr("aria-label")).contains("城市由 2020-01-01 起的 720", "到 2025-04-01 起的 980", "调整 5 次");
        assertThat(chart.select("text").eachText()).contains("2020", "2026", "720", "980", "480", "765");
        assertThat(chart.select("path.chart-line")).hasSize(2);
        assertThat(chart.text()).doesNotContain("470");
        assertThat(page.select("details table tbody tr")).hasSize(12);
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(open("/parameters/price-link.groups").select("svg.chart")).isEmpty();
        assertThat(open("/parameters/minimum-wage").select("path.chart-line")).hasSize(2);
    }

    @Test
    void what_was_known_on_a_day_does_not_use_what_was_published_later() {
        Document page = open("/parameters/living-allowance.standard?asOf=2025-04-30&knownAt=2025-04-30");

        assertThat(page.selectFirst("section[aria-labelledby=force-head]").text())
                .contains("935 元/人·月", "还有 2 条公布没有发布")
                .doesNotContain("980");
        assertThat(page.select("tr:contains(当时未公布)").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains("2025-05-30"));
    }

    @Test
    void a_day_that_is_none_is_named_at_its_field_and_an_unknown_code_is_not_found() {
        assertThat(open("/parameters?asOf=2025-02-30&region=x&status=y")
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#asOf", "#region", "#status");
        HttpResponse<String> unknown = browser.get("/parameters/no-such-code");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这项标准");
    }

    @Test
    void what_is_shown_can_be_taken_away_as_a_file() {
        Document page = open("/parameters?asOf=2020-12-31&q=living-allowance.standard");
        String url = page.select("a:contains(导出当前所见)").attr("href");
        HttpResponse<String> file = browser.get(url);

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(file.body()).contains("代码,名称,类别", "最低生活保障标准(农村)", ",480,元/人·月,2020-01-01", ",470,");
    }
}
