package org.kaolin.sheets.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.Scope;
import org.kaolin.sheets.file.RefusedFile;
import org.kaolin.web.BadInput;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 导入接口: any workbook into one register, or into whatever registers its tables fit. */
@RestController
class ImportApi {

    private final Imports imports;
    private final ImportAnswers answers;
    private final RegisterDesk desk;
    private final JsonMapper json;

    ImportApi(Imports imports, ImportAnswers answers, RegisterDesk desk, JsonMapper json) {
        this.imports = imports;
        this.answers = answers;
        this.desk = desk;
        this.json = json;
    }

    @PostMapping("/api/registers/{code}/import")
    ResponseEntity<Map<String, @Nullable Object>> into(
            @PathVariable String code,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean acceptPartly,
            @RequestParam(defaultValue = "false") boolean acceptFlagged,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom,
            @RequestParam(name = "fields", defaultValue = "{}") String fields)
            throws IOException {
        CurrentUser user = Scope.requireWriter();
        desk.registers().get(code);
        ImportOrder order = new ImportOrder(code, dryRun, acceptPartly, acceptFlagged, validFrom, fields(fields));
        return answer(imports.run(bytes(file), order, user), order);
    }

    @PostMapping("/api/imports")
    ResponseEntity<Map<String, @Nullable Object>> anything(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean acceptPartly,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom)
            throws IOException {
        CurrentUser user = Scope.requireWriter();
        ImportOrder order = new ImportOrder(null, dryRun, acceptPartly, false, validFrom, Map.of());
        return answer(imports.run(bytes(file), order, user), order);
    }

    /** The same workbook with a column 错误说明; nothing is written. */
    @PostMapping("/api/registers/{code}/import/report")
    ResponseEntity<byte[]> report(
            @PathVariable String code,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "fields", defaultValue = "{}") String fields)
            throws IOException {
        CurrentUser user = Scope.requireWriter();
        desk.registers().get(code);
        byte[] content = bytes(file);
        ImportOrder order = new ImportOrder(code, true, false, false, null, fields(fields));
        Reports.File marked =
                Reports.of(content, imports.run(content, order, user).rows());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Exports.disposition("错误说明." + marked.ending()))
                .contentType(MediaType.parseMediaType(marked.type()))
                .body(marked.content());
    }

    private ResponseEntity<Map<String, @Nullable Object>> answer(ImportOutcome outcome, ImportOrder order) {
        Map<String, @Nullable Object> report = answers.report(outcome);
        boolean refused = !order.dryRun() && !outcome.written() && answers.hasFaults(outcome);
        if (!refused) {
            return ResponseEntity.ok(report);
        }
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", "没有导入");
        problem.put("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
        problem.put("detail", "有存疑或有错的行,一行也没有写入;请改正后重新导入,或只导入正确的行(acceptPartly=true)");
        problem.put("errors", List.of(Map.of("field", "file", "message", answers.summary(outcome))));
        problem.putAll(report);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, String> fields(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw BadInput.of("fields", "应为 JSON 对象:列名或列字母对应字段名,例如 {\"床位编号\":\"number\"}");
        }
    }

    static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new RefusedFile("请用 file 字段上传 .xlsx、.xls 或 .csv 文件");
        }
        return file.getBytes();
    }
}
