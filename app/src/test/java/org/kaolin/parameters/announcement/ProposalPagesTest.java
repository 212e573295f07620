package org.kaolin.parameters.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Announcing a standard by clicks: form, check, proposal, refusal of the own, approval by the other, history. */
@KaolinTest
@TestPropertySource(properties = {"kaolin.sample=tiny", "kaolin.test.city=announcements"})
class ProposalPagesTest {

    private static final int MOST_BYTES = 150_000;

    @LocalServerPort
    private int port;

    private Visitor city;
    private Visitor city2;

    @BeforeEach
    void come() {
        city = Visitor.browser(port).login("city");
        city2 = Visitor.browser(port).login("city2");
    }

    private static Document open(Visitor who, String path) {
        HttpResponse<String> answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(answer.body()).doesNotContain("null");
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> send(String act, String from, String... fields) {
        List<String> all = new ArrayList<>(List.of("act", act));
        all.addAll(List.of(fields));
        return city.form(from, "/parameters/new", all.toArray(String[]::new));
    }

    private static String[] row(String code, String value, String from) {
        return new String[] {
            "documentTitle",
            "关于调整标准的通知",
            "publishedOn",
            "2025-12-15",
            "status",
            "stated",
            "rows[0].code",
            code,
            "rows[0].region",
            "360200",
            "rows[0].area",
            "all",
            "rows[0].value",
            value,
            "rows[0].validFrom",
            from
        };
    }

    @Test
    void the_form_begins_with_the_rows_that_are_in_force() {
        Document page = open(city, "/parameters/new?code=living-allowance.standard");

        assertThat(page.getElementById("rows[0].value").attr("value")).isEqualTo("980");
        assertThat(page.getElementById("rows[1].value").attr("value")).isEqualTo("765");
        assertThat(page.getElementById("rows[0].validFrom").attr("value")).isEqualTo("2026-01-01");
        assertThat(page.getElementById("rows[1].value-hint").text()).contains("现行 765 元/人·月,自 2025-04-01");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(open(city, "/parameters/living-allowance.standard")
                        .select("a:contains(提出新的公布)")
                        .attr("href"))
                .isEqualTo("/parameters/new?code=living-allowance.standard");
        assertThat(open(city, "/parameters").select("a[href=/parameters/proposals]"))
                .hasSize(1);
    }

    @Test
    void a_check_shows_what_would_change_and_writes_nothing() {
        String[] fields = row("orphan.institution", "1900", "2025-11-01");
        Document page = Jsoup.parse(send("check", "/parameters/new", fields).body());

        assertThat(page.selectFirst("[role=status].notice").text()).contains("还没有提出");
        Element line = page.selectFirst("section[aria-labelledby=changes-head] tbody tr");
        assertThat(line.text()).contains("1820", "1900", "+80", "+4.4%", "追溯", "2025-11 起各月", "孤儿");
        assertThat(page.select("section[aria-labelledby=findings-head] tbody tr:contains(R-20)")
                        .text())
                .contains("未达要求", "1900 元,应不低于 2000 元", "差 100 元");
        assertThat(page.getElementById("rows[0].value").attr("value")).isEqualTo("1900");
        assertThat(open(city, "/parameters/proposals").text()).doesNotContain("1900 元");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        String[] fields = row("living-allowance.standard", "九百八", "2026-01-01");
        fields[3] = "2026-03-01";
        HttpResponse<String> answer = send("propose", "/parameters/new", fields);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("错误:");
        assertThat(page.select(".error-summary a").eachAttr("href")).contains("#rows[0].value", "#publishedOn");
        assertThat(page.getElementById("rows[0].value").attr("value")).isEqualTo("九百八");
        assertThat(page.getElementById("rows[0].value").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("publishedOn-error").text()).contains("晚于今天");
        assertThat(page.select("select[id=rows[0].code] option[selected]").attr("value"))
                .isEqualTo("living-allowance.standard");
        Document longer = Jsoup.parse(send("add", "/parameters/new", fields).body());
        assertThat(longer.getElementById("rows[1].region")).isNotNull();
    }

    @Test
    void one_proposes_another_approves_and_the_history_shows_both() {
        String code = "elderly-service-subsidy.standard";
        HttpResponse<String> sent = send("propose", "/parameters/new", row(code, "45", "2026-01-01"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String path = Visitor.location(sent).replaceFirst("http://[^/]+", "");

        assertThat(open(city, path).text()).contains("待复核", "须由提出人以外的另一位有权限的人员办理", "撤回提案");
        assertThat(open(city, path).select("button:contains(同意公布)")).isEmpty();
        assertThat(city.form(path, path + "/approve", "reason", "x").statusCode())
                .isEqualTo(422);
        assertThat(open(city2, "/home").select("main").text()).contains("复核标准公布");
        Document seen = open(city2, path);
        assertThat(seen.select("#acknowledged input[type=checkbox]")).hasSize(2);
        assertThat(open(Visitor.browser(port).login("leader"), path).select("main form"))
                .isEmpty();

        HttpResponse<String> unread = city2.form(path, path + "/approve", "reason", "");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unread.body()).select(".error-summary a").attr("href"))
                .isEqualTo("#acknowledged");
        List<String> noted = new ArrayList<>(List.of("reason", ""));
        seen.select("#acknowledged input").forEach(box -> noted.addAll(List.of("acknowledged", box.val())));
        HttpResponse<String> unreasoned = city2.form(path, path + "/approve", noted.toArray(String[]::new));
        assertThat(Jsoup.parse(unreasoned.body()).select("#reason-error").text())
                .contains("须写明理由");
        assertThat(Jsoup.parse(unreasoned.body()).select("#acknowledged input[checked]"))
                .hasSize(2);
        noted.set(1, "县里财力不足,另文请示");
        assertThat(city2.form(path, path + "/approve", noted.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(302);

        assertThat(open(city, path).text()).contains("已公布", "市局业务审核", "县里财力不足", "提出更正公布");
        Document history = open(city, "/parameters/" + code);
        assertThat(history.select("section[aria-labelledby=history-head] tbody tr")
                        .first()
                        .text())
                .contains("45 元/人·月", "2025-12-15", "关于调整标准的通知", "提案与复核");
        assertThat(open(city, "/parameters/" + code + "?asOf=2026-01-31&knownAt=2025-12-14")
                        .selectFirst("section[aria-labelledby=force-head]")
                        .text())
                .contains("50 元/人·月")
                .doesNotContain("45 元");
        assertThat(open(city2, "/parameters/proposals?state=approved").text()).contains("45 元/人·月");
    }

    @Test
    void a_draft_keeps_what_was_typed_for_its_author_alone_and_ends_when_it_is_proposed() {
        HttpResponse<String> saved = send("save", "/parameters/new", row("orphan.institution", "一千九", "2026-04-01"));
        String path = Visitor.location(saved).replaceFirst("http://[^/]+", "");

        assertThat(open(city, path).getElementById("rows[0].value").attr("value"))
                .isEqualTo("一千九");
        assertThat(open(city, "/parameters/proposals?state=draft").text()).contains("关于调整标准的通知");
        assertThat(open(city2, path).getElementById("rows[0].value").attr("value"))
                .isEmpty();
        assertThat(open(city2, "/parameters/proposals?state=draft").text()).contains("没有草稿");

        List<String> fields = new ArrayList<>(List.of("draft", path.substring(path.indexOf('=') + 1)));
        fields.addAll(List.of(row("orphan.institution", "1901", "2026-04-01")));
        assertThat(send("propose", path, fields.toArray(String[]::new)).statusCode())
                .isEqualTo(302);
        assertThat(open(city, "/parameters/proposals?state=draft").text()).contains("没有草稿");
    }

    @Test
    void one_rejects_with_a_reason_and_only_who_may_sees_the_form() {
        HttpResponse<String> sent = send("propose", "/parameters/new", row("orphan.scattered", "1500", "2026-02-01"));
        String path = Visitor.location(sent).replaceFirst("http://[^/]+", "");

        assertThat(Jsoup.parse(city2.form(path, path + "/reject", "reject-reason", " ")
                                .body())
                        .select("#reject-reason-error")
                        .text())
                .contains("请写明退回理由");
        assertThat(city2.form(path, path + "/reject", "reject-reason", "文号缺失").statusCode())
                .isEqualTo(302);
        assertThat(open(city, path).text()).contains("已退回", "文号缺失");
        assertThat(Visitor.browser(port).login("leader").get("/parameters/new").statusCode())
                .isEqualTo(403);
        assertThat(city.get("/parameters/proposals/x").statusCode()).isEqualTo(404);
    }
}
