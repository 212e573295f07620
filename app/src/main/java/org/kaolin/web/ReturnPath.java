package org.kaolin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 返回地址: where to go after login or after an action; only a path of this platform is ever followed. */
public final class ReturnPath {

    private ReturnPath() {}

    /** Address of the login page that comes back to the page asked for (for a form: to the page it stood on). */
    public static String login(HttpServletRequest request) {
        String back = request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
                ? here(request)
                : referer(request);
        return back.equals("/") || back.equals("/home")
                ? "/login"
                : "/login?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** A path of this platform, or the default when the text is anything else. */
    public static String safe(@Nullable String text, String otherwise) {
        if (text == null || text.length() > 2000 || !text.startsWith("/")) {
            return otherwise;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\\' || c >= 127) {
                return otherwise;
            }
        }
        boolean elsewhere = text.startsWith("//") || text.startsWith("/login") || text.startsWith("/logout");
        return elsewhere ? otherwise : text;
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return safe(request.getRequestURI() + (query == null ? "" : "?" + query), "/");
    }

    private static String referer(HttpServletRequest request) {
        try {
            URI from = new URI(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            boolean own = Objects.equals(from.getHost(), request.getServerName());
            String query = from.getRawQuery();
            return own ? safe(from.getRawPath() + (query == null ? "" : "?" + query), "/") : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
