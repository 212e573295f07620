package org.kaolin.parameters.announcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
import org.kaolin.register.RequestStore;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Ids;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 标准公布页面: the list of proposals, the form, and one proposal with its preview and what may be done with it. */
@Controller
class ProposalPages {

    private static final String MENU = "parameters";
    private static final String LIST = "/parameters/proposals";

    private final Announcements announcements;
    private final PreviewWords words;
    private final ProposalForms forms;
    private final DraftStore drafts;
    private final RequestStore requests;
    private final Regions regions;
    private final BusinessClock clock;
    private final Frames frames;

    ProposalPages(
            Announcements announcements,
            PreviewWords words,
            ProposalForms forms,
            DraftStore drafts,
            RequestStore requests,
            Regions regions,
            BusinessClock clock,
            Frames frames) {
        this.announcements = announcements;
        this.words = words;
        this.forms = forms;
        this.drafts = drafts;
        this.requests = requests;
        this.regions = regions;
        this.clock = clock;
        this.frames = frames;
    }

    @GetMapping(LIST)
    ModelAndView list(@RequestParam(defaultValue = "") String state) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.READ_PARAMETERS);
        ModelAndView view = new ModelAndView("parameters/proposals");
        view.addObject("frame", frames.page("标准公布提案", MENU).crumb("政策标准", "/parameters"));
        boolean ownDrafts = state.equals(ProposalList.DRAFT);
        view.addObject("page", forms.list(announcements.list(), state, names(), user));
        view.addObject("drafts", forms.drafts(drafts.list(user.account())));
        view.addObject("draftsOnly", ownDrafts);
        return view;
    }

    private RegionNames names() {
        return regions.on(AsOf.of(clock.today()));
    }

    @GetMapping("/parameters/new")
    ModelAndView blank(@RequestParam Map<String, String> sent) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.PROPOSE_PARAMETERS);
        Optional<DraftStore.Saved> draft = draft(sent, user);
        ProposalForm form = draft.map(saved -> forms.hinted(ProposalForm.of(saved.fields()), Map.of()))
                .orElseGet(() -> forms.blank(sent.getOrDefault("code", ""), sent.getOrDefault("region", "")));
        return form(form, null, Ids.next(), draft.map(DraftStore.Saved::id));
    }

    /** The draft that a request names, if it is the account's own. */
    private Optional<DraftStore.Saved> draft(Map<String, String> sent, CurrentUser user) {
        String text = sent.getOrDefault("draft", "");
        return text.matches("[0-9a-f-]{36}") ? drafts.find(UUID.fromString(text), user.account()) : Optional.empty();
    }

    private ModelAndView form(ProposalForm form, @Nullable PreviewLines preview, UUID key, Optional<UUID> draft) {
        Frame frame = frames.page("提出标准公布", MENU).crumb("政策标准", "/parameters").crumb("公布提案", LIST);
        ModelAndView view = new ModelAndView("parameters/new");
        view.addObject("frame", form.errors().isEmpty() ? frame : frame.asFailed());
        view.addObject("form", form);
        view.addObject("groups", forms.groups());
        view.addObject("regions", names());
        view.addObject("preview", preview);
        view.addObject("key", key.toString());
        view.addObject("draft", draft.map(UUID::toString).orElse(""));
        if (!form.errors().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @PostMapping("/parameters/new")
    Object submit(@RequestParam Map<String, String> sent, RedirectAttributes flash) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.PROPOSE_PARAMETERS);
        ProposalForm form = ProposalForm.of(sent);
        UUID key = key(sent.getOrDefault("key", ""));
        Optional<UUID> draft = draft(sent, user).map(DraftStore.Saved::id);
        try {
            return switch (sent.getOrDefault("act", "check")) {
                case "add" -> form(forms.hinted(form.longer(), Map.of()), null, key, draft);
                case "save" -> {
                    UUID id = drafts.save(draft, user.account(), form.values(), clock.now());
                    flash.addFlashAttribute("notice", "草稿已保存,只有您自己能看到");
                    yield "redirect:/parameters/new?draft=" + id;
                }
                case "discard" -> {
                    draft.ifPresent(id -> drafts.delete(id, user.account()));
                    flash.addFlashAttribute("notice", "草稿已删除");
                    yield "redirect:" + LIST;
                }
                case "propose" -> propose(form, key, draft, user, flash);
                default -> check(form, key, draft, user);
            };
        } catch (BadInput e) {
            return form(forms.hinted(form, e.errors()), null, key, draft);
        }
    }

    private ModelAndView check(ProposalForm form, UUID key, Optional<UUID> draft, CurrentUser user) {
        PreviewLines preview = words.lines(announcements.preview(form.draft(), user), names());
        return form(forms.hinted(form, Map.of()), preview, key, draft);
    }

    /** Sent twice from the same form with the same content, it is proposed once. */
    private String propose(
            ProposalForm form, UUID key, Optional<UUID> draft, CurrentUser user, RedirectAttributes flash) {
        UUID id = requests.once(
                key + ":" + form.values().hashCode(),
                user.account(),
                "parameters/new",
                new byte[0],
                () -> announcements.propose(form.draft(), user));
        draft.ifPresent(each -> drafts.delete(each, user.account()));
        flash.addFlashAttribute("notice", "已提出,等待另一位人员复核");
        return "redirect:" + LIST + "/" + id;
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView one(@PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        return one(uuid(id), Map.of(), Map.of());
    }

    private ModelAndView one(UUID id, Map<String, String> typed, Map<String, String> errors) {
        Proposal proposal = announcements.get(id);
        PreviewLines lines = words.lines(announcements.preview(proposal), names());
        CurrentUser user = CurrentUser.get();
        Frame frame = frames.page("公布提案", MENU).crumb("政策标准", "/parameters").crumb("公布提案一览", LIST);
        ModelAndView view = new ModelAndView("parameters/proposal");
        view.addObject("frame", errors.isEmpty() ? frame : frame.asFailed());
        view.addObject("page", new ProposalPage(proposal, lines, user.account(), may(user), typed, errors));
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static boolean may(CurrentUser user) {
        return user.may(Permission.PROPOSE_PARAMETERS);
    }

    @PostMapping(LIST + "/{id}/approve")
    Object approve(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        List<String> noted = sent.getOrDefault("acknowledged", List.of());
        return act(
                id,
                sent,
                "reason",
                flash,
                "已公布,从现在起按新的标准取值",
                (proposal, reason, user) -> announcements.approve(proposal, noted, reason, user));
    }

    @PostMapping(LIST + "/{id}/reject")
    Object reject(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return act(id, sent, "reject-reason", flash, "已退回", announcements::reject);
    }

    @PostMapping(LIST + "/{id}/withdraw")
    Object withdraw(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return act(id, sent, "withdraw-reason", flash, "已撤回", announcements::withdraw);
    }

    /** 办理: what is done with a proposal, for a reason. */
    private interface Act {
        void on(UUID proposal, @Nullable String reason, CurrentUser user);
    }

    private Object act(
            String id,
            MultiValueMap<String, String> sent,
            String field,
            RedirectAttributes flash,
            String done,
            Act act) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.PROPOSE_PARAMETERS);
        UUID proposal = uuid(id);
        String reason = sent.getFirst(field);
        try {
            act.on(proposal, reason, user);
            flash.addFlashAttribute("notice", done);
            return "redirect:" + LIST + "/" + proposal;
        } catch (BadInput e) {
            Map<String, String> errors = new LinkedHashMap<>();
            e.errors().forEach((name, message) -> errors.put(name.equals("reason") ? field : name, message));
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put(field, reason == null ? "" : reason);
            sent.getOrDefault("acknowledged", List.of()).forEach(noted -> typed.put(noted, "on"));
            return one(proposal, typed, errors);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord("没有这份公布提案,请从提案一览中选择");
        }
    }
}
