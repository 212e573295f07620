package org.kaolin.plan.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.plan.reading.ReadPlan;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 规划页面: list, upload, the text beside what was understood, decisions, activation. */
@Controller
class PlanPages {

    private static final int PAGE = 40;
    private static final int LINES = 160;

    private final Frames frames;
    private final Uploads uploads;
    private final UploadStore store;

    PlanPages(Frames frames, Uploads uploads, UploadStore store) {
        this.frames = frames;
        this.uploads = uploads;
        this.store = store;
    }

    @GetMapping("/plans")
    ModelAndView list() {
        CurrentUser.get().require(Permission.READ_PLAN);
        return new ModelAndView("plan/plans", Map.of("frame", frames.page("规划版本", "plan"), "plans", store.heads()));
    }

    @GetMapping("/plans/upload")
    ModelAndView form() {
        CurrentUser.get().require(Permission.MANAGE_PLAN);
        return upload(frames.page("上传规划", "upload"), Map.of());
    }

    private static ModelAndView upload(Frame frame, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("plan/upload", Map.of("frame", frame, "errors", errors));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/plans/upload")
    ModelAndView upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file, RedirectAttributes flash)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty() || file == null) {
            return upload(frames.page("上传规划", "upload").asFailed(), Map.of("file", "请选择规划文件(.txt、.html 或 .docx)"));
        }
        try {
            ReadPlan plan = uploads.read(file.getBytes(), name);
            UUID id = uploads.keep(plan, name);
            flash.addFlashAttribute("notice", "已读入,请逐项核对;核对完成前现行规划不变");
            return new ModelAndView("redirect:/plans/" + id);
        } catch (BadInput e) {
            return upload(frames.page("上传规划", "upload").asFailed(), e.errors());
        }
    }

    @GetMapping("/plan")
    ModelAndView active() {
        CurrentUser.get().require(Permission.READ_PLAN);
        return store.activeHead()
                .map(head -> show(head, "outline", 1, 0))
                .orElseGet(() -> new ModelAndView("redirect:/plans"));
    }

    @GetMapping("/plans/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(name = "tab", defaultValue = "outline") String tab,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "line", defaultValue = "0") int line) {
        CurrentUser.get().require(Permission.READ_PLAN);
        return show(head(id), tab, page, line);
    }

    private ModelAndView show(UploadStore.Head head, String tab, int page, int line) {
        Frame frame = frames.page(head.title(), "plan").crumb("规划版本", "/plans");
        return new ModelAndView("plan/plan", Map.of("frame", frame, "plan", view(head, tab, page, line)));
    }

    private PlanView view(UploadStore.Head head, String tab, int page, int line) {
        List<PlanItem> all = store.items(head.id());
        Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
        Map<ItemKind, Integer> open = new EnumMap<>(ItemKind.class);
        for (PlanItem item : all) {
            counts.merge(item.kind(), 1, Integer::sum);
            if (item.decision() == PlanItem.Decision.PENDING) {
                open.merge(item.kind(), 1, Integer::sum);
            }
        }
        ItemKind kind = ItemKind.find(tab).orElse(null);
        List<PlanItem> items = all.stream().filter(item -> item.kind() == kind).toList();
        int size = kind == ItemKind.OUTLINE ? Integer.MAX_VALUE : PAGE;
        int pages = Math.max(1, (int) Math.ceil(items.size() / (double) size));
        int shown = Math.clamp(page, 1, pages);
        List<PlanItem> part =
                items.stream().skip((shown - 1L) * size).limit(size).toList();
        boolean source = tab.equals("text");
        return new PlanView(
                head.id(),
                head.title(),
                head.status(),
                head.documentNumber(),
                head.issuedOn() == null ? null : head.issuedOn().toString(),
                head.createdBy(),
                source || kind != null ? tab : "outline",
                shown,
                pages,
                counts,
                open,
                part,
                source ? lines(head.id(), all, line) : List.of(),
                source ? chapters(head.id(), all) : List.of());
    }

    private List<PlanView.SourceLine> lines(UUID plan, List<PlanItem> items, int line) {
        Map<Integer, List<PlanItem>> byLine = items.stream()
                .filter(item -> item.line() != null)
                .collect(Collectors.groupingBy(item -> item.line() == null ? 0 : item.line()));
        int from = Math.max(0, line);
        return store.lines(plan, from, from + LINES).stream()
                .map(each -> new PlanView.SourceLine(
                        each.getKey(), each.getValue(), byLine.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private List<PlanView.Chapter> chapters(UUID plan, List<PlanItem> items) {
        List<PlanView.Chapter> chapters = new ArrayList<>();
        int last = store.lastLine(plan);
        for (int from = 1; from <= last; from += LINES + 1) {
            int start = from;
            int end = Math.min(from + LINES, last);
            String title = items.stream()
                    .filter(item -> item.kind() == ItemKind.OUTLINE && item.line() != null)
                    .filter(item -> item.line() != null && item.line() >= start && item.line() <= end)
                    .map(item -> item.text("title"))
                    .findFirst()
                    .orElse("首部");
            chapters.add(new PlanView.Chapter(title, start, end));
        }
        return chapters;
    }

    @GetMapping("/plans/{id}/items/{item}")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID item) {
        CurrentUser.get().require(Permission.MANAGE_PLAN);
        PlanItem found = item(id, item);
        Map<String, String> values = new LinkedHashMap<>();
        ItemFields.of(found.kind()).forEach(field -> values.put(field.name(), found.text(field.name())));
        return edit(id, found, values, Map.of());
    }

    private ModelAndView edit(UUID id, PlanItem item, Map<String, String> values, Map<String, String> errors) {
        UploadStore.Head head = head(id);
        Frame frame = frames.page("核对" + item.kind().title(), "plan")
                .crumb("规划版本", "/plans")
                .crumb(head.title(), "/plans/" + id + "?tab=" + item.kind().code());
        ModelAndView page = new ModelAndView(
                "plan/item",
                Map.of(
                        "frame", errors.isEmpty() ? frame : frame.asFailed(),
                        "plan", head,
                        "item", item,
                        "fields", ItemFields.of(item.kind()),
                        "values", values,
                        "errors", errors));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/plans/{id}/items/{item}")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        PlanItem found = item(id, item);
        String decision = form.get("decision");
        try {
            if (decision != null) {
                uploads.decide(id, item, null, decision);
            } else {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                ItemFields.of(found.kind()).forEach(field -> {
                    if (form.containsKey(field.name())) {
                        fields.put(field.name(), form.get(field.name()));
                    }
                });
                uploads.decide(id, item, fields, null);
            }
        } catch (BadInput e) {
            return edit(id, found, form, e.errors());
        }
        flash.addFlashAttribute("notice", "已记录核对结果");
        String page = form.getOrDefault("page", "1");
        return new ModelAndView("redirect:/plans/" + id + "?tab=" + found.kind().code() + "&page="
                + (page.matches("\\d{1,4}") ? page : "1") + "#item-" + item);
    }

    @PostMapping("/plans/{id}/accept")
    ModelAndView acceptAll(@PathVariable UUID id, @RequestParam("kind") String code, RedirectAttributes flash) {
        ItemKind kind = ItemKind.find(code).orElseThrow(() -> BadInput.of("kind", "没有“" + code + "”这类条目"));
        int count = uploads.acceptAll(id, kind);
        flash.addFlashAttribute("notice", "已采用 " + count + " 项" + kind.title());
        return new ModelAndView("redirect:/plans/" + id + "?tab=" + code);
    }

    @PostMapping("/plans/{id}/activate")
    ModelAndView activate(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            uploads.activate(id);
            flash.addFlashAttribute("notice", "规划已启用,指标从现在起按它计算");
        } catch (BadInput e) {
            flash.addFlashAttribute(
                    "notice", "还不能启用: " + String.join(";", e.errors().values()));
        }
        return new ModelAndView("redirect:/plans/" + id);
    }

    @GetMapping("/projects")
    ModelAndView projects() {
        CurrentUser.get().require(Permission.READ_PLAN);
        List<PlanItem> projects = store.activeHead()
                .map(head -> store.items(head.id(), ItemKind.PROJECTS))
                .orElse(List.of());
        List<PlanItem> boxes = store.activeHead()
                .map(head -> store.items(head.id(), ItemKind.OUTLINE).stream()
                        .filter(item -> item.text("level").equals("box"))
                        .toList())
                .orElse(List.of());
        return new ModelAndView(
                "plan/projects",
                Map.of("frame", frames.page("规划项目", "projects"), "boxes", boxes, "projects", projects));
    }

    @GetMapping("/findings")
    ModelAndView findings(@RequestParam(name = "severity", defaultValue = "") String severity) {
        CurrentUser.get().require(Permission.READ_PLAN);
        UploadStore.Head head = store.heads().stream()
                .filter(each -> !store.items(each.id(), ItemKind.FINDINGS).isEmpty())
                .findFirst()
                .orElse(null);
        List<PlanItem> findings = head == null
                ? List.of()
                : store.items(head.id(), ItemKind.FINDINGS).stream()
                        .filter(item ->
                                severity.isEmpty() || item.text("severity").equals(severity))
                        .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.page("核查发现", "findings"));
        model.put("plan", head);
        model.put("findings", findings);
        model.put("severity", severity);
        return new ModelAndView("plan/findings", model);
    }

    private UploadStore.Head head(UUID id) {
        return store.head(id).orElseThrow(() -> new NoSuchRecord("没有这份规划"));
    }

    private PlanItem item(UUID plan, UUID item) {
        return store.items(plan).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("这份规划没有这个条目"));
    }
}
