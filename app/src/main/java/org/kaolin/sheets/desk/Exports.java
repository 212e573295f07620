package org.kaolin.sheets.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kaolin.access.CurrentUser;
import org.kaolin.audit.AuditLog;
import org.kaolin.register.Entry;
import org.kaolin.register.Field;
import org.kaolin.register.Found;
import org.kaolin.register.QueryReader;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.RegisterQuery;
import org.kaolin.register.Scope;
import org.kaolin.start.CitySettings;
import org.kaolin.time.BusinessClock;
import org.kaolin.web.City;
import org.kaolin.web.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出: what a list shows, streamed page by page, with the columns an import takes back, logged and marked. */
@Controller
class Exports {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200_000;

    private final RegisterDesk desk;
    private final BusinessClock clock;
    private final CitySettings settings;
    private final City city;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Exports(
            RegisterDesk desk,
            BusinessClock clock,
            CitySettings settings,
            City city,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.clock = clock;
        this.settings = settings;
        this.city = city;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Writes one line. */
    @FunctionalInterface
    private interface Lines {
        void write(List<?> cells) throws IOException;
    }

    @GetMapping({"/r/{code}/export.csv", "/api/registers/{code}/export.csv"})
    void csv(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> params, HttpServletResponse response)
            throws IOException {
        Register register = desk.registers().get(code);
        Scope scope = Scope.reading(CurrentUser.get());
        RegisterQuery query = query(register, params);
        OutputStream out = answer(response, register, query, "csv", "text/csv;charset=UTF-8");
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        lines(
                register,
                query,
                scope,
                cells -> writer.write(Csv.line(cells.stream()
                        .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : cell.toString())
                        .toList())));
        writer.flush();
    }

    @GetMapping({"/r/{code}/export.xlsx", "/api/registers/{code}/export.xlsx"})
    void xlsx(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> params, HttpServletResponse response)
            throws IOException {
        Register register = desk.registers().get(code);
        Scope scope = Scope.reading(CurrentUser.get());
        RegisterQuery query = query(register, params);
        OutputStream out = answer(response, register, query, "xlsx", XLSX);
        try (Workbook workbook = new Workbook(out, "Kaolin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(register.definition().title());
            sheet.freezePane(0, 1);
            if (settings.hasSample()) {
                sheet.header(watermark(), Position.CENTER);
                sheet.footer(watermark(), Position.CENTER);
            }
            int[] row = {0};
            lines(register, query, scope, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    fill(sheet, row[0], column, cells.get(column));
                }
                if (row[0]++ % 1_000 == 999) {
                    sheet.flush();
                }
            });
        }
    }

    private static void fill(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!cell.toString().isEmpty()) {
            sheet.value(row, column, ExportCells.harmless(cell.toString()));
        }
    }

    private RegisterQuery query(Register register, MultiValueMap<String, String> params) {
        params.remove("page");
        params.remove("size");
        return new QueryReader(register.definition(), desk.areas(), clock.today(), params).read();
    }

    private static OutputStream answer(
            HttpServletResponse response, Register register, RegisterQuery query, String ending, String type)
            throws IOException {
        String name = register.definition().title() + "-" + query.at().valid() + "." + ending;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        return response.getOutputStream();
    }

    static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private void lines(Register register, RegisterQuery query, Scope scope, Lines lines) throws IOException {
        RegisterCard card = register.definition();
        lines.write(header(card));
        long written = 0;
        for (int page = 0; written < MOST; page++) {
            Found found = register.search(query.page(page, RegisterQuery.LARGEST), scope);
            for (Entry entry : desk.entries(register, found.rows(), query.at())) {
                lines.write(cells(card, entry));
            }
            written += found.rows().size();
            if (found.rows().size() < RegisterQuery.LARGEST) {
                break;
            }
        }
        if (settings.hasSample()) {
            lines.write(List.of(watermark()));
        }
        String detail = "导出 " + written + " 条,截至 " + query.at().valid();
        String account = CurrentUser.get().account();
        transaction.executeWithoutResult(status -> audit.write(account, "export", card.code(), null, detail));
    }

    private String watermark() {
        return "演示数据,非" + city.name() + "真实数据";
    }

    private static List<String> header(RegisterCard card) {
        List<String> header = new ArrayList<>(List.of("标识"));
        card.fields().forEach(field -> header.add(field.label()));
        header.addAll(List.of("有效自", "有效至", "版本"));
        return header;
    }

    private static List<Object> cells(RegisterCard card, Entry entry) {
        List<Object> cells = new ArrayList<>(List.of(entry.id().toString()));
        for (Field field : card.fields()) {
            Object value = entry.fields().get(field.name());
            cells.add(value instanceof Number number ? number(number) : ExportCells.text(field, entry));
        }
        cells.add(entry.validFrom().toString());
        cells.add(entry.validTo() == null ? "" : entry.validTo().toString());
        cells.add(BigDecimal.valueOf(entry.version()));
        return cells;
    }

    private static BigDecimal number(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }
}
