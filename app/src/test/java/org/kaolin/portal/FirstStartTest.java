package org.kaolin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kaolin.Visitor;
import org.kaolin.database.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A city without a sample: nobody can log in until one administrator was made, once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "kaolin.sample=none")
@ContextConfiguration(initializers = TestPostgres.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

    private static final String GOOD = "Gaoling-Kiln-1004";

    private final int port;
    private final JdbcClient jdbc;

    FirstStartTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    @Order(1)
    void every_page_leads_to_the_first_start_and_nothing_else_is_open() {
        Visitor visitor = Visitor.browser(port);
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/start");
        assertThat(Visitor.location(visitor.get("/login"))).isEqualTo("/start");
        assertThat(Visitor.location(visitor.get("/r/bed"))).startsWith("/login");
        assertThat(visitor.get("/start").body()).contains("建立管理员账号").doesNotContain("演示数据");
        assertThat(visitor.get("/api/registers").statusCode()).isEqualTo(401);
        assertThat(visitor.form("/start", "/door/leader").statusCode()).isEqualTo(404);
        for (String account : List.of("leader", "admin")) {
            assertThat(Visitor.program(port, account).get("/api/audit").statusCode())
                    .as(account)
                    .isEqualTo(401);
        }
    }

    @Test
    @Order(2)
    void a_weak_password_or_a_slip_is_explained_and_nothing_is_made() {
        Visitor visitor = Visitor.browser(port);
        HttpResponse<String> weak = create(visitor, "chief", "kaolin-demo", "kaolin-demo");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("密码至少 12 位").contains("href=\"#password\"");
        assertThat(create(visitor, "chief", GOOD, GOOD + "x").body()).contains("两次输入的密码不一致");
        assertThat(create(visitor, "总管", GOOD, GOOD).body()).contains("小写字母");
        assertThat(accounts()).isZero();
    }

    @Test
    @Order(3)
    void of_eight_first_starts_at_once_one_wins_and_the_page_closes_for_good() throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Visitor visitor = Visitor.browser(port);
            visitors.add(visitor);
            tokens.add(visitor.token("/start"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int n = i;
                answers.add(threads.submit(() -> visitors.get(n)
                        .post(
                                "/start",
                                "_csrf",
                                tokens.get(n),
                                "name",
                                "chief-" + n,
                                "password",
                                GOOD,
                                "repeated",
                                GOOD)));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                codes.add(answer.get(60, TimeUnit.SECONDS).statusCode());
            }
            assertThat(codes).allMatch(code -> code < 500);
        }
        assertThat(accounts()).isEqualTo(1);
        Visitor late = Visitor.browser(port);
        assertThat(Visitor.location(late.get("/start"))).isEqualTo("/login");
        assertThat(Visitor.location(late.form("/login", "/start", "name", "late", "password", GOOD, "repeated", GOOD)))
                .isEqualTo("/login");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void the_administrator_has_no_case_content_and_the_date_is_the_real_one() {
        String name = jdbc.sql("select name from account").query(String.class).single();
        Visitor admin = Visitor.program(port, name, GOOD);
        assertThat(admin.get("/api/audit").statusCode()).isEqualTo(200);
        assertThat(admin.get("/api/registers").statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/sample/today").statusCode()).isEqualTo(404);
        assertThat(admin.json("PUT", "/api/sample/today", "{\"date\":\"2030-01-01\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> create(Visitor visitor, String name, String password, String repeated) {
        return visitor.form("/start", "/start", "name", name, "password", password, "repeated", repeated);
    }

    private int accounts() {
        return jdbc.sql("select count(*) from account").query(Integer.class).single();
    }
}
