package org.kaolin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A headless Chromium of the system, its pages in three sizes, and axe. */
final class Browsing implements AutoCloseable {

    /** Office screen, old office screen, phone. */
    enum Size {
        WIDE(1440, 900),
        OLD(1366, 768),
        PHONE(360, 740);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String origin;

    Browsing(int port) {
        this.playwright = Playwright.create();
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        this.origin = "http://localhost:" + port;
    }

    Page anonymous(Size size) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setLocale("zh-CN"));
        return context.newPage();
    }

    /** A page of somebody who logged in by the form. */
    Page loggedIn(String account, Size size) {
        Page page = anonymous(size);
        page.navigate(origin + "/login");
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "kaolin-demo");
        page.click("main button[type=submit]");
        assertThat(page.url()).as("logged in as %s", account).doesNotContain("/login");
        return page;
    }

    String url(String path) {
        return origin + path;
    }

    static void assertAccessible(Page page, String what) {
        AxeResults results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(results.getViolations())
                .as(
                        "axe on %s: %s",
                        what,
                        results.getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .limit(3)
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    /** No sideways scroll of the page itself. */
    static void assertFits(Page page, String what) {
        Number wide =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide.intValue()).as("sideways scroll of %s", what).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
