package org.kaolin.portal;

import java.util.Comparator;
import java.util.List;
import org.kaolin.access.Accounts;
import org.kaolin.access.CurrentUser;
import org.kaolin.start.CitySettings;
import org.kaolin.web.Frames;
import org.kaolin.web.HomeTile;
import org.kaolin.web.Routes;
import org.kaolin.web.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 首页与工作台: the public front page, and the start page of each role. */
@Controller
class HomeController {

    private final Frames frames;
    private final Accounts accounts;
    private final CitySettings settings;
    private final Routes routes;
    private final List<HomeTile> sources;

    HomeController(Frames frames, Accounts accounts, CitySettings settings, Routes routes, List<HomeTile> sources) {
        this.frames = frames;
        this.accounts = accounts;
        this.settings = settings;
        this.routes = routes;
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/")
    ModelAndView front() {
        if (accounts.isEmpty()) {
            return new ModelAndView(Redirects.to("/start"));
        }
        ModelAndView view = new ModelAndView("portal/front");
        view.addObject("frame", frames.page("一座城市的民政,一个平台", "front"));
        view.addObject("doors", settings.hasSample() ? List.of(Door.values()) : List.of());
        return view;
    }

    @GetMapping("/home")
    ModelAndView home() {
        CurrentUser user = CurrentUser.get();
        List<Tile> tiles = sources.stream()
                .flatMap(source -> source.tiles(user).stream())
                .sorted(Comparator.comparingInt(Tile::order))
                .toList();
        ModelAndView view = new ModelAndView("portal/home");
        view.addObject("frame", frames.page(title(user), "home"));
        view.addObject("tiles", tiles);
        view.addObject("route", routes.findFor(user).orElse(null));
        return view;
    }

    private static String title(CurrentUser user) {
        return switch (user.role()) {
            case LEADER -> "总览";
            case VILLAGE, INSTITUTION, CITIZEN -> "今日";
            case CLERK, DECIDER, FINANCE, AUDITOR, ADMIN -> "工作台";
        };
    }
}
