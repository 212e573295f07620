package org.kaolin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaolin.KaolinTest;
import org.kaolin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages that matter, in a real browser: they answer, fit, speak Chinese, log no error, and axe finds nothing. */
@KaolinTest
@Tag("browser")
class PagesTest {

    private static final List<String> LEADER = List.of(
            "/home",
            "/indicators",
            "/indicators/20",
            "/indicators/20/records?part=numerator",
            "/indicators/1",
            "/indicators/5",
            "/indicators/E-5",
            "/plan",
            "/plans",
            "/plans/upload",
            "/projects",
            "/findings",
            "/policies",
            "/policies/living-allowance",
            "/policies/living-allowance/a-little-too-much",
            "/policies/try",
            "/parameters",
            "/parameters/living-allowance.standard",
            "/parameters/proposals",
            "/figures",
            "/evaluations",
            "/cockpit",
            "/cockpit?wall=true",
            "/cockpit/print",
            "/units",
            "/units/series",
            "/r/facility",
            "/r/bed",
            "/r/village-facility",
            "/r/unit");

    private static Browsing browsing;

    @LocalServerPort
    private int port;

    @BeforeEach
    void open() {
        if (browsing == null) {
            browsing = new Browsing(port);
        }
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
            browsing = null;
        }
    }

    @Test
    void the_public_pages_are_accessible_at_every_size() {
        for (Browsing.Size size : Browsing.Size.values()) {
            Page page = browsing.anonymous(size);
            for (String path : List.of(
                    "/",
                    "/login",
                    "/open/indicators",
                    "/check",
                    "/check?large=true",
                    "/policies",
                    "/policies/extreme-poverty-support",
                    "/policies/living-allowance/three-members")) {
                visit(page, path, size);
            }
            page.context().close();
        }
    }

    @Test
    void the_leaders_pages_are_accessible_on_an_office_screen() {
        visitAll("leader", Browsing.Size.WIDE, LEADER);
    }

    @Test
    void the_leaders_pages_are_accessible_on_an_old_screen() {
        visitAll("leader", Browsing.Size.OLD, LEADER);
    }

    @Test
    void the_leaders_pages_are_accessible_on_a_phone() {
        visitAll("leader", Browsing.Size.PHONE, LEADER);
    }

    @Test
    void the_auditor_sees_the_log() {
        visitAll("auditor", Browsing.Size.WIDE, List.of("/home", "/audit"));
    }

    @Test
    void announcing_a_standard_is_accessible_at_every_size() {
        String proposed = Visitor.program(port, "city")
                .json("POST", "/api/parameters", """
                    {"source": "样例文件", "publishedOn": "2025-12-20", "region": "360200", "validFrom": "2026-01-01", "rows": [
                      {"code": "living-allowance.standard", "area": "urban", "value": 1030},
                      {"code": "disability-nursing.standard", "value": 100, "validFrom": "2025-10-01"}]}
                    """)
                .body();
        String id = proposed.replaceFirst(".*?\"id\":\"([^\"]+)\"(?s:.*)", "$1");
        for (Browsing.Size size : Browsing.Size.values()) {
            visitAll(
                    "city2",
                    size,
                    List.of(
                            "/parameters/proposals",
                            "/parameters/proposals?state=draft",
                            "/parameters/proposals/" + id,
                            "/parameters/new?code=living-allowance.standard"));
        }
    }

    private void visitAll(String account, Browsing.Size size, List<String> paths) {
        Page page = browsing.loggedIn(account, size);
        SoftAssertions.assertSoftly(all -> paths.forEach(path -> all.check(() -> visit(page, path, size))));
        page.context().close();
    }

    private static void visit(Page page, String path, Browsing.Size size) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        Response response = page.navigate(browsing.url(path));
        String what = path + " at " + size;
        assertThat(response.status()).as(what).isEqualTo(200);
        assertThat(errors).as("console of %s", what).isEmpty();
        Browsing.assertFits(page, what);
        Browsing.assertAccessible(page, what);
    }
}
