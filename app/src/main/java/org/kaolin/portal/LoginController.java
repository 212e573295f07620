package org.kaolin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.Accounts;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Login;
import org.kaolin.access.Sessions;
import org.kaolin.access.TooManyAttempts;
import org.kaolin.start.CitySettings;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.Frames;
import org.kaolin.web.ReturnPath;
import org.kaolin.web.Routes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 登录与退出, and the doors of a sample city that log in with one click. */
@Controller
class LoginController {

    private final Frames frames;
    private final Login login;
    private final Sessions sessions;
    private final Accounts accounts;
    private final CitySettings settings;
    private final Routes routes;
    private final Doors doors;

    LoginController(
            Frames frames,
            Login login,
            Sessions sessions,
            Accounts accounts,
            CitySettings settings,
            Routes routes,
            Doors doors) {
        this.frames = frames;
        this.login = login;
        this.sessions = sessions;
        this.accounts = accounts;
        this.settings = settings;
        this.routes = routes;
        this.doors = doors;
    }

    @GetMapping("/login")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String over,
            @RequestParam(required = false) @Nullable String out) {
        if (accounts.isEmpty()) {
            return new ModelAndView(Redirects.to("/start"));
        }
        if (CurrentUser.find().isPresent()) {
            return new ModelAndView(Redirects.to(ReturnPath.safe(to, "/home")));
        }
        String hint = over != null ? "登录已过期,请重新登录,登录后回到刚才的页面。" : out != null ? "您已退出。" : null;
        return page("", to, Map.of(), hint);
    }

    @PostMapping("/login")
    ModelAndView submit(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (username.isBlank()) {
            errors.put("username", "请填写用户名");
        }
        if (password.isEmpty()) {
            errors.put("password", "请填写密码");
        }
        if (!errors.isEmpty()) {
            return failed(username, to, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            CurrentUser user = login.verify(username, password, request.getRemoteAddr(), Login.Channel.PAGE);
            sessions.begin(user, request, response);
            return new ModelAndView(Redirects.to(ReturnPath.safe(to, "/home")));
        } catch (TooManyAttempts e) {
            response.setHeader("Retry-After", String.valueOf(e.seconds()));
            return failed(username, to, Map.of("username", text(e)), HttpStatus.TOO_MANY_REQUESTS);
        } catch (AuthenticationException e) {
            return failed(
                    username, to, Map.of("username", "用户名或密码不正确。请核对大小写和输入法;忘记密码请联系系统管理员。"), HttpStatus.UNAUTHORIZED);
        }
    }

    @PostMapping("/logout")
    RedirectView logout(HttpServletRequest request, HttpServletResponse response) {
        CurrentUser.find().ifPresent(user -> login.record(user.account(), "logout", request.getRemoteAddr()));
        sessions.end(request);
        routes.end(response);
        return Redirects.to(settings.hasSample() ? "/" : "/login?out=1");
    }

    /** One click of a sample city's door; outside a sample city there are no doors. */
    @PostMapping("/door/{name}")
    RedirectView door(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        CurrentUser user = doors.find(name).orElseThrow(() -> new NoSuchRecord("这里没有这扇门。"));
        login.record(user.account(), "login", request.getRemoteAddr());
        sessions.begin(user, request, response);
        return Redirects.to(
                routes.findFor(user).map(route -> routes.begin(route, response)).orElse("/home"));
    }

    private ModelAndView failed(String username, @Nullable String to, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = page(username, to, errors, null);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String username, @Nullable String to, Map<String, String> errors, @Nullable String hint) {
        ModelAndView view = new ModelAndView("portal/login");
        view.addObject(
                "frame",
                errors.isEmpty()
                        ? frames.page("登录", "login")
                        : frames.page("登录", "login").asFailed());
        view.addObject("username", username.length() > 100 ? "" : username);
        view.addObject("to", ReturnPath.safe(to, ""));
        view.addObject("errors", errors);
        view.addObject("hint", hint);
        view.addObject("sample", settings.hasSample());
        return view;
    }

    private static String text(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
