package org.kaolin.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.audit.AuditEntry;
import org.kaolin.audit.AuditQuery;
import org.kaolin.audit.AuditTrail;
import org.kaolin.time.AsOf;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 操作留痕: auditors and administrators see all of it, everybody else their own. */
@Controller
class AuditController {

    private static final int MOST = 200;

    private final AuditTrail trail;
    private final Frames frames;

    /** A page of entries as API.md has lists. */
    record Page(List<AuditEntry> items, int page, int size, boolean more) {}

    AuditController(AuditTrail trail, Frames frames) {
        this.trail = trail;
        this.frames = frames;
    }

    @GetMapping("/api/audit")
    @ResponseBody
    Page list(@RequestParam Map<String, String> asked) {
        return find(query(asked, true));
    }

    @GetMapping("/audit")
    ModelAndView page(@RequestParam Map<String, String> asked) {
        Map<String, String> errors = Map.of();
        AuditQuery query;
        try {
            query = query(asked, false);
        } catch (BadInput e) {
            errors = e.errors();
            query = query(Map.of(), false);
        }
        Page found = find(query);
        boolean all = CurrentUser.get().may(Permission.READ_AUDIT);
        ModelAndView view = new ModelAndView("audit/list");
        view.addObject(
                "frame",
                errors.isEmpty()
                        ? frames.page("操作留痕", "audit")
                        : frames.page("操作留痕", "audit").asFailed());
        view.addObject("entries", found.items());
        view.addObject("asked", asked);
        view.addObject("errors", errors);
        view.addObject("all", all);
        view.addObject(
                "time", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(AsOf.ZONE));
        view.addObject("newer", found.page() == 0 ? null : link(asked, found.page() - 1));
        view.addObject("older", found.more() ? link(asked, found.page() + 1) : null);
        return view;
    }

    private Page find(AuditQuery query) {
        CurrentUser user = CurrentUser.get();
        AuditQuery allowed = user.may(Permission.READ_AUDIT) ? query : query.ofAccount(user.account());
        List<AuditEntry> found = trail.list(allowed);
        boolean more = found.size() > query.size();
        return new Page(more ? found.subList(0, query.size()) : found, query.page(), query.size(), more);
    }

    private static AuditQuery query(Map<String, String> asked, boolean strict) {
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate from = date(asked, "from", errors);
        LocalDate to = date(asked, "to", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", "截止日期早于起始日期,请核对");
        }
        int page = number(asked, "page", 0, 100_000, 0, errors);
        int size = number(asked, "size", 1, MOST, 50, errors);
        if (strict) {
            for (String name : asked.keySet()) {
                if (!List.of("account", "action", "subject", "from", "to", "page", "size")
                        .contains(name)) {
                    errors.put(name, "不认识这个参数,可用: account、action、subject、from、to、page、size");
                }
            }
        }
        BadInput.throwIfAny(errors);
        return new AuditQuery(
                text(asked, "account"), text(asked, "action"), text(asked, "subject"), from, to, page, size);
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(Map<String, String> asked, String name, Map<String, String> errors) {
        String text = text(asked, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.put(name, "请填写 2025-12-31 这样的日期");
            return null;
        }
    }

    private static int number(
            Map<String, String> asked, String name, int least, int most, int usual, Map<String, String> errors) {
        String text = text(asked, name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            errors.put(name, name + " 应为 " + least + " 至 " + most + " 的整数");
            return usual;
        }
        return Integer.parseInt(text);
    }

    private static String link(Map<String, String> asked, int page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/audit");
        asked.forEach((name, value) -> {
            if (!name.equals("page") && !value.isBlank()) {
                uri.queryParam(name, value);
            }
        });
        return uri.queryParam("page", page).encode().toUriString();
    }
}
