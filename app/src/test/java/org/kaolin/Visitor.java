package org.kaolin;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser or a program with HTTP Basic: real requests to the real port, redirects not followed. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String origin;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final @Nullable String basic;

    private Visitor(int port, @Nullable String basic) {
        this.origin = "http://localhost:" + port;
        this.basic = basic;
    }

    /** A browser without a login. */
    public static Visitor browser(int port) {
        return new Visitor(port, null);
    }

    /** A program with a name and a password. */
    public static Visitor program(int port, String account, String password) {
        byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Visitor(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A program with a sample account. */
    public static Visitor program(int port, String account) {
        return program(port, account, "kaolin-demo");
    }

    /** Logs in by the form with a sample account. */
    public Visitor login(String account) {
        form("/login", "/login", "username", account, "password", "kaolin-demo");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A request with a JSON body and further headers (name, value, …). */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A form with its token, read from the page it stands on. */
    public HttpResponse<String> form(String page, String action, String... fields) {
        List<String> with = new ArrayList<>(List.of("_csrf", token(page)));
        with.addAll(List.of(fields));
        return post(action, with.toArray(String[]::new));
    }

    /** A form as given, without a token of its own. */
    public HttpResponse<String> post(String action, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(action)
                .POST(BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** The token of the first form of a page. */
    public String token(String page) {
        Matcher matcher = TOKEN.matcher(get(page).body());
        if (!matcher.find()) {
            throw new AssertionError("no form on " + page);
        }
        return matcher.group(1);
    }

    /** Sends whatever was prepared; an address Java's URI does not take cannot be sent this way. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request to a path, with the login of a program. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
        return basic == null ? request : request.header("Authorization", basic);
    }

    /** Where an answer sends the browser. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
