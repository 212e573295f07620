package org.kaolin.plan.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.plan.reading.ReadPlan;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 规划接口 (M9): upload, items, activation and the parts of a plan as CSV. */
@RestController
class UploadApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Uploads uploads;
    private final UploadStore store;

    UploadApi(Uploads uploads, UploadStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    /** Body of a decision. */
    record Decide(
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable String decision) {}

    @PostMapping("/api/plans")
    ResponseEntity<Map<String, @Nullable Object>> upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun)
            throws IOException {
        CurrentUser.get().require(Permission.MANAGE_PLAN);
        ReadPlan plan = uploads.read(bytes(file), name(file));
        if (dryRun) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("status", "draft");
            answer.put("title", plan.text().title());
            answer.put("documentNumber", plan.text().documentNumber());
            answer.put("issuedOn", plan.text().issuedOn());
            lists(answer, ItemBodies.of(plan), false);
            return ResponseEntity.ok(answer);
        }
        UUID id = uploads.keep(plan, name(file));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/plans/" + id)
                .body(view(id));
    }

    @GetMapping("/api/plans")
    List<Map<String, @Nullable Object>> list() {
        CurrentUser.get().require(Permission.READ_PLAN);
        return store.heads().stream().map(UploadApi::head).toList();
    }

    @GetMapping("/api/plans/{id}")
    Map<String, @Nullable Object> get(@PathVariable UUID id) {
        CurrentUser.get().require(Permission.READ_PLAN);
        return view(id);
    }

    @PostMapping("/api/plans/{id}/items/{item}")
    Map<String, @Nullable Object> decide(@PathVariable UUID id, @PathVariable UUID item, @RequestBody Decide decide) {
        return element(uploads.decide(id, item, decide.fields(), decide.decision()), true);
    }

    @PostMapping("/api/plans/{id}/activate")
    Map<String, @Nullable Object> activate(@PathVariable UUID id) {
        uploads.activate(id);
        return view(id);
    }

    @GetMapping("/api/plans/{id}/{part:outline|indicators|achievements|projects|commitments|findings}.csv")
    ResponseEntity<String> csv(@PathVariable UUID id, @PathVariable String part) {
        CurrentUser.get().require(Permission.READ_PLAN);
        head(id);
        ItemKind kind = ItemKind.find(part).orElseThrow();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + part + ".csv\"")
                .body(ItemCsv.write(kind, store.items(id, kind)));
    }

    private Map<String, @Nullable Object> view(UUID id) {
        UploadStore.Head head = head(id);
        Map<String, @Nullable Object> answer = head(head);
        lists(answer, store.items(id), true);
        return answer;
    }

    private UploadStore.Head head(UUID id) {
        return store.head(id).orElseThrow(() -> new NoSuchRecord("没有这份规划"));
    }

    private static Map<String, @Nullable Object> head(UploadStore.Head head) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", head.id());
        answer.put("status", head.status());
        answer.put("title", head.title());
        answer.put("documentNumber", head.documentNumber());
        answer.put("issuedOn", head.issuedOn());
        answer.put("pending", head.pending());
        return answer;
    }

    private static void lists(Map<String, @Nullable Object> answer, List<PlanItem> items, boolean kept) {
        for (ItemKind kind : ItemKind.values()) {
            List<Object> elements = new ArrayList<>();
            for (PlanItem item : items) {
                if (item.kind() == kind) {
                    elements.add(element(item, kept));
                }
            }
            answer.put(kind.code(), elements);
        }
    }

    private static Map<String, @Nullable Object> element(PlanItem item, boolean kept) {
        Map<String, @Nullable Object> element = new LinkedHashMap<>();
        if (kept) {
            element.put("id", item.id());
        }
        element.putAll(item.body());
        if (item.kind() != ItemKind.FINDINGS) {
            element.putIfAbsent("line", item.line());
            element.putIfAbsent("section", item.section());
            element.putIfAbsent("quote", item.quote());
        }
        if (kept) {
            element.put("decision", item.decision().name().toLowerCase(java.util.Locale.ROOT));
            element.put("corrected", item.corrected());
        }
        return element;
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw BadInput.of("file", "请用 file 字段上传规划文件(.txt、.html 或 .docx)");
        }
        return file.getBytes();
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
