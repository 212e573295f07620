package org.kaolin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** 导览进度 of a browser: a cookie holds route and step, nothing else knows of it. */
@Component
public class Routes {

    private static final String COOKIE = "kaolin-walk";

    private final List<Route> routes;
    private final Map<String, PathPattern> patterns = new HashMap<>();

    /** All routes of the platform. */
    public Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
            for (Route.Step step : route.steps()) {
                patterns.computeIfAbsent(step.path(), PathPatternParser.defaultInstance::parse);
            }
        }
    }

    /** The route offered to a user. */
    public Optional<Route> findFor(CurrentUser user) {
        return routes.stream().filter(route -> route.role() == user.role()).findFirst();
    }

    /** Begins a route and answers where its first step is seen. */
    public String begin(Route route, HttpServletResponse response) {
        keep(response, route.code() + "." + 1);
        return route.steps().getFirst().url();
    }

    /** Ends the route of this browser. */
    public void end(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", 0));
    }

    /** Where the user is on a route, if on one; moves the cookie on when the page is a later step. */
    @Nullable
    Walk walk(CurrentUser user, HttpServletRequest request, @Nullable HttpServletResponse response) {
        String kept = cookie(request);
        if (kept == null || !kept.matches("[a-z-]+\\.[1-9]")) {
            return null;
        }
        int dot = kept.indexOf('.');
        Route route = routes.stream()
                .filter(each -> each.code().equals(kept.substring(0, dot)) && each.role() == user.role())
                .findFirst()
                .orElse(null);
        int step = kept.charAt(dot + 1) - '0';
        if (route == null || step > route.steps().size()) {
            return null;
        }
        Optional<Integer> here = here(route, step, request.getRequestURI());
        if (here.isPresent() && here.get() != step && response != null && !response.isCommitted()) {
            keep(response, route.code() + "." + here.get());
        }
        return walk(route, here.orElse(step), here.isEmpty());
    }

    /** The step seen on a page: the present one or the next after it, else the nearest before. */
    private Optional<Integer> here(Route route, int step, String path) {
        PathContainer container = PathContainer.parsePath(path);
        List<Integer> order = new ArrayList<>();
        for (int i = step; i <= route.steps().size(); i++) {
            order.add(i);
        }
        for (int i = step - 1; i >= 1; i--) {
            order.add(i);
        }
        return order.stream()
                .filter(each -> {
                    PathPattern pattern =
                            patterns.get(route.steps().get(each - 1).path());
                    return pattern != null && pattern.matches(container);
                })
                .findFirst();
    }

    private static Walk walk(Route route, int number, boolean away) {
        Route.Step step = route.steps().get(number - 1);
        Route.Step next = number < route.steps().size() ? route.steps().get(number) : null;
        return new Walk(
                number,
                route.steps().size(),
                step.text(),
                next == null ? null : next.label(),
                next == null ? null : next.url(),
                away ? step.url() : null);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static void keep(HttpServletResponse response, String value) {
        response.addHeader("Set-Cookie", cookie(value, -1));
    }

    private static String cookie(String value, long seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
