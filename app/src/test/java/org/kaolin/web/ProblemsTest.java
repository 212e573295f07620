package org.kaolin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input is answered in Chinese, at the field, never with a fault of ours. */
@KaolinTest
class ProblemsTest {

    private final int port;

    ProblemsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%ff",
                "/%zz",
                "/%",
                "/a%00b",
                "/login?to=%zz",
                "/login?to=%ff",
                "/login?to=%00",
                "/a;b",
                "/..%2f..%2fetc",
                "/%c0%ae%c0%ae/",
                "//evil",
                "/login?%5b=1&to[=2",
                "/api/audit?from=%fe",
                "/r/bed/%e4%b8",
                "/a\\b",
                "/a|b"
            })
    void an_address_that_cannot_be_read_is_never_a_fault_of_ours(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (3|4)\\d\\d.*").doesNotContain("Tomcat");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_api_answers_with_problem_details_in_chinese_at_the_field() {
        Visitor admin = Visitor.program(port, "admin");
        HttpResponse<String> unknown = admin.json("PUT", "/api/sample/today", "{\n \"datum\": \"2026-01-01\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).contains("\"field\":\"datum\"").contains("第 2 行");
        HttpResponse<String> date = admin.json("PUT", "/api/sample/today", "{\"date\":\"2026-31-01\"}");
        assertThat(date.statusCode()).isEqualTo(400);
        assertThat(date.body()).contains("\"field\":\"date\"").contains("字段 date");
        assertThat(admin.json("PUT", "/api/sample/today", "{\"date\":").statusCode())
                .isEqualTo(400);
        assertThat(admin.json("PUT", "/api/sample/today", "").statusCode()).isEqualTo(400);
        assertThat(admin.json("PUT", "/api/sample/today", "{}").statusCode()).isEqualTo(422);
        HttpResponse<String> list = admin.json("PUT", "/api/sample/today", "[]");
        assertThat(list.statusCode()).isEqualTo(400);
        assertThat(list.body()).contains("内容应为 {…} 形式的 JSON 对象");
        HttpResponse<String> back = admin.json("PUT", "/api/sample/today", "{\"date\":\"2025-12-30\"}");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("只能向前推进");
        assertThat(admin.json("PUT", "/api/sample/today", "{\"date\":\"+999999999-12-31\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.json("DELETE", "/api/sample/today", "").statusCode()).isEqualTo(405);
        assertThat(admin.post("/api/sample/today", "a", "b").statusCode()).isEqualTo(405);
        assertThat(admin.send(admin.request("/api/sample/today").PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
        HttpResponse<String> nowhere = admin.get("/api/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("没有这个页面").contains("\"errors\":[]");
        HttpResponse<String> filter = admin.get("/api/audit?from=yesterday&size=0&colour=red");
        assertThat(filter.statusCode()).isEqualTo(422);
        assertThat(filter.body()).contains("\"from\"").contains("\"size\"").contains("\"colour\"");
    }

    @Test
    void a_page_that_is_not_there_or_not_allowed_says_so_in_chinese() {
        Visitor visitor = Visitor.browser(port).login("finance");
        HttpResponse<String> none = visitor.get("/nowhere");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("没有这个页面").contains("lang=\"zh-CN\"");
        HttpResponse<String> closed = visitor.get("/accounts");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("没有权限").contains("有此权限的角色:管理员").contains("用户权限");
        HttpResponse<String> method = visitor.form("/home", "/home");
        assertThat(method.statusCode()).isEqualTo(405);
        HttpResponse<String> nul = visitor.form("/home", "/logout", "to", "a\0b");
        assertThat(nul.statusCode()).isEqualTo(400);
    }

    @Test
    void pages_allow_no_foreign_script_and_hold_none_of_their_own() {
        HttpResponse<String> page = Visitor.browser(port).login("leader").get("/home");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?! src)");
        assertThat(page.body()).doesNotContainPattern("\\son[a-z]+=");
    }
}
