package org.kaolin.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.kaolin.policy.book.Rulebook;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 我能享受什么 as a citizen uses it: without a login, without a session, without scripts. */
@KaolinTest
class SelfCheckTest {

    @LocalServerPort
    private int port;

    private Document check(String... fields) {
        List<String> all = new ArrayList<>(List.of("do", "check"));
        all.addAll(List.of(fields));
        HttpResponse<String> answer = Visitor.browser(port).post("/check", all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String result(Document page, String benefit) {
        return page.select(".check-results > li").stream()
                .filter(each -> each.select("h3 a").text().equals(benefit))
                .map(Element::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + benefit + " in " + page.text()));
    }

    @Test
    void six_questions_are_asked_and_every_one_may_stay_open() {
        HttpResponse<String> answer = Visitor.browser(port).get("/check");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main form > fieldset")).hasSize(6);
        assertThat(page.select("main [required]")).isEmpty();
        assertThat(page.select("main form").attr("method")).isEqualTo("post");
        page.select("main input:not([type=hidden]), main select")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.outerHtml())
                        .hasSize(1));
    }

    @Test
    void without_any_answer_nothing_is_taken_for_nought_or_no() {
        Document page = check();
        assertThat(page.select(".check-results > li"))
                .hasSize(Rulebook.programmes().size());
        for (String benefit : List.of("最低生活保障", "高龄津贴", "重度残疾人护理补贴", "孤儿基本生活费", "刚性支出困难家庭")) {
            assertThat(result(page, benefit)).contains("还缺信息");
        }
        assertThat(result(page, "高龄津贴")).contains("周岁");
        assertThat(page.select(".check-results a[href=#age1]")).isNotEmpty();
    }

    @Test
    void a_family_a_little_above_the_standard_learns_by_how_much() {
        Document page = check(
                "area",
                "rural",
                "age1",
                "58",
                "income1",
                "1567.49",
                "relation2",
                "spouse",
                "age2",
                "57",
                "income2",
                "0",
                "assets",
                "0");
        assertThat(result(page, "最低生活保障")).contains("不符合", "若家庭计入的月收入再低 37.50 元", "最低生活保障审核确认办法");
        assertThat(result(page, "最低生活保障边缘家庭")).contains("可能符合");
    }

    @Test
    void what_depends_on_town_or_country_alone_asks_for_exactly_that() {
        Document page = check("age1", "58", "income1", "900", "assets", "0");
        assertThat(result(page, "最低生活保障")).contains("还缺信息", "住在城镇还是农村");
        Document both = check("age1", "58", "income1", "100", "assets", "0");
        assertThat(result(both, "最低生活保障")).contains("可能符合", "城市 880.00", "农村 665.00");
    }

    @Test
    void each_person_of_the_family_is_told_what_may_fit() {
        Document page = check(
                "area",
                "urban",
                "age1",
                "82",
                "income1",
                "3000",
                "disability1",
                "limb-1",
                "relation2",
                "grandchild",
                "age2",
                "9",
                "income2",
                "0",
                "father",
                "dead",
                "mother",
                "dead",
                "assets",
                "0");
        assertThat(result(page, "高龄津贴")).contains("可能符合", "本人(82 周岁):每月 50.00 元");
        assertThat(result(page, "重度残疾人护理补贴")).contains("可能符合", "每月 110.00 元");
        assertThat(result(page, "孤儿基本生活费")).contains("可能符合", "孙子女、外孙子女(9 周岁)");
        assertThat(result(page, "孤儿基本生活费")).contains("待确认的标准");
    }

    @Test
    void extreme_poverty_hangs_on_who_must_support_and_says_so() {
        String[] old = {"area", "rural", "age1", "76", "income1", "100", "care1", "self", "assets", "0"};
        assertThat(result(check(old), "特困人员救助供养")).contains("还缺信息", "有没有子女");
        String[] none = java.util.Arrays.copyOf(old, old.length + 2);
        none[old.length] = "obligors";
        none[old.length + 1] = "none";
        assertThat(result(check(none), "特困人员救助供养")).contains("可能符合", "每月");
        none[old.length + 1] = "some";
        assertThat(result(check(none), "特困人员救助供养")).contains("不符合", "义务人");
    }

    @Test
    void bad_answers_come_back_at_their_fields_with_everything_kept() {
        for (Map.Entry<String, String> bad : Map.of(
                        "age1", "-3", "income1", "-100", "assets", "很多", "age2", "400", "county", "999")
                .entrySet()) {
            HttpResponse<String> answer =
                    Visitor.browser(port).post("/check", "do", "check", "age3", "12", bad.getKey(), bad.getValue());
            assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".error-summary a[href=#" + bad.getKey() + "]"))
                    .as(bad.toString())
                    .isNotEmpty();
            assertThat(page.select("#age3").val()).isEqualTo("12");
        }
    }

    @Test
    void more_persons_fit_and_the_answers_stay() {
        HttpResponse<String> answer = Visitor.browser(port).post("/check", "do", "more", "rows", "3", "age1", "40");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#age5")).isNotEmpty();
        assertThat(page.select("#age1").val()).isEqualTo("40");
        assertThat(Visitor.browser(port)
                        .post("/check", "do", "more", "rows", "99")
                        .body())
                .contains("age12")
                .doesNotContain("age13");
    }

    @Test
    void the_large_letters_stay_on_through_the_answer() {
        Document page = check("large", "true", "age1", "70");
        assertThat(page.select(".citizen-large")).isNotEmpty();
        assertThat(page.select("input[name=large]").val()).isEqualTo("true");
    }
}
