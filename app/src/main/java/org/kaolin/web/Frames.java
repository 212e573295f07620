package org.kaolin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.start.CitySettings;
import org.kaolin.time.BusinessClock;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** 页面框架工厂: gives a controller the frame of the page it answers with. */
@Component
public class Frames {

    private final BusinessClock clock;
    private final CitySettings settings;
    private final Assets assets;
    private final City city;
    private final Routes routes;

    Frames(BusinessClock clock, CitySettings settings, Assets assets, City city, Routes routes) {
        this.clock = clock;
        this.settings = settings;
        this.assets = assets;
        this.city = city;
        this.routes = routes;
    }

    /** Frame of a page: its h1 and the menu entry it stands at ({@code indicators}, {@code bed} …). */
    public Frame page(String title, String menuKey) {
        return new Frame(title, menuKey, shell(), List.of(), false, false);
    }

    private Shell shell() {
        ServletRequestAttributes exchange = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = exchange.getRequest();
        CurrentUser user = CurrentUser.find().orElse(null);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                city.name(),
                clock.today(),
                settings.hasSample(),
                settings.hasSample() && user != null && user.may(Permission.MOVE_CLOCK),
                user,
                Menu.groups(user),
                Menu.bar(user),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                here(request),
                notice(request),
                user == null ? null : routes.walk(user, request, exchange.getResponse()),
                assets.version());
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable String notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof String text ? text : null;
    }
}
