package org.kaolin.sheets.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.Scope;
import org.kaolin.sheets.Status;
import org.kaolin.sheets.file.RefusedFile;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.Frame;
import org.kaolin.web.Frames;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 导入页面: upload, what would happen, the marked workbook, and the decision; works without scripts. */
@Controller
class ImportPages {

    private final Imports imports;
    private final SheetStore store;
    private final RegisterDesk desk;
    private final Frames frames;
    private final JsonMapper json;

    ImportPages(Imports imports, SheetStore store, RegisterDesk desk, Frames frames, JsonMapper json) {
        this.imports = imports;
        this.store = store;
        this.desk = desk;
        this.frames = frames;
        this.json = json;
    }

    private RegisterCard card(String code) {
        return desk.registers().get(code).definition();
    }

    private Frame frame(RegisterCard card) {
        return frames.page("导入" + card.title(), card.code()).crumb(card.title(), "/r/" + card.code());
    }

    @GetMapping("/r/{code}/import")
    String start(@PathVariable String code, Model model) {
        Scope.requireWriter();
        return start(frame(card(code)), card(code), Map.of(), model);
    }

    private static String start(Frame frame, RegisterCard card, Map<String, String> errors, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("card", card);
        model.addAttribute("errors", errors);
        return "sheets/start";
    }

    @PostMapping("/r/{code}/import")
    String upload(
            @PathVariable String code,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom,
            Model model)
            throws IOException {
        CurrentUser user = Scope.requireWriter();
        RegisterCard card = card(code);
        if (file == null || file.isEmpty()) {
            Map<String, String> errors = Map.of("file", "请选择要导入的文件;空文件不能导入");
            return start(frame(card).asFailed(), card, errors, model);
        }
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "未命名" : given.substring(0, Math.min(120, given.length()));
        UUID id = store.keep(user.account(), code, name.replaceAll("\\p{Cntrl}", ""), file.getBytes(), validFrom);
        return "redirect:/r/" + code + "/import/" + id;
    }

    private SheetStore.Upload find(UUID id, String code, CurrentUser user) {
        return store.find(id, user.account(), code)
                .orElseThrow(() -> new NoSuchRecord("没有这份待导入的文件,可能已导入、已放弃或超过 24 小时,请重新上传"));
    }

    private ImportOrder order(SheetStore.Upload upload, boolean dryRun, boolean partly, boolean flagged) {
        Map<String, String> fields = json.readValue(upload.fields(), new TypeReference<Map<String, String>>() {});
        return new ImportOrder(upload.register(), dryRun, partly, flagged, upload.validFrom(), fields);
    }

    @GetMapping("/r/{code}/import/{id}")
    String tried(@PathVariable String code, @PathVariable UUID id, Model model) {
        CurrentUser user = Scope.requireWriter();
        SheetStore.Upload upload = find(id, code, user);
        return show(upload, order(upload, true, false, false), user, model);
    }

    private String show(SheetStore.Upload upload, ImportOrder order, CurrentUser user, Model model) {
        RegisterCard card = card(upload.register());
        try {
            ImportOutcome outcome = imports.run(upload.content(), order, user);
            model.addAttribute("frame", frame(card).crumb("上传", "/r/" + card.code() + "/import"));
            model.addAttribute("page", new ImportPage(card, upload.id(), upload.name(), outcome));
            return "sheets/tried";
        } catch (RefusedFile e) {
            store.drop(upload.id());
            return start(frame(card).asFailed(), card, e.errors(), model);
        }
    }

    @PostMapping("/r/{code}/import/{id}/columns")
    String columns(@PathVariable String code, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        CurrentUser user = Scope.requireWriter();
        find(id, code, user);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; form.containsKey("heading" + i); i++) {
            fields.put(form.get("heading" + i), form.getOrDefault("field" + i, "-"));
        }
        store.choose(id, json.writeValueAsString(fields));
        return "redirect:/r/" + code + "/import/" + id;
    }

    @PostMapping("/r/{code}/import/{id}")
    String confirm(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String take,
            @RequestParam(defaultValue = "false") boolean flagged,
            RedirectAttributes redirect,
            Model model) {
        CurrentUser user = Scope.requireWriter();
        SheetStore.Upload upload = find(id, code, user);
        if (take.equals("nothing")) {
            store.drop(id);
            redirect.addFlashAttribute("notice", "已放弃,没有写入任何内容。");
            return "redirect:/r/" + code;
        }
        ImportOrder order = order(upload, false, take.equals("partly"), flagged);
        ImportOutcome outcome = imports.run(upload.content(), order, user);
        if (!outcome.written()) {
            return show(upload, order(upload, true, false, false), user, model);
        }
        store.drop(id);
        int left = outcome.count(Status.FLAG) + outcome.count(Status.REJECT);
        redirect.addFlashAttribute(
                "notice",
                "已导入:新增 " + outcome.created() + " 条,变更 " + outcome.changed() + " 条"
                        + (left == 0 || flagged && outcome.count(Status.REJECT) == 0
                                ? "。"
                                : ";另有 " + left + " 行存疑或有错。"));
        return "redirect:/r/" + code;
    }

    @GetMapping("/r/{code}/import/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable String code, @PathVariable UUID id) {
        CurrentUser user = Scope.requireWriter();
        SheetStore.Upload upload = find(id, code, user);
        ImportOutcome outcome = imports.run(upload.content(), order(upload, true, false, false), user);
        Reports.File marked = Reports.of(upload.content(), outcome.rows());
        String name = upload.name().replaceFirst("\\.[^.]{1,5}$", "") + "-错误说明." + marked.ending();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Exports.disposition(name))
                .contentType(MediaType.parseMediaType(marked.type()))
                .body(marked.content());
    }
}
