package org.kaolin.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.AccountEntry;
import org.kaolin.access.Accounts;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Grant;
import org.kaolin.access.Role;
import org.kaolin.places.Unit;
import org.kaolin.places.Units;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** 用户权限: the administrator's pages. */
@Controller
class AccountsController {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Units units;
    private final BusinessClock clock;
    private final Frames frames;

    AccountsController(Accounts accounts, Units units, BusinessClock clock, Frames frames) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping("/accounts")
    ModelAndView list(@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page) {
        int number = Math.clamp(page, 0, 1000);
        List<AccountEntry> found = accounts.list(q, number);
        ModelAndView view = new ModelAndView("access/accounts");
        view.addObject("frame", frames.page("用户权限", "accounts"));
        view.addObject("entries", found);
        view.addObject("q", q == null ? "" : q);
        view.addObject("page", number);
        view.addObject("more", found.size() == PAGE);
        return view;
    }

    @GetMapping("/accounts/new")
    ModelAndView form() {
        return form(Map.of(), Map.of());
    }

    @PostMapping("/accounts/new")
    ModelAndView create(@RequestParam Map<String, String> sent, RedirectAttributes flash) {
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            Grant grant = grant(sent);
            accounts.create(value(sent, "name"), value(sent, "title"), value(sent, "password"), grant, me());
            flash.addFlashAttribute("notice", "已建立账号 " + value(sent, "name").strip() + "。");
            return new ModelAndView(Redirects.to("/accounts"));
        } catch (BadInput e) {
            errors.putAll(e.errors());
        } catch (InvalidChange e) {
            errors.put(e.field(), String.valueOf(e.getMessage()));
        }
        ModelAndView view = form(sent, errors);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/accounts/{name}/{action}")
    RedirectView act(
            @PathVariable String name,
            @PathVariable String action,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        switch (action) {
            case "enable" -> accounts.setEnabled(name, true, me());
            case "disable" -> accounts.setEnabled(name, false, me());
            case "password" -> accounts.setPassword(name, value(sent, "password"), me());
            case "grant" -> accounts.regrant(name, grant(sent), me());
            default -> throw BadInput.of("action", "不认识这项操作");
        }
        flash.addFlashAttribute("notice", "已更新账号 " + name + "。");
        return Redirects.to("/accounts?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
    }

    private ModelAndView form(Map<String, String> sent, Map<String, String> errors) {
        Frame frame = frames.page("新增账号", "accounts").crumb("用户权限", "/accounts");
        ModelAndView view = new ModelAndView("access/account");
        view.addObject("frame", errors.isEmpty() ? frame : frame.asFailed());
        view.addObject("sent", sent);
        view.addObject("errors", errors);
        view.addObject("roles", List.of(Role.values()));
        return view;
    }

    private Grant grant(Map<String, String> sent) {
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(value(sent, "role")))
                .findFirst()
                .orElseThrow(() -> BadInput.of("role", "请选择角色"));
        if (role == Role.INSTITUTION) {
            throw BadInput.of("role", "服务机构的账号在机构登记时建立,不能在这里新增");
        }
        String code = value(sent, "area").strip();
        if (code.isEmpty()) {
            return Grant.ofCity(role, "全市", clock.today());
        }
        Unit unit = units.resolve(code, AsOf.of(clock.today()))
                .orElseThrow(() -> BadInput.of("area", "没有代码为“" + code + "”的区划,请核对(6、9 或 12 位);全市请留空"));
        return Grant.ofArea(role, unit.id(), unit.name(), clock.today());
    }

    private static String value(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    private static String me() {
        return CurrentUser.get().account();
    }
}
