package org.kaolin.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 逗号分隔文件: UTF-8 with a mark Excel understands; a cell that a spreadsheet would run is shown as text. */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Appends a line. */
    public void row(List<String> cells) {
        text.append(line(cells));
    }

    /** One line with its end, for files that are streamed. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        String safe = value;
        if (!value.isEmpty()
                && "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0
                && !isNumber(value)) {
            safe = "'" + value;
        }
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The file as a download; the name is kept as it is by browsers that read RFC 5987. */
    public ResponseEntity<byte[]> download(String name) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
