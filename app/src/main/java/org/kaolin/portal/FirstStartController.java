package org.kaolin.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaolin.access.Accounts;
import org.kaolin.access.Login;
import org.kaolin.access.Sessions;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 首次启动: creates the only account of an installation without a sample city, then closes for good. */
@Controller
class FirstStartController {

    private final Frames frames;
    private final Accounts accounts;
    private final Login login;
    private final Sessions sessions;

    FirstStartController(Frames frames, Accounts accounts, Login login, Sessions sessions) {
        this.frames = frames;
        this.accounts = accounts;
        this.login = login;
        this.sessions = sessions;
    }

    @GetMapping("/start")
    ModelAndView form() {
        return accounts.isEmpty() ? page("", Map.of()) : new ModelAndView(Redirects.to("/login"));
    }

    @PostMapping("/start")
    ModelAndView submit(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!accounts.isEmpty()) {
            return new ModelAndView(Redirects.to("/login"));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (!password.equals(repeated)) {
            errors.put("repeated", "两次输入的密码不一致,请重新输入");
        } else {
            try {
                accounts.createFirst(name, password);
            } catch (InvalidChange e) {
                errors.put(e.field(), String.valueOf(e.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            ModelAndView page = page(name, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        sessions.begin(login.verify(name, password, request.getRemoteAddr(), Login.Channel.PAGE), request, response);
        return new ModelAndView(Redirects.to("/home"));
    }

    private ModelAndView page(String name, Map<String, String> errors) {
        Frame frame = frames.page("建立管理员账号", "start");
        ModelAndView view = new ModelAndView("portal/start");
        view.addObject("frame", errors.isEmpty() ? frame : frame.asFailed());
        view.addObject("name", name.length() > 100 ? "" : name);
        view.addObject("errors", errors);
        return view;
    }
}
