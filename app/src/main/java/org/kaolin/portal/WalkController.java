package org.kaolin.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.ReturnPath;
import org.kaolin.web.Routes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** 导览 begin and end; both are plain forms and need no script. */
@Controller
class WalkController {

    private final Routes routes;

    WalkController(Routes routes) {
        this.routes = routes;
    }

    @PostMapping("/walk/begin")
    RedirectView begin(HttpServletResponse response) {
        return Redirects.to(routes.findFor(CurrentUser.get())
                .map(route -> routes.begin(route, response))
                .orElseThrow(() -> new NoSuchRecord("您的角色还没有导览。")));
    }

    @PostMapping("/walk/dismiss")
    RedirectView dismiss(@RequestParam(required = false) @Nullable String to, HttpServletResponse response) {
        routes.end(response);
        return Redirects.to(ReturnPath.safe(to, "/home"));
    }
}
