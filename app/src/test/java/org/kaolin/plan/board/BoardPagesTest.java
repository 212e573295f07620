package org.kaolin.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Board, indicator, rows behind it, cockpit and public page, on the sample city as it was at the end of 2025. */
@KaolinTest
class BoardPagesTest {

    private static final int MOST_BYTES = 150_000;
    private static final String DAY = "asOf=2025-12-31";

    @LocalServerPort
    private int port;

    private Browsing browser;

    @BeforeEach
    void login() {
        browser = new Browsing(port);
        browser.door("业务科室");
    }

    @Test
    void the_board_shows_thirty_rows_as_printed_and_the_number_the_plan_leaves_out() {
        Document page = browser.open("/indicators?" + DAY);

        Element table = page.select(".board-table").first();
        assertThat(table.select("tbody tr:not(.gap-row)")).hasSize(30);
        assertThat(table.select(".gap-row").eachText()).containsExactly("序号30:原文缺号,不补编");
        assertThat(row(table, "20").text()).contains("护理型", "59.99", "未完成", "2025-12-31", "市民政局");
        assertThat(row(table, "23").text()).contains("口径有争议");
        assertThat(row(table, "1").text()).contains("数据不足", "未知");
        assertThat(page.select(".board-table").get(1).select("tbody tr")).hasSize(29);
        assertThat(page.select(".spark")).isNotEmpty();
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(browser.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    }

    @Test
    void a_filter_keeps_day_and_area_and_counts_the_whole_table() {
        Document page = browser.open("/indicators?" + DAY + "&status=disputed&area=360281");

        assertThat(page.select("#area option[selected]").text()).isEqualTo("乐平市");
        assertThat(page.select(".gap-row")).isEmpty();
        assertThat(page.select(".chips .chip").eachText()).anyMatch(text -> text.startsWith("已完成 "));
        assertThat(page.select(".board-table tbody th a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("asOf=2025-12-31", "area=360281"));

        browser.open("/indicators.csv?" + DAY);
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        assertThat(browser.body()).startsWith("\uFEFF序号,指标").contains("30,\"原文缺号,不补编\"", "59.99");
    }

    @Test
    void bad_words_in_the_address_are_refused_with_what_to_do() {
        assertThat(browser.open("/indicators?status=green").text()).contains("没有这种状态");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.open("/indicators?asOf=2025-02-30").text()).contains("2025-02-30");
        assertThat(browser.status()).isBetween(400, 422);
        assertThat(browser.open("/indicators/30").text()).contains("没有第“30”号指标");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void an_indicator_says_how_it_is_computed_and_what_its_years_and_counties_were() {
        Document page = browser.open("/indicators/20?" + DAY);

        assertThat(page.select(".big-figure").text()).contains("59.99%", "未完成");
        assertThat(page.select("#definition ~ .facts").text()).contains("公式", "口径版本", "景民字〔2021〕71号", "第20号");
        assertThat(page.select("#trend ~ .halves tbody tr").eachText())
                .anyMatch(text -> text.startsWith("2020-12-31 47"));
        assertThat(page.select("#counties ~ .columns tbody th").eachText()).contains("乐平市", "浮梁县", "珠山区", "昌江区");
        assertThat(page.select(".county-map text").eachText()).contains("乐平市");
        assertThat(page.text()).contains("示意图,非行政区划界线");
    }

    @Test
    void what_is_missing_or_disputed_is_named_and_leads_to_where_it_is_entered() {
        Document unknown = browser.open("/indicators/1?" + DAY);
        assertThat(unknown.select(".big-figure").text()).contains("%", "数据不足");
        assertThat(unknown.select("a[href=/figures]").text()).contains("去录入外部数据");
        assertThat(unknown.text()).contains("消费");

        Document disputed = browser.open("/indicators/23?" + DAY);
        assertThat(disputed.select(".columns").first().select("table tbody tr")).hasSize(2);
        assertThat(disputed.text()).contains("两处目标结论不同");
        assertThat(browser.open("/indicators/E-5?" + DAY).select("h1").text()).isNotEmpty();
    }

    @Test
    void the_rows_behind_a_number_add_up_to_it() {
        Document page = browser.open("/indicators/20?" + DAY);
        String beds = page.select("a:contains(分母) .num").text();

        Document rows = browser.click(page.selectFirst("main"), "分母");

        assertThat(rows.select(".summary[role=status]").text()).contains("共 " + beds + " 条");
        assertThat(rows.select("tbody tr")).hasSize(50);
        assertThat(rows.select("tbody a[href$=/edit]")).hasSize(50);
        assertThat(browser.click(rows, "下一页").select("tbody tr")).hasSize(50);
    }

    @Test
    void the_cockpit_is_the_board_at_one_look_and_the_wall_bears_no_name() {
        Document board = browser.open("/indicators?" + DAY);
        Document page = browser.open("/cockpit?" + DAY);

        for (String word : List.of("已完成", "未完成", "数据不足", "口径有争议")) {
            String count =
                    board.select(".chips .chip:contains(" + word + ") .num").text();
            assertThat(page.select(".card:contains(" + word + ") .counter")
                            .first()
                            .text())
                    .isEqualTo(count + "项");
        }
        assertThat(page.select("#worst ~ table tbody tr")).hasSizeBetween(1, 5);
        assertThat(page.select(".county-map text").eachText()).contains("珠山区", "昌江区", "乐平市", "浮梁县", "昌南新区");
        assertThat(page.select("#disputed ~ ul a").eachText()).anyMatch(text -> text.startsWith("23 "));
        assertThat(page.select(".strip li")).isNotEmpty();
        assertThat(browser.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);

        Document wall = browser.click(page, "大屏");
        assertThat(browser.header("Refresh")).contains("panel=2", "wall=true", DAY);
        assertThat(wall.select(".who")).isEmpty();
        browser.click(wall, "暂停轮播");
        assertThat(browser.header("Refresh")).isEmpty();
        assertThat(browser.open("/cockpit/print?" + DAY).select(".print-table tbody tr"))
                .hasSize(31);
    }

    @Test
    void on_a_day_of_2026_every_page_says_which_standard_is_missing() {
        for (String path : List.of("/indicators", "/indicators/2", "/cockpit", "/cockpit/print", "/open/indicators")) {
            assertThat(browser.open(path + "?asOf=2026-06-30")
                            .select(".notice-warn")
                            .text())
                    .as(path)
                    .contains("2026年标准尚未公布:", "最低生活保障标准", "现按 2025-");
            assertThat(browser.open(path + "?" + DAY).select(".notice-warn"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(browser.open("/parameters?asOf=2026-06-30").text()).contains("2026年标准尚未公布");
    }

    @Test
    void anybody_may_read_the_public_page_and_nothing_behind_it() {
        Browsing stranger = new Browsing(port);

        Document page = stranger.click(stranger.open("/"), "规划指标");

        assertThat(page.select("tbody tr:not(.gap-row)")).hasSize(30);
        assertThat(page.select("tbody th a").eachAttr("href"))
                .allSatisfy(
                        link -> assertThat(page.select(link.replace("#", "#").replace(".", "\\.")))
                                .hasSize(1));
        assertThat(stranger.open("/indicators").select("form[action=/login]")).isNotEmpty();
    }

    @Test
    void the_leaders_first_ten_minutes_need_nothing_but_clicks() {
        Browsing leader = new Browsing(port);
        Document board = leader.door("局长");
        assertThat(board.select(".walk").text()).contains("第 1 步");
        Document twenty = leader.click(board.select(".board-table").first(), "护理型床位占比");
        assertThat(twenty.select(".big-figure").text()).contains("59.99%", "未完成");
        assertThat(twenty.select("#trend ~ .halves tbody tr").first().text()).startsWith("2020-12-31 47");

        Document county = leader.click(twenty.select("#counties ~ .columns").first(), "乐平市");
        Document rows = leader.click(county.selectFirst("main"), "未计入分子的记录");
        Document edit = leader.click(rows.selectFirst("main tbody"), "修改");
        Document done = leader.submit(edit.selectFirst("main form.card"), Map.of("nursing", "true"));
        assertThat(done.select(".notice-done").text()).startsWith("已变更");

        Document again = leader.click(leader.click(done, "指标"), "护理型床位占比");
        assertThat(again.select(".big-figure").text()).contains("60.01%", "已完成");
        assertThat(leader.open("/indicators/20?asOf=2024-12-31")
                        .select(".big-figure")
                        .text())
                .contains("57.40%");

        Document bed = leader.open(edit.selectFirst("main form.card").attr("action") + "?kind=correct");
        leader.submit(bed.selectFirst("main form.card"), Map.of("nursing", "false", "reason", "试改之后复原,其他测试要用原来的床位"));
        assertThat(leader.open("/indicators/20").select(".big-figure").text()).contains("59.99%");
    }

    private static Element row(Element table, String no) {
        return table.select("tbody tr").stream()
                .filter(tr -> tr.select("td").first().text().equals(no))
                .findFirst()
                .orElseThrow();
    }
}
