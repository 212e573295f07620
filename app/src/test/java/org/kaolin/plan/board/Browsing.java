package org.kaolin.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser and without scripts: goes only where a link or a form of the page leads. */
final class Browsing {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;
    private HttpResponse<String> answer;

    Browsing(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Comes in by a door of the start page. */
    Document door(String label) {
        Element door =
                open("/").select("form:has(.door-name:contains(" + label + "))").first();
        assertThat(door).as("door " + label).isNotNull();
        return submit(door, Map.of());
    }

    Document open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : origin + address)));
    }

    /** Follows the first link of an element whose text contains the words. */
    Document click(Element in, String words) {
        Element link = in.select("a[href]:contains(" + words + ")").first();
        assertThat(link).as("link " + words).isNotNull();
        Document page = open(link.absUrl("href"));
        assertThat(answer.statusCode()).as(link.attr("href")).isEqualTo(200);
        return page;
    }

    /** Sends a form as it stands, with some fields filled otherwise. */
    Document submit(Element form, Map<String, String> filled) {
        Map<String, String> fields = new LinkedHashMap<>(fields(form));
        fields.putAll(filled);
        String body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    int status() {
        return answer.statusCode();
    }

    /** Body as sent. */
    String body() {
        return answer.body();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Document send(HttpRequest.Builder request) {
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Jsoup.parse(answer.body(), answer.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

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
