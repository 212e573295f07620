package org.kaolin.sheets.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** 读取 .csv: UTF-8 with or without its mark, GB 18030, or UTF-16 with its mark; comma, semicolon or tab. */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String text;
    private final char separator;
    private final Allowance allowance = new Allowance();
    private int at;

    private CsvReader(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Sheet> read(byte[] content) {
        CsvReader reader = new CsvReader(decode(content));
        List<SheetRow> rows = new ArrayList<>();
        for (int number = 1; reader.at < reader.text.length(); number++) {
            Cell[] cells = reader.line();
            if (cells.length > 0) {
                reader.allowance.row();
                rows.add(new SheetRow(number, cells, false));
            }
        }
        return List.of(new Sheet("CSV", false, rows, List.of(), new BitSet()));
    }

    /** The text of a file; throws RefusedFile for bytes that are no text of a known kind. */
    static String decode(byte[] content) {
        String text = strict(content, charset(content));
        if (text == null) {
            text = strict(content, GB18030);
        }
        if (text == null || text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw new RefusedFile("不是电子表格:既不是 .xlsx、.xls,也不是 UTF-8 或 GB 18030 编码的 .csv");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset charset(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean utf8 = strict(content, StandardCharsets.UTF_8) != null;
        return utf8 ? StandardCharsets.UTF_8 : GB18030;
    }

    private static @org.jspecify.annotations.Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The sign that stands most often, outside quotes, in the first lines. */
    static char separator(String text) {
        char best = ',';
        long most = -1;
        String head = text.substring(0, Math.min(text.length(), 4_000)).replaceAll("\"[^\"]*\"", "");
        for (char each : new char[] {',', '\t', ';'}) {
            long count = head.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    private Cell[] line() {
        List<Cell> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            Cell cell = Cell.text(value(), false, false);
            if (!cell.isBlank()) {
                allowance.cell(cells.size(), cell.text().length());
            }
            cells.add(cell);
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells.toArray(Cell[]::new);
    }

    private String value() {
        if (at >= text.length() || text.charAt(at) != '"') {
            int from = at;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && !isEnd(text.charAt(at))) {
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }
}
