package org.kaolin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors, the login form, sessions and their tokens, on real HTTP. */
@KaolinTest
class LoginTest {

    private final int port;

    LoginTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_front_page_has_eight_doors_and_each_opens_with_one_click() {
        Visitor visitor = Visitor.browser(port);
        assertThat(visitor.get("/").body())
                .contains("局长", "业务科室", "县级审核", "乡镇经办", "村级协理员", "服务机构", "审计", "群众")
                .contains("演示数据,非景德镇市真实数据")
                .contains("2025-12-31");
        for (Door door : Door.values()) {
            Visitor each = Visitor.browser(port);
            HttpResponse<String> answer = each.form("/", "/door/" + door.code());
            assertThat(answer.statusCode()).as(door.label()).isEqualTo(303);
            HttpResponse<String> home = each.get("/home");
            assertThat(home.statusCode()).as(door.label()).isEqualTo(200);
            assertThat(home.body()).contains("第 1 步,共");
        }
    }

    @Test
    void a_door_needs_the_token_of_its_page() {
        assertThat(Visitor.browser(port).post("/door/leader").statusCode()).isEqualTo(302);
        assertThat(Visitor.browser(port).form("/", "/door/mayor").statusCode()).isEqualTo(404);
    }

    @Test
    void login_returns_to_the_page_asked_for_and_never_leaves_the_platform() {
        Visitor visitor = Visitor.browser(port);
        assertThat(Visitor.location(visitor.get("/audit?action=login")))
                .isEqualTo("/login?to=%2Faudit%3Faction%3Dlogin");
        HttpResponse<String> in = visitor.form(
                "/login", "/login", "username", "Auditor", "password", "kaolin-demo", "to", "/audit?action=login");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(in)).isEqualTo("/audit?action=login");
        for (String evil :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            HttpResponse<String> answer = Visitor.browser(port)
                    .form("/login", "/login", "username", "leader", "password", "kaolin-demo", "to", evil);
            assertThat(Visitor.location(answer)).as(evil).isEqualTo("/home");
        }
    }

    @Test
    void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        Visitor visitor = Visitor.browser(port);
        HttpResponse<String> wrong = visitor.form("/login", "/login", "username", "finance", "password", "x");
        HttpResponse<String> unknown = visitor.form("/login", "/login", "username", "nobody", "password", "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(plain(unknown.body(), "nobody")).isEqualTo(plain(wrong.body(), "finance"));
        assertThat(wrong.body()).contains("<title>错误:登录").contains("error-summary");
        assertThat(visitor.form("/login", "/login", "username", "", "password", "")
                        .body())
                .contains("请填写用户名", "请填写密码");
    }

    private static String plain(String page, String name) {
        return page.replace(name, "").replaceAll("(_csrf\" value=\"|X-CSRF-TOKEN\":\")[^\"]+", "");
    }

    @Test
    void a_session_call_to_the_api_needs_the_token_and_a_basic_call_does_not() {
        Visitor page = Visitor.browser(port).login("admin");
        String past = "{\"date\":\"2020-01-01\"}";
        assertThat(page.json("PUT", "/api/sample/today", past).statusCode()).isEqualTo(403);
        String token = page.token("/home");
        assertThat(page.json("PUT", "/api/sample/today", past, "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(422);
        Visitor program = Visitor.program(port, "admin");
        assertThat(program.json("PUT", "/api/sample/today", past).statusCode()).isEqualTo(422);
        assertThat(program.json("PUT", "/api/sample/today", past, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void logout_ends_the_session_and_a_form_of_it_asks_to_log_in_again() {
        Visitor visitor = Visitor.browser(port).login("city");
        assertThat(visitor.get("/home").statusCode()).isEqualTo(200);
        String token = visitor.token("/home");
        assertThat(visitor.form("/home", "/logout").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/home").statusCode()).isEqualTo(302);
        HttpResponse<String> late = visitor.post("/date", "step", "day", "_csrf", token);
        assertThat(late.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(late)).startsWith("/login").contains("over=1");
    }

    @Test
    void a_program_leaves_no_session_behind() {
        HttpResponse<String> answer = Visitor.program(port, "leader").get("/api/audit");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void logins_are_logged_and_everybody_but_auditor_and_administrator_sees_their_own_only() {
        Visitor.browser(port).login("city2");
        String all = Visitor.program(port, "auditor")
                .get("/api/audit?account=city2&action=login&size=5")
                .body();
        assertThat(all).contains("\"account\":\"city2\"").contains("\"action\":\"login\"");
        String own =
                Visitor.program(port, "finance").get("/api/audit?account=city2").body();
        assertThat(own).doesNotContain("city2").contains("\"more\":");
    }

    @Test
    void every_sample_account_of_the_surface_can_log_in() {
        for (String account : List.of(
                "leader",
                "city",
                "city2",
                "finance",
                "county-360202",
                "county2-360203",
                "county-finance-360222",
                "town-360281100",
                "town2-360222103",
                "village-360222103200",
                "institution-55",
                "auditor",
                "admin",
                "citizen-1",
                "citizen-9")) {
            assertThat(Visitor.program(port, account).get("/api/sample/today").statusCode())
                    .as(account)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_route_can_be_followed_left_and_dismissed_without_a_script() {
        Visitor visitor = Visitor.browser(port);
        visitor.form("/", "/door/auditor");
        assertThat(visitor.get("/audit").body()).contains("第 1 步,共 2 步").contains("下一步:机构设施");
        assertThat(visitor.get("/home").body()).contains("回到这一步");
        assertThat(visitor.form("/home", "/walk/dismiss", "to", "/audit").statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/audit").body()).doesNotContain("共 2 步");
        assertThat(Visitor.location(visitor.form("/home", "/walk/begin"))).isEqualTo("/audit");
    }
}
