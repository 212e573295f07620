package org.kaolin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.Visitor;
import org.kaolin.access.Accounts;
import org.kaolin.database.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What changes a city for everybody has a city of its own: its date, its accounts, its failed logins. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kaolin.today=2026-01-10")
@ContextConfiguration(initializers = TestPostgres.class)
class OtherCityTest {

    private static final String NEW = "Fuliang-Tea-2026";

    private final int port;
    private final Accounts accounts;

    OtherCityTest(@LocalServerPort int port, @Autowired Accounts accounts) {
        this.port = port;
        this.accounts = accounts;
    }

    @Test
    void the_date_moves_forward_by_api_and_by_button_and_leaves_a_trace() {
        Visitor admin = Visitor.program(port, "admin");
        assertThat(admin.get("/api/sample/today").body()).isEqualTo("{\"today\":\"2026-01-10\"}");
        assertThat(Visitor.program(port, "leader")
                        .json("PUT", "/api/sample/today", "{\"date\":\"2026-01-11\"}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> moved = admin.json("PUT", "/api/sample/today", "{\"date\":\"2026-01-11\"}");
        assertThat(moved.body()).startsWith("{\"today\":\"2026-01-11\",\"jobsRun\":");
        assertThat(admin.json("PUT", "/api/sample/today", "{\"date\":\"2026-01-10\"}")
                        .statusCode())
                .isEqualTo(422);

        Visitor leader = Visitor.browser(port).login("leader");
        assertThat(leader.form("/home", "/date", "step", "week", "to", "/home").statusCode())
                .isEqualTo(303);
        assertThat(leader.get("/home").body()).contains("业务日期已推进到 2026-01-18");
        leader.form("/home", "/date", "step", "month");
        assertThat(leader.get("/home").body()).contains("业务日期已推进到 2026-01-31");
        leader.form("/home", "/date", "step", "month");
        assertThat(leader.get("/home").body()).contains("业务日期已推进到 2026-02-28");
        assertThat(leader.form("/home", "/date", "step", "date", "date", "2026-02-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.program(port, "auditor")
                        .get("/api/audit?action=move-date")
                        .body())
                .contains("2026-02-28");
        Visitor finance = Visitor.browser(port).login("finance");
        assertThat(finance.get("/home").body()).doesNotContain("推进一天");
        assertThat(finance.form("/home", "/date", "step", "day").statusCode()).isEqualTo(403);
    }

    @Test
    void a_changed_password_or_a_disabled_account_ends_sessions_and_remembered_calls_at_once() {
        Visitor session = Visitor.browser(port).login("county-360202");
        Visitor program = Visitor.program(port, "county-360202");
        assertThat(program.get("/api/audit").statusCode()).isEqualTo(200);
        assertThat(session.get("/home").statusCode()).isEqualTo(200);
        accounts.setEnabled("county-360202", false, "admin");
        assertThat(program.get("/api/audit").statusCode()).isEqualTo(401);
        assertThat(session.get("/home").statusCode()).isEqualTo(302);
        accounts.setEnabled("county-360202", true, "admin");
        assertThat(program.get("/api/audit").statusCode()).isEqualTo(200);

        Visitor admin = Visitor.browser(port).login("admin");
        assertThat(admin.form("/accounts", "/accounts/county-360202/password", "password", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.form("/accounts", "/accounts/county-360202/password", "password", NEW)
                        .statusCode())
                .isEqualTo(303);
        assertThat(program.get("/api/audit").statusCode()).isEqualTo(401);
        assertThat(Visitor.program(port, "county-360202", NEW).get("/api/audit").statusCode())
                .isEqualTo(200);
        assertThat(admin.form("/accounts", "/accounts/admin/disable").statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_administrator_makes_an_account_for_an_area_and_faults_are_shown_at_the_field() {
        Visitor admin = Visitor.browser(port).login("admin");
        HttpResponse<String> bad = admin.form(
                "/accounts/new",
                "/accounts/new",
                "name",
                "wang",
                "title",
                "王某",
                "role",
                "CLERK",
                "area",
                "999999",
                "password",
                NEW);
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("没有代码为").contains("href=\"#area\"").doesNotContain(NEW);
        List<String> fields =
                List.of("name", "wang", "title", "王某", "role", "CLERK", "area", "360281", "password", NEW);
        assertThat(admin.form("/accounts/new", "/accounts/new", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.form("/accounts/new", "/accounts/new", fields.toArray(String[]::new))
                        .body())
                .contains("已被使用");
        Visitor wang = Visitor.browser(port);
        wang.form("/login", "/login", "username", "wang", "password", NEW);
        assertThat(wang.get("/home").body()).contains("王某").contains("乐平");
        assertThat(wang.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(admin.get("/accounts?q=wang").body()).contains("王某").contains("在用");
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait() {
        Visitor wrong = Visitor.program(port, "town-360281100", "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong.get("/api/audit").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> sixth = Visitor.program(port, "town-360281100").get("/api/audit");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(sixth.body()).contains("登录失败次数过多");
        assertThat(Visitor.program(port, "town2-360281100").get("/api/audit").statusCode())
                .isEqualTo(200);
        assertThat(Visitor.program(port, "auditor")
                        .get("/api/audit?action=login-failed")
                        .body())
                .contains("\"account\":\"town-360281100\"");
    }

    @Test
    void a_storm_of_calls_with_one_credential_is_answered_without_a_fault() throws Exception {
        Visitor program = Visitor.program(port, "town2-360222103");
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(40)) {
            var answers = java.util.stream.IntStream.range(0, 120)
                    .mapToObj(i -> threads.submit(
                            () -> program.get("/api/sample/today").statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get(60, java.util.concurrent.TimeUnit.SECONDS))
                        .isEqualTo(200);
            }
        }
    }
}
