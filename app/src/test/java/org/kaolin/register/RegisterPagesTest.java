package org.kaolin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.time.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a register as a person with a browser and no scripts uses them. */
@KaolinTest
class RegisterPagesTest {

    private static final UUID BED = Ids.of("bed:20-1");
    private static final String HOME = Ids.of("facility:institution-20").toString();

    @LocalServerPort
    private int port;

    private HttpClient browser;
    private int status;

    @BeforeEach
    void login() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Map<String, String> form = fields(open("/login").selectFirst("form:has(input[name=username])"));
        form.put("username", "city");
        form.put("password", "kaolin-demo");
        send("/login", form);
    }

    @Test
    void a_list_keeps_its_filter_in_the_address_and_says_what_it_counts() {
        Document page = open("/r/bed?facility=" + HOME + "&nursing=true");

        assertThat(page.selectFirst("select[name=nursing] option[selected]").val())
                .isEqualTo("true");
        assertThat(page.selectFirst(".summary").text()).startsWith("共 ").contains("护理型床位", "(100%)", "截至 2025-12-31");
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("thead a").first().attr("href")).contains("nursing=true", "sort=");
        assertThat(page.select("a:contains(导出当前所见)").attr("href")).contains("/export.xlsx?", "nursing=true");
    }

    @Test
    void a_filter_that_matches_nothing_offers_to_be_cleared_and_a_bad_one_is_named() {
        assertThat(open("/r/facility?q=没有这样的名字").selectFirst(".empty").text()).contains("清除筛选");

        Document bad = open("/r/bed?asOf=2025-02-30");
        assertThat(status).isEqualTo(200);
        assertThat(bad.selectFirst(".error-summary").text()).contains("2025-02-30");
        assertThat(bad.select("tbody tr")).isNotEmpty();
    }

    @Test
    void a_change_is_written_from_its_day_on_and_told_in_the_history() {
        Map<String, String> form = fields(open("/r/bed/" + BED + "/edit").selectFirst("main form.card"));
        form.put("room", "888");
        form.put("effectiveFrom", "2025-10-01");

        Document done = send("/r/bed/" + BED + "/edit", form);

        assertThat(done.selectFirst("h1").text()).isEqualTo("床位 888-1");
        assertThat(done.selectFirst(".notice-done").text()).startsWith("已变更");
        Element event = done.selectFirst(".timeline li");
        assertThat(event.text()).contains("变更", "city", "2025-10-01 起: 房间由“101”改为“888”");
        assertThat(open("/r/bed/" + BED + "?asOf=2025-09-30").selectFirst("h1").text())
                .isEqualTo("床位 101-1");
    }

    @Test
    void every_error_of_a_form_is_shown_at_its_field_and_nothing_typed_is_lost() {
        Map<String, String> form = fields(open("/r/facility/new").selectFirst("main form.card"));
        form.put("name", "桂花养老驿站");
        form.put("unit", "999999");
        form.put("buildingAreaM2", "很大");
        form.put("validFrom", "");

        Document page = send("/r/facility/new", form);

        assertThat(status).isEqualTo(422);
        assertThat(page.title()).startsWith("错误");
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#unit", "#buildingAreaM2", "#validFrom", "#category");
        assertThat(page.selectFirst("input[name=name]").val()).isEqualTo("桂花养老驿站");
        assertThat(page.selectFirst("#unit").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void two_people_who_change_one_bed_are_asked_which_value_stays() {
        UUID bed = Ids.of("bed:21-1");
        Map<String, String> mine = fields(open("/r/bed/" + bed + "/edit").selectFirst("main form.card"));
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("room", "777");
        theirs.put("number", "9");
        send("/r/bed/" + bed + "/edit", theirs);
        mine.put("room", "666");

        Document merge = send("/r/bed/" + bed + "/edit", mine);

        assertThat(status).isEqualTo(412);
        assertThat(merge.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("房间", "两人都改了", "101", "666", "777"))
                .anySatisfy(row -> assertThat(row).contains("床号").doesNotContain("两人都改了"));
        Map<String, String> picked = fields(merge.selectFirst("main form.card"));
        assertThat(picked).containsEntry("pick.room", "mine").containsEntry("pick.number", "theirs");
        Document done = send("/r/bed/" + bed + "/edit", picked);
        assertThat(done.selectFirst("h1").text()).isEqualTo("床位 666-9");
    }

    @Test
    void a_facility_with_open_beds_says_why_it_cannot_end() {
        Map<String, String> form =
                fields(open("/r/facility/" + HOME + "/edit?kind=end").selectFirst("main form.card"));
        form.put("reason", "停办");

        Document page = send("/r/facility/" + HOME + "/edit", form);

        assertThat(status).isEqualTo(422);
        assertThat(page.selectFirst("#on-error").text()).matches("还有 \\d+ 张开放床位.*");
    }

    @Test
    void a_new_bed_is_begun_from_its_facility_by_name() {
        Document page = open("/r/bed/new?facility=" + HOME);
        Map<String, String> form = fields(page.selectFirst("main form.card"));
        assertThat(form.get("facility")).endsWith("敬老院");
        form.putAll(Map.of("room", "501", "number", "1", "nursing", "true", "status", "open"));

        Document done = send("/r/bed/new", form);

        assertThat(done.selectFirst("h1").text()).isEqualTo("床位 501-1");
    }

    private Document open(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    private Document send(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI uri(String path) {
        String ascii = path.chars()
                .mapToObj(c -> c < 128
                        ? Character.toString(c)
                        : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return URI.create("http://localhost:" + port + ascii);
    }

    private Document answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            status = response.statusCode();
            return Jsoup.parse(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a browser would send of a form nobody touched. */
    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element each : form.select("input[name], select[name], textarea[name]")) {
            boolean unticked = each.attr("type").matches("checkbox|radio") && !each.hasAttr("checked");
            if (!unticked) {
                Element option = each.selectFirst("option[selected]");
                fields.put(each.attr("name"), each.is("select") ? option == null ? "" : option.val() : each.val());
            }
        }
        return fields;
    }
}
