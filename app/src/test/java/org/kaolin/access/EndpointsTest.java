package org.kaolin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Deny by default: every address the platform has, asked for by nobody and by everybody. */
@KaolinTest
class EndpointsTest {

    private final AccessMatrix matrix;
    private final int port;

    EndpointsTest(@Autowired AccessMatrix matrix, @LocalServerPort int port) {
        this.matrix = matrix;
        this.port = port;
    }

    @Test
    void every_address_has_been_decided_on() {
        List<String> undecided = matrix.lines().stream()
                .filter(line -> Endpoints.find(line.method(), AccessMatrix.concrete(line.path()))
                        .isEmpty())
                .map(line -> line.method() + " " + line.path())
                .toList();
        assertThat(undecided).as("addresses without a line in Endpoints").isEmpty();
    }

    @Test
    void nobody_gets_in_anywhere_but_at_the_public_pages() {
        Visitor nobody = Visitor.browser(port);
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (AccessMatrix.Line line : matrix.lines()) {
            if ("open".equals(line.expected().get("anonymous"))) {
                open.add(line.path());
                continue;
            }
            HttpResponse<String> answer = ask(nobody, line);
            boolean api = line.path().startsWith("/api/");
            boolean refused = api
                    ? answer.statusCode() == 401
                    : answer.statusCode() == 302 && Visitor.location(answer).startsWith("/login");
            if (!refused) {
                wrong.add(line.method() + " " + line.path() + " → " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(open)
                .contains("/", "/login")
                .allMatch(path -> path.matches(
                        "/|/login|/check|/policies.*|/door/\\{name}|/start|/error|/open/indicators|/v3/api-docs.*"));
    }

    @Test
    void programs_of_every_role_are_refused_exactly_where_the_matrix_says() {
        List<String> wrong = new ArrayList<>();
        for (String[] who : new String[][] {
            {"leader", "leader"},
            {"finance", "finance"},
            {"auditor", "auditor"},
            {"admin", "admin"},
            {"county-360281", "clerk@area"},
            {"village-360222103200", "village@area"},
            {"institution-1", "institution@area"},
            {"citizen-6", "citizen@area"}
        }) {
            Visitor visitor = Visitor.program(port, who[0]);
            for (AccessMatrix.Line line : matrix.lines()) {
                if (!line.path().startsWith("/api/") || line.path().equals("/api/sample/today")) {
                    continue;
                }
                int status = ask(visitor, line).statusCode();
                boolean refused = "refused".equals(line.expected().get(who[1]));
                if (refused != (status == 403) || status == 401 || status >= 500) {
                    wrong.add(who[0] + " " + line.method() + " " + line.path() + " → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_auditor_reads_the_matrix_and_a_clerk_does_not() {
        HttpResponse<String> answer = Visitor.program(port, "auditor").get("/api/access-matrix");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/sample/today").contains("\"anonymous\":\"login\"");
        assertThat(Visitor.program(port, "city").get("/api/access-matrix").statusCode())
                .isEqualTo(403);
    }

    @Test
    void figures_for_monitoring_are_open_on_this_machine_only() {
        Visitor nobody = Visitor.browser(port);
        assertThat(nobody.get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(nobody.send(nobody.request("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.9"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("/actuator/health").body()).contains("UP");
        assertThat(nobody.get("/actuator/env").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> ask(Visitor visitor, AccessMatrix.Line line) {
        String path = line.path().replaceAll("\\{[^}]*}", "00000000-0000-8000-8000-000000000000");
        return visitor.send(visitor.request(path)
                .method(line.method(), BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));
    }
}
